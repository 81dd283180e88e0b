//! One article a file.

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};

use saidso::Options;
use saidso::analysis::Analysis;
use saidso::corrections::Corrections;
use saidso::export::file::{self, Layout};
use saidso::export::format::Format;
use saidso::export::{self, Article, text::Style};
use saidso::model::Models;

use crate::args::Args;
use crate::input;

/// Analyses the files of `args` in order; returns whether all of them could be. Fails when `out` does.
pub fn run(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    let corrections = match args.corrections.as_deref().map(corrections).transpose() {
        Ok(corrections) => corrections,
        Err(problem) => {
            eprintln!("saidso: {problem}");
            return Ok(false);
        }
    };
    let options = Options { published: args.published, corrections };
    let layout = Layout { format: args.format, offsets: args.offsets, style: style(), several: args.files.len() > 1 };
    let [before, between, after] = layout.frame();
    let (mut all_well, mut first) = (true, true);
    out.write_all(before.as_bytes())?;
    for file in &args.files {
        match input::read(file) {
            Ok(text) => {
                let analysis = saidso::analyze(&text, Models::embedded(), &options);
                tell_lost(&input::name(file), &analysis);
                let article = Article { id: &input::id(file), text: &text, analysis: &analysis };
                out.write_all(if first { "" } else { between }.as_bytes())?;
                out.write_all(layout.article(&article).as_bytes())?;
                first = false;
            }
            Err(reason) => {
                eprintln!("saidso: {}: {reason}", input::name(file));
                all_well = false;
            }
        }
    }
    out.write_all(after.as_bytes())?;
    Ok(all_well)
}

/// The corrections in `file`; the error names it.
fn corrections(file: &OsStr) -> Result<Corrections, String> {
    let faulty = |reason: String| format!("{}: {reason}", input::name(file));
    let json = input::read(file).map_err(faulty)?;
    Corrections::parse(json.trim_start_matches('\u{feff}')).map_err(|e| faulty(format!("{e}.")))
}

/// Tells of the corrections that were not applied.
fn tell_lost(name: &str, analysis: &Analysis) {
    let Some(corrections) = &analysis.corrections else { return };
    let (lost, all) = (corrections.lost(), corrections.corrections.len());
    if lost > 0 {
        eprintln!("saidso: {name}: {lost} of {all} corrections have no place in this text; \"lost\" of each says why.");
    }
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
    let options = Options { published: args.published, corrections: None };
    let explanation = saidso::explain(&text, Models::embedded(), &options);
    let printed = match args.format {
        Format::Json => file::json(&explanation.in_units(&text, args.offsets)),
        _ => {
            let analysis = saidso::analyze(&text, Models::embedded(), &options);
            let article = Article { id: &input::id(file), text: &text, analysis: &analysis };
            export::why::write(&article, &explanation)
        }
    };
    out.write_all(printed.as_bytes())?;
    Ok(true)
}

/// Colours for a terminal that wants them (https://no-color.org), and its width where the shell tells it.
fn style() -> Style {
    let terminal = io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    Style { width: columns.filter(|_| terminal).unwrap_or(file::WIDTH).min(100), ansi: terminal && !plain }
}
