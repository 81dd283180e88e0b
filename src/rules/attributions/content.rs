//! Contents: what was said, before, behind or on both sides of source and cue.

use std::ops::Range;

use super::{Clause, Reader};
use crate::lexicon::grammar;
use crate::lexicon::verbs::Form;
use crate::marks::Role;
use crate::token::TokenKind;

/// Fewer words than this, without marks, are no clause.
const MIN_CLAUSE: usize = 3;

/// The pieces of what was said, as token ranges in text order.
pub fn find(reader: &Reader, clause: &Clause) -> Vec<Range<usize>> {
    let before = before(reader, clause);
    let interrupted = before.is_some();
    let behind = behind(reader, clause, interrupted);
    before.into_iter().chain(behind).collect()
}

/// What was said before source and cue: `"...," X said`; `..., X said.`
fn before(reader: &Reader, clause: &Clause) -> Option<Range<usize>> {
    let start = clause.core.start;
    if let Some(index) = start.checked_sub(1).and_then(|i| reader.marks.region_index(i)) {
        let region = &reader.marks.regions[index];
        if region.tokens.end == start && reader.same_sentence(start - 1, start) {
            return Some(lead_in(reader, clause, region.tokens.start)..start);
        }
    }
    let floor = clause.bounds.start;
    // `“...” , X said`: a comma outside the marks.
    let dashed = start >= 2 && matches!(reader.word(start - 1), "," | "—" | "–" | "-" | "--");
    if dashed && reader.quoted(start - 2) && reader.same_sentence(start - 2, start) {
        let region = reader.marks.region_of(start - 2)?;
        return Some(lead_in(reader, clause, region.tokens.start)..region.tokens.end);
    }
    if start <= floor + 1 || reader.word(start - 1) != "," || !clause.cue.takes_clause() {
        return None;
    }
    let ends_there = clause.core.end >= clause.end
        || matches!(reader.word(clause.core.end), "." | "," | "!" | "?" | ";" | "—")
        || is_trailing_adjunct(reader, clause);
    let words = (floor..start - 1).filter(|&i| reader.doc.tokens[i].kind != TokenKind::Mark).count();
    let adjunct = is_adjunct_before_quote(reader, clause, floor);
    let goes_on = reader.word(clause.core.end) == "," && clause.core.end + MIN_CLAUSE < clause.end;
    let fewest = if goes_on { 1 } else { MIN_CLAUSE };
    (ends_there && words >= fewest && !adjunct).then_some(floor..start - 1)
}

/// "In a statement, X said, “...”": what stands before is no content.
fn is_adjunct_before_quote(reader: &Reader, clause: &Clause, floor: usize) -> bool {
    let behind = (clause.core.end..clause.end.min(clause.core.end + 3)).any(|i| reader.quoted(i));
    let head = reader.word(floor);
    let opens = grammar::is_preposition(head) || grammar::is_complementizer(head) || grammar::opens_sentence(head);
    let opens = opens || ["In", "On", "At", "When", "Asked", "As", "After", "During", "Speaking"].contains(&head);
    behind && opens
}

/// Whether only an adjunct ("on Tuesday", "in a statement") stands between the cue and the sentence's end.
fn is_trailing_adjunct(reader: &Reader, clause: &Clause) -> bool {
    const LONGEST: usize = 14;
    let rest = clause.core.end..clause.end;
    let head = reader.word(rest.start);
    rest.len() <= LONGEST
        && (grammar::is_preposition(head) || grammar::is_time(head))
        && !rest.clone().any(|i| reader.word(i) == "that")
}

/// Where a mixed quote begins: with the sentence, when words of the clause lead into the region at `region`.
fn lead_in(reader: &Reader, clause: &Clause, region: usize) -> usize {
    let sentence = reader.doc.sentence_of(region);
    let floor =
        reader.doc.sentences[sentence].start.max(if clause.bounds.contains(&region) { clause.bounds.start } else { 0 });
    let mut words = (floor..region).filter(|&i| reader.doc.tokens[i].kind == TokenKind::Word);
    let introduced = region > floor && matches!(reader.word(region - 1), ":" | ";");
    if words.next().is_some() && !introduced { floor } else { region }
}

