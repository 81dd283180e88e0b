//! Sources: the noun phrase that a cue belongs to.

use std::ops::Range;

use super::Reader;
use super::cue::Cue;
use crate::lexicon::grammar;
use crate::lexicon::verbs::{self, Form};
use crate::token::TokenKind;

/// Longest phrase read as one source, in tokens: looks stay bounded.
const MAX_PHRASE: usize = 40;

/// The words that name or describe who says it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The phrase with its apposition, without the commas around it.
    pub tokens: Range<usize>,
}

impl Source {
    /// Whether nothing but auxiliaries, adverbs and marks stands between source and cue.
    pub fn is_beside(&self, cue: &Cue) -> bool {
        const NEAR: usize = 6;
        let gap =
            cue.tokens.start.saturating_sub(self.tokens.end).max(self.tokens.start.saturating_sub(cue.tokens.end));
        gap <= NEAR
    }
}

/// The source of `cue` within `bounds`; `last` is the source of the cue before it in the sentence.
pub fn find(reader: &Reader, cue: &Cue, bounds: &Range<usize>, last: Option<&Source>) -> Option<Source> {
    let Some(verb) = cue.verb else {
        return phrase_from(reader, cue.tokens.end, bounds.end).map(|tokens| Source { tokens });
    };
    let before = subject_end(reader, cue.tokens.start, bounds.start);
    let shared = |reader: &Reader| last.cloned().or_else(|| first_phrase(reader, bounds));
    let previous = reader.word_in(bounds, before.wrapping_sub(1));
    if verb.form == Form::Gerund && before == cue.tokens.start {
        return matches!(previous, "," | "by" | "while" | "and" | "before" | "after" | "as").then(|| shared(reader))?;
    }
    if before == cue.tokens.start
        && let Some(tokens) = inverted(reader, cue, bounds, previous)
    {
        return Some(Source { tokens });
    }
    if before <= bounds.start {
        return None;
    }
    if matches!(previous, "and" | "but" | "then") && !joins_names(reader, bounds, before - 1) {
        return shared(reader);
    }
    phrase_before(reader, before, bounds.start).map(|tokens| Source { tokens })
}

/// The subject behind its verb: `“...,” said Ann Lee`; `..., said Ann Lee.` Behind a comma alone the verb's own object
/// may stand there ("Ann Lee, 43, told the BBC that"): only a phrase that closes the clause is a subject.
fn inverted(reader: &Reader, cue: &Cue, bounds: &Range<usize>, previous: &str) -> Option<Range<usize>> {
    let at = cue.tokens.start;
    let behind_region = at > 0 && reader.quoted(at - 1) && reader.same_sentence(at - 1, at);
    if !behind_region && at > bounds.start && previous != "," {
        return None;
    }
    let phrase = phrase_from(reader, cue.tokens.end, bounds.end)?;
    let closes = closes_clause(reader, phrase.end, bounds.end) && !reader.quoted(phrase.end);
    (behind_region || closes).then_some(phrase)
}

/// Whether no verb of its own follows the phrase that ends at `end`: "said the minister." but not "said the minister had".
fn closes_clause(reader: &Reader, end: usize, limit: usize) -> bool {
    end >= limit || reader.quoted(end) || reader.doc.tokens[end].kind == TokenKind::Mark || opens_adjunct(reader, end)
}

fn opens_adjunct(reader: &Reader, i: usize) -> bool {
    let word = reader.word(i);
    grammar::is_time(word) || (grammar::is_preposition(word) && word != "to")
}

/// One past the subject of the verb at `verb`: auxiliaries and adverbs are looked over.
fn subject_end(reader: &Reader, verb: usize, floor: usize) -> usize {
    let mut end = verb;
    while end > floor && !reader.quoted(end - 1) {
        let word = reader.word(end - 1);
        let progressive = grammar::is_be(word) && is_gerund(reader, verb);
        if !progressive && !grammar::modifies_verb(word) {
            break;
        }
        end -= 1;
    }
    end
}

