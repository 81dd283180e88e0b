//! W3C Web Annotations as one JSON-LD page: quotes, their cues and speakers, mentions and notes, each with a quote
//! selector that survives small changes of the text and a position selector in code points.

use super::json::string;
use super::{Article, address, names};
use crate::analysis::{Mention, Note, Quote};
use crate::offsets::{OffsetMap, Offsets};
use crate::span::Span;

/// How many characters before and after a span tell it from its doubles.
const CONTEXT: usize = 32;

/// An `AnnotationPage`, a line an annotation. `article.id` is taken as the address of the text, or as a path to it.
pub fn write(article: &Article) -> String {
    let page =
        Page { article, source: address::iri(article.id), map: OffsetMap::new(article.text, Offsets::Codepoint) };
    let analysis = article.analysis;
    let mut items = Vec::new();
    analysis.quotes.iter().for_each(|quote| page.quote(quote, &mut items));
    items.extend(analysis.mentions.iter().map(|m| page.mention(m)));
    items.extend(analysis.notes.iter().enumerate().map(|(i, n)| page.note(i, n)));
    format!(
        "{{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":{},\"type\":\"AnnotationPage\",\"items\":[\n{}\n]}}\n",
        page.id("annotations"),
        items.join(",\n")
    )
}

struct Page<'a> {
    article: &'a Article<'a>,
    source: String,
    map: OffsetMap<'a>,
}

impl Page<'_> {
    /// The quote itself, and its cue and speaker linked to it.
    fn quote(&self, quote: &Quote, items: &mut Vec<String>) {
        let name = format!("quote-{}", quote.id);
        let mut body = vec![textual("tagging", &format!("{} quote", names::quote_kind(quote.kind)))];
        body.extend(self.article.speaker_name(quote).map(|speaker| textual("identifying", &speaker)));
        items.push(self.item(&name, "tagging", &body, &quote.content));
        let speaker = quote.speaker.as_ref().map_or(&[][..], |s| &s.spans);
        for (part, spans) in [("cue", &quote.cue[..]), ("speaker", speaker)] {
            if !spans.is_empty() {
                let link =
                    format!("{{\"type\":\"SpecificResource\",\"purpose\":\"linking\",\"source\":{}}}", self.id(&name));
                items.push(self.item(&format!("{name}-{part}"), "linking", &[textual("tagging", part), link], spans));
            }
        }
    }

    fn mention(&self, mention: &Mention) -> String {
        let mut body = vec![textual("tagging", names::entity_type(mention.entity_type))];
        let entity = self.article.analysis.entities.get(mention.entity as usize);
        body.extend(entity.map(|e| textual("identifying", &e.name)));
        let span = Span { start: mention.start, end: mention.end };
        self.item(&format!("mention-{}", mention.id), "identifying", &body, &[span])
    }

    fn note(&self, index: usize, note: &Note) -> String {
        let span = Span { start: note.start, end: note.end };
        self.item(&format!("note-{index}"), "commenting", &[textual("commenting", &note.message)], &[span])
    }

    fn item(&self, name: &str, motivation: &str, body: &[String], spans: &[Span]) -> String {
        let targets: Vec<String> = spans.iter().map(|&s| self.target(s)).collect();
        format!(
            "{{\"id\":{},\"type\":\"Annotation\",\"motivation\":\"{motivation}\",\"body\":[{}],\"target\":[{}]}}",
            self.id(name),
            body.join(","),
            targets.join(",")
        )
    }

    fn target(&self, span: Span) -> String {
        let text = self.article.text;
        let before = &text[..span.start as usize];
        let after = &text[span.end as usize..];
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(i, _)| i);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
        format!(
            "{{\"source\":{},\"selector\":[{{\"type\":\"TextQuoteSelector\",\"exact\":{},\"prefix\":{},\"suffix\":{}}},\
             {{\"type\":\"TextPositionSelector\",\"start\":{},\"end\":{}}}]}}",
            string(&self.source),
            string(span.of(text)),
            string(&before[from..]),
            string(&after[..to]),
            self.map.at(span.start),
            self.map.at(span.end)
        )
    }

    /// The address of a part of the page, as JSON.
    fn id(&self, name: &str) -> String {
        string(&format!("{}#saidso-{name}", self.source))
    }
}

fn textual(purpose: &str, value: &str) -> String {
    format!("{{\"type\":\"TextualBody\",\"purpose\":\"{purpose}\",\"value\":{}}}", string(value))
}
