//! Sayings within sayings: "Lee said Brown had promised a road", “My father said ‘gloves first’,” said Lee.
//!
//! The tagger gives every word to one act. Within the content of an act, this stage looks for a second one by its grammar.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{grammar, pronouns, verbs};
use crate::marks::Marks;
use crate::tags::{Attribution, Finder, Tags};
use crate::token::TokenKind;

/// Verbs that tell of a saying or a belief wherever a clause or an object follows.
const VERBS: &[&str] = &[
    "accuse", "admit", "agree", "allege", "announce", "argue", "assure", "believe", "claim", "complain", "confirm",
    "deny", "expect", "fear", "hope", "insist", "pledge", "promise", "reply", "say", "shout", "suggest", "suspect",
    "swear", "tell", "think", "threaten", "urge", "vow", "warn", "write",
];

/// How likely such an act is right: it stands and falls with the one around it.
const SURENESS: f64 = 0.6;

/// Adds to `tags` the acts of saying within the contents of others.
pub fn add(doc: &Document, marks: &Marks, tags: &mut Tags) {
    let mut found = Vec::new();
    for outer in tags.attributions.iter().filter(|outer| outer.by != Finder::Turns) {
        for piece in &outer.content {
            let tokens = doc.tokens_in(*piece);
            found.extend(in_clause(doc, marks, tokens.clone()));
            found.extend(in_marks(doc, marks, tokens));
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

/// "that Brown had promised a road".
fn in_clause(doc: &Document, marks: &Marks, mut content: Range<usize>) -> Option<Attribution> {
    if matches!(doc.word(content.start), "that" | "whether" | "if") {
        content.start += 1;
    }
    let (source, cue) = subject_and_verb(doc, marks, content.clone())?;
    let rest = cue.end..content.end;
    let says = rest.clone().any(|i| doc.tokens[i].kind == TokenKind::Word);
    (says && !matches!(doc.word(rest.start), "by" | "of" | ",")).then(|| act(doc, source, cue, rest))
}

/// Longest subject, in tokens.
const MAX_SUBJECT: usize = 8;

/// The subject that `tokens` begin with and the verb of saying behind it, with its auxiliaries.
fn subject_and_verb(doc: &Document, marks: &Marks, tokens: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let limit = tokens.end.min(tokens.start + MAX_SUBJECT);
    let verb = (tokens.start + 1..limit).find(|&i| is_verb(doc, i))?;
    let auxiliary = |i: usize| {
        matches!(doc.word(i), "had" | "has" | "have" | "did" | "n't" | "n’t" | "not" | "never" | "also" | "still")
    };
    let mut first = verb;
    while first > tokens.start + 1 && auxiliary(first - 1) {
        first -= 1;
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
