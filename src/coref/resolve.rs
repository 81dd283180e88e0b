//! Descriptions and pronouns find whom they stand for, by a weighed look back.

use super::choice::{Choice, Kind, weigh};
use super::focus::{Focus, Recent};
use super::signs::Signs;
use super::speakers::{add_turns, quoted_region, speakers, tellers};
use super::{Clusters, Judgement};
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::pronouns::{self, Person, Pronoun};
use crate::lexicon::{grammar, roles, verbs};
use crate::marks::Marks;
use crate::mention::Candidate;
use crate::tags::Tags;

/// Links every description, and the pronouns that can be, to a cluster.
pub(super) fn resolve(
    doc: &Document,
    marks: &Marks,
    tags: &Tags,
    mentions: &[Candidate],
    sources: &[Option<usize>],
    judgement: &Judgement,
    clusters: &mut Clusters,
) -> Vec<Choice> {
    let mut is_source = vec![false; mentions.len()];
    sources.iter().flatten().for_each(|&s| is_source[s] = true);
    let mut speech: Vec<_> = mentions.iter().map(|m| quoted_region(doc, marks, m)).collect();
    let mut speakers = speakers(doc, marks, tags, mentions, sources);
    add_turns(tags, mentions, sources, &mut speech, &mut speakers);
    let main = most_named(clusters);
    let mut resolver = Resolver {
        doc,
        marks,
        mentions,
        clusters,
        judgement,
        weighed: vec![false; mentions.len()],
        choices: Vec::new(),
        is_source,
        speech,
        speakers,
        tellers: tellers(tags, mentions, sources),
        focus: Focus::default(),
        last_speakers: [None; 2],
        main,
        narrator: None,
        interviewed: None,
    };
    resolver.narrator = resolver.byline();
    // First the story as it is told, then the words quoted in it, which can count on knowing who speaks.
    resolver.pass(false);
    resolver.pass(true);
    resolver.choices
}

/// The person who is named most often, if one is named more often than all others.
fn most_named(clusters: &Clusters) -> Option<usize> {
    let people = || clusters.list.iter().enumerate().filter(|(_, c)| c.kind == EntityType::Person);
    let most = people().map(|(_, c)| c.count).max()?;
    let mut first = people().filter(|(_, c)| c.count == most).map(|(at, _)| at);
    first.next().filter(|_| first.next().is_none() && most > 1)
}

pub(super) struct Resolver<'a, 't> {
    pub(super) doc: &'a Document<'t>,
    pub(super) marks: &'a Marks,
    pub(super) mentions: &'a [Candidate],
    pub(super) clusters: &'a mut Clusters,
    pub(super) judgement: &'a Judgement,
    /// Whether it was asked whom a mention stands for.
    weighed: Vec<bool>,
    choices: Vec<Choice>,
    /// Whether a mention is the source of something said.
    pub(super) is_source: Vec<bool>,
    /// The quoted region or the turn that holds a mention, an index into `speakers`.
    pub(super) speech: Vec<Option<usize>>,
    /// The mention that speaks in a quoted region or a turn.
    pub(super) speakers: Vec<Option<usize>>,
    /// For each mention in words that somebody says without marks, the mention of who says them.
    pub(super) tellers: Vec<Option<usize>>,
    pub(super) focus: Focus,
    /// The last who spoke, and who spoke before.
    pub(super) last_speakers: [Option<usize>; 2],
    /// The person named most often.
    pub(super) main: Option<usize>,
    /// Who tells the story as "I".
    pub(super) narrator: Option<usize>,
    /// Who answers as "A", once it has been asked.
    pub(super) interviewed: Option<Option<usize>>,
}

impl Resolver<'_, '_> {
    /// Reads all mentions in order and resolves those that are (not) quoted.
    fn pass(&mut self, quoted: bool) {
        self.focus = Focus::default();
        self.last_speakers = [None; 2];
        for i in 0..self.mentions.len() {
            if self.is_waiting(i, quoted) {
                // "His lawyer": whose lawyer comes first.
                if let Some(owner) = self.owner(i).filter(|&owner| owner > i && self.is_waiting(owner, quoted)) {
                    self.place(owner);
                }
                self.place(i);
            }
            if quoted || self.speech[i].is_none() || self.mentions[i].kind == MentionKind::Name {
                self.remember(i);
            }
        }
    }

