//! Files and standard input, and what to say when they cannot be read.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Read};
use std::path::Path;

/// How messages name a file.
pub fn name(file: &OsStr) -> String {
    if file == "-" { "standard input".into() } else { file.to_string_lossy().into_owned() }
}

/// What a document is known by in the output: its path, or "stdin".
pub fn id(file: &OsStr) -> String {
    if file == "-" { "stdin".into() } else { file.to_string_lossy().into_owned() }
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
pub fn read(file: &OsStr) -> Result<String, String> {
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
