//! An analysis while it is being changed: entities keep their keys, mentions and quotes are known by their places, and
//! ids come back at the end.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::analysis::{Basis, Entity, EntityType, Gender, Mention, MentionKind, Quote, Speaker};
use crate::coref::{self, Cast};
use crate::document::Document;
use crate::lexicon::{people, pronouns};
use crate::marks::Marks;
use crate::quote;
use crate::span::Span;

/// The analysis as it stands after the corrections so far.
pub(super) struct Draft<'a, 't> {
    pub doc: &'a Document<'t>,
    pub marks: &'a Marks,
    /// By key: the index here, whatever their `id` says. None is taken out.
    pub entities: Vec<Entity>,
    /// In text order; their `entity` is a key, their `id` means nothing.
    pub mentions: Vec<Mention>,
    /// In no order; the entities of their speakers are keys.
    pub quotes: Vec<Quote>,
    /// Entities whose mentions or type have changed.
    changed: BTreeSet<u32>,
    /// Entities that an editor named: they need no mention.
    named: BTreeSet<u32>,
    /// Entities that a pronoun came to, or went from: what the text says of their gender may be another thing.
    regendered: BTreeSet<u32>,
    /// The contents of quotes whose speaker has changed.
    reattributed: BTreeSet<Vec<Span>>,
}

impl<'a, 't> Draft<'a, 't> {
    pub fn new(doc: &'a Document<'t>, marks: &'a Marks, cast: Cast, quotes: Vec<Quote>) -> Self {
        let Cast { entities, mentions, .. } = cast;
        let (changed, named, regendered, reattributed) = Default::default();
        Draft { doc, marks, entities, mentions, quotes, changed, named, regendered, reattributed }
    }

    /// The quote whose content is closest to `content`, if at least half of either is in the other.
    pub fn quote_at(&self, content: &[Span]) -> Option<usize> {
        let shared = |quote: &Quote| quote.content.iter().map(|a| content.iter().map(|b| common(*a, *b)).sum::<u32>()).sum();
        closest(self.quotes.iter().map(|quote| (shared(quote), length(&quote.content))), length(content))
    }

    /// The mention that is closest to `span` among those that `suits` takes, if at least half of either is in the other.
    pub fn mention_at(&self, span: Span, suits: impl Fn(&Mention) -> bool) -> Option<usize> {
        let shared = |mention: &Mention| if suits(mention) { common(place(mention), span) } else { 0 };
        closest(self.mentions.iter().map(|m| (shared(m), m.end - m.start)), span.end - span.start)
    }

    /// Adds a mention where it belongs, and says where that is.
    pub fn add(&mut self, span: Span, entity: u32, kind: MentionKind) -> usize {
        let at = self.mentions.partition_point(|m| (m.start, Reverse(m.end)) <= (span.start, Reverse(span.end)));
        let entity_type = self.entities[entity as usize].kind;
        let (start, end) = (span.start, span.end);
        self.mentions.insert(at, Mention { id: 0, start, end, entity, kind, entity_type, confidence: None });
        self.changed.insert(entity);
        at
    }

    /// Takes a mention out; quotes whose speaker it named have none that is known.
    pub fn remove(&mut self, at: usize) {
        let mention = self.mentions.remove(at);
        self.changed.insert(mention.entity);
        self.follow(place(&mention), mention.entity, None);
    }

    /// Takes a mention out that `entity` has another for, with the quotes whose speaker it names.
    pub fn replace(&mut self, at: usize, entity: u32) {
        self.give(at, entity);
        self.mentions.remove(at);
    }

    /// Has a mention stand for `entity`, and with it the quotes whose speaker it names.
    pub fn give(&mut self, at: usize, entity: u32) {
        let before = std::mem::replace(&mut self.mentions[at].entity, entity);
        self.changed.extend([before, entity]);
        if self.mentions[at].kind == MentionKind::Pronoun {
            self.regendered.extend([before, entity]);
        }
        self.follow(place(&self.mentions[at]), before, Some(entity));
    }

