//! Sentences and paragraphs.
use std::ops::Range;

use crate::token::Token;

/// Token ranges of the paragraphs.
pub fn paragraphs(_text: &str, _tokens: &[Token]) -> Vec<Range<usize>> {
    Vec::new()
}

/// Token ranges of the sentences.
pub fn sentences(_text: &str, _tokens: &[Token], _paragraphs: &[Range<usize>]) -> Vec<Range<usize>> {
    Vec::new()
}
