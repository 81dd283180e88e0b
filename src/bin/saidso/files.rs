//! One article a file.

use std::io::{self, IsTerminal, Write};

use saidso::Options;
use saidso::analysis::Analysis;
use saidso::export::{self, Article, text::Style};
use saidso::model::Models;
use serde::Serialize;

use crate::args::{Args, Format};
use crate::input;

/// An analysis that says of what.
#[derive(Serialize)]
pub struct Identified<'a, Id> {
    /// The path, or the id of the line.
    pub id: Id,
    /// The rest of the object.
    #[serde(flatten)]
    pub analysis: &'a Analysis,
}

/// Analyses the files of `args` in order; returns whether all of them could be. Fails when `out` does.
pub fn run(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    let options = Options { published: args.published };
    let frame = Frame::of(args);
    let (mut all_well, mut first) = (true, true);
    out.write_all(frame.before.as_bytes())?;
    for file in &args.files {
        match input::read(file) {
            Ok(text) => {
                let analysis = saidso::analyze(&text, Models::embedded(), &options);
                out.write_all(if first { "" } else { frame.between }.as_bytes())?;
                out.write_all(print(args, &input::id(file), &text, analysis)?.as_bytes())?;
                first = false;
            }
            Err(reason) => {
                eprintln!("saidso: {}: {reason}", input::name(file));
                all_well = false;
            }
        }
    }
    out.write_all(frame.after.as_bytes())?;
    Ok(all_well)
}

/// Explains the one file of `args`; returns whether it could be. Fails when `out` does.
pub fn explain(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    let file = &args.files[0];
    let text = match input::read(file) {
        Ok(text) => text,
        Err(reason) => {
            eprintln!("saidso: {}: {reason}", input::name(file));
            return Ok(false);
        }
    };
    let options = Options { published: args.published };
    let explanation = saidso::explain(&text, Models::embedded(), &options);
    let printed = match args.format {
        Format::Json => json(&explanation.in_units(&text, args.offsets))?,
        _ => {
            let analysis = saidso::analyze(&text, Models::embedded(), &options);
            let article = Article { id: &input::id(file), text: &text, analysis: &analysis };
            export::why::write(&article, &explanation)
        }
    };
    out.write_all(printed.as_bytes())?;
    Ok(true)
}

/// What stands around the documents of one run.
#[derive(Default)]
struct Frame {
    before: &'static str,
    between: &'static str,
    after: &'static str,
}

impl Frame {
    fn of(args: &Args) -> Frame {
        match args.format {
            Format::Json | Format::Annotations if args.files.len() > 1 => {
                Frame { before: "[\n", between: ",\n", after: "]\n" }
            }
            Format::Csv => Frame { before: export::csv::HEADER, ..Frame::default() },
            _ => Frame::default(),
        }
    }
}

/// One document in the format asked for; all formats end with a line's end.
fn print(args: &Args, id: &str, text: &str, analysis: Analysis) -> io::Result<String> {
    let article = Article { id, text, analysis: &analysis };
    Ok(match args.format {
        Format::Json if args.files.len() == 1 => json(&analysis.in_units(text, args.offsets))?,
        Format::Json | Format::Jsonl => json(&Identified { id, analysis: &analysis.in_units(text, args.offsets) })?,
        Format::Text if args.files.len() == 1 => export::text::write(&article, style()),
        Format::Text => format!("== {id} ==\n\n{}", export::text::write(&article, style())),
        Format::Csv => export::csv::rows(&article, args.offsets),
        Format::Annotations => export::annotations::write(&article),
        Format::Brat => export::brat::write(&article),
        Format::Conll => export::conll::write(&article),
        Format::Html => export::html::write(&article),
    })
}

/// `value` as one line of JSON.
fn json(value: &impl Serialize) -> io::Result<String> {
    Ok(serde_json::to_string(value)? + "\n")
}

/// Colours for a terminal that wants them (https://no-color.org), and its width where the shell tells it.
fn style() -> Style {
    let terminal = io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    Style { width: columns.filter(|_| terminal).unwrap_or(80).min(100), ansi: terminal && !plain }
}
