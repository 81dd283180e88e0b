//! Where the text speaks of someone or something: names, nominals, pronouns, values.
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::span::Span;
use crate::tags::Tags;
use crate::value::{Value, ValueTag};

/// A mention before it is known whom it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The words.
    pub span: Span,
    /// By what means it speaks.
    pub kind: MentionKind,
    /// What kind of thing it speaks of.
    pub entity_type: EntityType,
    /// The value of a value.
    pub value: Option<Value>,
}

/// Finds the mentions of `doc`, in text order.
pub fn find(_doc: &Document, _tags: &Tags, _values: Vec<ValueTag>) -> Vec<Candidate> {
    Vec::new()
}
