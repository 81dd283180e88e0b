//! From tags to quotes: regions no tag claimed, quotes over several paragraphs, carrying on, and who is meant.

mod carry;
mod hearer;
mod manner;
mod speaker;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::analysis::{Basis, Entity, Marked, MarkedKind, Quote, QuoteKind, Speaker};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::{Marks, Region, Role};
use crate::span::Span;
use crate::tags::{Attribution, Finder, Tags};
use crate::token::TokenKind;
use manner::Act;
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
        tagged.map(|(index, (a, &mention))| draft(doc, marks, cast, a, mention, Origin::Tag(index))).collect();
    drafts.sort_by_key(Draft::place);
    carry::claim_regions(doc, marks, cast, &mut drafts);
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order.sort_by_key(|&draft| drafts[draft].place());
    let mut ids = vec![0; order.len()];
    order.iter().enumerate().for_each(|(id, &draft)| ids[draft] = id);
    let unnamed = Unnamed::new(doc, cast);
    let finish = |(id, &at): (usize, &usize)| finish(doc, marks, cast, &unnamed, id as u32, &drafts[at]);
    let mut quotes: Vec<Quote> = order.iter().enumerate().map(finish).collect();
    number(&mut quotes);
    let origin = |&at: &usize| match drafts[at].origin {
        Origin::Marks(from) => Origin::Marks(from.map(|from| ids[from])),
        tag => tag,
    };
    (quotes, order.iter().map(origin).collect())
}

impl Draft {
    fn act(&self) -> Act<'_> {
        Act { content: &self.content, cue: self.cue, source: self.source.map(|source| source.span) }
    }

    /// What quotes are ordered by.
    fn place(&self) -> (u32, u32) {
        (self.content[0].start, self.content[0].end)
    }
}

fn draft(
    doc: &Document,
    marks: &Marks,
    cast: &Cast,
    attribution: &Attribution,
    mention: Option<u32>,
    origin: Origin,
) -> Draft {
    let source = attribution.source.map(|span| Source { span, mention });
    Draft {
        content: match attribution.by {
            Finder::Grammar => attribution.content.clone(),
            Finder::Tagger | Finder::Turns => {
                apart(attribution.content.iter().map(|&piece| whole_regions(doc, marks, piece)).collect())
            }
        },
        cue: attribution.cue,
        source: hearer::speaker(doc, cast, attribution.cue, source),
        carried: false,
        confidence: attribution.confidence,
        origin,
    }
}

/// `pieces` in text order, those that overlap made one: two may have been stretched over the same region.
pub(crate) fn apart(mut pieces: Vec<Span>) -> Vec<Span> {
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
    let mut tokens = doc.tokens_in(piece);
    let mut span = piece;
    if doc.word_at(Some(tokens.end)) == "," && marks.region_index(tokens.end).is_some() {
        span = span.join(doc.tokens[tokens.end].span);
        tokens.end += 1;
    }
    for i in [tokens.start, tokens.end - 1] {
        // Where nothing closes the mark, the tagger knows better than the paragraph's end.
        if let Some(region) = marks.region_of(i).filter(|region| region.closing > 0 || goes_on(marks, i)) {
            span = span.join(doc.span(&region.tokens));
        }
    }
    span
}

/// Whether the next region goes on with the one that holds token `i`.
fn goes_on(marks: &Marks, i: usize) -> bool {
    let next = marks.region_index(i).and_then(|region| marks.regions.get(region + 1));
    next.is_some_and(|next| next.continues)
}

fn finish(doc: &Document, marks: &Marks, cast: &Cast, unnamed: &Unnamed, id: u32, draft: &Draft) -> Quote {
    let found = draft.source.map(|source| speaker::resolve(doc, cast, source));
    let manner = manner::of(doc, marks, draft.act());
    let anonymous = draft.source.is_some_and(|source| unnamed.is_anonymous(source));
    Quote {
        id,
        kind: kind(doc, marks, &draft.content),
        content: draft.content.clone(),
        cue: draft.cue.into_iter().collect(),
        speaker: draft.source.zip(found).map(|(source, (entities, basis))| Speaker {
            spans: vec![source.span],
            entity: entities.first().copied(),
            entities,
            basis: if draft.carried { Basis::Carried } else { basis },
        }),
        anonymous,
        speech: manner.speech,
        polarity: manner.polarity,
        within: None,
        confidence: draft.confidence,
    }
}