    fn is_waiting(&self, i: usize, quoted: bool) -> bool {
        self.clusters.of[i].is_none() && !self.weighed[i] && self.speech[i].is_some() == quoted
    }

    fn place(&mut self, i: usize) {
        self.weighed[i] = true;
        let mention = &self.mentions[i];
        let found = match mention.kind {
            MentionKind::Name | MentionKind::Value => None,
            MentionKind::Nominal if mention.span.of(self.doc.text) == "A" => self.answers(i),
            MentionKind::Nominal if mention.span.of(self.doc.text) == "Q" => self.asks(i),
            MentionKind::Nominal => self.described(i),
            MentionKind::Pronoun => self.meant(i),
        };
        match found {
            Some(cluster) => self.join(i, cluster),
            None if mention.kind == MentionKind::Pronoun && !self.is_source[i] => {}
            None => self.open(i),
        }
    }

    /// Weighs whom `i` stands for and keeps what was weighed; nothing when nobody yet is likeliest.
    pub(super) fn choose(&mut self, i: usize, kind: Kind, options: &[(Option<u32>, Signs)]) -> Option<usize> {
        let chances = weigh(&self.judgement.weights, kind, options, self.judgement.kept);
        let whom = chances.first()?.whom;
        let span = self.mentions[i].span;
        self.choices.push(Choice { span, mention: Some(i as u32), kind, chances });
        whom.map(|cluster| cluster as usize)
    }

    /// Whether whom `i` stands for was sure enough to tell of their gender.
    fn is_sure(&self, i: usize) -> bool {
        const SURE: f32 = 0.7;
        let last = self.choices.last().filter(|choice| choice.mention == Some(i as u32));
        last.and_then(|choice| choice.chances.first()).is_none_or(|chance| chance.probability >= SURE)
    }

    /// Whether a cluster tells the story, and is spoken of by nobody else: as "I", or in the byline alone.
    pub(super) fn is_writer(&self, cluster: usize) -> bool {
        let entry = &self.clusters.list[cluster];
        let outlet = || self.is_agency(cluster) || self.is_outlet(cluster);
        entry.first_person || (self.narrator == Some(cluster) && entry.count == 1) || outlet()
    }

    /// Whether a cluster is a body that has only been told or shown something, as the newspaper is: "told The Daily Post",
    /// "a ledger reviewed by The Monitor", "in an interview with Radio One".
    fn is_outlet(&self, cluster: usize) -> bool {
        let entry = &self.clusters.list[cluster];
        let start = self.doc.tokens_in(self.mentions[entry.first].span).start;
        let word = |back: usize| self.doc.word_at(start.checked_sub(back));
        let over = usize::from(matches!(word(1), "the" | "The"));
        let heard = match word(over + 1) {
            "told" => true,
            "by" => matches!(word(over + 2), "seen" | "reviewed" | "viewed" | "obtained" | "contacted"),
            "with" => matches!(word(over + 2), "interview" | "interviewed" | "spoke" | "speaking" | "shared"),
            _ => false,
        };
        entry.kind == EntityType::Organization && entry.count == 1 && heard
    }

    /// Whether a cluster is the agency of a dateline, "NAIROBI (Reuters) —", or its town.
    fn is_agency(&self, cluster: usize) -> bool {
        let entry = &self.clusters.list[cluster];
        let tokens = self.doc.tokens_in(self.mentions[entry.first].span);
        let before = self.doc.word_at(tokens.start.checked_sub(1));
        let behind = self.doc.word_at(Some(tokens.end));
        // "(Reuters) —", "(EFE).-"
        let over = usize::from(self.doc.word_at(Some(tokens.end + 1)) == ".");
        let next = self.doc.word_at(Some(tokens.end + 1 + over));
        let credited = before == "(" && behind == ")" && matches!(next, "-" | "–" | "—");
        // "NDOLE, Kivara —": the town, taken for a body.
        let words = self.mentions[entry.first].span.of(self.doc.text);
        let opens = self.doc.paragraphs[self.doc.paragraph_of(tokens.start)].start == tokens.start;
        let town =
            opens && matches!(behind, "," | "(" | "–" | "—") && words.len() > 3 && !words.contains(char::is_lowercase);
        credited || (entry.count == 1 && town && entry.kind == EntityType::Organization)
    }

