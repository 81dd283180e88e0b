//! Quoted regions that no tag claimed: they go on with a quote, float under a speaker, or stay without one.

use std::ops::Range;

use super::speaker::{self, Source};
use super::{Draft, Origin};
use crate::analysis::{EntityType, MentionKind};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::{Marks, Region, Role};
use crate::span::Span;
use crate::token::TokenKind;

/// How many paragraphs back a speaker is carried over.
const MAX_PARAGRAPHS: usize = 2;

/// Adds what the regions of `marks` that no draft holds belong to: to a draft, or as drafts of their own.
pub fn claim_regions(doc: &Document, marks: &Marks, cast: &Cast, drafts: &mut Vec<Draft>) {
    let mut owner = owners(doc, marks, drafts);
    join_paragraphs(doc, marks, drafts, &mut owner);
    for index in 0..marks.regions.len() {
        let region = &marks.regions[index];
        if owner[index].is_some() || region.role != Role::Speech {
            continue;
        }
        owner[index] = Some(match goes_on(doc, marks, &owner, index) {
            Some(draft) => {
                // The draft may hold a region behind this one, too.
                drafts[draft].content.push(doc.span(&region.tokens));
                drafts[draft].content.sort();
                draft
            }
            None => {
                drafts.push(floating(doc, marks, cast, drafts, &owner, index));
                drafts.len() - 1
            }
        });
    }
}

/// For each region, the draft whose content holds it.
fn owners(doc: &Document, marks: &Marks, drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut owner = vec![None; marks.regions.len()];
    for (index, draft) in drafts.iter().enumerate() {
        for &piece in &draft.content {
            let tokens = doc.tokens_in(piece);
            let first = marks.regions.partition_point(|r| r.tokens.end <= tokens.start);
            for (k, region) in marks.regions.iter().enumerate().skip(first) {
                if region.tokens.start >= tokens.end {
                    break;
                }
                owner[k].get_or_insert(index);
            }
        }
    }
    owner
}

/// A quote over several paragraphs belongs to the draft that holds a part of it: the part before, else the part behind.
fn join_paragraphs(doc: &Document, marks: &Marks, drafts: &mut [Draft], owner: &mut [Option<usize>]) {
    let regions = &marks.regions;
    let behind = (1..regions.len()).map(|k| (k, k - 1)).filter(|&(k, _)| regions[k].continues);
    let before = (1..regions.len()).rev().map(|k| (k - 1, k)).filter(|&(_, k)| regions[k].continues);
    for (free, held) in behind.chain(before) {
        if let (None, Some(draft)) = (owner[free], owner[held]) {
            drafts[draft].content.push(doc.span(&regions[free].tokens));
            owner[free] = Some(draft);
        }
    }
    drafts.iter_mut().for_each(|draft| draft.content.sort());
}

/// The draft that a region carries on: a sentence that is all quote, behind a quote in its own paragraph.
fn goes_on(doc: &Document, marks: &Marks, owner: &[Option<usize>], index: usize) -> Option<usize> {
    let region = &marks.regions[index];
    if region.continues {
        return owner[index.checked_sub(1)?];
    }
    let before = &marks.regions[index.checked_sub(1)?];
    let same = doc.paragraph_of(before.tokens.start) == doc.paragraph_of(region.tokens.start);
    let near = region.tokens.start - before.tokens.end <= MAX_GAP;
    (same && near && fills_sentence(doc, region)).then(|| owner[index - 1])?
}

/// How many tokens of narration ("she said, smiling.") may stand between a quote and what carries it on.
const MAX_GAP: usize = 45;

/// Whether nothing but the region stands in its sentences.
fn fills_sentence(doc: &Document, region: &Region) -> bool {
    let first = &doc.sentences[doc.sentence_of(region.tokens.start)];
    let last = &doc.sentences[doc.sentence_of(region.tokens.end - 1)];
    first.start == region.tokens.start && no_words(doc, region.tokens.end..last.end)
}

fn no_words(doc: &Document, range: Range<usize>) -> bool {
    range.into_iter().all(|i| doc.tokens[i].kind == TokenKind::Mark)
}

/// How likely a quote is right that is signed; models/MODELS.md has the counts.
const SIGNED: f64 = 0.9;
/// What one is told as whose speaker only the sentences around it suggest: rather wrong than right.
const GUESSED: f64 = 0.35;
/// What one is told as that nobody is found to say.
const UNSAID: f64 = 0.2;

