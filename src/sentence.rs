//! Paragraphs and sentences of real news: wrapped lines, headlines, bullets, datelines, ends inside quotes.

use std::ops::Range;

use crate::lexicon::abbreviations;
use crate::token::{Token, TokenKind};

/// Token ranges of the paragraphs: a blank line ends one, and so does a line break, unless the text is hard-wrapped.
pub fn paragraphs(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let wrapped = is_wrapped(text);
    split(tokens.len(), |i| {
        let gap = gap_before(text, tokens, i);
        match gap.matches(['\n', '\u{2029}']).count() {
            0 => gap.contains('\r') && !gap.contains('\n'),
            1 if wrapped && !gap.contains('\u{2029}') => opens_block(text, tokens, i, gap),
            _ => true,
        }
    })
}

/// Token ranges of the sentences within `paragraphs`. A dateline ("NAIROBI (Reuters) —") is a sentence of its own.
pub fn sentences(text: &str, tokens: &[Token], paragraphs: &[Range<usize>]) -> Vec<Range<usize>> {
    let cutter = Cutter { text, tokens };
    let mut sentences = Vec::new();
    for paragraph in paragraphs {
        let mut start = paragraph.start;
        let body = cutter.dateline_end(paragraph).unwrap_or(start);
        for i in paragraph.start + 1..paragraph.end {
            if i == body || (i > body && cutter.begins_at(i, start)) {
                sentences.push(start..i);
                start = i;
            }
        }
        sentences.push(start..paragraph.end);
    }
    sentences
}

/// The ranges between the indices where `begins` holds.
fn split(len: usize, begins: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for i in 1..len {
        if begins(i) {
            ranges.push(start..i);
            start = i;
        }
    }
    if len > 0 {
        ranges.push(start..len);
    }
    ranges
}

/// The white space before token `i`.
fn gap_before<'t>(text: &'t str, tokens: &[Token], i: usize) -> &'t str {
    &text[tokens[i - 1].span.end as usize..tokens[i].span.start as usize]
}

/// Whether lines were broken to fit a width: then many lines go on in lower case, which paragraphs do not.
fn is_wrapped(text: &str) -> bool {
    let (mut breaks, mut lower) = (0, 0);
    let mut previous_blank = true;
    for line in text.lines() {
        let line = line.trim_start();
        if !line.is_empty() && !previous_blank {
            breaks += 1;
            lower += usize::from(line.starts_with(|c: char| c.is_lowercase()));
        }
        previous_blank = line.is_empty();
    }
    lower >= 2 && lower * 4 >= breaks
}

/// Whether the line that begins with token `i` is a bullet or is indented, and so opens a block even in wrapped text.
fn opens_block(text: &str, tokens: &[Token], i: usize, gap: &str) -> bool {
    let indent = gap.rsplit('\n').next().unwrap_or("");
    let first = tokens[i].span.of(text);
    indent.contains('\t') || indent.len() >= 2 || matches!(first, "•" | "*" | "·" | "▪" | "–")
}

/// More closing marks in a row than this end nothing: the look back stays bounded.
const MAX_CLOSERS: usize = 6;

/// Emoji and other signs that may open a sentence or close one.
fn is_symbol(c: char) -> bool {
    ('\u{2600}'..='\u{27bf}').contains(&c) || ('\u{1f000}'..='\u{1faff}').contains(&c)
}