    /// Quotes whose speaker's words hold or lie in `words`, and stand for nobody so far, are said by `entity`.
    pub fn adopt(&mut self, words: Span, entity: u32) {
        for speaker in self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            if speaker.entity.is_none() && speaker.spans.iter().any(|span| span.overlaps(words)) {
                set_entities(speaker, vec![entity]);
            }
        }
    }

    /// The quote at `at` has another speaker than it had, or other words.
    pub fn reattributed(&mut self, at: usize) {
        self.reattributed.insert(self.quotes[at].content.clone());
    }

    /// Quotes whose speaker `words` name are said by `after`, where they were said by `before`.
    fn follow(&mut self, words: Span, before: u32, after: Option<u32>) {
        for speaker in self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            if speaker.spans.iter().any(|span| span.contains(words)) && speaker.entities.contains(&before) {
                let kept: Vec<u32> = speaker.entities.iter().filter_map(|&e| if e == before { after } else { Some(e) }).collect();
                set_entities(speaker, kept);
            }
        }
    }

    /// Says that an entity is of the type `kind`.
    pub fn retype(&mut self, entity: u32, kind: EntityType) {
        let known = &mut self.entities[entity as usize];
        if known.kind != kind {
            let (gender, guess) = (known.gender.take(), known.gender_guess.take());
            if kind == EntityType::Person {
                (known.gender, known.gender_guess) = (gender, guess);
            } else {
                known.role = None;
            }
            (known.kind, known.value) = (kind, None);
        }
        self.changed.insert(entity);
    }

    /// The key of a new entity without mentions. What an editor calls `name` keeps that name.
    pub fn open(&mut self, kind: EntityType, name: Option<&str>) -> u32 {
        let key = self.entities.len() as u32;
        let name = name.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        if name.is_some() {
            self.named.insert(key);
        }
        let (aliases, mentions) = (Vec::new(), Vec::new());
        let name = name.unwrap_or_default();
        let (role, gender, gender_guess, value) = (None, None, None, None);
        self.entities.push(Entity { id: key, kind, name, aliases, role, gender, gender_guess, mentions, value });
        self.changed.insert(key);
        key
    }

    /// The entity that the text, or an editor, calls `name`: a thing of that type, if one is asked for.
    pub fn called(&self, name: &str, kind: Option<EntityType>) -> Option<u32> {
        let is = |known: &String| known.split_whitespace().eq(name.split_whitespace());
        let fits = |e: &&Entity| kind.is_none_or(|kind| e.kind == kind) && (is(&e.name) || e.aliases.iter().any(is));
        let found = self.entities.iter().enumerate().filter(|(_, e)| fits(e));
        // Who is called so first of all before who is called so too.
        found.max_by_key(|(key, e)| (is(&e.name), Reverse(*key))).map(|(key, _)| key as u32)
    }

    /// Sorts, numbers and names everything.
    pub fn finish(mut self) -> (Cast, Vec<Quote>) {
        self.retell();
        let id_of = self.number();
        let Draft { doc, entities, mentions, mut quotes, changed, reattributed, .. } = self;
        for quote in &mut quotes {
            let Some(speaker) = &mut quote.speaker else { continue };
            let ids = speaker.entities.iter().filter_map(|&key| id_of[key as usize]).collect();
            set_entities(speaker, ids);
        }
        quotes.sort_by_key(|quote| (quote.content[0].start, quote.content[0].end));
        quote::number(&mut quotes);
        let cast = Cast { entities, mentions, sources: Vec::new() };
        let changed: BTreeSet<u32> = changed.iter().filter_map(|&key| id_of[key as usize]).collect();
        let is_other = |quote: &Quote| {
            let entity = quote.speaker.as_ref().and_then(|s| s.entity);
            reattributed.contains(&quote.content) || entity.is_some_and(|entity| changed.contains(&entity))
        };
        quote::find_unnamed(doc, &cast, &mut quotes, is_other);
        (cast, quotes)
    }

    /// Gives the entities that have changed the names, the type and the gender that their mentions show.
    fn retell(&mut self) {
        for entity in &mut self.entities {
            entity.mentions.clear();
        }
        for (id, mention) in self.mentions.iter_mut().enumerate() {
            let entity = &mut self.entities[mention.entity as usize];
            mention.id = id as u32;
            mention.entity_type = entity.kind;
            entity.mentions.push(mention.id);
        }
        for &key in &self.changed {
            let told = self.gender(key);
            let entity = &mut self.entities[key as usize];
            let (name, names) = coref::names_of(self.doc.text, entity, &self.mentions);
            if !self.named.contains(&key) {
                entity.name = name;
            }
            entity.aliases = names;
            entity.aliases.retain(|alias| *alias != entity.name);
            if self.regendered.contains(&key) {
                entity.gender = told;
            }
            let guess = entity.name.split(' ').next().and_then(people::usual_gender);
            entity.gender_guess = entity.gender_guess.or(guess);
            if entity.kind != EntityType::Person || entity.gender.is_some() {
                entity.gender_guess = None;
            }
        }
    }

    /// What the text says of an entity's gender: by its first pronoun or title that does.
    fn gender(&self, key: u32) -> Option<Gender> {
        let entity = &self.entities[key as usize];
        let mut mentions = entity.mentions.iter().map(|&id| &self.mentions[id as usize]);
        let told = |mention: &Mention| match mention.kind {
            MentionKind::Pronoun => pronouns::find(place(mention).of(self.doc.text))?.gender,
            MentionKind::Name => {
                let first = self.doc.tokens_in(place(mention)).start;
                people::title_gender(self.doc.word_at(first.checked_sub(1)))
            }
            _ => None,
        };
        if entity.kind == EntityType::Person { mentions.find_map(told) } else { None }
    }

    /// Leaves out the entities that nothing speaks of and puts the others in order; says which id each key became.
    fn number(&mut self) -> Vec<Option<u32>> {
        let speaking: BTreeSet<u32> =
            self.quotes.iter().filter_map(|q| q.speaker.as_ref()).flat_map(|s| s.entities.clone()).collect();
        let stays = |key: &u32| {
            let told = self.named.contains(key) && speaking.contains(key);
            told || !self.entities[*key as usize].mentions.is_empty()
        };
        let mut order: Vec<u32> = (0..self.entities.len() as u32).filter(stays).collect();
        order.sort_by_key(|&key| self.entities[key as usize].mentions.first().copied().unwrap_or(u32::MAX));
        let mut id_of = vec![None; self.entities.len()];
        order.iter().enumerate().for_each(|(id, &key)| id_of[key as usize] = Some(id as u32));
        let mut entities: Vec<Entity> = order.iter().map(|&key| self.entities[key as usize].clone()).collect();
        for (id, entity) in entities.iter_mut().enumerate() {
            entity.id = id as u32;
            entity.mentions.iter().for_each(|&m| self.mentions[m as usize].entity = id as u32);
        }
        self.entities = entities;
        id_of
    }
}