/// Finds anew of what kind `quote` is, after its content or its cue was changed.
pub fn describe(doc: &Document, marks: &Marks, quote: &mut Quote) {
    let source = quote.speaker.as_ref().and_then(|s| s.spans.first().copied());
    let manner = manner::of(doc, marks, Act { content: &quote.content, cue: quote.cue.first().copied(), source });
    quote.kind = kind(doc, marks, &quote.content);
    (quote.speech, quote.polarity) = (manner.speech, manner.polarity);
}

/// Finds anew which of `quotes` have a source that stays unnamed, of those that an entity said which is `changed`, by id.
pub fn find_unnamed(doc: &Document, cast: &Cast, quotes: &mut [Quote], changed: &[bool]) {
    let unnamed = Unnamed::new(doc, cast);
    for quote in quotes {
        let Some(speaker) = &quote.speaker else { continue };
        if !speaker.entity.is_some_and(|entity| changed[entity as usize]) {
            continue;
        }
        let source = speaker.spans.first().map(|&span| speaker::of_words(cast, span));
        let entity = |source: &Source| source.mention.map(|id| cast.mentions[id as usize].entity);
        let own = source.filter(|source| entity(source).is_some() && entity(source) == speaker.entity);
        quote.anonymous = own.is_some_and(|source| unnamed.is_anonymous(source));
    }
}

/// Gives `quotes`, which are in text order, their ids, and tells which lies in which.
pub fn number(quotes: &mut [Quote]) {
    quotes.iter_mut().enumerate().for_each(|(id, quote)| (quote.id, quote.within) = (id as u32, None));
    nest(quotes);
}

/// How many quotes before one may hold it.
const MAX_NESTING: usize = 4;

/// Tells each of `quotes`, which are in text order, which one's content holds it whole.
fn nest(quotes: &mut [Quote]) {
    for inner in 1..quotes.len() {
        let content = &quotes[inner].content;
        let (start, end) = (content[0].start, content[content.len() - 1].end);
        let holds = |outer: &usize| {
            let pieces = &quotes[*outer].content;
            let at = pieces.partition_point(|piece| piece.end < end);
            pieces.get(at).is_some_and(|piece| piece.start <= start)
        };
        quotes[inner].within = (inner.saturating_sub(MAX_NESTING)..inner).rev().find(holds).map(|outer| outer as u32);
    }
}

/// Tells unnamed sources of one description apart: "A senior official (1)", "A senior official (2)".
pub fn number_unnamed(entities: &mut [Entity], quotes: &[Quote]) {
    let mut alike: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let unnamed = quotes.iter().filter(|q| q.anonymous).filter_map(|q| q.speaker.as_ref()?.entity);
    for entity in unnamed.collect::<BTreeSet<u32>>() {
        alike.entry(entities[entity as usize].name.to_lowercase()).or_default().push(entity);
    }
    for same in alike.values().filter(|same| same.len() > 1) {
        for (number, &entity) in same.iter().enumerate() {
            let name = &mut entities[entity as usize].name;
            *name = format!("{name} ({})", number + 1);
        }
    }
}

/// The regions of `marks` that no quote's content touches.
pub fn marked(doc: &Document, marks: &Marks, quotes: &[Quote]) -> Vec<Marked> {
    let mut said = vec![false; marks.regions.len()];
    for &piece in quotes.iter().flat_map(|q| &q.content) {
        let tokens = doc.tokens_in(piece);
        let first = marks.regions.partition_point(|r| r.tokens.end <= tokens.start);
        let within = marks.regions[first..].iter().take_while(|r| r.tokens.start < tokens.end).count();
        said[first..first + within].fill(true);
    }
    let regions = marks.regions.iter().zip(said).filter(|(_, said)| !said);
    let kind = |role| match role {
        Role::Speech | Role::Scare => MarkedKind::Scare,
        Role::Title => MarkedKind::Title,
        Role::Nickname => MarkedKind::Nickname,
    };
    let mark = |region: &Region| {
        let span = doc.span(&region.tokens);
        Marked { start: span.start, end: span.end, kind: kind(region.role) }
    };
    regions.map(|(region, _)| mark(region)).collect()
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
