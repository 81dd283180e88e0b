//! Descriptions and pronouns find whom they stand for, by a scored look back.

use std::collections::BTreeMap;

use super::Clusters;
use super::focus::{Focus, Recent};
use super::speakers::{quoted_region, speakers};
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::pronouns::{self, Person, Pronoun};
use crate::lexicon::{callings, grammar, places, roles, unnamed, verbs};
use crate::marks::Marks;
use crate::mention::{Article, Candidate};
use crate::tags::Tags;

/// A pronoun's person has been spoken of at most this many sentences before.
const MAX_SENTENCES: usize = 5;

/// "It" finds what it stands for in its own sentence or so many before.
const MAX_NEUTER_SENTENCES: usize = 1;

/// Links every description, and the pronouns that can be, to a cluster.
pub(super) fn resolve(
    doc: &Document,
    marks: &Marks,
    tags: &Tags,
    mentions: &[Candidate],
    sources: &[Option<usize>],
    clusters: &mut Clusters,
) {
    let mut is_source = vec![false; mentions.len()];
    sources.iter().flatten().for_each(|&s| is_source[s] = true);
    let speech = mentions.iter().map(|m| quoted_region(doc, marks, m)).collect();
    let mut resolver = Resolver {
        doc,
        mentions,
        clusters,
        is_source,
        speech,
        speakers: speakers(doc, marks, tags, mentions, sources),
        focus: Focus::default(),
        last_speaker: None,
        narrator: None,
        interviewed: None,
    };
    resolver.narrator = resolver.byline();
    // First the story as it is told, then the words quoted in it, which can count on knowing who speaks.
    resolver.pass(false);
    resolver.pass(true);
}

struct Resolver<'a, 't> {
    doc: &'a Document<'t>,
    mentions: &'a [Candidate],
    clusters: &'a mut Clusters,
    /// Whether a mention is the source of something said.
    is_source: Vec<bool>,
    /// The quoted region that holds a mention.
    speech: Vec<Option<usize>>,
    /// The mention that speaks in a quoted region.
    speakers: Vec<Option<usize>>,
    focus: Focus,
    last_speaker: Option<usize>,
    /// Who tells the story as "I".
    narrator: Option<usize>,
    /// Who answers as "A", once it has been asked.
    interviewed: Option<Option<usize>>,
}

impl Resolver<'_, '_> {
    /// Reads all mentions in order and resolves those that are (not) quoted.
    fn pass(&mut self, quoted: bool) {
        self.focus = Focus::default();
        self.last_speaker = None;
        for i in 0..self.mentions.len() {
            if self.clusters.of[i].is_none() && self.speech[i].is_some() == quoted {
                self.place(i);
            }
            if quoted || self.speech[i].is_none() || self.mentions[i].kind == MentionKind::Name {
                self.remember(i);
            }
        }
    }

    fn place(&mut self, i: usize) {
        let mention = &self.mentions[i];
        let found = match mention.kind {
            MentionKind::Name | MentionKind::Value => None,
            MentionKind::Nominal if mention.span.of(self.doc.text) == "A" => self.answers(i),
            MentionKind::Nominal => self.described(i).or_else(|| self.named_soon(i)),
            MentionKind::Pronoun => self.meant(i),
        };
        match found {
            Some(cluster) => self.join(i, cluster),
            None if mention.kind == MentionKind::Pronoun && !self.is_source[i] => {}
            None => self.open(i),
        }
    }

    fn join(&mut self, i: usize, cluster: usize) {
        self.clusters.join(i, cluster);
        let shown = match self.mentions[i].kind {
            MentionKind::Pronoun => self.pronoun(i).and_then(|p| p.gender),
            _ => roles::gender(&self.doc.word(self.mentions[i].head).to_lowercase()),
        };
        let entry = &mut self.clusters.list[cluster];
        if entry.kind == EntityType::Person {
            entry.gender = entry.gender.or(shown);
        }
    }

    fn open(&mut self, i: usize) {
        let mention = &self.mentions[i];
        let cluster = self.clusters.open(i, mention);
        if self.is_narrator(i) {
            self.narrator = Some(cluster);
        }
        let noun = self.doc.word(mention.head).to_lowercase();
        let entry = &mut self.clusters.list[cluster];
        match mention.kind {
            MentionKind::Nominal => (entry.gender, entry.noun) = (roles::gender(&noun), noun),
            MentionKind::Pronoun => {
                let pronoun = pronouns::find(self.doc.word(mention.head));
                entry.gender = pronoun.and_then(|p| p.gender);
                entry.first_person = pronoun.is_some_and(|p| p.person == Person::First);
            }
            MentionKind::Name | MentionKind::Value => {}
        }
    }

