//! One JSON document a line in, one analysis a line out: in the same order, one document in memory at a time.

use std::io::{self, BufRead, BufReader, Write};

use saidso::Options;
use saidso::analysis::Analysis;
use saidso::export::file::Identified;
use saidso::model::Models;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::args::{self, Args};
use crate::input;

/// A line as it comes: the parts are looked at one by one, so that a broken text doesn't hide the id.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
    #[serde(borrow)]
    published: Option<&'a RawValue>,
}

/// What is printed for a line that cannot be analysed.
#[derive(Serialize)]
struct Failed<'a> {
    id: Option<&'a RawValue>,
    error: String,
}

/// Analyses the lines of all files of `args`; returns whether all of them could be. Fails when `out` does.
pub fn run(args: &Args, out: &mut impl Write) -> io::Result<bool> {
    let (mut lines, mut failed, mut unread) = (0, 0, 0);
    for file in &args.files {
        let mut input = match input::open(file) {
            Ok(input) => BufReader::new(input),
            Err(reason) => {
                eprintln!("saidso: {}: {reason}", input::name(file));
                unread += 1;
                continue;
            }
        };
        let mut bytes = Vec::new();
        for number in 1.. {
            bytes.clear();
            match input.read_until(b'\n', &mut bytes) {
                Ok(0) => break,
                Ok(_) if bytes.trim_ascii().is_empty() => continue,
                Ok(_) => {}
                Err(error) => {
                    eprintln!("saidso: {}: {}", input::name(file), input::unreadable(&error));
                    unread += 1;
                    break;
                }
            }
            lines += 1;
            failed += u64::from(!answer(args, number, &bytes, out)?);
        }
    }
    if failed > 0 {
        eprintln!("saidso: {failed} of {lines} lines could not be analysed; the \"error\" of each says why.");
    }
    Ok(failed == 0 && unread == 0)
}

/// Prints the answer to line `number` at once; returns whether it is an analysis.
fn answer(args: &Args, number: u64, bytes: &[u8], out: &mut impl Write) -> io::Result<bool> {
    let lossy = String::from_utf8_lossy(bytes);
    let line = lossy.trim_start_matches('\u{feff}');
    let mut id = None;
    let result = match parse(line, &mut id) {
        Ok(_) if std::str::from_utf8(bytes).is_err() => Err("the line is not UTF-8".to_owned()),
        other => other,
    };
    let well = match result {
        Ok((text, options)) => {
            let analysis: Analysis =
                saidso::analyze(&text, Models::embedded(), &or(options, args)).in_units(&text, args.offsets);
            serde_json::to_writer(&mut *out, &Identified { id, analysis: &analysis })?;
            true
        }
        Err(reason) => {
            serde_json::to_writer(&mut *out, &Failed { id, error: format!("line {number}: {reason}") })?;
            false
        }
    };
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(well)
}

/// The line's own day of publication, or else the command line's.
fn or(options: Options, args: &Args) -> Options {
    Options { published: options.published.or(args.published), ..options }
}

/// The text of a line and what it tells about it; `id` is set as soon as it is known to be good.
fn parse<'a>(line: &'a str, id: &mut Option<&'a RawValue>) -> Result<(String, Options), String> {
    if !line.trim_start().starts_with('{') {
        return Err("this is no JSON object; {\"id\":\"...\",\"text\":\"...\"} is expected".into());
    }
    let parts: Line = serde_json::from_str(line).map_err(|e| format!("this is no such JSON object: {}", reason(&e)))?;
    if let Some(raw) = parts.id {
        if serde_json::from_str::<String>(raw.get()).is_err() && !is_number(raw.get()) {
            return Err("\"id\" is neither a string nor a number".into());
        }
        *id = Some(raw);
    }
    let text = parts.text.ok_or("\"text\" is missing")?;
    if !text.get().starts_with('"') {
        return Err("\"text\" is no string".into());
    }
    let text: String = serde_json::from_str(text.get())
        .map_err(|_| "\"text\" holds half a surrogate pair: a \\u escape from D800 to DFFF on its own".to_owned())?;
    if text.len() as u64 > input::MAX_BYTES {
        return Err(format!("\"text\" {}", input::TOO_BIG));
    }
    let published = match parts.published {
        None => None,
        Some(raw) => {
            let day: String = serde_json::from_str(raw.get()).map_err(|_| "\"published\" is no string")?;
            Some(args::day(&day).map_err(|e| format!("\"published\": {e}"))?)
        }
    };
    Ok((text, Options { published, corrections: None }))
}

fn is_number(json: &str) -> bool {
    json.starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

/// What serde_json says, with the place within the line only.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    format!("{message} (column {})", error.column())
}