fn is_gerund(reader: &Reader, verb: usize) -> bool {
    verbs::find(reader.word(verb)).is_some_and(|v| v.form == Form::Gerund)
}

/// Whether the "and" at `i` joins two names.
fn joins_names(reader: &Reader, bounds: &Range<usize>, i: usize) -> bool {
    i > bounds.start && reader.is_capital(i - 1) && i + 1 < bounds.end && reader.is_capital(i + 1)
}

/// The noun phrase that ends before `end`, with the appositions that a comma or bracket closes there.
fn phrase_before(reader: &Reader, end: usize, floor: usize) -> Option<Range<usize>> {
    let floor = floor.max(end.saturating_sub(MAX_PHRASE));
    let mut last = end;
    while last > floor && matches!(reader.word(last - 1), "," | ")" | "—" | "–" | "--" | "-") {
        last -= 1;
    }
    let closed = last < end;
    if closed && let Some(head) = described_head(reader, last, floor) {
        return Some(head.start..last);
    }
    let mut phrase = noun_phrase(reader, last, floor)?;
    if let Some(head) = relative_head(reader, phrase.start, floor) {
        return Some(head.start..last);
    }
    // "Ann Lee, 43, mayor of Springfield, Ohio," - back to the name that the appositions describe.
    for _ in 0..4 {
        if !closed || phrase.start <= floor + 1 || is_full_name(reader, &phrase) {
            break;
        }
        let joint = reader.word(phrase.start - 1);
        if !matches!(joint, "," | "(" | "—" | "–" | "--" | "-" | "who" | "which") {
            break;
        }
        let Some(head) = apposed(reader, phrase.start - 1, floor) else { break };
        phrase = head.start..phrase.end;
    }
    let start = skip_openers(reader, &phrase);
    (start < phrase.end).then_some(start..last)
}

/// The name that a relative clause or apposition ending before `end` describes: "Ann Lee, who asked not to be named".
fn described_head(reader: &Reader, end: usize, floor: usize) -> Option<Range<usize>> {
    let opening = (floor + 1..end).rev().find(|&i| {
        reader.word(i - 1) == "," && matches!(reader.word(i), "who" | "whose" | "which" | "whom" | "speaking")
    })?;
    let head = noun_phrase(reader, opening - 1, floor)?;
    let start = skip_openers(reader, &head);
    (start < head.end).then_some(start..head.end)
}

/// "an official who asked not to be named said": the phrase before a "who" whose clause, without marks, ends at `end`.
fn relative_head(reader: &Reader, end: usize, floor: usize) -> Option<Range<usize>> {
    let plain = |i: &usize| {
        let word = reader.word(*i);
        !reader.quoted(*i)
            && !matches!(word, "," | ";" | ":" | "—" | "and" | "but" | "that")
            && !grammar::is_complementizer(word)
    };
    let clause = (floor..end).rev().take_while(plain).last().unwrap_or(end);
    let who = clause.checked_sub(1).filter(|&i| i > floor && reader.word(i) == "who")?;
    let head = noun_phrase(reader, who, floor)?;
    let start = skip_openers(reader, &head);
    (start < head.end).then_some(start..head.end)
}

/// The phrase before the joint at `joint` that what follows describes, over "who" and its clause's comma.
fn apposed(reader: &Reader, joint: usize, floor: usize) -> Option<Range<usize>> {
    let comma = if matches!(reader.word(joint), "who" | "which") { joint.checked_sub(1)? } else { joint };
    noun_phrase(reader, comma, floor)
}

/// Two or more capitalised words: nothing before a comma is needed to tell who it is.
fn is_full_name(reader: &Reader, phrase: &Range<usize>) -> bool {
    phrase.len() >= 2
        && phrase.clone().take(3).filter(|&i| reader.is_capital(i)).count() >= 2
        && reader.is_capital(phrase.start)
}

