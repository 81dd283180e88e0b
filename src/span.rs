//! The one unit of place: a half-open range of UTF-8 bytes.
//!
//! Every span in the crate keeps this contract: `start < end`, both within the text, both on `char` boundaries, so that
//! [`Span::of`] never panics on the text the span was made from. Only [`crate::analysis`] hands out other units.

use std::ops::Range;

use serde::{Serialize, Serializer};

/// A half-open range `start..end` of UTF-8 bytes of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of the bytes `start..end`; the caller keeps the contract above.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start < end, "empty span {start}..{end}");
        Span { start: start as u32, end: end as u32 }
    }

    /// The text the span cuts out.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// The same range for indexing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// Serialised as the pair `[start, end]`.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}
