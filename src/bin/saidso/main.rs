//! The command line: reads articles, prints who said what in them.

mod args;
mod files;
mod input;
mod jsonl;

use std::io::{self, BufWriter, ErrorKind};
use std::process::ExitCode;

use args::Command;

/// Exit status when some input could not be analysed.
const SOME_FAILED: u8 = 1;
/// Exit status when the command line makes no sense.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)) {
        Ok(command) => run(command).unwrap_or_else(output_failed),
        Err(problem) => {
            eprintln!("saidso: {problem}\nTry `saidso --help`.");
            ExitCode::from(USAGE)
        }
    }
}

/// Carries `command` out; fails only when standard output cannot be written.
fn run(command: Command) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let all_well = match command {
        Command::Print(text) => {
            io::Write::write_all(&mut out, text.as_bytes())?;
            true
        }
        Command::Analyze(args) if args.jsonl => jsonl::run(&args, &mut out)?,
        Command::Analyze(args) => files::run(&args, &mut out)?,
        Command::Explain(args) => files::explain(&args, &mut out)?,
    };
    io::Write::flush(&mut out)?;
    Ok(if all_well { ExitCode::SUCCESS } else { ExitCode::from(SOME_FAILED) })
}

/// A reader that has seen enough (`| head`) is no failure.
fn output_failed(error: io::Error) -> ExitCode {
    if error.kind() == ErrorKind::BrokenPipe {
        return ExitCode::SUCCESS;
    }
    eprintln!("saidso: standard output cannot be written: {error}. Free some space or write somewhere else.");
    ExitCode::from(SOME_FAILED)
}
