//! Quote marks paired into quoted regions, whatever the house style.
//!
//! Marks are read paragraph by paragraph. A mark opens or closes by its shape where its shape tells, and by the white
//! space around it where it does not. A region that a paragraph leaves open runs to the paragraph's end; when the next
//! paragraph opens with a mark of the same kind, as news sets long quotes, the two belong together.

mod pairer;
mod role;

use std::ops::Range;

use crate::document::Document;
use crate::span::Span;

/// The quoted regions of a document and the marks that pair with nothing.
#[derive(Debug, Default)]
pub struct Marks {
    /// Outermost quoted regions, in text order, never overlapping, never across a paragraph's end.
    pub regions: Vec<Region>,
    /// Regions within regions, in text order.
    pub nested: Vec<Region>,
    /// Opening marks that nothing closes, those of quotes that go on in the next paragraph left out.
    pub unclosed: Vec<Span>,
    /// Closing marks that nothing opened.
    pub unmatched: Vec<Span>,
    /// For each token, the index of its region plus one; 0 outside.
    region_of: Vec<u32>,
}

/// One quoted region.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// The tokens, marks included.
    pub tokens: Range<usize>,
    /// How many tokens at the start are the opening mark (a doubled mark is two).
    pub opening: usize,
    /// How many tokens at the end are the closing mark; 0 when the paragraph ends first.
    pub closing: usize,
    /// What the marks are for, as far as the region itself tells.
    pub role: Role,
    /// Goes on from the region before it, in the paragraph before.
    pub continues: bool,
}

/// What a pair of marks is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Somebody's words.
    Speech,
    /// A word or two held at arm's length: the “deal”.
    Scare,
    /// The title of a work.
    Title,
    /// William “Bill” Otieno.
    Nickname,
}

impl Region {
    /// The tokens between the marks; may be empty.
    pub fn inner(&self) -> Range<usize> {
        self.tokens.start + self.opening..self.tokens.end - self.closing
    }
}

impl Marks {
    /// The outermost region that holds token `index`.
    pub fn region_of(&self, index: usize) -> Option<&Region> {
        self.region_index(index).map(|r| &self.regions[r])
    }

    /// The index in [`Marks::regions`] of the outermost region that holds token `index`.
    pub fn region_index(&self, index: usize) -> Option<usize> {
        (*self.region_of.get(index)? as usize).checked_sub(1)
    }
}

/// Pairs the quote marks of `doc`.
pub fn pair(doc: &Document) -> Marks {
    let mut marks = pairer::pair(doc);
    marks.nested.sort_by_key(|r| (r.tokens.start, r.tokens.end));
    marks.region_of = vec![0; doc.tokens.len()];
    for (index, region) in marks.regions.iter_mut().enumerate() {
        region.role = role::of(doc, region);
        marks.region_of[region.tokens.clone()].fill(index as u32 + 1);
    }
    marks
}
