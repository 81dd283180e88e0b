//! Turns: paragraphs that open with their speaker and a colon, as interviews, transcripts and round-ups set them.

use std::ops::Range;

use super::Draft;
use crate::document::Document;
use crate::marks::Marks;
use crate::span::Span;
use crate::token::TokenKind;

/// A paragraph that is somebody's turn.
pub struct Turn {
    /// All of it.
    pub paragraph: Span,
    /// The quote it makes.
    pub draft: Draft,
}

/// Longest name before a colon, in tokens.
const MAX_NAME: usize = 8;

/// The turns of `doc`. One paragraph alone that begins "Word: ..." is a headline or a list; two are a conversation,
/// and so is one whose words stand in marks.
pub fn find(doc: &Document, marks: &Marks) -> Vec<Turn> {
    let turns: Vec<(Range<usize>, usize)> =
        doc.paragraphs.iter().filter_map(|p| colon(doc, marks, p).map(|colon| (p.clone(), colon))).collect();
    let repeated = |name: &str| turns.iter().filter(|(p, c)| doc.span(&(p.start..*c)).of(doc.text) == name).count() > 1;
    let spoken = turns.iter().any(|(p, c)| repeated_enough(doc, marks, p, *c))
        || turns.iter().take(MAX_COMPARED).any(|(p, c)| repeated(doc.span(&(p.start..*c)).of(doc.text)));
    turns
        .iter()
        .filter(|(p, c)| spoken && turns.len() >= 2 || repeated_enough(doc, marks, p, *c))
        .map(|(p, c)| turn(doc, p, *c))
        .collect()
}

/// How many turns are compared with all others before the text is taken for a list.
const MAX_COMPARED: usize = 4;

/// Whether all that follows the colon stands in marks.
fn repeated_enough(doc: &Document, marks: &Marks, paragraph: &Range<usize>, colon: usize) -> bool {
    marks.region_of(colon + 1).is_some_and(|r| r.tokens.start == colon + 1 && r.tokens.end == paragraph.end)
        && doc.paragraph_of(colon) == doc.paragraph_of(colon + 1)
}

fn turn(doc: &Document, paragraph: &Range<usize>, colon: usize) -> Turn {
    let name_end = (paragraph.start..colon).find(|&i| doc.word(i) == "(" && i > paragraph.start).unwrap_or(colon);
    Turn {
        paragraph: doc.span(paragraph),
        draft: Draft {
            content: vec![doc.span(&(colon + 1..paragraph.end))],
            cue: Some(doc.tokens[colon].span),
            source: Some(doc.span(&(paragraph.start..name_end))),
            carried: false,
            confidence: 0.8,
        },
    }
}

/// The colon behind a name that opens `paragraph`: capitalised words, "Q", a role in capitals, perhaps with brackets.
fn colon(doc: &Document, marks: &Marks, paragraph: &Range<usize>) -> Option<usize> {
    let window = paragraph.start..paragraph.end.min(paragraph.start + MAX_NAME);
    let colon = window.clone().find(|&i| doc.word(i) == ":")?;
    let mut bracketed = false;
    let named = (paragraph.start..colon).all(|i| {
        let word = doc.word(i);
        bracketed = (bracketed || word == "(") && doc.word_at(i.checked_sub(1)) != ")";
        let joint = matches!(word, "." | "-" | "'" | "’" | "of" | "de" | "van" | "al" | "bin" | "&");
        bracketed
            || joint
            || (doc.tokens[i].kind != TokenKind::Mark && word.starts_with(char::is_uppercase))
            || doc.tokens[i].kind == TokenKind::Handle
    });
    let spaced = colon + 1 < paragraph.end && doc.spaced_before(colon + 1);
    (named && spaced && colon > paragraph.start && marks.region_of(colon).is_none()).then_some(colon)
}
