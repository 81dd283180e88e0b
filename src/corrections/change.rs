//! What each correction does.

use super::anchor::{Anchor, Finder};
use super::draft::{Draft, basis, common, length, place, set_entities};
use super::{Action, Correction, Lost, Who};
use crate::analysis::{Basis, EntityType, Mention, MentionKind, Polarity, Quote, QuoteKind, Speaker};
use crate::lexicon::pronouns;
use crate::mention;
use crate::quote;
use crate::span::Span;

/// What is known by hand is sure.
const SURE: f64 = 1.0;

/// Applies `correction`. Returns it with its place in this text, or with why it has none; nothing is
/// changed where it is lost.
pub(super) fn apply(draft: &mut Draft, finder: &mut Finder, correction: &Correction) -> Correction {
    let mut now = correction.clone();
    // What finds no place keeps the one that it had, as near as this text has it.
    now.anchors().for_each(|anchor| finder.convert(anchor));
    now.lost = change(draft, finder, correction, &mut now).err();
    now
}

fn change(draft: &mut Draft, finder: &mut Finder, was: &Correction, now: &mut Correction) -> Result<(), Lost> {
    let text = draft.doc.text;
    let at = all(finder, &was.at);
    // Where a quote has lost one of its parts it is still known by the others.
    let place = match was.action {
        Action::Quote | Action::Name | Action::Means => at.ok_or(Lost::Words)?,
        _ => at.or_else(|| some(finder, &was.at)).ok_or(Lost::Words)?,
    };
    let before = some(finder, &was.was).unwrap_or_default();
    let words = all(finder, &was.words).ok_or(Lost::Words)?;
    let whom = was.who.as_ref().and_then(|who| who.at.as_ref()).and_then(|anchor| finder.find(anchor));
    match was.action {
        Action::Quote => say(draft, &place, &before),
        Action::NotQuote => unsay(draft, &place),
        Action::Cue => cue(draft, &place, &words)?,
        Action::Speaker => speaker(draft, &place, &words, was.who.as_ref(), whom)?,
        Action::Name => name(draft, place[0], before.first().copied(), was.kind.unwrap_or(EntityType::Person)),
        Action::NotName => unname(draft, place[0]),
        Action::Means => means(draft, place[0], was.who.as_ref(), whom)?,
    }
    let anchors = |spans: &[Span]| spans.iter().map(|&span| Anchor::new(text, span)).collect();
    (now.at, now.words) = (anchors(&place), anchors(&words));
    if !before.is_empty() {
        now.was = anchors(&before);
    }
    if let (Some(who), Some(span)) = (&mut now.who, whom) {
        who.at = Some(Anchor::new(text, span));
    }
    Ok(())
}

/// The places of all `anchors`, in text order, those that overlap made one; none when one is gone.
fn all(finder: &mut Finder, anchors: &[Anchor]) -> Option<Vec<Span>> {
    let spans: Option<Vec<Span>> = anchors.iter().map(|anchor| finder.find(anchor)).collect();
    spans.map(quote::apart)
}

/// The places of those of `anchors` that are still there; none when all are gone.
fn some(finder: &mut Finder, anchors: &[Anchor]) -> Option<Vec<Span>> {
    let spans = quote::apart(anchors.iter().filter_map(|anchor| finder.find(anchor)).collect());
    (!spans.is_empty()).then_some(spans)
}

/// `content` is a quote: the one that was at `before`, or that is there, or a new one.
fn say(draft: &mut Draft, content: &[Span], before: &[Span]) {
    let found = draft.quote_at(content);
    let known = match before {
        [] => found.filter(|&at| same(&draft.quotes[at].content, content)),
        _ => draft.quote_at(before).or(found),
    };
    let mut quote = match known {
        Some(at) => draft.quotes[at].clone(),
        None => Quote {
            id: 0,
            kind: QuoteKind::Direct,
            content: Vec::new(),
            cue: Vec::new(),
            speaker: None,
            anonymous: false,
            speech: true,
            polarity: Polarity::Affirmed,
            within: None,
            confidence: SURE,
        },
    };
    quote.content = content.to_vec();
    quote.confidence = SURE;
    quote::describe(draft.doc, draft.marks, &mut quote);
    draft.put(known, quote);
}

