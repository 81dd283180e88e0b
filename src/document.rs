//! A text with its tokens, sentences and paragraphs: the first argument of every later stage.

use std::ops::Range;

use crate::sentence;
use crate::span::Span;
use crate::token::{self, Token};

/// A text cut into tokens, sentences and paragraphs.
///
/// Sentences and paragraphs are ranges of token indices, in order and without gaps: each token lies in exactly one of
/// each, and a sentence never crosses a paragraph's end.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text as given.
    pub text: &'t str,
    /// Words and marks, in text order.
    pub tokens: Vec<Token>,
    /// Token ranges, never empty.
    pub sentences: Vec<Range<usize>>,
    /// Token ranges, never empty.
    pub paragraphs: Vec<Range<usize>>,
    sentence_of: Vec<u32>,
    paragraph_of: Vec<u32>,
}

impl<'t> Document<'t> {
    /// Cuts `text` up. Texts over 4 GiB are not supported: offsets are `u32`.
    pub fn new(text: &'t str) -> Self {
        let tokens = token::tokenize(text);
        let paragraphs = sentence::paragraphs(text, &tokens);
        let sentences = sentence::sentences(text, &tokens, &paragraphs);
        let sentence_of = owners(&sentences, tokens.len());
        let paragraph_of = owners(&paragraphs, tokens.len());
        Document { text, tokens, sentences, paragraphs, sentence_of, paragraph_of }
    }

    /// The text of token `index`.
    pub fn word(&self, index: usize) -> &'t str {
        &self.text[self.tokens[index].span.range()]
    }

    /// The text of token `index`, or "" past either end.
    pub fn word_at(&self, index: Option<usize>) -> &'t str {
        index.and_then(|i| self.tokens.get(i)).map_or("", |t| &self.text[t.span.range()])
    }

    /// The bytes that a non-empty range of tokens covers.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        Span { start: self.tokens[tokens.start].span.start, end: self.tokens[tokens.end - 1].span.end }
    }

    /// The tokens that share at least one byte with `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.end <= span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    /// The index of the sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentence_of[index] as usize
    }

    /// The index of the paragraph that holds token `index`.
    pub fn paragraph_of(&self, index: usize) -> usize {
        self.paragraph_of[index] as usize
    }

    /// Whether white space stands right before token `index`; also true at both ends of the text.
    pub fn spaced_before(&self, index: usize) -> bool {
        index == 0 || index >= self.tokens.len() || self.tokens[index - 1].span.end < self.tokens[index].span.start
    }
}

/// For each of `len` tokens, which of `ranges` holds it.
fn owners(ranges: &[Range<usize>], len: usize) -> Vec<u32> {
    let mut owner = vec![0; len];
    for (index, range) in ranges.iter().enumerate() {
        owner[range.clone()].fill(index as u32);
    }
    owner
}
