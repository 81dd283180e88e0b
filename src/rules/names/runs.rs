//! Runs of capitalised words with what joins them: "Bank of England", "Jean-Yves Le Drian", "Abdel Fattah al-Sisi".

use std::ops::Range;

use super::kinds;
use crate::document::Document;
use crate::lexicon::{events, organizations, people, places, words};
use crate::token::TokenKind;

/// A run is cut off behind this many tokens, so that no rule looks further.
const MAX_RUN: usize = 12;

/// The longest name on any list, in tokens.
const MAX_LISTED: usize = 6;

/// Whether the token at `i` is written as (part of) a name: "Obama", "iPhone", "BBC".
pub(super) fn is_capital(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens[i];
    if token.kind != TokenKind::Word {
        return false;
    }
    let mut letters = doc.word(i).chars();
    let first = letters.next().unwrap_or(' ');
    first.is_uppercase() || (first.is_lowercase() && letters.next().is_some_and(char::is_uppercase))
}

/// The end of the longest listed name of two tokens or more, or with a capital that no opener shares, at `start`.
pub(super) fn listed_end(doc: &Document, start: usize, end: usize) -> Option<usize> {
    (start + 1..=end.min(start + MAX_LISTED)).rev().find(|&e| {
        let name = doc.span(&(start..e)).of(doc.text);
        is_capital(doc, e - 1) && kinds::listed(name).is_some() && (e > start + 1 || !words::is_opener(name))
    })
}

/// The run that begins at `start`, at most up to `end`; `None` when no name begins there.
pub(super) fn run_at(doc: &Document, start: usize, end: usize) -> Option<Range<usize>> {
    let prefixed = matches!(doc.word(start), "al" | "el" | "ul") && is_joined_hyphen(doc, start + 1, end);
    if !prefixed && !is_capital(doc, start) {
        return None;
    }
    let word = doc.word(start);
    if words::is_calendar(word) {
        return None;
    }
    if words::is_opener(word) {
        let leads = places::is_front(word) && start + 1 < end && is_capital(doc, start + 1);
        return match listed_end(doc, start, end) {
            Some(e) => Some(start..e),
            None if leads => Some(start..extend(doc, start, end)),
            None => None,
        };
    }
    let listed = listed_end(doc, start, end).unwrap_or(start);
    Some(start..extend(doc, start, end).max(listed))
}

/// The end of the run that begins at `start`.
fn extend(doc: &Document, start: usize, end: usize) -> usize {
    let end = end.min(start + MAX_RUN);
    let mut at = start + 1;
    if !is_capital(doc, start) {
        at = start + 3;
    }
    while at < end {
        match step(doc, start, at, end) {
            Some(next) => at = next,
            None => break,
        }
    }
    at.min(end)
}

/// Where a run over `start..at` goes on to, if the next token belongs to it.
fn step(doc: &Document, start: usize, at: usize, end: usize) -> Option<usize> {
    let word = doc.word(at);
    if is_capital(doc, at) {
        return goes_on(doc, at, word).then_some(at + 1);
    }
    let capital_at = |i: usize| i < end && is_capital(doc, i) && !words::is_opener(doc.word(i));
    match word {
        "-" | "–" | "‑" if is_joined_hyphen(doc, at, end) => Some(at + 2),
        "al" | "el" | "ul" if is_joined_hyphen(doc, at + 1, end) => Some(at + 3),
        "de" | "del" | "da" | "dos" | "das" | "di" | "du" | "la" | "le" | "van" | "von" | "der" | "den" | "ter"
        | "bin" | "ibn" | "bint" | "al" | "el" | "y" | "des" | "e" | "zu" | "ul" => {
            let more = matches!(doc.word_at(Some(at + 1)), "la" | "las" | "los" | "der" | "den" | "al" | "l'");
            let next = at + 1 + usize::from(more);
            capital_at(next).then_some(next + 1)
        }
        "&" => capital_at(at + 1).then_some(at + 2),
        "'" | "’" | "'s" | "’s" if owns_name(doc, at) => {
            (capital_at(at + 1) && is_capital(doc, at + 1)).then_some(at + 2)
        }
        "of" | "for" | "on" => {
            let next = at + 1 + usize::from(doc.word_at(Some(at + 1)) == "the");
            (takes_of(doc, start, at, word) && capital_at(next)).then_some(next + 1)
        }
        "and" => {
            let long = (start..at).any(|k| matches!(doc.word(k), "of" | "for"));
            let alone = at + 2 >= end || !is_capital(doc, at + 2);
            let fresh = capital_at(at + 1) && kinds::listed(doc.word(at + 1)).is_none();
            (long && fresh && (alone || organizations::is_head(doc.word(at + 2)))).then_some(at + 2)
        }
        _ => None,
    }
}

/// Whether the capitalised word at `at` continues the run before it.
fn goes_on(doc: &Document, at: usize, word: &str) -> bool {
    if words::is_calendar(word) {
        return people::is_first_name(doc.word(at - 1)) && !words::is_calendar(doc.word(at - 1)) && word == "May";
    }
    !words::is_opener(word)
        || places::is_front(word)
        || matches!(word, "First" | "Second" | "National" | "One" | "Young")
}

/// Whether "of" or "for" behind the tokens `start..at` goes on with the name they begin.
fn takes_of(doc: &Document, start: usize, at: usize, joint: &str) -> bool {
    let head = doc.word(at - 1);
    let front = organizations::is_front(head) || organizations::is_front(doc.word(start));
    let place =
        matches!(head, "Republic" | "Gulf" | "Isle" | "Cape" | "Bay" | "Strait" | "Province" | "Horn" | "Emirates")
            || matches!(head, "Port" | "Kingdom" | "Islands" | "Gates");
    let on = joint != "on" || matches!(head, "Commission" | "Committee" | "Conference" | "Council" | "Institute");
    (front && on) || (joint == "of" && (place || events::is_event_front(head) || events::is_work_front(head)))
}

/// Whether the possessive at `at` is inside a name: "Residents’ Association", "People’s Party".
fn owns_name(doc: &Document, at: usize) -> bool {
    let (owner, next) = (doc.word(at - 1), doc.word_at(Some(at + 1)));
    let many = matches!(doc.word(at), "'" | "’") && owner.ends_with('s') && organizations::is_head(next);
    let people = matches!(owner, "Children" | "Men" | "People" | "Women");
    !doc.spaced_before(at) && doc.tokens.get(at + 1).is_some() && doc.spaced_before(at + 1) && (many || people)
}

/// Whether the token at `at` is a hyphen without space around it, and a capital follows.
fn is_joined_hyphen(doc: &Document, at: usize, end: usize) -> bool {
    at + 1 < end
        && matches!(doc.word(at), "-" | "–" | "‑")
        && !doc.spaced_before(at)
        && !doc.spaced_before(at + 1)
        && is_capital(doc, at + 1)
}