/// Whether nearly all of two contents is the same: an added quote that is found by itself by now.
fn same(one: &[Span], other: &[Span]) -> bool {
    let shared: u32 = one.iter().map(|&a| other.iter().map(|&b| common(a, b)).sum::<u32>()).sum();
    5 * shared >= 4 * (length(one) + length(other)).saturating_sub(shared)
}

fn unsay(draft: &mut Draft, content: &[Span]) {
    if let Some(quote) = draft.quote_at(content) {
        draft.quotes.remove(quote);
    }
}

fn cue(draft: &mut Draft, content: &[Span], words: &[Span]) -> Result<(), Lost> {
    let at = draft.quote_at(content).ok_or(Lost::Quote)?;
    let quote = &mut draft.quotes[at];
    quote.cue = words.to_vec();
    quote::describe(draft.doc, draft.marks, quote);
    Ok(())
}

/// The quote at `content` is said by whom `words` name, or by `who`, or by nobody known.
fn speaker(
    draft: &mut Draft,
    content: &[Span],
    words: &[Span],
    who: Option<&Who>,
    whom: Option<Span>,
) -> Result<(), Lost> {
    let at = draft.quote_at(content).ok_or(Lost::Quote)?;
    let found = match (words, who) {
        ([], None) => None,
        ([], Some(who)) => {
            let entity = resolve(draft, who, whom);
            Some(spoken_by(draft, at, entity))
        }
        _ => Some(named_by(draft, words, who, whom)),
    };
    let found_by = found.as_ref().map(|(_, entity, _)| *entity);
    let quote = &mut draft.quotes[at];
    quote.anonymous &= found.is_some();
    quote.confidence = SURE;
    quote.speaker = found.map(|(spans, entity, basis)| {
        let mut speaker = Speaker { spans, entity: None, entities: Vec::new(), basis };
        set_entities(&mut speaker, vec![entity]);
        speaker
    });
    found_by.into_iter().for_each(|entity| draft.change(entity, false));
    Ok(())
}

/// A speaker: the words that name it, whom they stand for, and on what that rests.
type Found = (Vec<Span>, u32, Basis);

/// The speaker that `words` of the text name; they are a mention of it from now on.
fn named_by(draft: &mut Draft, words: &[Span], who: Option<&Who>, whom: Option<Span>) -> Found {
    let within = |m: &&Mention| m.kind != MentionKind::Value && words.iter().any(|w| w.contains(place(m)));
    let best = draft.mentions.iter().enumerate().filter(|(_, m)| within(m)).min_by_key(|(_, m)| match m.kind {
        MentionKind::Name => 0,
        MentionKind::Nominal => 1,
        _ => 2,
    });
    let at = match best.map(|(at, _)| at) {
        Some(at) => at,
        None => describe(draft, words[0]),
    };
    if let Some(who) = who {
        let entity = resolve(draft, who, whom);
        draft.give(at, entity);
    }
    let Mention { entity, kind, .. } = draft.mentions[at];
    (words.to_vec(), entity, basis(kind))
}

/// A new mention of somebody new in `words`, as a source's words are read.
fn describe(draft: &mut Draft, words: Span) -> usize {
    let (span, kind, entity_type) = match mention::describe(draft.doc, words) {
        Some(candidate) => (candidate.span, candidate.kind, candidate.entity_type),
        None => (words, MentionKind::Nominal, EntityType::Person),
    };
    let entity = draft.open(entity_type, None);
    draft.add(span, entity, kind)
}

/// How `entity` said the quote `at`: by the pronoun beside it, which stands for it from now on, as does a description of
/// somebody whom the text does not speak of elsewhere; else by its mention that comes before.
fn spoken_by(draft: &mut Draft, at: usize, entity: u32) -> Found {
    let quote = &draft.quotes[at];
    let beside = quote.speaker.as_ref().filter(|s| s.basis != Basis::Carried).map_or(&[][..], |s| &s.spans).to_vec();
    let (begin, end) = (quote.content[0].start, quote.content[quote.content.len() - 1].end);
    let in_words = |m: &Mention| beside.iter().any(|span| span.contains(place(m)));
    let is_new = draft.mentions.iter().all(|m| m.entity != entity);
    let follows = |m: &Mention| m.kind == MentionKind::Pronoun || (is_new && m.kind == MentionKind::Nominal);
    if let Some(there) = draft.mentions.iter().position(|m| follows(m) && in_words(m)) {
        draft.give(there, entity);
        return (beside, entity, basis(draft.mentions[there].kind));
    }
    let mut own = draft.mentions.iter().filter(|m| m.entity == entity);
    if let Some(there) = own.clone().find(|m| in_words(m)) {
        return (beside, entity, basis(there.kind));
    }
    let nearest = own.clone().take_while(|m| m.start < end).filter(|m| m.end <= begin).last().or_else(|| own.next());
    match nearest {
        Some(mention) => (vec![place(mention)], entity, Basis::Carried),
        None => (beside, entity, Basis::Carried),
    }
}

