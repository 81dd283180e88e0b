//! How a document writes its words: what it also writes without a capital is no name.

use std::collections::HashMap;
use std::ops::Range;

use crate::document::Document;
use crate::token::TokenKind;

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// As prose does.
    Plain,
    /// Most Words Have One: a headline, which proves nothing.
    Title,
    /// ALL LETTERS ARE: a headline.
    Capitals,
    /// "PORT ELDON, Tasmania (AP) —"
    Dateline,
}

/// The style of each sentence, and how often prose writes a word with and without a capital where either is possible.
pub(super) struct Evidence<'t> {
    pub styles: Vec<Style>,
    counts: HashMap<&'t str, u32>,
}

impl<'t> Evidence<'t> {
    pub fn gather(doc: &Document<'t>) -> Self {
        let styles: Vec<Style> = doc.sentences.iter().map(|s| style(doc, s)).collect();
        let mut counts = HashMap::new();
        for (sentence, _) in doc.sentences.iter().zip(&styles).filter(|(_, s)| **s == Style::Plain) {
            for i in sentence.clone().filter(|&i| doc.tokens[i].kind == TokenKind::Word && !opens(doc, sentence, i)) {
                *counts.entry(doc.word(i)).or_default() += 1;
            }
        }
        Evidence { styles, counts }
    }

    /// How often prose writes exactly `word` where a capital would be a choice.
    pub fn count(&self, word: &str) -> u32 {
        self.counts.get(word).copied().unwrap_or(0)
    }

    /// Whether prose writes `word`, which begins with a capital, more often without it.
    pub fn is_lowered(&self, word: &str) -> bool {
        self.count(&word.to_lowercase()) > self.count(word)
    }
}

/// Whether the word at `i` has its capital from opening a sentence or a quoted one.
pub(super) fn opens(doc: &Document, sentence: &Range<usize>, i: usize) -> bool {
    let at_start = i - sentence.start < MAX_LEAD
        && (sentence.start..i).all(|k| matches!(doc.tokens[k].kind, TokenKind::Mark | TokenKind::Number));
    at_start || matches!(doc.word(i - 1), "“" | "\"" | "‘" | "``" | "«" | "„" | ":" | "•" | "…" | "...")
}

/// More marks than this before the first word of a sentence are no lead-in.
const MAX_LEAD: usize = 6;

/// Whether all letters of `word` are capitals, and it has two or more.
pub(super) fn is_shouted(word: &str) -> bool {
    word.len() > 1 && !word.chars().any(char::is_lowercase) && word.chars().filter(|c| c.is_uppercase()).count() > 1
}

fn style(doc: &Document, sentence: &Range<usize>) -> Style {
    let (mut words, mut capitals, mut long, mut long_capital) = (0, 0, 0, 0);
    for i in sentence.clone().filter(|&i| doc.tokens[i].kind == TokenKind::Word) {
        let word = doc.word(i);
        words += 1;
        capitals += usize::from(!word.chars().any(char::is_lowercase));
        if word.len() > 3 {
            long += 1;
            long_capital += usize::from(word.starts_with(char::is_uppercase));
        }
    }
    let stopped = matches!(doc.word(sentence.end - 1), "." | "”" | "\"");
    let dashed = matches!(doc.word(sentence.end - 1), "—" | "–" | "--" | "-" | "_" | "―");
    if dashed && is_shouted(doc.word(sentence.start)) {
        Style::Dateline
    } else if words > 0 && capitals == words && (words > 2 || long > 0) {
        Style::Capitals
    } else if long >= 4 && !stopped && long_capital * 4 >= long * 3 {
        Style::Title
    } else {
        Style::Plain
    }
}
