//! The seam between finding and assembling: what a tagger says of a document before anything is resolved.
//!
//! [`crate::tagger`] fills it and [`crate::turns`] and [`crate::nested`] add to it; the stages behind see nothing else of either.

use crate::analysis::EntityType;
use crate::span::Span;

/// What was tagged, each list in text order.
#[derive(Debug, Default)]
pub struct Tags {
    /// Proper names, never overlapping.
    pub names: Vec<NameTag>,
    /// Acts of saying, each with its parts linked.
    pub attributions: Vec<Attribution>,
}

/// A proper name and what kind of thing it names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NameTag {
    /// Without a leading article, title or trailing possessive.
    pub span: Span,
    /// Person, organization, place, group, event or work.
    pub kind: EntityType,
    /// What these words alone would be taken for; `kind` may be what the rest of the document shows instead.
    pub read: EntityType,
    /// How likely it is right, from 0 to 1.
    pub confidence: f64,
}

/// One act of saying as its own sentence or paragraph tells it: content, cue and source.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// What was said, marks included, in text order; never empty.
    pub content: Vec<Span>,
    /// The reporting words.
    pub cue: Option<Span>,
    /// The words that name or describe who said it.
    pub source: Option<Span>,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// What found it.
    pub by: Finder,
}

/// What finds acts of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finder {
    /// [`crate::tagger`]
    Tagger,
    /// [`crate::turns`]
    Turns,
    /// [`crate::nested`]
    Grammar,
}
