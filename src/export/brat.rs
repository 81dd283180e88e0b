//! The standoff format of the brat annotation tool: an `.ann` file to lay beside the text, offsets in code points.

use std::fmt::Write;

use super::{Article, names};
use crate::analysis::Quote;
use crate::offsets::{OffsetMap, Offsets};
use crate::span::Span;

/// The `.ann` file: mentions, and for each quote its content, cue and speaker with relations between them; an entity's
/// mentions are tied by `*` lines, a quote's kind and a missing name are attributes, notes are comments.
pub fn write(article: &Article) -> String {
    let map = OffsetMap::new(article.text, Offsets::Codepoint);
    let mut file = File { text: article.text, map, out: String::new(), spans: 0, relations: 0, attributes: 0 };
    for mention in &article.analysis.mentions {
        let span = Span { start: mention.start, end: mention.end };
        file.bound(&names::capitalised(names::entity_type(mention.entity_type)), &[span]);
    }
    for entity in article.analysis.entities.iter().filter(|e| e.mentions.len() > 1) {
        // Mentions come first, so that mention 0 is T1.
        let ids: Vec<String> = entity.mentions.iter().map(|m| format!("T{}", m + 1)).collect();
        let _ = writeln!(file.out, "*\tCoref {}", ids.join(" "));
    }
    article.analysis.quotes.iter().for_each(|quote| file.quote(quote));
    for (i, note) in article.analysis.notes.iter().enumerate() {
        let id = file.bound("Note", &[Span { start: note.start, end: note.end }]);
        let _ = writeln!(file.out, "#{}\tAnnotatorNotes T{id}\t{}", i + 1, super::one_line(&note.message));
    }
    file.out
}

struct File<'t> {
    text: &'t str,
    map: OffsetMap<'t>,
    out: String,
    spans: u32,
    relations: u32,
    attributes: u32,
}

impl File<'_> {
    fn quote(&mut self, quote: &Quote) {
        let content = self.bound("Quote", &quote.content);
        self.attribute(&format!("Kind T{content} {}", names::quote_kind(quote.kind)));
        if quote.anonymous {
            self.attribute(&format!("Anonymous T{content}"));
        }
        let speaker = quote.speaker.as_ref().map_or(&[][..], |s| &s.spans);
        for (label, spans) in [("Cue", &quote.cue[..]), ("Speaker", speaker)] {
            if !spans.is_empty() {
                let part = self.bound(label, spans);
                self.relations += 1;
                let _ = writeln!(self.out, "R{}\t{label} Arg1:T{content} Arg2:T{part}", self.relations);
            }
        }
    }

    fn attribute(&mut self, what: &str) {
        self.attributes += 1;
        let _ = writeln!(self.out, "A{}\t{what}", self.attributes);
    }

    /// A text-bound line; returns its number. A line break within a span parts it in two, as the format asks.
    fn bound(&mut self, label: &str, spans: &[Span]) -> u32 {
        self.spans += 1;
        let lines: Vec<Span> = spans.iter().flat_map(|&s| lines(self.text, s)).collect();
        let places: Vec<String> =
            lines.iter().map(|s| format!("{} {}", self.map.at(s.start), self.map.at(s.end))).collect();
        let words: Vec<&str> = lines.iter().map(|s| s.of(self.text)).collect();
        let _ = writeln!(self.out, "T{}\t{label} {}\t{}", self.spans, places.join(";"), words.join(" "));
        self.spans
    }
}

/// The parts of `span` between line breaks.
fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut next = span.start;
    let lines = span.of(text).split(['\n', '\r']).map(move |line| {
        let start = next;
        next = start + line.len() as u32 + 1;
        Span { start, end: next - 1 }
    });
    lines.filter(|line| line.start < line.end)
}
