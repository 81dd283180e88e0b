//! Turns: paragraphs that open with their speaker and a colon, as interviews, transcripts and round-ups set them.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::roles;
use crate::marks::Marks;
use crate::span::Span;
use crate::stamp;
use crate::tags::{Attribution, Finder, Tags};
use crate::token::TokenKind;

/// Longest name before a colon, in tokens.
const MAX_NAME: usize = 8;

/// Words before a colon that announce what follows rather than who says it.
const LABELS: &[&str] = &[
    "Advertisement", "Analysis", "Breaking", "Comment", "Correction", "Editorial", "Exclusive", "Explainer", "Factbox",
    "Gallery", "Live", "Listen", "Note", "Opinion", "Photos", "Pictures", "Poll", "Read", "Related", "Report",
    "Results", "Review", "Source", "Sources", "Update", "Updated", "Video", "Watch",
];

/// Puts the turns of `doc` into `tags`, in the place of what was tagged within them.
///
/// One paragraph alone that begins "Word: ..." is a list or a label; several are a conversation, as are a question
/// and its answer; one counts when it is the headline, when all its words stand in marks, or behind a live blog's time.
pub fn add(doc: &Document, marks: &Marks, tags: &mut Tags) {
    let mut turns: Vec<Turn> = doc.paragraphs.iter().filter_map(|p| turn(doc, marks, p)).collect();
    let untimed = turns.iter().filter(|t| !t.timed).count();
    let conversation = untimed >= MIN_TURNS || is_question_and_answer(doc, &turns);
    turns.retain(|t| t.timed || conversation || t.paragraph.start == 0 || all_quoted(doc, marks, t));
    let is_outside = |piece: &Span| {
        let at = doc.tokens_in(*piece).start;
        let index = turns.partition_point(|t| t.paragraph.end <= at);
        turns.get(index).is_none_or(|t| at < t.paragraph.start)
    };
    // What a turn says of a saying is the turn's own.
    tags.attributions.retain(|attribution| attribution.cue.as_ref().is_none_or(is_outside));
    for attribution in &mut tags.attributions {
        attribution.content.retain(is_outside);
    }
    tags.attributions.retain(|attribution| !attribution.content.is_empty());
    tags.attributions.extend(turns.iter().map(|t| attribution(doc, t)));
    tags.attributions.sort_by_key(|a| (a.content[0].start, a.content[0].end));
}

/// So many paragraphs that open with a name and a colon are a conversation.
const MIN_TURNS: usize = 3;

/// Whether one turn asks and the next, right behind it, answers under another name.
fn is_question_and_answer(doc: &Document, turns: &[Turn]) -> bool {
    turns.windows(2).any(|pair| {
        let words = |turn: &Turn| doc.span(&turn.name).of(doc.text);
        let next = doc.paragraph_of(pair[0].paragraph.start) + 1 == doc.paragraph_of(pair[1].paragraph.start);
        next && doc.word(pair[0].paragraph.end - 1) == "?" && words(&pair[0]) != words(&pair[1])
    })
}

/// A paragraph that may be somebody's turn.
struct Turn {
    paragraph: Range<usize>,
    /// The name, without a mark before it.
    name: Range<usize>,
    colon: usize,
    /// Whether a live blog's time stands before it.
    timed: bool,
}

/// Whether all that follows the colon stands in marks.
fn all_quoted(doc: &Document, marks: &Marks, turn: &Turn) -> bool {
    let first = turn.colon + 1;
    let region = marks.region_of(first).filter(|r| r.tokens.start == first);
    region.is_some_and(|r| (r.tokens.end..turn.paragraph.end).all(|i| doc.tokens[i].kind == TokenKind::Mark))
}

fn attribution(doc: &Document, turn: &Turn) -> Attribution {
    let bracket = turn.name.clone().skip(1).find(|&i| doc.word(i) == "(");
    Attribution {
        content: vec![doc.span(&(turn.colon + 1..turn.paragraph.end))],
        cue: Some(doc.tokens[turn.colon].span),
        source: Some(doc.span(&(turn.name.start..bracket.unwrap_or(turn.colon)))),
        confidence: 0.8,
        by: Finder::Turns,
    }
}

/// `paragraph` as a turn, if it opens with a name and a colon: capitalised words, perhaps with brackets, or a handle;
/// transcripts set a quote mark before it.
fn turn(doc: &Document, marks: &Marks, paragraph: &Range<usize>) -> Option<Turn> {
    if let Some(start) = stamp::end(doc, marks, paragraph) {
        return timed_turn(doc, paragraph, start);
    }
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
    (named && spaced && colon > start && !label).then(|| Turn {
        paragraph: paragraph.clone(),
        name: start..colon,
        colon,
        timed: false,
    })
}

/// "14:05 Ann Lee in Lisbon: The square is full", "14.32 Fire chief Ann Lee: wind turning north": behind a time, at the token
/// `start`, a name of several words, perhaps with what they are and where.
fn timed_turn(doc: &Document, paragraph: &Range<usize>, start: usize) -> Option<Turn> {
    let colon = (start..paragraph.end.min(start + MAX_NAME)).find(|&i| doc.word(i) == ":")?;
    let words: Vec<&str> = (start..colon).map(|i| doc.word(i)).collect();
    let place = words.iter().position(|word| matches!(*word, "at" | "in" | "outside")).unwrap_or(words.len());
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && !LABELS.contains(word);
    let told = |word: &&str| is_name(word) || matches!(*word, "-" | "'" | "’" | ".") || roles::is_person(word);
    let named = words[..place].iter().all(told) && words[..place].iter().filter(|word| is_name(word)).count() > 1;
    let spaced = colon + 1 < paragraph.end && doc.spaced_before(colon + 1);
    let turn = Turn { paragraph: paragraph.clone(), name: start..colon, colon, timed: true };
    (named && spaced).then_some(turn)
}
