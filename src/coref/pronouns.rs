//! Pronouns: whom "she", "they", "I" and "who" stand for.

use super::Cluster;
use super::choice::Kind;
use super::focus::Recent;
use super::resolve::Resolver;
use super::signs::{Sign, Signs};
use crate::analysis::{EntityType, MentionKind};
use crate::lexicon::grammar;
use crate::lexicon::pronouns::{Person, Pronoun};
use crate::mention::Candidate;
use crate::token::TokenKind;

/// Whom a pronoun stands for has been spoken of at most this many sentences before.
const MAX_SENTENCES: usize = 6;

/// "It" finds what it stands for in its own sentence or so many before, when nothing is said by it.
const MAX_NEUTER_SENTENCES: usize = 2;

impl Resolver<'_, '_> {
    /// Whom the pronoun `i` stands for.
    pub(super) fn meant(&mut self, i: usize) -> Option<usize> {
        let pronoun = self.pronoun(i)?;
        match pronoun.person {
            Person::Relative => self.just_named(i),
            Person::First if self.is_narrator(i) => self.narrator,
            Person::First => self.speaker_of(i).filter(|&c| self.can_say(c, pronoun)),
            Person::Third => self.third(i, pronoun),
        }
    }

    /// Whether mention `i` is an "I" outside all quotes: who tells the story.
    pub(super) fn is_narrator(&self, i: usize) -> bool {
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
    pub(super) fn speaker_of(&self, i: usize) -> Option<usize> {
        let speaker = self.speakers[self.speech[i]?];
        speaker.and_then(|s| self.clusters.of[s])
    }

    /// Whether a cluster can call itself by `pronoun`: "I" a person, "we" a body or several.
    fn can_say(&self, cluster: usize, pronoun: Pronoun) -> bool {
        let entry = &self.clusters.list[cluster];
        let several = entry.plural || entry.kind == EntityType::Organization;
        if pronoun.plural { several } else { entry.kind == EntityType::Person && !entry.plural }
    }

    /// Whom the third-person pronoun `i` stands for, of those spoken of lately and the one named next.
    fn third(&mut self, i: usize, pronoun: Pronoun) -> Option<usize> {
        let kind = match pronoun {
            Pronoun { neuter: true, .. } => Kind::It,
            Pronoun { plural: true, .. } => Kind::They,
            _ if self.is_source[i] => Kind::Speaker,
            _ => Kind::Person,
        };
        let mut options = self.options(|recent| self.fits(i, pronoun, recent));
        options.extend(self.named_next(i, pronoun));
        // Somebody says it: only who is the question.
        if !self.is_source[i] || options.is_empty() {
            let quoted = self.speech[i].is_some();
            options.push((None, Signs::default().with(Sign::NoOne, true).with(Sign::NewQuoted, quoted)));
        }
        self.choose(i, kind, &options)
    }

    /// What speaks for and against `recent` as the one meant by the third-person pronoun `i`; `None` when it cannot be.
    fn fits(&self, i: usize, pronoun: Pronoun, recent: &Recent) -> Option<Signs> {
        let entry = &self.clusters.list[recent.cluster];
        let here = self.doc.sentence_of(self.mentions[i].head);
        let distance = here.saturating_sub(recent.sentence);
        let reach = if pronoun.neuter && !self.is_source[i] { MAX_NEUTER_SENTENCES } else { MAX_SENTENCES };
        let speaks_here = self.speech[i].is_some() && self.speaker_of(i) == Some(recent.cluster);
        if distance > reach
            || speaks_here
            || self.is_writer(recent.cluster)
            || self.is_anybody(recent.cluster)
            || !can_be(entry, pronoun)
            || self.is_told_of_subject(i, recent.token)
            || self.acts_upon(recent.cluster, i, pronoun)
        {
            return None;
        }
        let upon = pronoun.object && recent.subject && distance == 0;
        let signs = agreement(entry, pronoun, self.seen(i, recent));
        Some(signs.with(Sign::OfSubject, upon))
    }

    /// Whether the pronoun `i` is the subject behind a participle's phrase that opens its sentence, and who stands at `token`
    /// is described or named in that phrase: "Born to a seamstress, she ..." is not the seamstress.
    fn is_told_of_subject(&self, i: usize, token: usize) -> bool {
        /// So many marks may stand before the first word.
        const MARKS: usize = 3;
        let at = self.mentions[i].head;
        let sentence = &self.doc.sentences[self.doc.sentence_of(at)];
        let opens = || {
            let first =
                sentence.clone().take(MARKS + 1).find(|&k| self.doc.tokens[k].kind == TokenKind::Word).unwrap_or(at);
            let named = self.mention_at(first).is_some_and(|m| m.kind == MentionKind::Name);
            grammar::is_participle(&self.doc.word(first).to_lowercase()) && !named
        };
        let pronoun = || self.mention_at(token).is_some_and(|m| m.kind == MentionKind::Pronoun);
        sentence.start < token && token + 1 < at && self.doc.word(at - 1) == "," && opens() && !pronoun()
    }

    /// Whether `cluster` is the subject of the verb whose object is the pronoun `i`: nobody else acts between them, and no
    /// other clause begins. "The chairman thanked her" is not the chairman, who would have thanked herself.
    fn acts_upon(&self, cluster: usize, i: usize, pronoun: Pronoun) -> bool {
        /// So many tokens stand between the two at most, and so many mentions are looked at.
        const MOST: usize = 8;
        const MENTIONS: usize = 4;
        let at = self.mentions[i].head;
        if !(pronoun.object || self.is_object_her(at)) || grammar::is_preposition(self.doc.word_at(at.checked_sub(1))) {
            return false;
        }
        let tokens = |k: usize| self.doc.tokens_in(self.mentions[k].span);
        let before = (i.saturating_sub(MENTIONS)..i).rev().filter(|&k| tokens(k).end <= at);
        let mut acting = before.filter(|&k| self.mentions[k].kind != MentionKind::Value && !self.is_aside(k));
        let Some(subject) = acting.next().filter(|&k| self.clusters.of[k] == Some(cluster)) else { return false };
        let between = tokens(subject).end..at;
        let same_sentence = self.doc.sentence_of(between.start) == self.doc.sentence_of(at);
        let one_clause = || !between.clone().any(|k| grammar::begins_clause(self.doc.word(k)) || self.is_mark(k));
        same_sentence && (1..=MOST).contains(&between.len()) && one_clause()
    }

    /// Whether "her" at token `at` is an object and owns nothing: no noun can follow.
    fn is_object_her(&self, at: usize) -> bool {
        let next = self.doc.word_at(Some(at + 1));
        let open = grammar::is_preposition(next) || grammar::is_determiner(next) || grammar::begins_clause(next);
        self.doc.word(at).eq_ignore_ascii_case("her")
            && (open || at + 1 == self.doc.tokens.len() || self.is_mark(at + 1))
    }

    fn is_mark(&self, token: usize) -> bool {
        self.doc.tokens[token].kind == TokenKind::Mark
    }

    /// The mention that holds `token`; of several the one that begins last.
    fn mention_at(&self, token: usize) -> Option<&Candidate> {
        let span = self.doc.tokens[token].span;
        let end = self.mentions.partition_point(|m| m.span.start <= span.start);
        self.mentions[..end].iter().rev().take(4).find(|m| m.span.end >= span.end)
    }

    /// In "Before she left, Ann Lee ..." the person named next, unless spoken of already in this sentence.
    fn named_next(&self, i: usize, pronoun: Pronoun) -> Option<(Option<u32>, Signs)> {
        /// So many mentions are looked at.
        const AHEAD: usize = 8;
        if self.is_source[i] || pronoun.neuter || pronoun.plural || self.speech[i].is_some() {
            return None;
        }
        let sentence = self.doc.sentence_of(self.mentions[i].head);
        let ahead = i + 1..self.mentions.len().min(i + 1 + AHEAD);
        let mut ahead = ahead.take_while(|&k| self.doc.sentence_of(self.mentions[k].head) == sentence);
        let next = ahead.find(|&k| {
            let mention = &self.mentions[k];
            mention.kind == MentionKind::Name && mention.entity_type == EntityType::Person && self.speech[k].is_none()
        })?;
        let cluster = self.clusters.of[next].filter(|&c| can_be(&self.clusters.list[c], pronoun))?;
        let near =
            self.focus.iter().any(|r| r.cluster == cluster && sentence - r.sentence.min(sentence) <= MAX_SENTENCES);
        let signs = agreement(&self.clusters.list[cluster], pronoun, self.standing(i, cluster));
        (!near).then(|| (Some(cluster as u32), signs.with(Sign::Ahead, true)))
    }
}

/// Whether kind, number and gender let `pronoun` stand for a cluster.
fn can_be(entry: &Cluster, pronoun: Pronoun) -> bool {
    if pronoun.neuter {
        return matches!(entry.kind, EntityType::Organization | EntityType::Place | EntityType::Work) && !entry.plural;
    }
    if pronoun.plural {
        return matches!(entry.kind, EntityType::Group | EntityType::Organization | EntityType::Person) || entry.plural;
    }
    let person = entry.kind == EntityType::Person && !entry.plural;
    person && (entry.gender.is_none() || entry.gender == pronoun.gender)
}

/// `signs` with how gender and number agree.
fn agreement(entry: &Cluster, pronoun: Pronoun, signs: Signs) -> Signs {
    if pronoun.neuter || pronoun.plural {
        let one = entry.kind == EntityType::Person && !entry.plural;
        return signs
            .with(Sign::Several, entry.plural)
            .with(Sign::People, entry.kind == EntityType::Group && !entry.plural)
            .with(Sign::Body, entry.kind == EntityType::Organization)
            .with(Sign::Place, entry.kind == EntityType::Place)
            .with(Sign::One, one);
    }
    let [guess, ending] = [entry.hint, entry.ending].map(|guess| guess.filter(|_| entry.gender.is_none()));
    signs
        .with(Sign::GenderShown, entry.gender.is_some())
        .with(Sign::GenderGuessed, guess.is_some() && guess == pronoun.gender)
        .with(Sign::GenderAgainst, guess.is_some() && guess != pronoun.gender)
        .with(Sign::EndingSuggests, ending.is_some() && ending == pronoun.gender)
        .with(Sign::EndingAgainst, ending.is_some() && ending != pronoun.gender)
}
