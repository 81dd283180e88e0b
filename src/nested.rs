//! Sayings within sayings: "Lee said Brown had promised a road", “My father said ‘gloves first’,” said Lee.
//!
//! The tagger gives every word to one act. Within the content of an act, this stage looks for a second one by its grammar.

use std::iter::successors;
use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{grammar, pronouns, roles, verbs};
use crate::marks::Marks;
use crate::tags::{Attribution, Finder, Tags};
use crate::token::TokenKind;

/// Verbs that tell of a saying or a belief wherever a clause or an object follows.
const VERBS: &[&str] = &[
    "accuse", "admit", "agree", "allege", "announce", "argue", "ask", "assure", "believe", "claim", "complain",
    "confirm", "deny", "expect", "fear", "hope", "insist", "maintain", "pledge", "promise", "reply", "report", "say",
    "shout", "suggest", "suspect", "swear", "tell", "think", "threaten", "urge", "vow", "warn", "write",
];

/// How likely such an act is right: it stands and falls with the one around it.
const SURENESS: f64 = 0.6;

/// Adds to `tags` the acts of saying within the contents of others.
pub fn add(doc: &Document, marks: &Marks, tags: &mut Tags) {
    let mut found = Vec::new();
    for outer in &tags.attributions {
        let is_turn = outer.by == Finder::Turns;
        for piece in &outer.content {
            let tokens = doc.tokens_in(*piece);
            found.extend(in_sentences(doc, marks, &tokens, is_turn));
            found.extend(if is_turn { vec![] } else { in_marks(doc, marks, tokens) });
        }
    }
    tags.attributions.extend(found);
    tags.attributions.sort_by_key(|a| (a.content[0].start, a.content[0].end));
}

fn act(doc: &Document, source: Range<usize>, cue: Range<usize>, content: Range<usize>) -> Attribution {
    Attribution {
        content: vec![doc.span(&content)],
        cue: Some(doc.span(&cue)),
        source: Some(doc.span(&source)),
        confidence: SURENESS,
        by: Finder::Grammar,
    }
}

/// What the sentences of `content` begin with: the first may be what a verb before it reports, but for a turn's.
fn in_sentences(doc: &Document, marks: &Marks, content: &Range<usize>, is_turn: bool) -> Vec<Attribution> {
    let sentences = doc.sentence_of(content.start)..doc.sentence_of(content.end - 1) + 1;
    let first = sentences.start;
    let outermost = sentences.filter_map(|number| {
        let sentence = &doc.sentences[number];
        let part = sentence.start.max(content.start)..sentence.end.min(content.end);
        let reported = number == first && !is_turn;
        let begins = part.clone().skip(2).filter(|&k| joins_clause(doc.word(k - 1)));
        let mut clauses = std::iter::once(part.start).chain(begins);
        clauses.find_map(|start| {
            let found = in_clause(doc, marks, start..part.end);
            found.filter(|_| (reported && start == part.start) || !is_hedge(doc, start))
        })
    });
    // "The officer had told them the book was rewritten" may be within a saying within another.
    const DEEPEST: usize = 3;
    let inner = |found: &Attribution| in_clause(doc, marks, doc.tokens_in(found.content[0]));
    outermost.flat_map(|found| successors(Some(found), inner).take(DEEPEST)).collect()
}

/// Whether a clause of its own may begin behind `word`, as important as what is before it.
fn joins_clause(word: &str) -> bool {
    matches!(word, "and" | "but" | "because" | "when" | "while" | "although" | "though" | "since" | "so" | ";")
}

/// Whether "I think", "we believe" and the like begin at token `start`, which only tone down what one says oneself.
fn is_hedge(doc: &Document, start: usize) -> bool {
    matches!(doc.word(start), "I" | "we" | "We")
        && (start + 1..start + 3)
            .filter_map(|k| verbs::find(doc.word_at(Some(k))))
            .any(|v| matches!(v.lemma, "believe" | "expect" | "fear" | "hope" | "suspect" | "think"))
}

