//! From tags to quotes: regions no tag claimed, quotes over several paragraphs, carrying on, and who is meant.

mod carry;
mod speaker;

use std::ops::Range;

use crate::analysis::{Basis, Quote, QuoteKind, Speaker};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::{Marks, Region, Role};
use crate::span::Span;
use crate::tags::{Attribution, Tags};
use crate::token::TokenKind;
use speaker::{Source, Unnamed};

/// What made a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An index into [`Tags::attributions`].
    Tag(usize),
    /// Quote marks alone; the quote whose speaker goes on in it, if one does.
    Marks(Option<usize>),
}

/// A quote before its speaker is looked up.
#[derive(Clone, Debug)]
struct Draft {
    /// In text order, whole regions only.
    content: Vec<Span>,
    cue: Option<Span>,
    source: Option<Source>,
    /// The source belongs to an earlier quote or sentence.
    carried: bool,
    confidence: f64,
    /// Quotes are drafts until they are in order.
    origin: Origin,
}

/// Assembles the quotes of `doc`, in text order, and tells of each what made it.
pub fn assemble(doc: &Document, marks: &Marks, tags: &Tags, cast: &Cast) -> (Vec<Quote>, Vec<Origin>) {
    let tagged = tags.attributions.iter().zip(&cast.sources).enumerate();
    let mut drafts: Vec<Draft> =
        tagged.map(|(index, (a, &mention))| draft(doc, marks, a, mention, Origin::Tag(index))).collect();
    drafts.sort_by_key(Draft::place);
    carry::claim_regions(doc, marks, cast, &mut drafts);
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&draft| drafts[draft].place());
    let mut ids = vec![0; order.len()];
    order.iter().enumerate().for_each(|(id, &draft)| ids[draft] = id);
    let unnamed = Unnamed::new(doc, cast);
    let finish = |(id, &at): (usize, &usize)| finish(doc, marks, cast, &unnamed, id as u32, &drafts[at]);
    let quotes = order.iter().enumerate().map(finish).collect();
    let origin = |&at: &usize| match drafts[at].origin {
        Origin::Marks(from) => Origin::Marks(from.map(|from| ids[from])),
        tag => tag,
    };
    (quotes, order.iter().map(origin).collect())
}

impl Draft {
    /// What quotes are ordered by.
    fn place(&self) -> (u32, u32) {
        (self.content[0].start, self.content[0].end)
    }
}

fn draft(doc: &Document, marks: &Marks, attribution: &Attribution, mention: Option<u32>, origin: Origin) -> Draft {
    Draft {
        content: apart(attribution.content.iter().map(|&piece| whole_regions(doc, marks, piece)).collect()),
        cue: attribution.cue,
        source: attribution.source.map(|span| Source { span, mention }),
        carried: false,
        confidence: attribution.confidence,
        origin,
    }
}

/// `pieces` in text order, those that overlap made one: two may have been stretched over the same region.
fn apart(mut pieces: Vec<Span>) -> Vec<Span> {
    pieces.sort();
    pieces.dedup_by(|next, kept| {
        let overlap = kept.overlaps(*next);
        if overlap {
            *kept = kept.join(*next);
        }
        overlap
    });
    pieces
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

fn finish(doc: &Document, marks: &Marks, cast: &Cast, unnamed: &Unnamed, id: u32, draft: &Draft) -> Quote {
    let found = draft.source.map(|source| speaker::resolve(cast, source));
    let anonymous = draft.source.is_some_and(|source| unnamed.is_anonymous(source));
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

/// Direct when every word stands in marks, indirect when none does. Words in a nickname's marks are not quoted.
fn kind(doc: &Document, marks: &Marks, content: &[Span]) -> QuoteKind {
    let pieces = || content.iter().map(|&piece| doc.tokens_in(piece));
    let is_word = |i: &usize| doc.tokens[*i].kind != TokenKind::Mark;
    let outside = pieces().any(|piece| unquoted(marks, piece).any(|i| is_word(&i)));
    let quoted = |piece| regions_in(marks, piece).any(|r| r.role != Role::Nickname && r.inner().any(|i| is_word(&i)));
    match (pieces().any(quoted), outside) {
        (true, false) => QuoteKind::Direct,
        (true, true) => QuoteKind::Mixed,
        (false, _) => QuoteKind::Indirect,
    }
}

/// The regions that share a token with `tokens`.
fn regions_in(marks: &Marks, tokens: Range<usize>) -> impl Iterator<Item = &Region> {
    let first = marks.regions.partition_point(|r| r.tokens.end <= tokens.start);
    marks.regions[first..].iter().take_while(move |r| r.tokens.start < tokens.end)
}

/// The tokens of `tokens` that stand in no region, regions jumped over.
fn unquoted(marks: &Marks, tokens: Range<usize>) -> impl Iterator<Item = usize> {
    let mut at = tokens.start;
    std::iter::from_fn(move || {
        while at < tokens.end
            && let Some(region) = marks.region_of(at)
        {
            at = region.tokens.end;
        }
        at += 1;
        (at <= tokens.end).then_some(at - 1)
    })
}
