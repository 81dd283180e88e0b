//! To whom those belong whom the text describes by another: "his wife", "Lee’s lawyer".

use super::resolve::Resolver;
use crate::analysis::MentionKind;
use crate::document::Document;
use crate::lexicon::{grammar, pronouns};
use crate::mention::Candidate;
use crate::span::Span;

/// So many mentions may stand within a description.
const WITHIN: usize = 5;

/// The mention of who owns in the description `span`, whose noun is the token `head`: the pronoun it begins with, or what
/// stands before "’s".
pub(super) fn owner_in(doc: &Document, mentions: &[Candidate], span: Span, head: usize) -> Option<usize> {
    let first = mentions.partition_point(|m| m.span.start < span.start);
    let owns = |k: &usize| {
        let other = &mentions[*k];
        let end = doc.tokens_in(other.span).end;
        let begins = other.span.start == span.start && pronouns::find(other.span.of(doc.text)).is_some();
        let possessive = end < head && grammar::is_possessive(doc.word(end));
        other.span.end < span.end && (begins || possessive)
    };
    let last = mentions.len().min(first + 1 + WITHIN);
    let within = (first..last).take_while(|&k| mentions[k].span.start < span.end);
    within.filter(owns).last()
}

impl Resolver<'_, '_> {
    /// The mention, within the description `i`, of who owns.
    pub(super) fn owner(&self, i: usize) -> Option<usize> {
        let mention = &self.mentions[i];
        let nominal = mention.kind == MentionKind::Nominal;
        nominal.then(|| owner_in(self.doc, self.mentions, mention.span, mention.head))?
    }

    /// The cluster that the description `i` says it belongs to.
    pub(super) fn owner_cluster(&self, i: usize) -> Option<usize> {
        self.owner(i).and_then(|owner| self.clusters.of[owner])
    }
}
