//! Who speaks in each quoted region, as the attributions tell.

use crate::document::Document;
use crate::marks::{Marks, Role};
use crate::mention::Candidate;
use crate::tags::{Finder, Tags};

/// The quoted region of somebody's words that holds `mention`.
pub(super) fn quoted_region(doc: &Document, marks: &Marks, mention: &Candidate) -> Option<usize> {
    let index = marks.region_index(doc.tokens_in(mention.span).start)?;
    (marks.regions[index].role == Role::Speech).then_some(index)
}

/// For each quoted region the mention that is its speaker; a region that goes on from the one before has the same.
pub(super) fn speakers(
    doc: &Document,
    marks: &Marks,
    tags: &Tags,
    mentions: &[Candidate],
    sources: &[Option<usize>],
) -> Vec<Option<usize>> {
    let mut speakers = vec![None; marks.regions.len()];
    for (attribution, source) in tags.attributions.iter().zip(sources) {
        for content in &attribution.content {
            let tokens = doc.tokens_in(*content);
            let first = marks.regions.partition_point(|r| r.tokens.end <= tokens.start);
            let regions = marks.regions.iter().enumerate().skip(first);
            for (index, region) in regions.take_while(|(_, r)| r.tokens.start < tokens.end) {
                // In "I think it is over," Smith said, it is not "I" who speaks to the reader.
                let outside = source.filter(|&s| !region.tokens.contains(&mentions[s].head));
                speakers[index] = speakers[index].or(outside);
            }
        }
    }
    for index in 1..speakers.len() {
        if marks.regions[index].continues && speakers[index].is_none() {
            speakers[index] = speakers[index - 1];
        }
    }
    speakers
}

/// For each mention in what somebody is told to say, the mention of who says it; of two sayings the inner one.
pub(super) fn tellers(tags: &Tags, mentions: &[Candidate], sources: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut tellers = vec![None; mentions.len()];
    for (attribution, source) in tags.attributions.iter().zip(sources).filter(|(_, source)| source.is_some()) {
        for content in &attribution.content {
            let first = mentions.partition_point(|m| m.span.start < content.start);
            let within = mentions[first..].iter().take_while(|m| m.span.start < content.end).count();
            tellers[first..first + within].fill(*source);
        }
    }
    tellers
}

/// Lets turns, which stand in no marks, be regions of their speakers too: adds them behind the quoted ones.
pub(super) fn add_turns(
    tags: &Tags,
    mentions: &[Candidate],
    sources: &[Option<usize>],
    speech: &mut [Option<usize>],
    speakers: &mut Vec<Option<usize>>,
) {
    let turns = tags.attributions.iter().zip(sources).filter(|(attribution, _)| attribution.by == Finder::Turns);
    for (attribution, source) in turns {
        for content in &attribution.content {
            let first = mentions.partition_point(|m| m.span.start < content.start);
            let within = mentions[first..].iter().take_while(|m| m.span.start < content.end).count();
            for region in speech[first..first + within].iter_mut().filter(|region| region.is_none()) {
                *region = Some(speakers.len());
            }
        }
        speakers.push(*source);
    }
}
