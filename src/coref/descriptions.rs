//! Descriptions: whom "the minister", "the company" or "the 43-year-old" stands for.

use super::choice::Kind;
use super::focus::Recent;
use super::resolve::Resolver;
use super::signs::{Sign, Signs};
use super::wording::{aged, is_vague};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::{callings, grammar, pronouns, roles, unnamed, works};
use crate::mention::{Article, Candidate};
use crate::token::TokenKind;

impl Resolver<'_, '_> {
    /// Whom the description `i` stands for, if the text has spoken of them.
    pub(super) fn described(&mut self, i: usize) -> Option<usize> {
        let mention = &self.mentions[i];
        let noun = self.doc.word(mention.head).to_lowercase();
        let unnamed = unnamed::is_unnamed(&noun);
        // "Officials said" and again "officials said": who knows whether they are the same.
        if is_everybody(&noun) || (mention.article == Article::Bare && unnamed) {
            return None;
        }
        // "A farmer" is somebody new, but in the first lines whoever is named next.
        if mention.article == Article::Indefinite {
            let named = self.named_soon(i, &noun).filter(|_| self.is_early(i) && !unnamed)?;
            return self.choose(i, Kind::Description, &[named, (None, self.new_signs(i, &noun))]);
        }
        let owner = self.owner_cluster(i);
        let mut options = self.options(|recent| self.may_describe(i, &noun, owner, recent));
        if mention.entity_type == EntityType::Place {
            // "The city" is the town spoken of last.
            options.truncate(1);
        }
        options.extend(self.named_soon(i, &noun));
        options.push((None, self.new_signs(i, &noun)));
        let person = mention.entity_type == EntityType::Person;
        self.choose(i, if person { Kind::Description } else { Kind::Thing }, &options)
    }

    /// What speaks for and against `recent` as the one described by `i`; `None` when it cannot be.
    fn may_describe(&self, i: usize, noun: &str, owner: Option<usize>, recent: &Recent) -> Option<Signs> {
        let (entry, mention) = (&self.clusters.list[recent.cluster], &self.mentions[i]);
        let body = entry.kind == EntityType::Organization;
        let forces = body && mention.plural && callings::may_be_force(noun);
        // "The report" may be the Nutrition Study, whatever that was taken for.
        let written = mention.entity_type == EntityType::Work && !mention.plural && self.is_written(recent.cluster);
        let either = (body && !mention.plural && callings::may_be_body(noun)) || forces || written;
        if (entry.kind != mention.entity_type && !either) || (entry.plural != mention.plural && !forces) {
            return None;
        }
        // Nobody is their own lawyer, and the lawyers of two are two.
        let owned_by = entry.owner.and_then(|o| self.clusters.of[o]);
        if self.is_writer(recent.cluster)
            || self.is_anybody(recent.cluster)
            || owner == Some(recent.cluster)
            || (owner.is_some() && owned_by.is_some() && owner != owned_by)
        {
            return None;
        }
        let (gender, known) = (roles::gender(noun), entry.gender.or(entry.hint));
        if entry.kind == EntityType::Person && gender.is_some() && entry.gender.is_some() && entry.gender != gender {
            return None;
        }
        let signs = self.words_of(i, noun, recent.cluster, self.seen(i, recent))?;
        Some(
            signs
                .with(Sign::GenderShown, gender.is_some() && entry.gender == gender)
                .with(Sign::GenderAgainst, gender.is_some() && known.is_some() && known != gender)
                .with(Sign::SameOwner, owner.is_some() && owner == owned_by)
                .with(Sign::MayBeBody, either),
        )
    }

    /// Whether a cluster is nobody in particular: "any trader", "no minister", "everyone", "our correspondent".
    pub(super) fn is_anybody(&self, cluster: usize) -> bool {
        let entry = &self.clusters.list[cluster];
        let first = || self.doc.word(self.doc.tokens_in(self.mentions[entry.first].span).start).to_lowercase();
        entry.name.is_none()
            && (is_everybody(&entry.noun) || matches!(first().as_str(), "any" | "each" | "every" | "no" | "our"))
    }

    /// Whether the name of a cluster, no person's, ends in a noun for something written.
    fn is_written(&self, cluster: usize) -> bool {
        let entry = &self.clusters.list[cluster];
        let ends = |name: usize| works::is_document(&self.doc.word(self.mentions[name].head).to_lowercase());
        !matches!(entry.kind, EntityType::Person | EntityType::Place) && entry.name.is_some_and(ends)
    }