/// The noun phrase that ends before `end`, read from right to left down to `floor`.
fn noun_phrase(reader: &Reader, end: usize, floor: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > floor && extends_left(reader, start - 1, start == end) {
        start -= 1;
        if grammar::is_subject_pronoun(reader.word(start)) && start + 1 == end {
            break;
        }
        let before = if start > floor { reader.word(start - 1) } else { "" };
        let tied = grammar::is_preposition(before) || grammar::is_determiner(before);
        if start + 1 < end && grammar::is_determiner(reader.word(start)) && !tied {
            break;
        }
    }
    (start < end).then_some(start..end)
}

/// Whether the token at `i` is part of the noun phrase to its right.
fn extends_left(reader: &Reader, i: usize, is_last: bool) -> bool {
    let word = reader.word(i);
    if reader.quoted(i) {
        return !is_last && is_nickname(reader, i);
    }
    if is_last {
        return reader.doc.tokens[i].kind != TokenKind::Mark && !grammar::is_preposition(word);
    }
    match reader.doc.tokens[i].kind {
        TokenKind::Mark => matches!(word, "-" | "/" | "&" | "." | "'" | "’") && !reader.doc.spaced_before(i),
        _ if word == "and" => i > 0 && reader.is_capital(i + 1) && reader.is_capital(i - 1),
        _ => !grammar::bounds_phrase(word) && !is_pronoun_within(word),
    }
}

fn is_nickname(reader: &Reader, i: usize) -> bool {
    reader.marks.region_of(i).is_some_and(|r| r.role == crate::marks::Role::Nickname)
}

/// A pronoun that is no head ends the phrase to its right.
fn is_pronoun_within(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "they" | "it" | "we" | "I" | "you" | "them" | "him" | "He" | "She" | "They" | "It" | "We"
    )
}

/// Where the subject begins behind adverbs and adjuncts at the sentence's head: "But", "On Tuesday", "In a statement".
fn skip_openers(reader: &Reader, phrase: &Range<usize>) -> usize {
    let mut start = phrase.start;
    while start + 1 < phrase.end
        && (grammar::opens_sentence(reader.word(start)) || grammar::is_time(reader.word(start)))
    {
        start += 1;
    }
    if !grammar::is_preposition(reader.word(start)) {
        return start;
    }
    let head = (start + 1..phrase.end).find(|&i| {
        let name = reader.is_capital(i) && !grammar::is_time(reader.word(i)) && !reader.is_capital(i - 1);
        let behind_noun = i > start + 1
            && !grammar::is_preposition(reader.word(i - 1))
            && !grammar::is_determiner(reader.word(i - 1));
        let determined = grammar::is_determiner(reader.word(i)) && i > start + 2;
        ((name || determined) && behind_noun) || grammar::is_subject_pronoun(reader.word(i))
    });
    head.unwrap_or(start)
}

/// The noun phrase that begins at `start`, with its apposition; `None` if no phrase can begin there.
fn phrase_from(reader: &Reader, start: usize, limit: usize) -> Option<Range<usize>> {
    let limit = limit.min(start + MAX_PHRASE);
    if start >= limit || reader.quoted(start) || !begins_phrase(reader, start) {
        return None;
    }
    if grammar::is_subject_pronoun(reader.word(start)) {
        return Some(start..start + 1);
    }
    let mut end = phrase_end(reader, start, limit);
    for _ in 0..2 {
        if end + 1 >= limit || reader.word(end) != "," || !is_apposition(reader, end + 1, limit) {
            break;
        }
        let relative = matches!(reader.word(end + 1), "who" | "whose");
        let described = if relative { clause_end(reader, end + 1, limit) } else { phrase_end(reader, end + 1, limit) };
        if !relative && !closes_clause(reader, described, limit) {
            break;
        }
        end = described;
        if relative {
            break;
        }
    }
    Some(start..end)
}

fn begins_phrase(reader: &Reader, i: usize) -> bool {
    let word = reader.word(i);
    let kind = reader.doc.tokens[i].kind;
    kind != TokenKind::Mark
        && !grammar::is_preposition(word)
        && !matches!(word, "that" | "this" | "so" | "not" | "as" | "there")
        && !grammar::is_time(word)
        && (reader.is_capital(i) || kind != TokenKind::Word || !grammar::bounds_phrase(word))
}

