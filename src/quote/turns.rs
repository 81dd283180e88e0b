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

/// Words before a colon that announce what follows rather than who says it.
const LABELS: &[&str] = &[
    "Advertisement", "Analysis", "Breaking", "Comment", "Correction", "Editorial", "Exclusive", "Explainer", "Factbox",
    "Gallery", "Live", "Listen", "Note", "Opinion", "Photos", "Pictures", "Poll", "Read", "Related", "Report",
    "Results", "Review", "Source", "Sources", "Update", "Updated", "Video", "Watch",
];

/// The turns of `doc`. One paragraph alone that begins "Word: ..." is a list or a label; several are a conversation, and
/// one counts when it is the headline, or when all its words stand in marks.
pub fn find(doc: &Document, marks: &Marks) -> Vec<Turn> {
    let turns: Vec<Candidate> = doc.paragraphs.iter().filter_map(|p| candidate(doc, p)).collect();
    let conversation = turns.len() >= MIN_TURNS;
    let is_turn = |t: &&Candidate| conversation || t.paragraph.start == 0 || all_quoted(doc, marks, t);
    turns.iter().filter(is_turn).map(|t| turn(doc, t)).collect()
}

/// So many paragraphs that open with a name and a colon are a conversation.
const MIN_TURNS: usize = 3;

/// A paragraph that may be a turn.
struct Candidate {
    paragraph: Range<usize>,
    /// The name, without a mark before it.
    name: Range<usize>,
    colon: usize,
}

/// Whether all that follows the colon stands in marks.
fn all_quoted(doc: &Document, marks: &Marks, turn: &Candidate) -> bool {
    let first = turn.colon + 1;
    let region = marks.region_of(first).filter(|r| r.tokens.start == first);
    region.is_some_and(|r| (r.tokens.end..turn.paragraph.end).all(|i| doc.tokens[i].kind == TokenKind::Mark))
}

fn turn(doc: &Document, turn: &Candidate) -> Turn {
    let bracket = turn.name.clone().skip(1).find(|&i| doc.word(i) == "(");
    Turn {
        paragraph: doc.span(&turn.paragraph),
        draft: Draft {
            content: vec![doc.span(&(turn.colon + 1..turn.paragraph.end))],
            cue: Some(doc.tokens[turn.colon].span),
            source: Some(doc.span(&(turn.name.start..bracket.unwrap_or(turn.colon)))),
            carried: false,
            confidence: 0.8,
        },
    }
}

/// `paragraph` as a turn, if it opens with a name and a colon: capitalised words, perhaps with brackets, or a handle;
/// transcripts set a quote mark before it.
fn candidate(doc: &Document, paragraph: &Range<usize>) -> Option<Candidate> {
    let marked = matches!(doc.word(paragraph.start), "\"" | "“");
    let start = paragraph.start + usize::from(marked);
    let colon = (start..paragraph.end.min(start + MAX_NAME)).find(|&i| doc.word(i) == ":")?;
    let mut bracketed = false;
    let named = (start..colon).all(|i| {
        let word = doc.word(i);
        bracketed = (bracketed || word == "(") && doc.word_at(i.checked_sub(1)) != ")";
        let joint = matches!(word, "." | "-" | "'" | "’" | "of" | "de" | "van" | "al" | "bin" | "&");
        let name = doc.tokens[i].kind != TokenKind::Mark && word.starts_with(char::is_uppercase);
        bracketed || joint || name || doc.tokens[i].kind == TokenKind::Handle
    });
    let label = colon == start + 1 && LABELS.contains(&doc.word(start));
    let spaced = colon + 1 < paragraph.end && doc.spaced_before(colon + 1);
    (named && spaced && colon > start && !label).then(|| Candidate {
        paragraph: paragraph.clone(),
        name: start..colon,
        colon,
    })
}