    fn join(&mut self, i: usize, cluster: usize) {
        self.clusters.join(i, cluster);
        let mention = &self.mentions[i];
        let noun = self.doc.word(mention.head).to_lowercase();
        let shown = match mention.kind {
            MentionKind::Pronoun => self.pronoun(i).and_then(|p| p.gender).filter(|_| self.is_sure(i)),
            _ => roles::gender(&noun),
        };
        let named = self.clusters.list[cluster].hint.or(self.clusters.list[cluster].ending);
        let overrules = mention.kind == MentionKind::Pronoun && named.is_some() && named != shown;
        let shown = shown.filter(|_| !overrules);
        let owner = self.owner(i);
        let tells = self.is_narrator(i);
        let entry = &mut self.clusters.list[cluster];
        entry.first_person |= tells;
        if entry.kind == EntityType::Person {
            entry.gender = entry.gender.or(shown);
            if mention.kind == MentionKind::Nominal {
                entry.owner = entry.owner.or(owner);
                entry.call(&noun);
            }
        }
    }

    fn open(&mut self, i: usize) {
        let mention = &self.mentions[i];
        let owner = self.owner(i);
        let cluster = self.clusters.open(i, mention);
        if self.is_narrator(i) {
            self.narrator = Some(cluster);
        }
        let noun = self.doc.word(mention.head).to_lowercase();
        let entry = &mut self.clusters.list[cluster];
        match mention.kind {
            MentionKind::Nominal => (entry.gender, entry.noun, entry.owner) = (roles::gender(&noun), noun, owner),
            MentionKind::Pronoun => {
                let pronoun = pronouns::find(self.doc.word(mention.head));
                entry.gender = pronoun.and_then(|p| p.gender);
                entry.first_person = pronoun.is_some_and(|p| p.person == Person::First);
            }
            MentionKind::Name | MentionKind::Value => {}
        }
    }

    pub(super) fn pronoun(&self, i: usize) -> Option<Pronoun> {
        pronouns::find(self.mentions[i].span.of(self.doc.text))
    }

    /// Notes that mention `i` speaks of its cluster.
    fn remember(&mut self, i: usize) {
        let Some(cluster) = self.clusters.of[i].filter(|_| self.mentions[i].kind != MentionKind::Value) else { return };
        let tokens = self.doc.tokens_in(self.mentions[i].span);
        let sentence = self.doc.sentence_of(tokens.start);
        if self.is_source[i] && self.last_speakers[0] != Some(cluster) {
            self.last_speakers = [Some(cluster), self.last_speakers[0]];
        }
        let aside = self.is_aside(i);
        self.focus.push(Recent {
            cluster,
            sentence,
            token: tokens.start,
            subject: self.is_source[i] || (self.acts(i) && !aside),
            quoted: self.speech[i].is_some(),
            aside,
        });
    }

    /// Whether mention `i` owns what follows or stands behind a preposition.
    pub(super) fn is_aside(&self, i: usize) -> bool {
        let tokens = self.doc.tokens_in(self.mentions[i].span);
        let sentence = &self.doc.sentences[self.doc.sentence_of(tokens.start)];
        let owns = tokens.end < sentence.end && grammar::is_possessive(self.doc.word(tokens.end));
        owns || (tokens.start > sentence.start && grammar::is_preposition(self.doc.word(tokens.start - 1)))
    }

    /// Whether mention `i` opens its sentence or stands before a verb that shows a subject.
    pub(super) fn acts(&self, i: usize) -> bool {
        let tokens = self.doc.tokens_in(self.mentions[i].span);
        let sentence = &self.doc.sentences[self.doc.sentence_of(tokens.start)];
        let next = if tokens.end < sentence.end { self.doc.word(tokens.end) } else { "" };
        let opens = tokens.start <= sentence.start + 3 && !self.is_after_another(i, sentence.start);
        opens || verbs::is_reporting(next) || is_finite(next)
    }

    /// Whether somebody else is spoken of between the token `start` and mention `i`: in "Lee met Ek" Ek does nothing.
    fn is_after_another(&self, i: usize, start: usize) -> bool {
        let before = self.mentions[..i].iter().rev().take_while(|m| m.head >= start).take(3);
        let mut others = before.filter(|m| m.kind != MentionKind::Value && m.span.end <= self.mentions[i].span.start);
        others.any(|m| m.entity_type != EntityType::Place)
    }
}

/// Whether `word` is an auxiliary that shows that a subject stands before it.
fn is_finite(word: &str) -> bool {
    matches!(word, "is" | "was" | "has" | "had" | "will" | "would" | "are" | "were" | "have" | "did" | "does")
}
