//! The bytes of an analysis, as `tests/cases/bytes.txt` tells them: for native and wasm builds to agree on.
//!
//! An input is `articles/<file>`, which means the first article in that table, or a text as a JSON string; ` times <n>`
//! behind it repeats the text. Each gives its length and digest in both units; where ` in full` stands behind it, the
//! UTF-16 JSON follows, with a line's end before each item.

use std::fmt::Write;

use saidso::Options;
use saidso::offsets::Offsets;
use saidso::value::Day;

/// The day of publication of every text.
pub const PUBLISHED: &str = "2026-03-09";

/// The tables that inputs may name: compiled in, as a browser has no files.
pub const ARTICLES: [(&str, &str); 10] = [
    ("british.txt", include_str!("../cases/articles/british.txt")),
    ("column.txt", include_str!("../cases/articles/column.txt")),
    ("court.txt", include_str!("../cases/articles/court.txt")),
    ("interview.txt", include_str!("../cases/articles/interview.txt")),
    ("liveblog.txt", include_str!("../cases/articles/liveblog.txt")),
    ("obituary.txt", include_str!("../cases/articles/obituary.txt")),
    ("press_release.txt", include_str!("../cases/articles/press_release.txt")),
    ("report.txt", include_str!("../cases/articles/report.txt")),
    ("sports.txt", include_str!("../cases/articles/sports.txt")),
    ("tweets.txt", include_str!("../cases/articles/tweets.txt")),
];

/// What the table holds for `input`.
pub fn render(input: &str) -> String {
    let text = text(input);
    let mut out = String::new();
    for (name, units) in [("code points", Offsets::Codepoint), ("UTF-16", Offsets::Utf16)] {
        let json = json(&text, units);
        let _ = writeln!(out, "{name}: {} bytes, FNV-1a {:016x}", json.len(), fnv1a(json.as_bytes()));
    }
    if input.ends_with(" in full") {
        // No string holds this, as marks are escaped in strings.
        out += &json(&text, Offsets::Utf16).replace("{\"id\"", "\n{\"id\"");
    }
    out
}

/// The text that `input` means.
pub fn text(input: &str) -> String {
    let input = input.trim_end_matches(" in full");
    if let Some(file) = input.strip_prefix("articles/") {
        let table = ARTICLES.iter().find(|(name, _)| *name == file).expect("a table of articles");
        let (_, case) = table.1.split_once('\n').expect("a title");
        return case.split("\n---\n").next().unwrap_or_default().to_owned();
    }
    let (string, times) = input.rsplit_once(" times ").unwrap_or((input, "1"));
    let piece: String = serde_json::from_str(string).unwrap_or_else(|e| panic!("{string}: {e}"));
    piece.repeat(times.parse().expect("a number of times"))
}

/// What the command line prints of `text`.
pub fn json(text: &str, units: Offsets) -> String {
    let options = Options { published: Some(Day::parse(PUBLISHED).expect("a day")), ..Options::default() };
    let analysis = saidso::analyze(text, saidso::model::Models::embedded(), &options).in_units(text, units);
    serde_json::to_string(&analysis).expect("plain data serialises")
}

/// The 64-bit FNV-1a hash: the standard library promises no hash that stays the same.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