struct Cutter<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Cutter<'_> {
    fn word(&self, i: usize) -> &str {
        self.tokens[i].span.of(self.text)
    }

    fn spaced(&self, i: usize) -> bool {
        self.tokens[i - 1].span.end < self.tokens[i].span.start
    }

    /// Whether a sentence begins with token `i`, the running one having begun with token `start`.
    fn begins_at(&self, i: usize, start: usize) -> bool {
        if !self.spaced(i) && !self.glued_quote(i) {
            return false;
        }
        let Some(end) = (start.max(i.saturating_sub(MAX_CLOSERS))..i).rev().find(|&k| !self.closes(k)) else {
            return false;
        };
        let last = self.word(end);
        let next = self.word(i);
        if matches!(last, "!" | "?" | "…" | "。" | "！" | "？" | "؟" | "।") || last.starts_with("..") {
            return self.opens(i) && !self.goes_on_as_reported(end, i);
        }
        if last == "." {
            return self.opens(i) && !self.is_list_number(start, end);
        }
        // "... in the U.S. The", "... of Apple Inc. He"
        last.ends_with('.')
            && last.len() > 1
            && (abbreviations::is_closing(&last[..last.len() - 1]) || last[..last.len() - 1].contains('.'))
            && (abbreviations::opens_sentence(next) || self.is_opening_mark(i))
    }

    /// A closing mark, bracket or straight quote that belongs to the sentence before it.
    fn closes(&self, k: usize) -> bool {
        match self.word(k) {
            "”" | "’" | "»" | "›" | "」" | "』" | ")" | "]" => true,
            "\"" | "'" | "''" => k > 0 && !self.spaced(k),
            _ => false,
        }
    }

    /// An unspaced opening mark right behind a full sentence: `end.“Start`.
    fn glued_quote(&self, i: usize) -> bool {
        matches!(self.word(i), "“" | "«" | "「") || (self.word(i - 1) == "”" && self.opens(i))
    }

    /// Whether token `i` can be the first of a sentence.
    fn opens(&self, i: usize) -> bool {
        let first = self.word(i).chars().next().unwrap_or(' ');
        first.is_uppercase()
            || self.is_opening_mark(i)
            || matches!(self.tokens[i].kind, TokenKind::Number | TokenKind::Handle | TokenKind::Address)
            || matches!(first, '(' | '[' | '•' | '—' | '–' | '-' | '*')
            || (first.is_alphabetic() && !first.is_lowercase())
            || is_symbol(first)
    }

    fn is_opening_mark(&self, i: usize) -> bool {
        match self.word(i) {
            "“" | "„" | "«" | "‹" | "‘" | "``" | "「" | "『" => true,
            "\"" | "'" | "''" => i + 1 < self.tokens.len() && !self.spaced(i + 1),
            _ => false,
        }
    }

    /// `"Why?" Smith asked`: behind a quote that ends in ? or !, a capital alone does not begin a sentence when a
    /// reporting phrase may follow; a pronoun or name right behind the closing mark is left to the quote stage.
    fn goes_on_as_reported(&self, end: usize, i: usize) -> bool {
        let quoted = i > end + 1 && matches!(self.word(i - 1), "”" | "\"" | "''" | "’" | "'" | "»" | "」");
        quoted && !self.is_opening_mark(i) && self.reports_soon(i)
    }

    /// Whether one of the next few words is a reporting verb, before any mark.
    fn reports_soon(&self, i: usize) -> bool {
        (i..self.tokens.len().min(i + 5))
            .take_while(|&k| self.tokens[k].kind == TokenKind::Word)
            .any(|k| crate::lexicon::verbs::is_reporting(self.word(k)))
    }

    /// "1." or "a." at the head of a line numbers it.
    fn is_list_number(&self, start: usize, end: usize) -> bool {
        end == start + 1 && self.word(start).len() <= 2 && self.tokens[start].kind == TokenKind::Number
    }

    /// The index behind a dateline at the head of `paragraph`: a place in capitals, perhaps more of it, an agency in
    /// brackets, and a dash; or place, agency or date and a dash within the first few words.
    fn dateline_end(&self, paragraph: &Range<usize>) -> Option<usize> {
        const MAX_TOKENS: usize = 16;
        let window = paragraph.start..paragraph.end.min(paragraph.start + MAX_TOKENS);
        let dash = window.clone().find(|&k| {
            matches!(self.word(k), "—" | "–" | "--" | "-" | "_" | "―") && k > paragraph.start && self.spaced(k)
        })?;
        let head = paragraph.start..dash;
        let capitals = self.word(head.start).chars().filter(|c| c.is_alphabetic()).count() > 1
            && !self.word(head.start).chars().any(char::is_lowercase);
        let agency = self.word(dash - 1) == ")" && head.clone().any(|k| self.word(k) == "(");
        let starts_capital = self.word(head.start).starts_with(char::is_uppercase);
        let plain = head.clone().all(|k| {
            let word = self.word(k);
            matches!(word, "," | "(" | ")" | "." | "/" | "de" | "of" | "and" | "la")
                || !word.starts_with(|c: char| c.is_lowercase() || c == '"' || c == '“')
        });
        let is_dateline = plain && starts_capital && (agency || (capitals && head.len() <= 8));
        (is_dateline && dash + 1 < paragraph.end).then_some(dash + 1)
    }
}
