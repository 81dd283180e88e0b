//! Acts that are told from the hearer's side: "Jurors were told that ...", "The court heard that ...".

use super::speaker::{self, Source};
use crate::analysis::MentionKind;
use crate::coref::Cast;
use crate::document::Document;
use crate::lexicon::verbs;
use crate::span::Span;

/// Who speaks, where the words before `cue` hear: nobody, unless "by" names one behind it. `source` when it speaks.
pub fn speaker(doc: &Document, cast: &Cast, cue: Option<Span>, source: Option<Source>) -> Option<Source> {
    let (Some(cue), Some(found)) = (cue, source) else { return source };
    if found.span.end > cue.start {
        return source;
    }
    if is_heard(doc, cue) {
        return agent(doc, cast, cue);
    }
    if is_passive(doc, cue) { agent(doc, cast, cue).or(source) } else { source }
}

/// Verbs whose passive has the hearer for its subject.
const TOLD: &[&str] = &["advise", "ask", "assure", "inform", "instruct", "notify", "order", "remind", "tell", "warn"];

/// Whether `cue` is "heard", or a passive of telling.
fn is_heard(doc: &Document, cue: Span) -> bool {
    let tokens = doc.tokens_in(cue);
    let Some(last) = tokens.clone().rev().find(|&i| doc.word(i) == "heard" || verbs::is_reporting(doc.word(i))) else {
        return false;
    };
    let is_being = |i: usize| matches!(doc.word(i), "was" | "were" | "been" | "being" | "is" | "are" | "be");
    let told = verbs::find(doc.word(last)).is_some_and(|v| TOLD.contains(&v.lemma) && v.form == verbs::Form::Past);
    doc.word(last) == "heard" || (told && (tokens.start.saturating_sub(1)..last).any(is_being))
}

/// Whether `cue` is a passive of a verb of saying that says nothing of its subject's own words: "has been accused by",
/// not "was quoted by".
fn is_passive(doc: &Document, cue: Span) -> bool {
    const REPORTED: &[&str] = &["cite", "quote", "hear"];
    let tokens = doc.tokens_in(cue);
    let Some(last) = tokens.clone().rev().find(|&i| verbs::is_reporting(doc.word(i))) else { return false };
    let is_being = |i: usize| matches!(doc.word(i), "was" | "were" | "been" | "being" | "is" | "are" | "be");
    let told = verbs::find(doc.word(last)).is_some_and(|v| !REPORTED.contains(&v.lemma) && v.form == verbs::Form::Past);
    told && (tokens.start.saturating_sub(1)..last).any(is_being)
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
    Some(speaker::of_mention(cast, mention.id))
}
