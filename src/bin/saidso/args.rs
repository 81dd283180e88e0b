//! The words of the command line.

use std::ffi::OsString;

use lexopt::prelude::*;
use saidso::export::format::Format;
use saidso::offsets::Offsets;
use saidso::value::Day;

/// What the user asks for.
pub enum Command {
    /// Print this and be done.
    Print(&'static str),
    /// Analyse.
    Analyze(Args),
    /// Say why an analysis is as it is; the format is text or JSON, and there is one file.
    Explain(Args),
}

/// What to analyse, and how to print it.
pub struct Args {
    /// Paths; "-" is standard input. Never empty.
    pub files: Vec<OsString>,
    /// Each input holds one JSON document a line instead of being one article.
    pub jsonl: bool,
    /// How to print.
    pub format: Format,
    /// What offsets count.
    pub offsets: Offsets,
    /// The day that relative dates count from.
    pub published: Option<Day>,
    /// A file of corrections to lay over what is found.
    pub corrections: Option<OsString>,
}

/// Reads the arguments, the program's name left out; an error is one sentence for the user.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let mut parser = lexopt::Parser::from_args(words);
    let mut verb = None;
    let mut format = None;
    let mut args = Args {
        files: Vec::new(),
        jsonl: false,
        format: Format::Json,
        offsets: Offsets::Codepoint,
        published: None,
        corrections: None,
    };
    while let Some(word) = parser.next().map_err(|e| e.to_string())? {
        match word {
            Short('h') | Long("help") => return Ok(Command::Print(HELP)),
            Short('V') | Long("version") => return Ok(Command::Print(VERSION)),
            Long("jsonl") => args.jsonl = true,
            Long("format") => format = Some(Format::named(&value(&mut parser)?).map_err(sentence)?),
            Long("offsets") => args.offsets = Offsets::named(&value(&mut parser)?).map_err(sentence)?,
            Long("published") => args.published = Some(day(&value(&mut parser)?)?),
            Long("corrections") => args.corrections = Some(parser.value().map_err(sentence)?),
            Value(word) if verb.is_none() => verb = Some(word),
            Value(file) => args.files.push(file),
            other => return Err(format!("{}.", other.unexpected())),
        }
    }
    if args.files.is_empty() {
        args.files.push("-".into());
    }
    match verb {
        None => Err(format!("a command is missing: {COMMANDS}.")),
        Some(verb) if verb == "analyze" => analyze(args, format),
        Some(verb) if verb == "explain" => explain(args, format),
        Some(verb) => Err(format!("{verb:?} is no command: {COMMANDS}.")),
    }
}

const COMMANDS: &str =
    "`saidso analyze FILE` analyses an article, `saidso explain FILE` says why it finds what it finds";

/// The command to analyse, with what goes together in `args`.
fn analyze(mut args: Args, format: Option<Format>) -> Result<Command, String> {
    args.format = format.unwrap_or(Format::Json);
    if args.jsonl && !matches!(args.format, Format::Json | Format::Jsonl) {
        return Err(
            "--jsonl prints JSON lines: leave --format out, or give the articles as files without --jsonl.".into()
        );
    }
    if args.files.len() > 1 && !args.format.holds_several() {
        return Err("--format brat, html, markdown and corrections make one document: give one file at a time.".into());
    }
    if args.corrections.is_some() && (args.jsonl || args.files.len() > 1) {
        return Err("--corrections are of one article: give one file at a time, without --jsonl.".into());
    }
    Ok(Command::Analyze(args))
}

/// The command to explain, with what goes together in `args`.
fn explain(mut args: Args, format: Option<Format>) -> Result<Command, String> {
    args.format = format.unwrap_or(Format::Text);
    if !matches!(args.format, Format::Text | Format::Json) {
        return Err("explain prints text or json: give --format text or --format json.".into());
    }
    if args.jsonl || args.files.len() > 1 {
        return Err("explain takes one article: give one file at a time, without --jsonl.".into());
    }
    if args.corrections.is_some() {
        return Err("explain says why something was found: leave --corrections out.".into());
    }
    Ok(Command::Explain(args))
}

/// The value of the flag just read, as text.
fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    parser.value().and_then(|v| v.string()).map_err(|e| format!("{e}."))
}

/// What is wrong, as a sentence.
fn sentence(error: impl std::fmt::Display) -> String {
    format!("{error}.")
}

/// A day written `YYYY-MM-DD`.
pub fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).map_err(|e| format!("{text:?} is no day: {e}. Write it as YYYY-MM-DD, for example 2026-03-09."))
}

const VERSION: &str = concat!("saidso ", env!("CARGO_PKG_VERSION"), "\n");

const HELP: &str = include_str!("help.txt");
