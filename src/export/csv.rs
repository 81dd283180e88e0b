//! A table of quotes, RFC 4180: a row a quote, lines ended by CR LF.

use super::{Article, names};
use crate::offsets::{OffsetMap, Offsets};

/// The first row.
pub const HEADER: &str = "document,quote,kind,speaker,speaker words,role,basis,anonymous,speech,polarity,cue,content,start,end,confidence\r\n";

/// One row a quote of `article`, without the header; `start` and `end` are the first and last offset of the content in
/// `units`.
pub fn rows(article: &Article, units: Offsets) -> String {
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
        out += &cells.map(|c| cell(&c)).join(",");
        out += "\r\n";
    }
    out
}

/// One cell. Spreadsheets run what begins like a formula, so such a cell gets an apostrophe before it.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}