/// Whom `speaker` stands for; on what that rests stays.
pub(super) fn set_entities(speaker: &mut Speaker, mut entities: Vec<u32>) {
    entities.dedup();
    speaker.entity = entities.first().copied();
    speaker.entities = entities;
}

/// On what a speaker rests that a mention of that kind names.
pub(super) fn basis(kind: MentionKind) -> Basis {
    match kind {
        MentionKind::Name => Basis::Name,
        MentionKind::Pronoun => Basis::Pronoun,
        MentionKind::Nominal | MentionKind::Value => Basis::Nominal,
    }
}

/// Where a mention stands.
pub(super) fn place(mention: &Mention) -> Span {
    Span { start: mention.start, end: mention.end }
}

/// How many bytes the two share.
pub(super) fn common(a: Span, b: Span) -> u32 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn length(spans: &[Span]) -> u32 {
    spans.iter().map(|s| s.end - s.start).sum()
}

/// Of things that share so many bytes with a place of `length`, and are so long, the one that is most alike.
fn closest(things: impl Iterator<Item = (u32, u32)>, length: u32) -> Option<usize> {
    let near = things.enumerate().filter(|&(_, (shared, own))| shared > 0 && 2 * shared >= own.min(length));
    let alike = |shared: u32, own: u32| u64::from(shared) * 1_000_000 / u64::from(length + own - shared);
    near.max_by_key(|&(i, (shared, own))| (alike(shared, own), Reverse(i))).map(|(i, _)| i)
}
