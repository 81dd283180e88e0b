//! Tags by readable rules over word lists and the document's own evidence.

pub mod attributions;
pub mod names;