/// "that Brown had promised a road".
fn in_clause(doc: &Document, marks: &Marks, mut content: Range<usize>) -> Option<Attribution> {
    if matches!(doc.word(content.start), "that" | "whether" | "if") {
        content.start += 1;
    }
    let (source, cue) = quoted_as(doc, marks, &content).or_else(|| subject_and_verb(doc, marks, content.clone()))?;
    let rest = hearer_end(doc, cue.end - 1, content.end)..content.end;
    let rest = rest.start..closed_end(doc, marks, &rest);
    let says = rest.clone().any(|i| doc.tokens[i].kind == TokenKind::Word);
    // "I promised my daughter": who hears it, and not what.
    let hearer_alone = rest.len() < 3 && !rest.is_empty() && roles::is_person(&doc.word(rest.end - 1).to_lowercase());
    (says && !hearer_alone && !matches!(doc.word(rest.start), "by" | "of" | ",")).then(|| act(doc, source, cue, rest))
}

/// The source and the cue of what another has quoted: "the doctor | as saying | that he slept".
fn quoted_as(doc: &Document, marks: &Marks, content: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let limit = content.end.min(content.start + MAX_SUBJECT);
    let at = (content.start + 1..limit).find(|&k| doc.word(k) == "as")?;
    let saying = verbs::find(doc.word_at(Some(at + 1)));
    let says = saying.is_some_and(|v| v.form == verbs::Form::Gerund && VERBS.contains(&v.lemma));
    let told = marks.region_index(content.start) == marks.region_index(at);
    let source = content.start..at;
    (says && told && is_subject(doc, &source)).then_some((source, at..at + 2))
}

/// The end of `content` before the full stop or comma, and the mark that closes words around it.
fn closed_end(doc: &Document, marks: &Marks, content: &Range<usize>) -> usize {
    let around = marks.region_of(content.start).filter(|region| region.tokens.start < content.start);
    let closing = around.filter(|region| region.tokens.end == content.end).map_or(0, |region| region.closing);
    let end = content.end.saturating_sub(closing).max(content.start);
    end - usize::from(end > content.start && matches!(doc.word(end - 1), "." | ","))
}

/// Where what is said begins behind the verb at token `verb`: behind "me" in "told me to stay", "the board" in "warned the
/// board the valve would stick" or "to him" in "shouted to him to stop"; else right behind the verb.
fn hearer_end(doc: &Document, verb: usize, end: usize) -> usize {
    /// So many words may tell of who hears it.
    const LONGEST: usize = 8;
    let start = verb + 1 + usize::from(doc.word_at(Some(verb + 1)) == "to");
    let begins_clause = |k: &usize| matches!(doc.word(*k), "that" | "to" | "whether" | "how" | "why" | "not");
    let tells = verbs::find(doc.word(verb)).is_some_and(|v| TELLING.contains(&v.lemma));
    let limit = end.min(start + LONGEST);
    if start >= limit || begins_clause(&start) || !(tells || start > verb + 1) {
        return verb + 1;
    }
    let owned = doc.word(start) == "her" && !begins_clause(&(start + 1));
    if !owned && (doc.word(start) == "you" || pronouns::find(doc.word(start)).is_some_and(|p| p.object)) {
        return start + 1;
    }
    let is_hearer = grammar::is_determiner(doc.word(start)) || doc.word(start).starts_with(char::is_uppercase);
    let clause = (start + 1..limit).find(begins_clause);
    let other = |k: &usize| is_hearer && grammar::is_determiner(doc.word(*k)) && !is_joined(doc, *k);
    clause.or_else(|| (start + 2..limit).find(other)).unwrap_or(verb + 1)
}

/// Verbs whose object hears what is said.
const TELLING: &[&str] = &["assure", "tell", "urge", "warn"];

/// Whether what begins at `token` belongs to the words before it: "the head of | the school".
fn is_joined(doc: &Document, token: usize) -> bool {
    let before = doc.word_at(token.checked_sub(1));
    grammar::is_preposition(before) || matches!(before, "and" | "," | "or")
}

/// Longest subject, in tokens.
const MAX_SUBJECT: usize = 8;

/// What may stand before the verb of saying: "had always maintained".
const AUXILIARIES: &[&str] = &[
    "already", "also", "always", "did", "had", "has", "have", "just", "later", "n't", "never", "not", "n’t", "often",
    "once", "repeatedly", "still",
];