/// What was said behind source and cue.
fn behind(reader: &Reader, clause: &Clause, interrupted: bool) -> Option<Range<usize>> {
    let start = clause.core.end;
    if let Some(announced) = announced(reader, clause, start).filter(|_| !interrupted) {
        return Some(announced);
    }
    let end = content_end(reader, start..clause.end);
    if start >= end {
        return None;
    }
    if interrupted {
        return after_interruption(reader, clause, start, end);
    }
    let opening = complement_start(reader, clause, start, end)?;
    (opening < end).then_some(opening..end)
}

/// "X said:" at a paragraph's end: the region that opens the next paragraph.
fn announced(reader: &Reader, clause: &Clause, start: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 20;
    let end = clause.bounds.end;
    let colon = end > start && end - start <= LONGEST && reader.word(end - 1) == ":" && clause.end == end;
    let region = reader.marks.region_of(end).filter(|r| colon && r.tokens.start == end)?;
    adjunct_only(reader, start..end - 1).then(|| region.tokens.clone())
}

/// `"..." X said, "..."`; `..., X said, ...`
fn after_interruption(reader: &Reader, clause: &Clause, start: usize, end: usize) -> Option<Range<usize>> {
    let region = (start..end.min(start + 14)).find(|&i| reader.quoted(i));
    if let Some(region) = region {
        let glue = reader.word(region - 1);
        return matches!(glue, "," | ":" | "—" | "–" | "-" | "--").then_some(region..end);
    }
    let goes_on = reader.word(start) == "," && !reader.quoted(clause.core.start.saturating_sub(1));
    let words = (start + 1..end).count();
    let fresh =
        start + 1 < end && !grammar::is_complementizer(reader.word(start + 1)) && !is_participle(reader, start + 1);
    (goes_on && words >= MIN_CLAUSE && fresh).then_some(start + 1..end)
}

fn is_participle(reader: &Reader, i: usize) -> bool {
    reader.word(i).ends_with("ing")
}

/// Where what was said begins behind the cue: a region, "that", a question word, or the clause itself.
fn complement_start(reader: &Reader, clause: &Clause, start: usize, end: usize) -> Option<usize> {
    /// How far behind the cue a complement may begin: over "reporters in Nairobi on Monday".
    const REACH: usize = 14;
    let reach = start..end.min(start + REACH);
    let region = reach.clone().find(|&i| reader.quoted(i)).filter(|&i| !is_named(reader, i));
    let that = reach.clone().find(|&i| grammar::is_complementizer(reader.word(i)) && !reader.quoted(i));
    let clean = |at: usize| adjunct_only(reader, start..at);
    if let Some(that) = that.filter(|&t| region.is_none_or(|r| t < r) && (t == start || clean(t))) {
        return Some(that);
    }
    if let Some(region) = region {
        let glue = if region > start { reader.word(region - 1) } else { "" };
        if region == start || matches!(glue, "," | ":" | "—" | "--") || clean(region) {
            return Some(region);
        }
    }
    if reader.word(start) == ":" && start + 1 < end {
        return Some(start + 1);
    }
    let tells = clause.cue.verb.is_some_and(|v| v.lemma == "tell");
    if let Some(verb) = clause.cue.verb
        && (tells || matches!(verb.lemma, "ask" | "urge" | "order" | "warn" | "advise" | "remind" | "instruct"))
        && let Some(to) = reach.clone().find(|&i| reader.word(i) == "to")
        && to > start
        && to <= start + 4
    {
        return Some(if reader.word(to - 1) == "not" { to - 1 } else { to });
    }
    if !clause.cue.takes_clause() {
        return region;
    }
    let opening = if tells { skip_object(reader, start, end) } else { skip_adjunct(reader, start, end) };
    let words = (opening..end).filter(|&i| reader.doc.tokens[i].kind != TokenKind::Mark).count();
    let bare = clause.cue.verb.is_none_or(|v| v.form == Form::Gerund || v.lemma != "say");
    let infinitive = reader.word_in(&(start..end), opening) == "to";
    let clause_like = words >= MIN_CLAUSE && reader.doc.tokens[opening].kind != TokenKind::Mark;
    (clause_like && !(bare && clause.cue.verb.is_some() && !infinitive && is_object(reader, opening)))
        .then_some(opening)
}

