//! Tags by readable rules over word lists and the document's own evidence.

pub mod attributions;
pub mod names;

use crate::document::Document;
use crate::marks::Marks;
use crate::tags::Tags;

/// Tags the names and the acts of saying in `doc`.
pub fn tag(doc: &Document, marks: &Marks) -> Tags {
    Tags { names: names::tag(doc, marks), attributions: attributions::tag(doc, marks) }
}
