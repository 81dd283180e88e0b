//! Names out of the scores of the first head.

use std::collections::{HashMap, HashSet};

use super::crf::{Transitions, best_path, probabilities};
use super::labels::{LabelSpan, NAMES, spans};
use super::{Tagger, confidence};
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::events;
use crate::tags::NameTag;

/// A name that is less sure than this, alone the last word of a person's full name, is that person's.
const DOUBT: f64 = 0.95;

/// The same words elsewhere tell its kind where they are so much surer.
const MARGIN: f64 = 0.1;

/// The proper names of a document, in text order.
pub fn find(tagger: &Tagger, doc: &Document, scores: &[f32]) -> Vec<NameTag> {
    let count = NAMES.count();
    let transitions = Transitions::new(&tagger.name_transitions, count);
    let mut names = Vec::new();
    for paragraph in &doc.paragraphs {
        let scores = &scores[paragraph.start * count..paragraph.end * count];
        let path = best_path(scores, &tagger.name_transitions, count);
        let found = spans(&path, paragraph.start);
        if found.is_empty() {
            continue;
        }
        let sure = probabilities(&transitions, scores);
        for span in found {
            let Some(kind) = kind(doc, &span) else { continue };
            let label = |token: usize| sure[(token - paragraph.start) * count + path[token - paragraph.start]];
            let confidence = confidence::NAME.at(span.tokens.clone().map(label).fold(1.0, f32::min));
            names.push(NameTag { span: doc.span(&span.tokens), kind, read: kind, confidence });
        }
    }
    agree(doc, &mut names);
    names
}

/// Lets names of doubtful kind be of the kind that the document shows elsewhere: of a person whose full name ends with it,
/// or of the same words where they are surer.
fn agree(doc: &Document, names: &mut [NameTag]) {
    let surnames = surnames(doc, names);
    let mut surest: HashMap<&str, (f64, EntityType)> = HashMap::new();
    for name in names.iter() {
        let best = surest.entry(name.span.of(doc.text)).or_insert((name.confidence, name.kind));
        if name.confidence > best.0 {
            *best = (name.confidence, name.kind);
        }
    }
    for name in names.iter_mut().filter(|name| name.confidence < DOUBT) {
        let words = name.span.of(doc.text);
        let surer = || surest.get(words).filter(|(sure, _)| *sure - name.confidence > MARGIN).map(|(_, kind)| *kind);
        let shown = if surnames.contains(words) { Some(EntityType::Person) } else { surer() };
        name.kind = shown.unwrap_or(name.kind);
    }
}

/// The last words of people's full names.
fn surnames<'t>(doc: &Document<'t>, names: &[NameTag]) -> HashSet<&'t str> {
    let people = names.iter().filter(|name| name.kind == EntityType::Person);
    people.filter_map(|name| name.span.of(doc.text).rsplit_once(' ').map(|(_, last)| last)).collect()
}

/// What a span names; none for values, which patterns find.
pub fn kind(doc: &Document, span: &LabelSpan) -> Option<EntityType> {
    let is_event =
        || span.tokens.clone().any(|t| events::is_event_head(doc.word(t)) || events::is_event_front(doc.word(t)));
    match NAMES.kinds[span.kind] {
        "person" => Some(EntityType::Person),
        "organization" => Some(EntityType::Organization),
        "place" => Some(EntityType::Place),
        "group" => Some(EntityType::Group),
        "misc" => Some(if is_event() { EntityType::Event } else { EntityType::Work }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubtful_names_take_the_kind_that_the_document_shows_elsewhere() {
        let doc = Document::new("Ann Tevrin met Bo. Tevrin left Oslo. Oslo won.");
        let name = |words: &str, at: usize, kind, confidence| {
            let start = doc.text.match_indices(words).nth(at).expect("in the text").0;
            NameTag { span: crate::span::Span::new(start, start + words.len()), kind, read: kind, confidence }
        };
        let mut names = [
            name("Ann Tevrin", 0, EntityType::Person, 0.9),
            name("Bo", 0, EntityType::Person, 0.5),
            name("Tevrin", 1, EntityType::Organization, 0.6),
            name("Oslo", 0, EntityType::Place, 0.9),
            name("Oslo", 1, EntityType::Organization, 0.7),
        ];
        agree(&doc, &mut names);
        let found: Vec<_> = names.iter().map(|name| (name.kind, name.read)).collect();
        let (person, place, body) = (EntityType::Person, EntityType::Place, EntityType::Organization);
        assert_eq!(found, [(person, person), (person, person), (person, body), (place, place), (place, body)]);
    }
}
