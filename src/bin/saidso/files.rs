//! One article a file.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::path::Path;

use saidso::Options;
use saidso::analysis::Analysis;
use serde::Serialize;

use crate::args::{Args, Format};

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
    let several = args.files.len() > 1;
    let options = Options { published: args.published };
    let (mut all_well, mut printed) = (true, 0);
    for file in &args.files {
        match read(file) {
            Ok(text) => {
                let analysis = saidso::analyze(&text, &options);
                let between = match (args.format, several, printed) {
                    (Format::Json, true, 0) => "[\n",
                    (Format::Json, true, _) => ",\n",
                    _ => "",
                };
                out.write_all(between.as_bytes())?;
                print(args, &file.to_string_lossy(), &text, analysis, out)?;
                printed += 1;
            }
            Err(reason) => {
                eprintln!("saidso: {}: {reason}", name(file));
                all_well = false;
            }
        }
    }
    if args.format == Format::Json && several {
        out.write_all(if printed == 0 { b"[]\n" } else { b"\n]\n" })?;
    }
    Ok(all_well)
}

fn print(args: &Args, id: &str, text: &str, analysis: Analysis, out: &mut impl Write) -> io::Result<()> {
    let analysis = &analysis.in_units(text, args.offsets);
    match args.format {
        Format::Json if args.files.len() == 1 => serde_json::to_writer(&mut *out, analysis)?,
        Format::Json => return Ok(serde_json::to_writer(out, &Identified { id, analysis })?),
        Format::Jsonl => serde_json::to_writer(&mut *out, &Identified { id, analysis })?,
    }
    out.write_all(b"\n")
}

/// How messages name a file.
pub fn name(file: &OsStr) -> String {
    if file == "-" { "standard input".into() } else { file.to_string_lossy().into_owned() }
}

/// Opens a file, or standard input for "-"; an error says why and what to do.
pub fn open(file: &OsStr) -> Result<Box<dyn Read>, String> {
    if file == "-" {
        if io::stdin().is_terminal() {
            eprintln!("saidso: reading from the terminal; Ctrl-D on an empty line ends the text.");
        }
        return Ok(Box::new(io::stdin().lock()));
    }
    let opened = File::open(Path::new(file)).map_err(|e| unreadable(&e))?;
    let kind = opened.metadata().map_err(|e| unreadable(&e))?;
    if kind.is_dir() {
        return Err("is a folder: name the files in it.".into());
    }
    if kind.len() > MAX_BYTES {
        return Err(TOO_BIG.into());
    }
    Ok(Box::new(opened))
}

/// Offsets are 32 bits wide.
pub const MAX_BYTES: u64 = u32::MAX as u64;

/// What is wrong with a longer text, and what to do.
pub const TOO_BIG: &str =
    "is over 4 GiB, more than one article can be: split it, or give articles a line with --jsonl.";

/// Why a file cannot be read, and what to do.
pub fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file: check the path.".into(),
        ErrorKind::PermissionDenied => "you may not read it: change its permissions or run as its owner.".into(),
        ErrorKind::IsADirectory => "is a folder: name the files in it.".into(),
        _ => format!("cannot be read: {error}."),
    }
}

/// The whole text of a file.
fn read(file: &OsStr) -> Result<String, String> {
    let mut bytes = Vec::new();
    open(file)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|e| unreadable(&e))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(TOO_BIG.into());
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let bytes = e.as_bytes();
        let (guess, from) = match bytes {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => ("it looks like UTF-16", "UTF-16"),
            _ => ("it may be an older encoding", "WINDOWS-1252"),
        };
        format!(
            "is not UTF-8 (byte 0x{:02X} at offset {at}; {guess}): convert it, for example with `iconv -f {from} -t UTF-8`.",
            bytes[at]
        )
    })
}
