//! From tags to quotes: regions no tag claimed, turns, quotes over several paragraphs, carrying on.
use crate::analysis::Quote;
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::Marks;
use crate::tags::Tags;

/// Assembles the quotes of `doc`, in text order.
pub fn assemble(_doc: &Document, _marks: &Marks, _tags: &Tags, _cast: &Cast) -> Vec<Quote> {
    Vec::new()
}
