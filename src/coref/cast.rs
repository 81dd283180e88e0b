//! Clusters turned into entities and mentions with ids in text order.

use std::collections::{HashMap, HashSet};

use super::choice::{Chance, Choice};
use super::{Cast, Clusters};
use crate::analysis::{Entity, EntityType, Mention, MentionKind};
use crate::document::Document;
use crate::mention::Candidate;

/// The cast of `clusters`; mentions that belong to none are left out, but for values, which stand for themselves.
pub(super) fn cast(
    doc: &Document,
    mentions: Vec<Candidate>,
    mut clusters: Clusters,
    sources: &[Option<usize>],
    choices: Vec<Choice>,
) -> Cast {
    let mut casting =
        Casting { doc, cast: Cast::default(), best: Vec::new(), aliases: HashSet::new(), values: HashMap::new() };
    let mut entity_of: Vec<Option<u32>> = vec![None; clusters.list.len()];
    let mut mention_of: Vec<Option<u32>> = vec![None; mentions.len()];
    for (i, candidate) in mentions.into_iter().enumerate() {
        let entity = match clusters.of[i] {
            Some(cluster) => *entity_of[cluster].get_or_insert_with(|| {
                let known = &mut clusters.list[cluster];
                let (role, gender) = (known.role.take(), known.gender);
                let gender_guess = if gender.is_none() { known.hint } else { None };
                casting.open(Entity { role, gender, gender_guess, ..blank(known.kind) })
            }),
            None if candidate.kind == MentionKind::Value => casting.value(&candidate),
            None => continue,
        };
        mention_of[i] = Some(casting.add(entity, candidate));
    }
    let mut cast = casting.cast;
    for entity in &mut cast.entities {
        entity.aliases.retain(|alias| *alias != entity.name);
    }
    cast.sources = sources.iter().map(|s| s.and_then(|s| mention_of[s])).collect();
    let with_ids = |choice: Choice| Choice {
        mention: choice.mention.and_then(|m| mention_of[m as usize]),
        chances: choice
            .chances
            .into_iter()
            .map(|chance| Chance { whom: chance.whom.and_then(|cluster| entity_of[cluster as usize]), ..chance })
            .collect(),
        ..choice
    };
    cast.choices = choices.into_iter().map(with_ids).collect();
    cast.choices.sort_by_key(|choice| (choice.span.start, std::cmp::Reverse(choice.span.end)));
    cast
}

fn blank(kind: EntityType) -> Entity {
    let (name, aliases, mentions) = (String::new(), Vec::new(), Vec::new());
    Entity { id: 0, kind, name, aliases, role: None, gender: None, gender_guess: None, mentions, value: None }
}

/// How well some words name an entity: a name before a description, not in capitals alone, of many words.
type Fullness = (u8, bool, usize);

struct Casting<'a, 't> {
    doc: &'a Document<'t>,
    cast: Cast,
    /// How full each entity's name is so far.
    best: Vec<Fullness>,
    /// The names of each entity so far.
    aliases: HashSet<(u32, String)>,
    /// The last entity that each value's type and words opened.
    values: HashMap<(EntityType, &'t str), u32>,
}

impl Casting<'_, '_> {
    /// Adds `entity` and says its id.
    fn open(&mut self, mut entity: Entity) -> u32 {
        entity.id = self.cast.entities.len() as u32;
        self.cast.entities.push(entity);
        self.best.push((0, false, 0));
        self.cast.entities.len() as u32 - 1
    }

    /// The entity of a value: the one that the same words with the same value opened, or a new one.
    fn value(&mut self, candidate: &Candidate) -> u32 {
        let words = candidate.span.of(self.doc.text);
        let same = self.values.get(&(candidate.entity_type, words)).copied();
        if let Some(entity) = same.filter(|&e| self.cast.entities[e as usize].value == candidate.value) {
            return entity;
        }
        let entity = self.open(blank(candidate.entity_type));
        self.values.insert((candidate.entity_type, words), entity);
        entity
    }

    /// Adds the mention of `candidate` to `entity` and says its id.
    fn add(&mut self, entity: u32, candidate: Candidate) -> u32 {
        let id = self.cast.mentions.len() as u32;
        let known = &mut self.cast.entities[entity as usize];
        known.mentions.push(id);
        known.value = known.value.take().or(candidate.value);
        let (start, end) = (candidate.span.start, candidate.span.end);
        self.cast.mentions.push(Mention {
            id,
            start,
            end,
            entity,
            kind: candidate.kind,
            entity_type: known.kind,
            confidence: candidate.confidence,
        });
        let (full, text) = told(candidate.kind, candidate.span.of(self.doc.text));
        if full > self.best[entity as usize] {
            self.best[entity as usize] = full;
            known.name.clone_from(&text);
        }
        if candidate.kind == MentionKind::Name && self.aliases.insert((entity, text.clone())) {
            known.aliases.push(text);
        }
        id
    }
}

/// How full a name the words of a mention are, and the name.
fn told(kind: MentionKind, words: &str) -> (Fullness, String) {
    let full = match kind {
        MentionKind::Name => (3, !is_shouted(words), words.split_whitespace().count()),
        MentionKind::Value => (2, true, 0),
        MentionKind::Nominal => (2, true, 0),
        MentionKind::Pronoun => (1, true, 0),
    };
    (full, words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The fullest name that the mentions of `entity` give it, and all its names in order of appearance.
pub(crate) fn names_of(text: &str, entity: &Entity, mentions: &[Mention]) -> (String, Vec<String>) {
    let (mut best, mut name, mut names) = ((0, false, 0), String::new(), Vec::new());
    let mut seen = HashSet::new();
    for mention in entity.mentions.iter().map(|&id| &mentions[id as usize]) {
        let (full, words) = told(mention.kind, &text[mention.start as usize..mention.end as usize]);
        if full > best {
            (best, name) = (full, words.clone());
        }
        if mention.kind == MentionKind::Name && seen.insert(words.clone()) {
            names.push(words);
        }
    }
    (name, names)
}

/// Several words in capitals alone: a headline's spelling.
fn is_shouted(name: &str) -> bool {
    name.len() > 5 && !name.chars().any(char::is_lowercase)
}
