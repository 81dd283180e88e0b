//! What kind of act a quote is: speech, or a belief, a wish, an intention; and whether it is told as done at all.

use crate::analysis::Polarity;
use crate::document::Document;
use crate::lexicon::{attitudes, grammar, verbs};
use crate::marks::Marks;
use crate::span::Span;

/// The parts of an act of saying.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// What is said.
    pub content: &'a [Span],
    /// The words that tell of it.
    pub cue: Option<Span>,
    /// Who says it.
    pub source: Option<Span>,
}

/// How a quote's words were uttered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// Whether somebody said or wrote it.
    pub speech: bool,
    /// Whether the text tells that they did.
    pub polarity: Polarity,
}

/// How `content` was uttered, by the words of its cue and by where its cue and its source stand. Without a cue it is speech.
pub fn of(doc: &Document, marks: &Marks, act: Act) -> Manner {
    let Some(cue) = act.cue else { return Manner { speech: true, polarity: Polarity::Affirmed } };
    let tokens = doc.tokens_in(cue);
    let says = tokens.clone().any(|i| {
        let word = doc.word(i);
        (verbs::is_reporting(word) && !attitudes::is_attitude(word)) || word.eq_ignore_ascii_case("according")
    });
    let believes = tokens.clone().any(|i| attitudes::is_attitude(doc.word(i)));
    Manner { speech: says || !believes, polarity: polarity(doc, marks, cue, act) }
}

/// How many tokens before a cue may deny it: "did not immediately | respond".
const BEFORE: usize = 3;

fn polarity(doc: &Document, marks: &Marks, cue: Span, act: Act) -> Polarity {
    let tokens = doc.tokens_in(cue);
    let sentence = &doc.sentences[doc.sentence_of(tokens.start)];
    let source_end = act.source.map_or(0, |s| doc.tokens_in(s).end);
    let from = tokens.start.saturating_sub(BEFORE).max(sentence.start);
    let from = if source_end <= tokens.start { from.max(source_end) } else { from };
    if (from..tokens.end).any(|i| attitudes::is_refusal(doc.word(i)) && marks.region_index(i).is_none()) {
        return Polarity::Negated;
    }
    let begin = act.source.map_or(tokens.start, |s| doc.tokens_in(s).start.min(tokens.start));
    let is_open = begin > sentence.start && matches!(doc.word(begin - 1), "whether" | "if");
    let last = doc.tokens[sentence.end - 1].span;
    // A mark within what is said is the speaker's, unless the sentence asks whether they say it.
    let asks = begin > sentence.start && grammar::begins_question(doc.word(begin - 1));
    let is_speakers = || !asks && act.content.iter().any(|piece| piece.overlaps(last));
    if is_open || (doc.word(sentence.end - 1) == "?" && !is_speakers()) {
        Polarity::Questioned
    } else {
        Polarity::Affirmed
    }
}
