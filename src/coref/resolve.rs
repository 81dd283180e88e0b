//! Descriptions and pronouns find whom they stand for, by a scored look back.

use super::Clusters;
use super::focus::{Focus, Recent};
use super::speakers::{quoted_region, speakers};
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::pronouns::{self, Person, Pronoun};
use crate::lexicon::{grammar, roles, verbs};
use crate::marks::Marks;
use crate::mention::Candidate;
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

pub(super) struct Resolver<'a, 't> {
    pub(super) doc: &'a Document<'t>,
    pub(super) mentions: &'a [Candidate],
    pub(super) clusters: &'a mut Clusters,
    /// Whether a mention is the source of something said.
    pub(super) is_source: Vec<bool>,
    /// The quoted region that holds a mention.
    pub(super) speech: Vec<Option<usize>>,
    /// The mention that speaks in a quoted region.
    pub(super) speakers: Vec<Option<usize>>,
    pub(super) focus: Focus,
    pub(super) last_speaker: Option<usize>,
    /// Who tells the story as "I".
    pub(super) narrator: Option<usize>,
    /// Who answers as "A", once it has been asked.
    pub(super) interviewed: Option<Option<usize>>,
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
        let owner = grammar::is_possessive(next);
        let governed = tokens.start > start && grammar::is_preposition(self.doc.word(tokens.start - 1));
        let acts = tokens.start <= start + 3 || verbs::is_reporting(next) || is_finite(next);
        let subject = self.is_source[i] || (acts && !owner && !governed);
        if self.is_source[i] {
            self.last_speaker = Some(cluster);
        }
        self.focus.push(Recent { cluster, sentence, token: tokens.start, subject, quoted: self.speech[i].is_some() });
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

/// Whether `word` is an auxiliary that shows that a subject stands before it.
fn is_finite(word: &str) -> bool {
    matches!(word, "is" | "was" | "has" | "had" | "will" | "would" | "are" | "were" | "have" | "did" | "does")
}