/// Whom an editor means: the one that the words at `whom` stand for, or whom the text calls so, or somebody new.
fn resolve(draft: &mut Draft, who: &Who, whom: Option<Span>) -> u32 {
    let there = whom.and_then(|span| draft.mention_at(span, |m| m.kind != MentionKind::Value));
    let known = there.map(|at| draft.mentions[at].entity).or_else(|| draft.called(&who.name, None));
    known.unwrap_or_else(|| draft.open(who.kind.unwrap_or(EntityType::Person), Some(&who.name)))
}

/// `span` is a name of the type `kind`. It stays with what was named there, if that is of the type or named nowhere else.
fn name(draft: &mut Draft, span: Span, before: Option<Span>, kind: EntityType) {
    let written = if is_value(kind) { MentionKind::Value } else { MentionKind::Name };
    let whole = draft.mentions.iter().position(|m| place(m) == span && m.kind != MentionKind::Pronoun);
    if let Some(at) = whole {
        let entity = draft.mentions[at].entity;
        draft.retype(entity, kind);
        draft.mentions[at].confidence = Some(SURE);
        draft.mentions[at].kind = written;
        draft.mentions.iter_mut().filter(|m| m.entity == entity && is_name(m)).for_each(|m| m.kind = written);
        return;
    }
    let old = before.and_then(|before| draft.mention_at(before, is_name)).or_else(|| draft.mention_at(span, is_name));
    let (there, named) = old.map(|at| &draft.mentions[at]).map(|m| (place(m), m.entity)).unzip();
    let stays = |&entity: &u32| {
        let alone = draft.mentions.iter().filter(|m| m.entity == entity && is_name(m)).nth(1).is_none();
        alone || draft.entities[entity as usize].kind == kind
    };
    let entity = named.filter(stays).or_else(|| draft.called(span.of(draft.doc.text), Some(kind)));
    let entity = entity.unwrap_or_else(|| draft.open(kind, None));
    draft.retype(entity, kind);
    // The words first, so that no quote loses its speaker between the old name and the new one.
    let added = draft.add(span, entity, written);
    draft.mentions[added].confidence = Some(SURE);
    draft.adopt(span, entity);
    let gone = |m: &Mention| is_name(m) && place(m) != span && (place(m).overlaps(span) || Some(place(m)) == there);
    while let Some(at) = draft.mentions.iter().position(gone) {
        draft.replace(at, entity);
    }
}

fn unname(draft: &mut Draft, span: Span) {
    if let Some(at) = draft.mention_at(span, |m| m.kind != MentionKind::Pronoun) {
        draft.remove(at);
    }
}

/// The mention at `span` stands for `who`.
fn means(draft: &mut Draft, span: Span, who: Option<&Who>, whom: Option<Span>) -> Result<(), Lost> {
    let at = draft.mention_at(span, |m| m.kind != MentionKind::Value);
    let Some(who) = who else {
        let at = at.ok_or(Lost::Mention)?;
        if draft.mentions[at].kind == MentionKind::Name {
            let entity = draft.open(draft.mentions[at].entity_type, None);
            draft.give(at, entity);
        } else {
            draft.remove(at);
        }
        return Ok(());
    };
    let entity = resolve(draft, who, whom.filter(|&whom| whom != span));
    match at {
        Some(at) => draft.give(at, entity),
        None => {
            let pronoun = pronouns::find(span.of(draft.doc.text)).is_some();
            draft.add(span, entity, if pronoun { MentionKind::Pronoun } else { MentionKind::Nominal });
            draft.adopt(span, entity);
        }
    }
    Ok(())
}

fn is_name(mention: &Mention) -> bool {
    matches!(mention.kind, MentionKind::Name | MentionKind::Value)
}

fn is_value(kind: EntityType) -> bool {
    use EntityType::{Date, Duration, Money, Percent, Quantity, Time};
    matches!(kind, Date | Time | Duration | Money | Percent | Quantity)
}