    /// Whether a description says that somebody or something owns: "his lawyer", "the resort’s manager".
    pub(super) fn is_owned(&self, mention: &Candidate) -> bool {
        let mut words = (self.doc.tokens_in(mention.span).start..mention.head).map(|k| self.doc.word(k));
        words.any(|word| grammar::is_possessive(word) || pronouns::find(word).is_some())
    }

    /// What speaks for and against description `i` being of nobody spoken of yet.
    fn new_signs(&self, i: usize, noun: &str) -> Signs {
        let mention = &self.mentions[i];
        let tokens = self.doc.tokens_in(mention.span);
        let next = self.doc.word_at(Some(mention.head + 1));
        let told = grammar::is_preposition(next) || matches!(next, "who" | "whose" | "that" | "of");
        let this = matches!(self.doc.word(tokens.start), "this" | "This" | "these" | "These" | "those" | "Those");
        Signs::default()
            .with(Sign::NoOne, true)
            .with(Sign::NewSpeaks, self.is_source[i])
            .with(Sign::NewOwned, self.is_owned(mention))
            .with(Sign::NewRelative, roles::is_family(noun))
            .with(Sign::NewTold, told)
            .with(Sign::NewModified, aged(self.doc, mention).is_none() && self.modifiers(mention).next().is_some())
            .with(Sign::NewQuoted, self.speech[i].is_some())
            .with(Sign::NewThis, this)
            .with(Sign::NewVague, is_vague(noun))
            .with(Sign::NewSeveral, mention.plural)
            .with(Sign::NewUnnamed, unnamed::is_unnamed(noun))
            .with(Sign::NewBehind, self.is_source[i] && self.is_behind_quote(tokens.start))
    }

    /// Whether quoted words end right before the token `start`, or one word or comma before it: “We lost,” said the driver.
    fn is_behind_quote(&self, start: usize) -> bool {
        let quoted = |back: usize| start.checked_sub(back).is_some_and(|at| self.marks.region_index(at).is_some());
        let paragraph = &self.doc.paragraphs[self.doc.paragraph_of(start)];
        let over = start > paragraph.start + 1 && {
            let before = start - 1;
            self.doc.tokens[before].kind == TokenKind::Word || self.doc.word(before) == ","
        };
        let outside = self.marks.region_index(start).is_none();
        outside && start > paragraph.start && (quoted(1) || (over && quoted(2)))
    }

    /// Whether mention `i` stands in the first lines.
    fn is_early(&self, i: usize) -> bool {
        /// So many sentences.
        const FIRST: usize = 3;
        self.doc.sentence_of(self.mentions[i].head) < FIRST
    }

    /// The first who is named soon after description `i`, not spoken of before it; in the first lines anyone who fits,
    /// later only who is called so.
    fn named_soon(&self, i: usize, noun: &str) -> Option<(Option<u32>, Signs)> {
        /// So many mentions and sentences are looked at.
        const AHEAD: usize = 24;
        const SENTENCES: usize = 3;
        let mention = &self.mentions[i];
        if mention.plural || !matches!(mention.entity_type, EntityType::Person | EntityType::Organization) {
            return None;
        }
        let last = self.doc.sentence_of(mention.head) + SENTENCES;
        let ahead = (i + 1..self.mentions.len().min(i + AHEAD)).filter(|&k| self.mentions[k].kind == MentionKind::Name);
        let mut near = ahead.take_while(|&k| self.doc.sentence_of(self.mentions[k].head) <= last);
        near.find_map(|k| {
            let cluster = self.clusters.of[k].filter(|&c| self.clusters.list[c].kind == mention.entity_type)?;
            let apart = self.mentions[k].span.start >= mention.span.end;
            let fresh = self.focus.iter().all(|r| r.cluster != cluster) && !self.is_writer(cluster);
            let signs = self.words_of(i, noun, cluster, self.standing(i, cluster))?;
            let told = signs.has(Sign::Called) || signs.has(Sign::InName);
            let fits = apart && fresh && self.owner_cluster(i) != Some(cluster) && (told || self.is_early(i));
            fits.then(|| (Some(cluster as u32), signs.with(Sign::Ahead, true).with(Sign::AheadCalled, told)))
        })
    }
}

/// Whether `noun`, in lower case, stands for nobody in particular: nothing said later speaks of them.
fn is_everybody(noun: &str) -> bool {
    matches!(noun, "all" | "anyone" | "each" | "everybody" | "everyone" | "neither" | "nobody" | "none")
}