/// Whether the region at `i` is a title or nickname in the running text ("wrote the novel “Rain”"), not what was said.
fn is_named(reader: &Reader, i: usize) -> bool {
    let spoken = i > 0 && matches!(reader.word(i - 1), ":" | ",");
    !spoken && reader.marks.region_of(i).is_some_and(|r| matches!(r.role, Role::Title | Role::Nickname))
}

/// Whether only an object and adjuncts stand in `gap`: no second verb, no mark but commas.
fn adjunct_only(reader: &Reader, gap: Range<usize>) -> bool {
    gap.clone().all(|i| {
        let word = reader.word(i);
        let mark = reader.doc.tokens[i].kind == TokenKind::Mark;
        let clause = grammar::bounds_phrase(word) && word != "to";
        !(mark && !matches!(word, "," | "-" | "'" | "’")) && !matches!(word, "and" | "but") && !clause
    })
}

/// Whether the phrase at `i` is a plain object rather than a clause: no verb-like word follows soon. Only "say" is free of it.
fn is_object(reader: &Reader, i: usize) -> bool {
    const WINDOW: usize = 12;
    let sentence = &reader.doc.sentences[reader.doc.sentence_of(i)];
    !(i..sentence.end.min(i + WINDOW)).any(|k| {
        let word = reader.word(k);
        grammar::is_be(word)
            || matches!(
                word,
                "has"
                    | "have"
                    | "had"
                    | "will"
                    | "would"
                    | "could"
                    | "should"
                    | "can"
                    | "may"
                    | "might"
                    | "must"
                    | "did"
                    | "does"
                    | "do"
            )
    })
}

/// Behind "told": one past the object.
fn skip_object(reader: &Reader, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end
        && (reader.is_capital(at)
            || matches!(
                reader.word(at),
                "reporters"
                    | "him"
                    | "her"
                    | "them"
                    | "me"
                    | "us"
                    | "the"
                    | "a"
                    | "his"
                    | "crowd"
                    | "journalists"
                    | "supporters"
            ))
    {
        at += 1;
    }
    skip_adjunct(reader, at.max(start + 1).min(end), end)
}

/// One past "on Tuesday", "Monday", "in a statement", "last week,", which tell when and where, not what.
fn skip_adjunct(reader: &Reader, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end {
        let word = reader.word(at);
        let next = reader.word_in(&(start..end), at + 1);
        if grammar::is_time(word) {
            at += 1;
        } else if grammar::is_preposition(word)
            && (grammar::is_time(next) || reader.doc.tokens[(at + 1).min(end - 1)].kind == TokenKind::Number)
        {
            at += 2;
        } else if matches!(word, "last" | "this" | "earlier")
            && (grammar::is_time(next) || matches!(next, "week" | "month" | "year"))
        {
            at += 2;
        } else if grammar::is_preposition(word)
            && let Some(comma) = (at..end.min(at + 10)).find(|&i| reader.word(i) == ",")
        {
            at = comma + 1;
        } else {
            break;
        }
    }
    if at < end && reader.word(at) == "," { at + 1 } else { at }
}

/// The end of what is said in `range`: without the sentence's last stop, unless it stands inside marks.
fn content_end(reader: &Reader, range: Range<usize>) -> usize {
    let mut end = range.end;
    while end > range.start
        && !reader.quoted(end - 1)
        && matches!(reader.word(end - 1), "." | "," | ";" | "!" | "?" | "—" | "and" | "but" | ")")
    {
        if reader.word(end - 1) == ")" && range.clone().any(|i| reader.word(i) == "(") {
            break;
        }
        end -= 1;
    }
    end
}