/// A draft for a region that stands by itself, with the likeliest speaker.
fn floating(
    doc: &Document,
    marks: &Marks,
    cast: &Cast,
    drafts: &[Draft],
    owner: &[Option<usize>],
    index: usize,
) -> Draft {
    let region = &marks.regions[index];
    let content = vec![doc.span(&region.tokens)];
    let draft = |source, carried, confidence| {
        let origin = Origin::Marks(None);
        Draft { content: content.clone(), cue: None, source, carried, confidence, origin }
    };
    if let Some(signed) = signature(doc, region) {
        return draft(Some(speaker::of_words(cast, signed)), false, SIGNED);
    }
    let sentence = &doc.sentences[doc.sentence_of(region.tokens.start)];
    if !fills_sentence(doc, region) {
        let subject = subject(doc, cast, sentence.start..region.tokens.start)
            .or_else(|| subject(doc, cast, region.tokens.end..sentence.end.max(region.tokens.end)));
        return draft(subject, false, if subject.is_some() { GUESSED } else { UNSAID });
    }
    let introduced = introduction(doc, cast, region);
    let earlier = index.checked_sub(1).and_then(|k| owner[k]).filter(|&d| {
        let last = doc.tokens_in(*drafts[d].content.last().unwrap_or(&content[0])).start;
        doc.paragraph_of(region.tokens.start) - doc.paragraph_of(last).min(doc.paragraph_of(region.tokens.start))
            <= MAX_PARAGRAPHS
    });
    let goes_on = earlier.filter(|&d| introduced.is_none() && drafts[d].source.is_some());
    let source = introduced.or_else(|| goes_on.and_then(|d| drafts[d].source));
    let floating = draft(source, source.is_some(), if source.is_some() { GUESSED } else { UNSAID });
    Draft { origin: Origin::Marks(goes_on), ..floating }
}

/// `“...” — Name`, `“...” (Name, of the Times)`: the name that signs a region at its paragraph's end.
fn signature(doc: &Document, region: &Region) -> Option<Span> {
    const LONGEST: usize = 14;
    let paragraph = &doc.paragraphs[doc.paragraph_of(region.tokens.start)];
    let stop = usize::from(doc.word(paragraph.end - 1) == ".");
    let rest = region.tokens.end..paragraph.end - stop;
    if rest.len() < 2
        || rest.len() > LONGEST
        || !doc.word(rest.start + 1).starts_with(|c: char| c.is_uppercase() || c == '@')
    {
        return None;
    }
    match (doc.word(rest.start), doc.word(rest.end - 1)) {
        ("—" | "–" | "―" | "--" | "-", _) => Some(doc.span(&(rest.start + 1..rest.end))),
        ("(", ")") if rest.len() > 2 => Some(doc.span(&(rest.start + 1..rest.end - 1))),
        _ => None,
    }
}

/// The person of the sentence before a floating quote: "Ann Lee was not pleased." “I am tired of it.”
fn introduction(doc: &Document, cast: &Cast, region: &Region) -> Option<Source> {
    let index = doc.sentence_of(region.tokens.start).checked_sub(1)?;
    let sentence = &doc.sentences[index];
    let near = doc.paragraph_of(region.tokens.start) - doc.paragraph_of(sentence.start) <= 1;
    let colon = doc.word(sentence.end - 1) == ":";
    let same = doc.paragraph_of(region.tokens.start) == doc.paragraph_of(sentence.start);
    (near && (colon || same)).then(|| subject(doc, cast, sentence.clone()))?
}

/// How many tokens into a sentence its subject is looked for.
const MAX_SUBJECT: usize = 80;

/// The first person or body, by name or pronoun, in `range`.
fn subject(doc: &Document, cast: &Cast, range: Range<usize>) -> Option<Source> {
    if range.is_empty() {
        return None;
    }
    let range = range.start..range.end.min(range.start + MAX_SUBJECT);
    let span = doc.span(&range);
    let first = cast.mentions.partition_point(|m| m.start < span.start);
    let found = cast.mentions[first..].iter().take_while(|m| m.end <= span.end).find(|m| {
        matches!(m.entity_type, EntityType::Person | EntityType::Organization | EntityType::Group)
            && m.kind != MentionKind::Value
    })?;
    Some(speaker::of_mention(cast, found.id))
}