/// One past the last token of the phrase that begins at `start`: a mark, a verb or an adjunct of time ends it.
fn phrase_end(reader: &Reader, start: usize, limit: usize) -> usize {
    let mut end = start + 1;
    while end < limit && !reader.quoted(end) {
        let word = reader.word(end);
        let mark = reader.doc.tokens[end].kind == TokenKind::Mark;
        let joins = matches!(word, "-" | "/" | "&" | "'" | "’") || (word == "." && !reader.doc.spaced_before(end + 1));
        let adjunct = grammar::is_preposition(word) && word != "of" && is_adjunct(reader, end, limit);
        let clause = grammar::bounds_phrase(word) && !matches!(word, "who" | "to" | "told");
        let time = grammar::is_time(word);
        if (mark && !joins) || adjunct || clause || time || (word == "and" && !reader.is_capital(end - 1)) {
            break;
        }
        end += 1;
    }
    end
}

/// One past a relative clause that begins at `start`: a comma, a stop or a region ends it.
fn clause_end(reader: &Reader, start: usize, limit: usize) -> usize {
    let stops = |&i: &usize| reader.quoted(i) || matches!(reader.word(i), "," | "." | ";" | ":" | "—");
    (start..limit).find(stops).unwrap_or(limit)
}

/// Whether the preposition at `i` opens an adjunct of the verb: "on Tuesday", "in a statement", "during a visit".
fn is_adjunct(reader: &Reader, i: usize, limit: usize) -> bool {
    matches!(reader.word(i), "on" | "during" | "after" | "before" | "at" | "in" | "to" | "via" | "as")
        && (i + 1..limit.min(i + 6)).any(|k| grammar::is_time(reader.word(k)) || grammar::is_medium(reader.word(k)))
}

/// Whether a phrase behind a comma describes the one before it.
fn is_apposition(reader: &Reader, i: usize, limit: usize) -> bool {
    let word = reader.word(i);
    let described =
        matches!(word, "a" | "an" | "the" | "who" | "whose" | "one" | "his" | "her" | "their" | "its" | "also");
    let role = reader.doc.tokens[i].kind == TokenKind::Word
        && word.starts_with(char::is_lowercase)
        && !grammar::bounds_phrase(word)
        && !grammar::is_preposition(word)
        && !grammar::opens_sentence(word)
        && verbs::find(word).is_none_or(|v| v.form == Form::Base);
    let age = reader.doc.tokens[i].kind == TokenKind::Number && matches!(reader.word(i + 1), "," | ".");
    let possessive = reader.is_capital(i) && (i..limit.min(i + 5)).any(|k| matches!(reader.word(k), "'s" | "’s"));
    // "its chief executive, Ann Lee,"
    let named = reader.is_capital(i) && !reader.is_capital(i - 2) && reader.word(phrase_end(reader, i, limit)) == ",";
    !reader.quoted(i) && (described || role || age || possessive || named)
}

/// The first noun phrase of a clause: the subject of participles further on.
fn first_phrase(reader: &Reader, bounds: &Range<usize>) -> Option<Source> {
    let start = (bounds.start..bounds.end.min(bounds.start + 6))
        .find(|&i| !reader.quoted(i) && begins_phrase(reader, i) && !grammar::opens_sentence(reader.word(i)))?;
    if grammar::is_subject_pronoun(reader.word(start)) {
        return Some(Source { tokens: start..start + 1 });
    }
    let mut end = start + 1;
    while end < bounds.end && !reader.quoted(end) && reader.is_capital(end) {
        end += 1;
    }
    let named = reader.is_capital(start) && end > start;
    if !named || (end == start + 1 && grammar::is_determiner(reader.word(start))) {
        let noun = (start..bounds.end.min(start + 4)).find(|&i| reader.doc.tokens[i].kind == TokenKind::Mark)?;
        end = noun.max(start + 1).min(start + 2);
    }
    Some(Source { tokens: start..end })
}
