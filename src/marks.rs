//! Quote marks paired into quoted regions.
use crate::document::Document;
use crate::span::Span;

/// The quoted regions of a document and the marks that pair with nothing.
#[derive(Debug, Default)]
pub struct Marks {
    /// Outermost quoted regions, in text order.
    pub regions: Vec<Region>,
}

/// One quoted region, marks included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// From the opening mark to one past the closing one.
    pub span: Span,
}

/// Pairs the quote marks of `doc`.
pub fn pair(_doc: &Document) -> Marks {
    Marks::default()
}
