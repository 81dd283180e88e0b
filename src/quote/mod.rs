//! From tags to quotes: regions no tag claimed, quotes over several paragraphs, carrying on, and who is meant.

mod carry;
mod speaker;

use crate::analysis::{Basis, Quote, QuoteKind, Speaker};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::{Marks, Role};
use crate::span::Span;
use crate::tags::{Attribution, Tags};
use crate::token::TokenKind;
use speaker::Source;

/// A quote before its speaker is looked up.
#[derive(Clone, Debug)]
struct Draft {
    /// In text order, whole regions only.
    content: Vec<Span>,
    cue: Option<Span>,
    source: Option<Source>,
    /// The source belongs to an earlier quote or sentence.
    carried: bool,
    confidence: f32,
}

/// Assembles the quotes of `doc`, in text order.
pub fn assemble(doc: &Document, marks: &Marks, tags: &Tags, cast: &Cast) -> Vec<Quote> {
    let mut drafts: Vec<Draft> =
        tags.attributions.iter().zip(&cast.sources).map(|(a, &mention)| draft(doc, marks, a, mention)).collect();
    drafts.sort_by_key(|d| (d.content[0].start, d.content[0].end));
    carry::claim_regions(doc, marks, cast, &mut drafts);
    drafts.sort_by_key(|d| (d.content[0].start, d.content[0].end));
    drafts.iter().enumerate().map(|(id, draft)| finish(doc, marks, cast, id as u32, draft)).collect()
}

fn draft(doc: &Document, marks: &Marks, attribution: &Attribution, mention: Option<u32>) -> Draft {
    Draft {
        content: attribution.content.iter().map(|&piece| whole_regions(doc, marks, piece)).collect(),
        cue: attribution.cue,
        source: attribution.source.map(|span| Source { span, mention }),
        carried: false,
        confidence: attribution.confidence,
    }
}

/// `piece`, stretched over the regions that it cuts into: a quote that ends in the middle of a mark's reach does not exist.
fn whole_regions(doc: &Document, marks: &Marks, piece: Span) -> Span {
    let tokens = doc.tokens_in(piece);
    let mut span = piece;
    for i in [tokens.start, tokens.end - 1] {
        if let Some(region) = marks.region_of(i) {
            span = span.join(doc.span(&region.tokens));
        }
    }
    span
}

fn finish(doc: &Document, marks: &Marks, cast: &Cast, id: u32, draft: &Draft) -> Quote {
    let found = draft.source.map(|source| speaker::resolve(cast, source));
    let anonymous = draft.source.is_some_and(|source| speaker::is_anonymous(doc, cast, source));
    Quote {
        id,
        kind: kind(doc, marks, &draft.content),
        content: draft.content.clone(),
        cue: draft.cue.into_iter().collect(),
        speaker: draft.source.zip(found).map(|(source, (entity, basis))| Speaker {
            spans: vec![source.span],
            entity,
            basis: if draft.carried { Basis::Carried } else { basis },
        }),
        anonymous,
        confidence: draft.confidence,
    }
}

/// Direct when every word stands in marks, indirect when none does.
fn kind(doc: &Document, marks: &Marks, content: &[Span]) -> QuoteKind {
    let words =
        content.iter().flat_map(|&piece| doc.tokens_in(piece)).filter(|&i| doc.tokens[i].kind != TokenKind::Mark);
    let quoted =
        |i: usize| marks.region_of(i).is_some_and(|r| matches!(r.role, Role::Speech | Role::Scare | Role::Title));
    let (mut inside, mut outside) = (false, false);
    for i in words {
        if quoted(i) { inside = true } else { outside = true }
    }
    match (inside, outside) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        (false, _) => QuoteKind::Indirect,
    }
}
