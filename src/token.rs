//! Words and marks of real news text.
use crate::span::Span;

/// A word or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
}

/// Cuts `text` into tokens, in order, white space left out.
pub fn tokenize(_text: &str) -> Vec<Token> {
    Vec::new()
}
