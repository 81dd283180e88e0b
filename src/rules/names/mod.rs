//! Names by rules, lists and consistency within the document.
//!
//! Runs of capitalised words are cut into names, each with the kind its words show; then the whole document is read
//! again, so that what is named in full once types its bare surname, its acronym and its other mentions, and so that
//! headlines, whose capitals prove nothing, are read with what prose has shown.

mod context;
mod evidence;
mod headline;
mod kinds;
mod known;
mod runs;
mod split;

use std::ops::Range;

use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{events, organizations, people, places};
use crate::marks::Marks;
use crate::tags::NameTag;
use crate::token::TokenKind;
use evidence::{Evidence, Style};
use known::Known;

/// A name before the document as a whole has spoken.
#[derive(Clone, Debug)]
struct Guess {
    tokens: Range<usize>,
    kind: Option<kinds::Kind>,
    /// The capital may come from opening the sentence alone.
    shaky: bool,
}

impl Guess {
    /// The name `tokens` with the kind its words show.
    fn shown(doc: &Document, tokens: Range<usize>) -> Guess {
        let parts: Vec<&str> = tokens.clone().map(|k| doc.word(k)).collect();
        let kind = kinds::shown(doc.span(&tokens).of(doc.text), &parts);
        Guess { tokens, kind, shaky: false }
    }

    /// A person's name behind a title.
    fn titled(tokens: Range<usize>) -> Guess {
        Guess { tokens, kind: Some((EntityType::Person, 0.95)), shaky: false }
    }
}

/// The proper names of `doc`, in text order and never overlapping.
pub fn tag(doc: &Document, _marks: &Marks) -> Vec<NameTag> {
    let evidence = Evidence::gather(doc);
    let mut guesses = Vec::new();
    for (sentence, style) in doc.sentences.iter().zip(&evidence.styles) {
        match style {
            Style::Plain => prose(doc, &evidence, sentence, &mut guesses),
            Style::Dateline => dateline(doc, &evidence, sentence, &mut guesses),
            Style::Title | Style::Capitals => {}
        }
    }
    let known = Known::learn(doc, &guesses);
    let mut tags: Vec<NameTag> = guesses.iter().filter_map(|guess| known.settle(doc, &evidence, guess)).collect();
    for (sentence, style) in doc.sentences.iter().zip(&evidence.styles) {
        if matches!(style, Style::Title | Style::Capitals) {
            headline::read(doc, &known, sentence, *style == Style::Capitals, &mut tags);
        }
    }
    tags.sort_by_key(|tag| tag.span);
    tags
}

/// Adds the names of a dateline, which begins with its place: "PORT ELDON, Tasmania (AP) —".
fn dateline(doc: &Document, evidence: &Evidence, line: &Range<usize>, out: &mut Vec<Guess>) {
    let ends = |k: &usize| matches!(doc.word(*k), "," | "(" | "." | "/") || *k + 1 == line.end;
    let end = line.clone().find(ends).unwrap_or(line.end);
    // "SOCCER - ..." heads a table: behind one word a plain hyphen makes a dateline only of a known place.
    let bare = doc.word(line.end - 1) == "-" && end + 1 == line.end && end > line.start;
    let place = || kinds::listed(&headline::capitalised(doc.span(&(line.start..end)).of(doc.text)));
    let heads_table = bare && place().is_none_or(|k| k.0 != EntityType::Place);
    if end > line.start && !heads_table {
        out.push(Guess { tokens: line.start..end, kind: Some((EntityType::Place, 0.95)), shaky: false });
    }
    prose(doc, evidence, &(end..line.end), out);
}

/// Adds the names of one sentence of prose.
fn prose(doc: &Document, evidence: &Evidence, sentence: &Range<usize>, out: &mut Vec<Guess>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let Some(mut run) = runs::run_at(doc, at, sentence.end) else {
            at += 1;
            continue;
        };
        at = run.end;
        let opens = evidence::opens(doc, sentence, run.start);
        if opens && run.len() > 1 && is_lead(doc, evidence, &run) {
            run.start += 1;
            if !runs::is_capital(doc, run.start) {
                continue;
            }
        }
        let run = context::without_portfolio(doc, &run);
        if run.is_empty() {
            continue;
        }
        let first = out.len();
        split::split(doc, run.clone(), out);
        for guess in &mut out[first..] {
            guess.shaky = opens && guess.tokens.start == run.start && guess.tokens.len() == 1;
        }
    }
}

/// Whether the first word of `run`, which opens a sentence, is an everyday word before a name: "Controversial Ann Lee".
fn is_lead(doc: &Document, evidence: &Evidence, run: &Range<usize>) -> bool {
    let word = doc.word(run.start);
    let name = doc.span(run).of(doc.text);
    doc.tokens[run.start + 1].kind == TokenKind::Word
        && kinds::listed(name).is_none()
        && kinds::listed(word).is_none()
        && !split::is_role(word)
        && !people::is_first_name(word)
        && !organizations::is_front(word)
        && !places::is_front(word)
        && !events::is_event_front(word)
        && (evidence.is_lowered(word) || (kinds::is_everyday(word) && evidence.count(word) == 0))
}
