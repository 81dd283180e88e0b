//! Contents: what was said, before, behind or on both sides of source and cue.

use std::ops::Range;

use super::{Clause, Reader};
use crate::lexicon::grammar;
use crate::lexicon::verbs::{Form, Verb};
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

/// How far behind the cue a complement may begin: over "reporters in Nairobi on Monday".
const REACH: usize = 14;

/// Where what was said begins behind the cue: a region, "that", a question word, an infinitive, or the clause itself.
fn complement_start(reader: &Reader, clause: &Clause, start: usize, end: usize) -> Option<usize> {
    let reach = start..end.min(start + REACH);
    let region = reach.clone().find(|&i| reader.quoted(i)).filter(|&i| !is_named(reader, i));
    let that = reach.clone().find(|&i| grammar::is_complementizer(reader.word(i)) && !reader.quoted(i));
    if let Some(that) = that.filter(|&t| region.is_none_or(|r| t < r) && adjunct_only(reader, start..t)) {
        return Some(that);
    }
    if let Some(region) = region
        && (matches!(reader.word(region - 1), "," | ":" | "—" | "--") || leads_to_region(reader, clause, start..region))
    {
        return Some(region);
    }
    if reader.word(start) == ":" && start + 1 < end {
        return Some(start + 1);
    }
    infinitive(reader, clause, &reach)
        .or_else(|| if clause.cue.takes_clause() { bare_clause(reader, clause, start, end) } else { region })
}

/// "urged voters to stay", "warned jurors not to read": where the infinitive begins.
fn infinitive(reader: &Reader, clause: &Clause, reach: &Range<usize>) -> Option<usize> {
    const LONGEST_OBJECT: usize = 4;
    let verb = clause.cue.verb?;
    if !matches!(verb.lemma, "tell" | "ask" | "urge" | "order" | "warn" | "advise" | "remind" | "instruct") {
        return None;
    }
    let to = reach.clone().skip(1).take(LONGEST_OBJECT).find(|&i| reader.word(i) == "to")?;
    Some(if reader.word(to - 1) == "not" { to - 1 } else { to })
}

/// "said taxes would rise": where a clause without "that" begins. Verbs other than "say" may have a plain object there.
fn bare_clause(reader: &Reader, clause: &Clause, start: usize, end: usize) -> Option<usize> {
    let verb = clause.cue.verb;
    let tells = verb.is_some_and(|v| v.lemma == "tell");
    let opening = if tells { skip_object(reader, start, end) } else { skip_adjunct(reader, start, end) };
    let words = (opening..end).filter(|&i| reader.doc.tokens[i].kind != TokenKind::Mark).take(MIN_CLAUSE).count();
    if words < MIN_CLAUSE || reader.doc.tokens[opening].kind == TokenKind::Mark {
        return None;
    }
    if reader.word(opening) == "to" {
        let intends = |v: Verb| matches!(v.lemma, "claim" | "hope" | "pledge" | "promise" | "vow");
        return verb.is_some_and(intends).then_some(opening);
    }
    let any_clause = verb.is_none_or(|v| v.lemma == "say" && v.form != Form::Gerund);
    (any_clause || has_verb(reader, opening)).then_some(opening)
}

/// Whether the region at `i` is a title or nickname in the running text ("wrote the novel “Rain”"), not what was said.
fn is_named(reader: &Reader, i: usize) -> bool {
    let spoken = i > 0 && matches!(reader.word(i - 1), ":" | ",");
    !spoken && reader.marks.region_of(i).is_some_and(|r| matches!(r.role, Role::Title | Role::Nickname))
}

/// Whether `gap` only leads from the cue to a region ("told the BBC on Monday", "said in a statement") and is no part of
/// what was said ("said Trump favors a").
fn leads_to_region(reader: &Reader, clause: &Clause, gap: Range<usize>) -> bool {
    let first = reader.word(gap.start);
    let adjunct = gap.is_empty() || grammar::is_preposition(first) || grammar::is_time(first);
    let has_object = !clause.cue.takes_clause() || clause.cue.verb.is_some_and(|v| v.lemma == "tell");
    (adjunct || has_object) && adjunct_only(reader, gap)
}

/// Whether only an object and adjuncts stand in `gap`: no second verb, no mark but commas.
fn adjunct_only(reader: &Reader, gap: Range<usize>) -> bool {
    gap.into_iter().all(|i| {
        let word = reader.word(i);
        let mark = reader.doc.tokens[i].kind == TokenKind::Mark;
        let joins = matches!(word, "," | "-" | "'" | "’");
        let clause = grammar::bounds_phrase(word) && word != "to";
        (joins || !mark) && !clause && !matches!(word, "and" | "but")
    })
}

/// Whether an auxiliary stands soon behind `i`: then a clause begins there rather than a plain object.
fn has_verb(reader: &Reader, i: usize) -> bool {
    const WINDOW: usize = 12;
    let sentence = &reader.doc.sentences[reader.doc.sentence_of(i)];
    (i..sentence.end.min(i + WINDOW)).any(|k| grammar::is_be(reader.word(k)) || grammar::is_auxiliary(reader.word(k)))
}

/// Behind "told": one past the object.
fn skip_object(reader: &Reader, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end && (reader.is_capital(at) || grammar::is_hearer(reader.word(at))) {
        at += 1;
    }
    skip_adjunct(reader, at.max(start + 1).min(end), end)
}

/// One past "on Tuesday", "Monday", "in a statement,", "last week", which tell when and where, not what.
fn skip_adjunct(reader: &Reader, start: usize, end: usize) -> usize {
    const LONGEST: usize = 10;
    const LONGEST_MEDIUM: usize = 6;
    let mut at = start;
    while at < end {
        let word = reader.word(at);
        let next = reader.word_in(&(start..end), at + 1);
        let dated = grammar::is_time(next) || next.starts_with(|c: char| c.is_ascii_digit());
        let pair = (grammar::is_preposition(word) && dated)
            || (matches!(word, "last" | "this" | "earlier") && (dated || matches!(next, "week" | "month" | "year")));
        let medium = (at + 1..end.min(at + LONGEST_MEDIUM)).find(|&i| grammar::is_medium(reader.word(i)));
        if pair {
            at += 2;
        } else if grammar::is_preposition(word)
            && let Some(medium) = medium
        {
            at = medium + 1;
        } else if word == "to" && at > start {
            // "in a letter | to staff"
            at = (at + 2).min(end);
        } else if grammar::is_time(word) {
            at += 1;
        } else if grammar::is_preposition(word)
            && let Some(comma) = (at..end.min(at + LONGEST)).find(|&i| reader.word(i) == ",")
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
    let bracketed = range.clone().any(|i| reader.word(i) == "(");
    let trailing = |i: usize| match reader.word(i) {
        "." | "," | ";" | "!" | "?" | "—" | "and" | "but" => true,
        ")" => !bracketed,
        _ => false,
    };
    let mut end = range.end;
    while end > range.start && !reader.quoted(end - 1) && trailing(end - 1) {
        end -= 1;
    }
    end
}
