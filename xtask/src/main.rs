//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and so on.
//!
//! Each verb is one module. `tools` sets up what a verb needs, `run` starts programs, `failure` says what went wrong.

mod bench;
mod browsers;
mod checks;
mod debian;
mod demos;
mod eval;
mod failure;
mod fit;
mod package;
mod paths;
mod pictures;
mod run;
mod serve;
mod site;
mod size;
mod tools;
mod train;
mod wordpress;

use std::path::PathBuf;
use std::process::ExitCode;

use failure::{Failure, Outcome};
use lexopt::prelude::*;

const HELP: &str = "\
usage: cargo xtask VERB

  serve [--port N]                    set up, build and serve the page on 127.0.0.1 (port 8017 unless told)
  test                                set up and run every check and test
  demos [--port N]                    set up, build and serve a page for each editor on 127.0.0.1 (port 8018 unless told)
  build                               write the whole static site to dist/
  package                             write the npm package and its archive to target/npm/
  wordpress                           write the WordPress plugin's archive to target/wordpress/
  size                                raw, gzip and brotli bytes of dist/; fails over budget
  eval [--data DIR] [--scorers DIR]   score the gold data; fails below the floors in tests/eval-floors.toml
  eval --corrections FILE             print what an editor corrected as test rows for tests/quality/cases/
  train --data DIR --vectors FILE     train the learned tagger by models/recipe.toml into target/train/
  fit [--data DIR]                    fit whom pronouns stand for on articles of our own into target/fit/weights.rs
  pictures                            take the pictures of the page in docs/ anew
  bench                               saidso, compromise and wink-nlp on one text in headless Chromium";

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Outcome {
    let mut args = lexopt::Parser::from_env();
    let verb = match args.next().map_err(usage)? {
        Some(Value(verb)) => verb.string().map_err(usage)?,
        Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(usage(other.unexpected())),
        None => return Err(usage("no verb is given")),
    };
    match verb.as_str() {
        "help" => println!("{HELP}"),
        "serve" => serve::serve(number(&mut args, "port")?)?,
        "demos" => demos::demos(number(&mut args, "port")?)?,
        "test" => no_flags(args).and_then(|()| checks::test())?,
        "build" => no_flags(args).and_then(|()| site::build())?,
        "package" => no_flags(args).and_then(|()| package::package())?,
        "wordpress" => no_flags(args).and_then(|()| wordpress::wordpress())?,
        "size" => no_flags(args).and_then(|()| size::size())?,
        "eval" => eval::eval(&folders(args)?)?,
        "train" => train::train(args)?,
        "fit" => fit::fit(args)?,
        "pictures" => no_flags(args).and_then(|()| pictures::pictures())?,
        "bench" => no_flags(args).and_then(|()| bench::bench())?,
        _ => return Err(usage(format!("there is no verb '{verb}'"))),
    }
    Ok(())
}

/// The value of the one flag `--name`, if it is given.
fn number(args: &mut lexopt::Parser, name: &str) -> Outcome<Option<u16>> {
    let mut found = None;
    while let Some(arg) = args.next().map_err(usage)? {
        match arg {
            Long(flag) if flag == name => found = Some(args.value().and_then(|v| v.parse()).map_err(usage)?),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(found)
}

fn no_flags(mut args: lexopt::Parser) -> Outcome {
    match args.next().map_err(usage)? {
        Some(arg) => Err(usage(arg.unexpected())),
        None => Ok(()),
    }
}

fn folders(mut args: lexopt::Parser) -> Outcome<eval::Folders> {
    let mut folders = eval::Folders::default();
    while let Some(arg) = args.next().map_err(usage)? {
        match arg {
            Long("data") => folders.data = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("corrections") => folders.corrections = Some(PathBuf::from(args.value().map_err(usage)?)),
            Long("scorers") => folders.scorers = Some(PathBuf::from(args.value().map_err(usage)?)),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(folders)
}

fn usage(why: impl ToString) -> Failure {
    Failure::new("the command line makes no sense", why.to_string(), HELP)
}