/// The subject that `tokens` begin with and the verb of saying behind it, with its auxiliaries.
fn subject_and_verb(doc: &Document, marks: &Marks, tokens: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let limit = tokens.end.min(tokens.start + MAX_SUBJECT);
    let verb = (tokens.start + 1..limit).find(|&i| is_verb(doc, i))?;
    let auxiliary = |i: usize| AUXILIARIES.contains(&doc.word(i));
    let mut first = verb;
    while first > tokens.start + 1 && auxiliary(first - 1) {
        first -= 1;
    }
    if first > tokens.start + 2 && doc.word(first - 1) == "to" && doc.word(first - 2) == "used" {
        first -= 2;
    }
    let subject = tokens.start..first;
    let told = marks.region_index(tokens.start) == marks.region_index(verb);
    (told && is_subject(doc, &subject)).then_some((subject, first..verb + 1))
}

/// Whether `token` tells of a saying; "claims" and "hope" may be nouns, unless a clause follows.
fn is_verb(doc: &Document, token: usize) -> bool {
    let next = doc.word_at(Some(token + 1));
    let clause = || next == "that" || pronouns::find(next).is_some();
    let told = |v: verbs::Verb| {
        v.form == verbs::Form::Past || (v.form != verbs::Form::Gerund && (clause() || v.lemma == "say"))
    };
    verbs::find(doc.word(token)).is_some_and(|v| VERBS.contains(&v.lemma) && told(v))
}

/// Whether `tokens` are a pronoun, a name or a description without a verb in it.
fn is_subject(doc: &Document, tokens: &Range<usize>) -> bool {
    let (first, last) = (doc.word(tokens.start), doc.word(tokens.end - 1));
    if grammar::is_possessive(last) || grammar::is_determiner(last) {
        return false;
    }
    let pronoun = pronouns::find(first).is_some_and(|p| !p.object) && tokens.len() == 1;
    let opens = grammar::is_determiner(first) || first.starts_with(char::is_uppercase) || first.ends_with('s');
    let phrase = tokens.clone().all(|i| {
        let word = doc.word(i);
        word == "," || (doc.tokens[i].kind == TokenKind::Word && !grammar::bounds_phrase(word) && !is_verb(doc, i))
    });
    let plain = tokens.clone().skip(1).all(|i| pronouns::find(doc.word(i)).is_none());
    // "claims" behind an adjective is a noun.
    let ends = last.starts_with(char::is_uppercase)
        || last.ends_with('s')
        || verbs::find(doc.word(tokens.end)).is_none_or(|v| v.form == verbs::Form::Past);
    pronoun || (opens && phrase && plain && ends && pronouns::find(first).is_none_or(|_| tokens.len() > 1))
}

/// “My father said ‘gloves first’ and ...”: words quoted within quoted words, a verb of saying before them.
fn in_marks(doc: &Document, marks: &Marks, content: Range<usize>) -> Vec<Attribution> {
    let first = marks.nested.partition_point(|r| r.tokens.start < content.start);
    let nested = marks.nested[first..].iter().take_while(|r| r.tokens.end <= content.end);
    let said = nested.filter_map(|region| {
        let mut before = region.tokens.start.checked_sub(1)?;
        before = before.checked_sub(usize::from(matches!(doc.word(before), "," | ":")))?;
        let back = before.saturating_sub(MAX_SUBJECT).max(content.start);
        let clause = (back..before).rev().find(|&i| is_clause_edge(doc, i)).map_or(back, |edge| edge + 1);
        let verb = (clause..before + 1).rev().find(|&i| is_verb(doc, i))?;
        let subject = clause..verb;
        let near = before - verb <= 3 && !subject.is_empty() && is_subject(doc, &subject);
        near.then(|| act(doc, subject, verb..verb + 1, region.tokens.clone()))
    });
    said.collect()
}

/// Whether a clause ends at `token`: a mark, a quote mark or "and".
fn is_clause_edge(doc: &Document, token: usize) -> bool {
    doc.tokens[token].kind == TokenKind::Mark || matches!(doc.word(token), "and" | "but" | "that" | "when")
}
