//! Descriptions: whom "the minister", "the company" or "the 43-year-old" stands for.

use super::resolve::Resolver;
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::{callings, grammar, places, pronouns, roles, unnamed};
use crate::mention::{Article, Candidate};

impl Resolver<'_, '_> {
    /// Whom the description `i` stands for, if the text has spoken of them.
    pub(super) fn described(&self, i: usize) -> Option<usize> {
        let mention = &self.mentions[i];
        if mention.article == Article::Indefinite {
            return None;
        }
        let noun = self.doc.word(mention.head).to_lowercase();
        // "Officials said" and again "officials said": who knows whether they are the same.
        if mention.article == Article::Bare && unnamed::is_unnamed(&noun) {
            return None;
        }
        let sentence = self.doc.sentence_of(mention.head);
        self.focus.best(|recent| {
            let entry = &self.clusters.list[recent.cluster];
            let distance = sentence - recent.sentence.min(sentence);
            let kind = entry.kind == mention.entity_type
                || (entry.kind == EntityType::Organization && callings::may_be_body(&noun));
            if !kind || entry.plural != mention.plural {
                return None;
            }
            let recency = -0.1 * distance as f32;
            if entry.noun == noun {
                return Some(3.0 + recency);
            }
            if mention.plural || mention.article == Article::Bare || roles::is_relation(&noun) {
                return None;
            }
            if entry.kind == EntityType::Place {
                return self.place_fits(recent.cluster, &noun, distance).then_some(2.0 + recency);
            }
            if entry.kind == EntityType::Organization {
                return self.body_fits(i, recent.cluster, &noun, distance).map(|fit| fit + recency);
            }
            self.person_fits(i, recent.cluster, &noun, distance).map(|fit| fit + recency)
        })
    }

    /// How well "the minister" fits a person: by what the text calls them, by age, or for want of anything else.
    fn person_fits(&self, i: usize, cluster: usize, noun: &str, distance: usize) -> Option<f32> {
        let (entry, mention) = (&self.clusters.list[cluster], &self.mentions[i]);
        let (gender, known) = (roles::gender(noun), entry.gender.or(entry.hint));
        if gender.is_some() && known.is_some() && known != gender {
            return None;
        }
        let role = entry.callings.iter().any(|calling| calling == noun)
            || entry.role.as_deref().is_some_and(|r| holds_word(r, noun))
            || (entry.age.is_some() && entry.age == aged(self.doc, mention));
        let vague = matches!(noun, "man" | "woman" | "person" | "old" | "boy" | "girl" | "teenager");
        // Who speaks as "the filmmaker" has been named, and the text has not called them anything yet.
        let uncalled = || {
            let speaks = self.is_source[i] && owner_free(self.doc, mention);
            speaks && entry.name.is_some() && entry.callings.is_empty() && distance <= 2
        };
        if role {
            Some(4.0)
        } else if entry.callings.iter().any(|calling| callings::are_alike(calling, noun)) {
            Some(3.0)
        } else if vague && entry.noun.is_empty() && distance <= 2 {
            Some(1.0)
        } else {
            uncalled().then_some(0.5)
        }
    }

    /// How well "the ministry" fits a body: its name holds the noun, or the noun says no more than that it is one.
    fn body_fits(&self, i: usize, cluster: usize, noun: &str, distance: usize) -> Option<f32> {
        let entry = &self.clusters.list[cluster];
        let name = entry.name?;
        let named = holds_word(self.mentions[name].span.of(self.doc.text), noun);
        let vague =
            matches!(noun, "company" | "firm" | "organisation" | "organization" | "club" | "newspaper" | "airline");
        let speaks = (self.is_source[i] && owner_free(self.doc, &self.mentions[i])) || callings::may_be_body(noun);
        if named {
            Some(2.0)
        } else if vague && distance <= 2 {
            Some(1.5 + 0.1 * entry.count.min(5) as f32)
        } else {
            (speaks && distance <= 3).then_some(0.5 + 0.1 * entry.count.min(5) as f32)
        }
    }

    /// Whether "the city" can stand for the place: of late a town was named, or a country for "the country".
    fn place_fits(&self, cluster: usize, noun: &str, distance: usize) -> bool {
        let Some(name) = self.clusters.list[cluster].name else { return false };
        let name = self.mentions[name].span.of(self.doc.text);
        let wide = places::is_region(name) && !places::is_city(name);
        wide == roles::is_wide(noun) && distance <= 3
    }

    /// Whom the description `i` turns out to stand for: who is named with that role soon after it.
    pub(super) fn named_soon(&self, i: usize) -> Option<usize> {
        /// So many mentions and sentences are looked at.
        const AHEAD: usize = 24;
        const SENTENCES: usize = 3;
        let mention = &self.mentions[i];
        if mention.plural || mention.article != Article::Definite || mention.entity_type != EntityType::Person {
            return None;
        }
        let noun = self.doc.word(mention.head).to_lowercase();
        let last = self.doc.sentence_of(mention.head) + SENTENCES;
        let ahead = (i + 1..self.mentions.len().min(i + AHEAD)).filter(|&k| self.mentions[k].kind == MentionKind::Name);
        let mut near = ahead.take_while(|&k| self.doc.sentence_of(self.mentions[k].head) <= last);
        near.find_map(|k| {
            let cluster = self.clusters.of[k]?;
            let fresh = self.focus.iter().all(|r| r.cluster != cluster);
            let role = self.clusters.list[cluster].role.as_deref();
            (fresh && role.is_some_and(|r| holds_word(r, &noun))).then_some(cluster)
        })
    }
}

/// Whether nobody owns what a description stands for: not "his lawyer", not "the club’s lawyer".
fn owner_free(doc: &Document, mention: &Candidate) -> bool {
    let mut tokens = doc.tokens_in(mention.span);
    tokens.all(|token| {
        let word = doc.word(token);
        !grammar::is_possessive(word) && pronouns::find(word).is_none()
    })
}

/// The age that "the 43-year-old" tells.
fn aged(doc: &Document, mention: &Candidate) -> Option<u32> {
    let mut tokens = doc.tokens_in(mention.span);
    (doc.word(mention.head) == "old").then(|| tokens.find_map(|token| doc.word(token).parse().ok()))?
}

/// Whether `text` holds `noun` as a word, whatever the case.
fn holds_word(text: &str, noun: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.to_lowercase() == noun)
}
