//! What is seen of those spoken of lately, whatever kind of mention asks.

use super::focus::Recent;
use super::resolve::Resolver;
use super::signs::{Sign, Signs};
use crate::analysis::EntityType;
use crate::lexicon::roles;

/// The first lines: so many sentences.
const FIRST: usize = 3;

impl Resolver<'_, '_> {
    /// Those spoken of lately who can be meant, the last first, each with what `fits` sees of it.
    pub(super) fn options(&self, fits: impl Fn(&Recent) -> Option<Signs>) -> Vec<(Option<u32>, Signs)> {
        let mut options: Vec<(Option<u32>, Signs)> = Vec::new();
        for recent in self.focus.iter() {
            if let Some(signs) = fits(recent) {
                let signs = signs.with(Sign::Nearest, options.is_empty());
                options.push((Some(recent.cluster as u32), signs.with(Sign::SecondNearest, options.len() == 1)));
            }
        }
        options
    }

    /// Where and how `recent` was spoken of last, seen from mention `i`.
    pub(super) fn seen(&self, i: usize, recent: &Recent) -> Signs {
        let token = self.mentions[i].head;
        let here = self.doc.sentence_of(token);
        let distance = here.saturating_sub(recent.sentence);
        let paragraphs = self.doc.paragraph_of(token).saturating_sub(self.doc.paragraph_of(recent.token));
        let alike = recent.subject && distance == 1 && (self.is_source[i] || self.acts(i));
        let same_region = recent.quoted && self.speech[i].is_some() && distance == 0;
        self.standing(i, recent.cluster)
            .with(Sign::SameSentence, distance == 0)
            .with(Sign::SentenceBefore, distance == 1)
            .with(Sign::TwoBefore, distance == 2)
            .with(Sign::FewBefore, (3..=5).contains(&distance))
            .with(Sign::LongBefore, distance > 5)
            .with(Sign::SameParagraph, paragraphs == 0)
            .with(Sign::ParagraphBefore, paragraphs == 1)
            .with(Sign::Subject, recent.subject)
            .with(Sign::SubjectBoth, alike)
            .with(Sign::Aside, recent.aside)
            .with(Sign::Mere, self.is_mere(recent))
            .with(Sign::Quoted, recent.quoted && self.speech[i].is_none())
            .with(Sign::QuotedToo, same_region)
    }

    /// Whether `recent` has no name, was spoken of once, and did nothing.
    fn is_mere(&self, recent: &Recent) -> bool {
        let entry = &self.clusters.list[recent.cluster];
        entry.name.is_none() && entry.count == 1 && !recent.subject
    }

    /// What `cluster` is in the text up to mention `i`, wherever it was spoken of last.
    pub(super) fn standing(&self, i: usize, cluster: usize) -> Signs {
        let entry = &self.clusters.list[cluster];
        let first = self.doc.sentence_of(self.mentions[entry.first].head);
        let speaks = self.is_source[i];
        let teller = self.tellers[i].and_then(|t| self.clusters.of[t]);
        let teller_of = teller.and_then(|t| self.clusters.list[t].owner).and_then(|owner| self.clusters.of[owner]);
        let relative = roles::is_relation(&entry.noun) || entry.owner.is_some();
        Signs::default()
            .with(Sign::Often, entry.count >= 3)
            .with(Sign::VeryOften, entry.count >= 6)
            .with(Sign::Main, self.main == Some(cluster))
            .with(Sign::Topic, first < FIRST)
            .with(Sign::Named, entry.name.is_some())
            .with(Sign::Relative, relative && entry.kind == EntityType::Person)
            .with(Sign::SpokeLast, speaks && self.last_speakers[0] == Some(cluster))
            .with(Sign::SpokeBefore, speaks && self.last_speakers[1] == Some(cluster))
            .with(Sign::HasSpoken, !speaks && self.last_speakers[0] == Some(cluster))
            .with(Sign::Tells, teller == Some(cluster))
            .with(Sign::OwnerOfTeller, teller_of == Some(cluster))
    }
}
