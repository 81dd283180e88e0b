//! Who tells the story as "I", and who answers as "A" in an interview.

use std::collections::BTreeMap;

use super::resolve::Resolver;
use crate::analysis::{EntityType, MentionKind};

/// So many mentions before a "Q" are looked at for who asks.
const BACK: usize = 200;

impl Resolver<'_, '_> {
    /// Who is named in the line "By Ann Lee" or "Ann Lee" above the story.
    pub(super) fn byline(&self) -> Option<usize> {
        /// A byline stands in one of so many first paragraphs and has at most so many tokens.
        const FIRST: usize = 4;
        const LONGEST: usize = 12;
        let lines = self.doc.paragraphs.iter().take(FIRST).filter(|line| (2..=LONGEST).contains(&line.len()));
        let mut named = lines.filter_map(|line| {
            // "By Ann Lee", "Words by Ann Lee".
            let by = (line.start..line.start + 2).find(|&k| matches!(self.doc.word(k), "By" | "BY" | "by"));
            let span = self.doc.span(&(by.map_or(line.start, |k| k + 1)..line.end));
            let by = by.is_some();
            let first = self.mentions.partition_point(|m| m.span.start < span.start);
            let name = self.mentions.get(first)?;
            let alone = if by { name.span.end <= span.end } else { name.span == span && line.start > 0 };
            let person = name.kind == MentionKind::Name && name.entity_type == EntityType::Person;
            (alone && person).then(|| self.clusters.of[first])?
        });
        named.next()
    }

    /// Who asks as "Q" in an interview: who wrote it, or the one who asked before.
    pub(super) fn asks(&self, i: usize) -> Option<usize> {
        let is_q = |&k: &usize| self.mentions[k].span.of(self.doc.text) == "Q";
        let before = || (i.saturating_sub(BACK)..i).rev().find(is_q).and_then(|k| self.clusters.of[k]);
        self.narrator.or_else(before).or_else(|| self.interviewer(i))
    }

    /// The person who is named before mention `i` as the one who asked: "Ann Lee spoke with her by video", "Interview by Ann Lee".
    fn interviewer(&self, i: usize) -> Option<usize> {
        let asked = |&k: &usize| {
            let mention = &self.mentions[k];
            let tokens = self.doc.tokens_in(mention.span);
            let person = mention.kind == MentionKind::Name && mention.entity_type == EntityType::Person;
            let behind = self.doc.word_at(Some(tokens.end));
            let [last, before] = [1, 2].map(|back| self.doc.word_at(tokens.start.checked_sub(back)));
            let meets = matches!(behind, "spoke" | "talked" | "met" | "interviewed" | "asked" | "sat" | "caught");
            let credited = matches!(last, "by" | "with" | "to")
                && matches!(
                    before,
                    "Interview"
                        | "interview"
                        | "interviewed"
                        | "Interviewed"
                        | "Questions"
                        | "spoke"
                        | "talked"
                        | "talks"
                        | "speaks"
                );
            person && (meets || credited)
        };
        (i.saturating_sub(BACK)..i).rev().find(asked).and_then(|k| self.clusters.of[k])
    }

    /// Who answers as "A" in an interview, the same in all of it.
    pub(super) fn answers(&mut self, i: usize) -> Option<usize> {
        if self.interviewed.is_none() {
            self.interviewed = Some(self.spoken_of_most(i));
        }
        self.interviewed?
    }

    /// The person spoken of most before mention `i`.
    fn spoken_of_most(&self, i: usize) -> Option<usize> {
        let before = self.clusters.of[..i].iter().filter_map(|of| *of);
        let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
        let person =
            |c: &usize| self.clusters.list[*c].kind == EntityType::Person && self.clusters.list[*c].name.is_some();
        before.filter(person).for_each(|cluster| *counts.entry(cluster).or_default() += 1);
        counts
            .into_iter()
            .max_by_key(|&(cluster, count)| (count, std::cmp::Reverse(cluster)))
            .map(|(cluster, _)| cluster)
    }
}
