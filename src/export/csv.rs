//! Tables, RFC 4180, lines ended by CR LF: a row a quote, or a row an entity.
//!
//! Spreadsheets run what begins like a formula, and an article is a stranger's text. So a cell that begins with `=`, `+`,
//! `-` or `@`, also as wide characters, or with a tab or a line's end, gets an apostrophe before it; whoever reads the table
//! by program takes it off again.

use super::{Article, names};
use crate::offsets::{OffsetMap, Offsets};

use crate::value::Value;

/// The first row of the table of quotes.
pub const QUOTES_HEADER: &str = "document,quote,kind,speaker,speaker words,role,basis,anonymous,speech,polarity,cue,content,start,end,confidence\r\n";

/// The first row of the table of entities.
pub const ENTITIES_HEADER: &str =
    "document,entity,type,name,aliases,role,gender,gender guess,mentions,start,end,value from,value to,unit\r\n";

/// One row a quote of `article`, without the header; `start` and `end` are the first and last offset of the content in
/// `units`.
pub fn quotes(article: &Article, units: Offsets) -> String {
    let map = OffsetMap::new(article.text, units);
    let mut out = String::new();
    for quote in &article.analysis.quotes {
        let speaker = quote.speaker.as_ref();
        let cells = [
            article.id.to_owned(),
            quote.id.to_string(),
            names::quote_kind(quote.kind).to_owned(),
            article.speaker_name(quote).unwrap_or_default(),
            speaker.map(|s| article.words(&s.spans)).unwrap_or_default(),
            article.speaker(quote).and_then(|e| e.role.clone()).unwrap_or_default(),
            speaker.map_or("", |s| names::basis(s.basis)).to_owned(),
            quote.anonymous.to_string(),
            quote.speech.to_string(),
            names::polarity(quote.polarity).to_owned(),
            article.words(&quote.cue),
            article.words(&quote.content),
            quote.content.first().map(|s| map.at(s.start).to_string()).unwrap_or_default(),
            quote.content.last().map(|s| map.at(s.end).to_string()).unwrap_or_default(),
            quote.confidence.to_string(),
        ];
        push_row(&mut out, &cells);
    }
    out
}

/// One row an entity of `article`, without the header; `start` and `end` are those of its first mention in `units`, and a
/// value is two numbers, days (`YYYY-MM-DD`) or times (`HH:MM`), the same for a single one, with the unit of numbers.
pub fn entities(article: &Article, units: Offsets) -> String {
    let map = OffsetMap::new(article.text, units);
    let mut out = String::new();
    for entity in &article.analysis.entities {
        let first = entity.mentions.first().and_then(|&id| article.analysis.mentions.get(id as usize));
        let [from, to, unit] = entity.value.as_ref().map(value).unwrap_or_default();
        let cells = [
            article.id.to_owned(),
            entity.id.to_string(),
            names::entity_type(entity.kind).to_owned(),
            entity.name.clone(),
            entity.aliases.join("; "),
            entity.role.clone().unwrap_or_default(),
            entity.gender.map_or("", names::gender).to_owned(),
            entity.gender_guess.map_or("", names::gender).to_owned(),
            entity.mentions.len().to_string(),
            first.map(|m| map.at(m.start).to_string()).unwrap_or_default(),
            first.map(|m| map.at(m.end).to_string()).unwrap_or_default(),
            from,
            to,
            unit,
        ];
        push_row(&mut out, &cells);
    }
    out
}

/// From, to and unit of a value; empty where the text does not tell.
fn value(value: &Value) -> [String; 3] {
    fn range(from: &Option<impl ToString>, to: &Option<impl ToString>, unit: &str) -> [String; 3] {
        [
            from.as_ref().map(ToString::to_string).unwrap_or_default(),
            to.as_ref().map(ToString::to_string).unwrap_or_default(),
            unit.to_owned(),
        ]
    }
    match value {
        Value::Date { start, end, .. } => range(start, end, ""),
        Value::Time { from, to, .. } => range(from, to, ""),
        Value::Duration { low, high, unit } => range(low, high, names::time_unit(*unit)),
        Value::Money { low, high, currency } => range(low, high, currency.unwrap_or_default()),
        Value::Percent { low, high, points } => range(low, high, if *points { "points" } else { "%" }),
        Value::Quantity { low, high, unit } => range(low, high, unit),
    }
}

fn push_row(out: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|c| cell(c)).collect();
    *out += &cells.join(",");
    *out += "\r\n";
}

/// What spreadsheets take for the beginning of a formula, and what some skip before one.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// One cell, guarded against being run.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(FORMULA) { "'" } else { "" };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}