    fn pronoun(&self, i: usize) -> Option<Pronoun> {
        pronouns::find(self.mentions[i].span.of(self.doc.text))
    }

    /// Notes that mention `i` speaks of its cluster.
    fn remember(&mut self, i: usize) {
        let Some(cluster) = self.clusters.of[i].filter(|_| self.mentions[i].kind != MentionKind::Value) else { return };
        let tokens = self.doc.tokens_in(self.mentions[i].span);
        let sentence = self.doc.sentence_of(tokens.start);
        let (start, end) = (self.doc.sentences[sentence].start, self.doc.sentences[sentence].end);
        let next = if tokens.end < end { self.doc.word(tokens.end) } else { "" };
        let owner = matches!(next, "'s" | "’s" | "'" | "’");
        let governed = tokens.start > start && grammar::is_preposition(self.doc.word(tokens.start - 1));
        let acts = tokens.start <= start + 3 || verbs::is_reporting(next) || is_finite(next);
        let subject = self.is_source[i] || (acts && !owner && !governed);
        if self.is_source[i] {
            self.last_speaker = Some(cluster);
        }
        self.focus.push(Recent { cluster, sentence, token: tokens.start, subject, quoted: self.speech[i].is_some() });
    }

    /// Whom the description `i` stands for, if the text has spoken of them.
    fn described(&self, i: usize) -> Option<usize> {
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
        let gender = roles::gender(&noun);
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
            let role = entry.callings.contains(&noun)
                || entry.role.as_deref().is_some_and(|r| holds_word(r, &noun))
                || (entry.age.is_some() && entry.age == aged(self.doc, mention));
            let known = entry.gender.or(entry.hint);
            let apart = gender.is_some() && known.is_some() && known != gender;
            let vague = matches!(noun.as_str(), "man" | "woman" | "person" | "old" | "boy" | "girl" | "teenager");
            let named_near = vague && entry.noun.is_empty() && distance <= 2;
            let alike = entry.callings.iter().any(|calling| callings::are_alike(calling, &noun));
            // Who speaks as "the filmmaker" has been named, and the text has not called them anything yet.
            let uncalled = self.is_source[i]
                && owner_free(self.doc, mention)
                && entry.name.is_some()
                && entry.callings.is_empty()
                && distance <= 2;
            let fits = if role {
                Some(4.0)
            } else if alike {
                Some(3.0)
            } else if named_near {
                Some(1.0)
            } else {
                uncalled.then_some(0.5)
            };
            fits.filter(|_| !apart).map(|fit| fit + recency)
        })
    }

    /// Who answers as "A" in an interview, the same in all of it.
    fn answers(&mut self, i: usize) -> Option<usize> {
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

    /// Whether "the ministry" can stand for the body: its name holds the noun, or the noun says no more than that it is one.
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
    fn named_soon(&self, i: usize) -> Option<usize> {
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

    /// Whom the pronoun `i` stands for.
    fn meant(&self, i: usize) -> Option<usize> {
        let pronoun = self.pronoun(i)?;
        match pronoun.person {
            Person::Relative => self.just_named(i),
            Person::First if self.is_narrator(i) => self.narrator,
            Person::First => self.speaker_of(i).filter(|&c| self.can_say(c, pronoun)),
            Person::Third => self.focus.best(|recent| self.score(i, pronoun, recent)),
        }
    }

    /// Who is named in the line "By Ann Lee" or "Ann Lee" above the story.
    fn byline(&self) -> Option<usize> {
        /// A byline stands in one of so many first paragraphs and has at most so many tokens.
        const FIRST: usize = 4;
        const LONGEST: usize = 12;
        let lines = self.doc.paragraphs.iter().take(FIRST).filter(|line| (2..=LONGEST).contains(&line.len()));
        let mut named = lines.filter_map(|line| {
            let by = matches!(self.doc.word(line.start), "By" | "BY" | "by");
            let span = self.doc.span(&(line.start + usize::from(by)..line.end));
            let first = self.mentions.partition_point(|m| m.span.start < span.start);
            let name = self.mentions.get(first)?;
            let alone = if by { name.span.end <= span.end } else { name.span == span && line.start > 0 };
            let person = name.kind == MentionKind::Name && name.entity_type == EntityType::Person;
            (alone && person).then(|| self.clusters.of[first])?
        });
        named.next()
    }

    /// Whether mention `i` is an "I" outside all quotes: who tells the story.
    fn is_narrator(&self, i: usize) -> bool {
        self.speech[i].is_none() && self.pronoun(i).is_some_and(|p| p.person == Person::First && !p.plural)
    }

    /// The cluster of the mention that ends right before the relative pronoun `i`, or before its comma.
    fn just_named(&self, i: usize) -> Option<usize> {
        let at = self.mentions[i].head;
        let end = at.checked_sub(1).map(|b| if self.doc.word(b) == "," { b } else { at })?;
        let last = self.mentions[i.saturating_sub(3)..i].iter().enumerate().rev();
        let offset = i.saturating_sub(3);
        last.filter(|(_, m)| m.head + 1 == end).find_map(|(k, _)| self.clusters.of[offset + k])
    }

    /// The cluster that speaks in the quoted words around mention `i`.
    fn speaker_of(&self, i: usize) -> Option<usize> {
        let speaker = self.speakers[self.speech[i]?];
        speaker.and_then(|s| self.clusters.of[s])
    }

    /// Whether a cluster can call itself by `pronoun`: "I" a person, "we" a body or several.
    fn can_say(&self, cluster: usize, pronoun: Pronoun) -> bool {
        let entry = &self.clusters.list[cluster];
        let several = entry.plural || entry.kind == EntityType::Organization;
        if pronoun.plural { several } else { entry.kind == EntityType::Person && !entry.plural }
    }

    /// How well `recent` fits the third-person pronoun `i`; `None` when it cannot.
    fn score(&self, i: usize, pronoun: Pronoun, recent: &Recent) -> Option<f32> {
        let entry = &self.clusters.list[recent.cluster];
        let token = self.mentions[i].head;
        let sentence = self.doc.sentence_of(token);
        let distance = sentence.saturating_sub(recent.sentence);
        let reach = if pronoun.neuter && !self.is_source[i] { MAX_NEUTER_SENTENCES } else { MAX_SENTENCES };
        let speaks_here = self.speech[i].is_some() && self.speaker_of(i) == Some(recent.cluster);
        let vague = pronoun.neuter && !self.is_source[i] && !recent.subject;
        if distance > reach || speaks_here || entry.first_person || vague {
            return None;
        }
        let agreement = agreement(entry, pronoun)?;
        let mut score =
            agreement - 0.7 * distance as f32 - 0.004 * (token.saturating_sub(recent.token)).min(100) as f32;
        score += if recent.subject { 1.0 } else { 0.0 };
        score += 0.15 * entry.count.min(5) as f32;
        score += if entry.noun.is_empty() { 0.5 } else { 0.0 };
        score -= if roles::is_relation(&entry.noun) { 0.5 } else { 0.0 };
        if self.last_speaker == Some(recent.cluster) {
            score += if self.is_source[i] { 1.2 } else { 0.4 };
        }
        if recent.quoted && self.speech[i].is_none() {
            score -= 1.5;
        }
        if pronoun.object && recent.subject && distance == 0 {
            score -= 1.5;
        }
        Some(score)
    }
}

/// How well gender and number of a cluster agree with a third-person pronoun; `None` when they cannot.
fn agreement(entry: &super::Cluster, pronoun: Pronoun) -> Option<f32> {
    let body = matches!(entry.kind, EntityType::Organization | EntityType::Place);
    if pronoun.neuter {
        return (body && !entry.plural).then_some(if entry.kind == EntityType::Organization { 1.0 } else { 0.3 });
    }
    if pronoun.plural {
        return match entry.kind {
            _ if entry.plural => Some(1.5),
            EntityType::Group => Some(0.8),
            EntityType::Organization => Some(0.6),
            EntityType::Person => Some(-0.5),
            _ => None,
        };
    }
    if entry.kind != EntityType::Person || entry.plural {
        return None;
    }
    match (entry.gender, entry.hint) {
        (Some(known), _) => (Some(known) == pronoun.gender).then_some(1.5),
        (None, Some(hint)) => Some(if Some(hint) == pronoun.gender { 1.0 } else { -2.0 }),
        (None, None) => Some(0.0),
    }
}

/// Whether nobody owns what a description stands for: not "his lawyer", not "the club’s lawyer".
fn owner_free(doc: &Document, mention: &Candidate) -> bool {
    let mut tokens = doc.tokens_in(mention.span);
    tokens.all(|token| {
        let word = doc.word(token);
        !matches!(word, "'s" | "’s" | "'" | "’") && pronouns::find(word).is_none()
    })
}

/// The age that "the 43-year-old" tells.
fn aged(doc: &Document, mention: &Candidate) -> Option<u32> {
    let mut tokens = doc.tokens_in(mention.span);
    (doc.word(mention.head) == "old").then(|| tokens.find_map(|token| doc.word(token).parse().ok()))?
}

/// Whether `word` is an auxiliary that shows that a subject stands before it.
fn is_finite(word: &str) -> bool {
    matches!(word, "is" | "was" | "has" | "had" | "will" | "would" | "are" | "were" | "have" | "did" | "does")
}

/// Whether `text` holds `noun` as a word, whatever the case.
fn holds_word(text: &str, noun: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.to_lowercase() == noun)
}
