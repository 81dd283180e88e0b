//! Whom each mention stands for.
use crate::analysis::{Entity, Mention};
use crate::document::Document;
use crate::marks::Marks;
use crate::mention::Candidate;
use crate::tags::Tags;

/// The entities of a document and their mentions, linked by id.
#[derive(Debug, Default)]
pub struct Cast {
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// In text order.
    pub mentions: Vec<Mention>,
}

/// Clusters mentions into entities.
pub fn cluster(_doc: &Document, _marks: &Marks, _tags: &Tags, _mentions: Vec<Candidate>) -> Cast {
    Cast::default()
}
