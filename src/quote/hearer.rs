//! Acts that are told from the hearer's side: "Jurors were told that ...", "The court heard that ...".

use super::speaker::{self, Source};
use crate::analysis::MentionKind;
use crate::coref::Cast;
use crate::document::Document;
use crate::lexicon::{grammar, roles, verbs};
use crate::span::Span;

/// Who speaks, where the words before `cue` hear: nobody, unless "by" names one behind it. `source` when it speaks.
pub fn speaker(doc: &Document, cast: &Cast, cue: Option<Span>, source: Option<Source>) -> Option<Source> {
    let (Some(cue), Some(found)) = (cue, source) else { return source };
    if found.span.end > cue.start {
        return source;
    }
    match passive(doc, cue) {
        _ if tells_hearing(doc, cue) => agent(doc, cast, cue),
        Some(told) if TOLD.contains(&told) => agent(doc, cast, cue),
        // "Was quoted by the paper": the words are the subject's own.
        Some(lemma) if lemma != "quote" => agent(doc, cast, cue).or(source),
        _ => source,
    }
}

/// Verbs whose passive has the hearer for its subject.
const TOLD: &[&str] = &["advise", "ask", "assure", "inform", "instruct", "notify", "order", "remind", "tell", "warn"];

/// Whether the last verb of `cue` is "heard".
fn tells_hearing(doc: &Document, cue: Span) -> bool {
    let verb = |i: &usize| doc.word(*i) == "heard" || verbs::is_reporting(doc.word(*i));
    doc.tokens_in(cue).rev().find(verb).is_some_and(|last| doc.word(last) == "heard")
}

/// The verb, as a list has it, of a `cue` that is a passive of saying: "has been accused by".
fn passive(doc: &Document, cue: Span) -> Option<&'static str> {
    let tokens = doc.tokens_in(cue);
    let last = tokens.clone().rev().find(|&i| verbs::is_reporting(doc.word(i)))?;
    let is_being = |i: usize| matches!(doc.word(i), "was" | "were" | "been" | "being" | "is" | "are" | "be");
    let verb = verbs::find(doc.word(last)).filter(|verb| verb.form == verbs::Form::Past)?;
    (tokens.start.saturating_sub(1)..last).any(is_being).then_some(verb.lemma)
}

/// Whom "by" behind `cue` names.
fn agent(doc: &Document, cast: &Cast, cue: Span) -> Option<Source> {
    /// A title may stand before the name.
    const MAX_TITLE: u32 = 40;
    let by = doc.tokens_in(cue).end;
    if doc.word_at(Some(by)) != "by" && doc.word(by - 1) != "by" {
        return None;
    }
    let end = doc.tokens[by.min(doc.tokens.len() - 1)].span.end.max(cue.end);
    let first = cast.mentions.partition_point(|m| m.start < cue.end);
    let mention =
        cast.mentions[first..].first().filter(|m| m.start <= end + MAX_TITLE && m.kind != MentionKind::Value)?;
    // "By Health Minister Ann Lee", not "by many in Oslo".
    let between =
        (by + usize::from(doc.word(by) == "by"))..doc.tokens_in(Span { start: mention.start, end: mention.end }).start;
    let title =
        |word: &str| word.starts_with(char::is_uppercase) || grammar::is_determiner(word) || roles::is_person(word);
    if !between.into_iter().all(|i| title(doc.word(i))) {
        return None;
    }
    Some(speaker::of_mention(cast, mention.id))
}
