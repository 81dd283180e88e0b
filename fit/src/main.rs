//! Fits what each sign counts when saidso chooses whom a pronoun or a description stands for. Run it by `cargo xtask fit`.
//!
//! The choices of all documents are collected under the weights so far, the right one is marked by gold, and a log-linear
//! model is fitted to them; as the choices hang on one another, that is done a few times over. What is reported of the
//! articles is cross-validated: no article is measured by weights that saw it.

mod chains;
mod given;
mod learn;
mod measure;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use chains::Text;
use lexopt::prelude::*;
use measure::Measure;
use saidso::coref::choice::{Kind, Weights};
use saidso::coref::signs::Sign;

/// So often the choices are collected anew.
const ROUNDS: usize = 3;

/// What is taken off "nobody spoken of yet" for descriptions of people, in hundredths, and half of it for those of bodies: to
/// take somebody known for somebody new loses a speaker whom the text names, which costs a reader more than the other fault.
const LOSS: i16 = 80;

/// An article is measured by weights of the others that are not of its fold.
const FOLDS: usize = 5;

/// Articles to learn from, and those whose faults may be looked at.
const ARTICLES: [&str; 2] = ["models/articles", "tests/quality/articles"];

struct Args {
    /// Folders of articles with gold.
    articles: Vec<PathBuf>,
    data: Option<PathBuf>,
    out: PathBuf,
    /// Only measures, by the weights that are built in.
    measure: bool,
    /// Prints what is wrong.
    tell: bool,
}

fn main() -> ExitCode {
    match arguments().and_then(|args| run(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Result<Args, String> {
    let mut args =
        Args { articles: Vec::new(), data: None, out: "target/fit/weights.rs".into(), measure: false, tell: false };
    let mut parser = lexopt::Parser::from_env();
    let say = |e: lexopt::Error| e.to_string();
    while let Some(arg) = parser.next().map_err(say)? {
        match arg {
            Long("articles") => args.articles.push(parser.value().map_err(say)?.into()),
            Long("data") => args.data = Some(parser.value().map_err(say)?.into()),
            Long("out") => args.out = parser.value().map_err(say)?.into(),
            Long("measure") => args.measure = true,
            Long("tell") => args.tell = true,
            other => return Err(other.unexpected().to_string()),
        }
    }
    if args.articles.is_empty() {
        args.articles = ARTICLES.map(PathBuf::from).to_vec();
    }
    Ok(args)
}

fn run(args: &Args) -> Result<(), String> {
    let mut own = Vec::new();
    for folder in &args.articles {
        own.extend(given::read(folder)?);
    }
    let built_in = measure::measure(&own, &Weights::embedded(), args.tell);
    println!("{} articles, by the weights that are built in\n{built_in}", own.len());
    if args.measure {
        return Ok(());
    }
    let others = match &args.data {
        Some(data) => chains::read(&data.join("coref/gum-other.train.jsonl"))?,
        None => Vec::new(),
    };
    let mut crossed = Measure::default();
    for fold in 0..FOLDS {
        let (held, seen): (Vec<_>, Vec<_>) = own.iter().enumerate().partition(|(at, _)| at % FOLDS == fold);
        let seen: Vec<&Text> = seen.into_iter().map(|(_, given)| &given.text).collect();
        let weights = fit(&seen, &others);
        held.into_iter().for_each(|(_, given)| crossed.add(&measure::one(given, &weights, args.tell)));
    }
    println!("cross-validated in {FOLDS} folds\n{crossed}");
    let all: Vec<&Text> = own.iter().map(|given| &given.text).collect();
    let weights = fit(&all, &others);
    let path = &args.out;
    path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|e| format!("{}: {e}", path.display()))?;
    std::fs::write(path, table::write(&weights)).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{}: fitted on all", path.display());
    Ok(())
}

/// The weights that say best what gold says in `own`, and with less weight in `others`.
fn fit(own: &[&Text], others: &[Text]) -> Weights {
    let mut weights = Weights::embedded();
    for _ in 0..ROUNDS {
        let mut examples = Vec::new();
        own.iter().for_each(|text| chains::collect(text, &weights, 1.0, &mut examples));
        others.iter().for_each(|text| chains::collect(text, &weights, 0.3, &mut examples));
        weights = learn::fit(&examples);
    }
    let nobody = &mut weights.0[Sign::NoOne as usize];
    nobody[Kind::Description as usize] -= LOSS;
    nobody[Kind::Thing as usize] -= LOSS / 2;
    weights
}
