//! Names out of the scores of the first head.

use super::crf::{Transitions, best_path, probabilities};
use super::labels::{LabelSpan, NAMES, spans};
use super::{Tagger, confidence};
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::events;
use crate::tags::NameTag;

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
            names.push(NameTag { span: doc.span(&span.tokens), kind, confidence });
        }
    }
    names
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
