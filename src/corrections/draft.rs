//! An analysis while it is being changed: entities keep their keys, mentions and quotes are known by their places, and
//! ids come back at the end.

use std::cmp::Reverse;

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
    /// In text order; the entities of their speakers are keys, their `id` means nothing.
    pub quotes: Vec<Quote>,
    /// What was done to each entity, by key.
    done: Vec<Done>,
}

/// What corrections did to an entity.
#[derive(Clone, Copy, Default)]
struct Done {
    /// Its mentions, its type, or what it says are others.
    changed: bool,
    /// An editor named it: it keeps that name, and needs no mention.
    named: bool,
    /// A pronoun came to it, or went: what the text says of its gender may be another thing.
    regendered: bool,
}

impl<'a, 't> Draft<'a, 't> {
    pub fn new(doc: &'a Document<'t>, marks: &'a Marks, cast: Cast, quotes: Vec<Quote>) -> Self {
        let Cast { entities, mentions, .. } = cast;
        let done = vec![Done::default(); entities.len()];
        Draft { doc, marks, entities, mentions, quotes, done }
    }

    /// The quote whose content is closest to `content`, if at least half of either is in the other.
    pub fn quote_at(&self, content: &[Span]) -> Option<usize> {
        let shared = |quote: &Quote| {
            quote.content.iter().map(|a| content.iter().map(|b| common(*a, *b)).sum::<u32>()).sum::<u32>()
        };
        closest(self.quotes.iter().map(|quote| (shared(quote), length(&quote.content))), length(content))
    }

    /// The mention that is closest to `span` among those that `suits` takes, if at least half of either is in the other.
    pub fn mention_at(&self, span: Span, suits: fn(&Mention) -> bool) -> Option<usize> {
        let shared = |mention: &Mention| if suits(mention) { common(place(mention), span) } else { 0 };
        closest(self.mentions.iter().map(|m| (shared(m), m.end - m.start)), span.end - span.start)
    }

    /// Puts a quote where it belongs, in place of the one at `old`, and says where that is.
    pub fn put(&mut self, old: Option<usize>, quote: Quote) -> usize {
        if let Some(old) = old {
            self.quotes.remove(old);
        }
        let begin = |quote: &Quote| (quote.content[0].start, quote.content[0].end);
        let at = self.quotes.partition_point(|other| begin(other) <= begin(&quote));
        self.quotes.insert(at, quote);
        at
    }

    /// Adds a mention where it belongs, and says where that is.
    pub fn add(&mut self, span: Span, entity: u32, kind: MentionKind) -> usize {
        let at = self.mentions.partition_point(|m| (m.start, Reverse(m.end)) <= (span.start, Reverse(span.end)));
        let entity_type = self.entities[entity as usize].kind;
        let (start, end) = (span.start, span.end);
        self.mentions.insert(at, Mention { id: 0, start, end, entity, kind, entity_type, confidence: None });
        self.change(entity, kind == MentionKind::Pronoun);
        at
    }

    /// Takes a mention out; quotes whose speaker it named have none that is known.
    pub fn remove(&mut self, at: usize) {
        let mention = self.mentions.remove(at);
        self.change(mention.entity, mention.kind == MentionKind::Pronoun);
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
        let pronoun = self.mentions[at].kind == MentionKind::Pronoun;
        self.change(before, pronoun);
        self.change(entity, pronoun);
        self.follow(place(&self.mentions[at]), before, Some(entity));
    }

    /// Quotes whose speaker's words overlap `words`, and stand for nobody so far, are said by `entity`.
    pub fn adopt(&mut self, words: Span, entity: u32) {
        for speaker in self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            if speaker.entity.is_none() && speaker.spans.iter().any(|span| span.overlaps(words)) {
                set_entities(speaker, vec![entity]);
            }
        }
    }

    /// Quotes whose speaker `words` name are said by `after`, where they were said by `before`.
    fn follow(&mut self, words: Span, before: u32, after: Option<u32>) {
        for speaker in self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            if speaker.spans.iter().any(|span| span.contains(words)) && speaker.entities.contains(&before) {
                let instead = |&entity: &u32| if entity == before { after } else { Some(entity) };
                set_entities(speaker, speaker.entities.iter().filter_map(instead).collect());
            }
        }
    }

    /// Notes that an entity is to be told anew.
    pub fn change(&mut self, entity: u32, regendered: bool) {
        let done = &mut self.done[entity as usize];
        done.changed = true;
        done.regendered |= regendered;
    }

    /// Says that an entity is of the type `kind`.
    pub fn retype(&mut self, entity: u32, kind: EntityType) {
        let known = &mut self.entities[entity as usize];
        if known.kind != kind {
            (known.kind, known.value, known.gender) = (kind, None, None);
            if kind != EntityType::Person {
                known.role = None;
            }
        }
        self.change(entity, false);
    }

    /// The key of a new entity without mentions. What an editor calls `name` keeps that name.
    pub fn open(&mut self, kind: EntityType, name: Option<&str>) -> u32 {
        let key = self.entities.len() as u32;
        self.done.push(Done { changed: true, named: name.is_some(), regendered: false });
        let name = name.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let (aliases, mentions) = (Vec::new(), Vec::new());
        let (role, gender, gender_guess, value) = (None, None, None, None);
        self.entities.push(Entity { id: key, kind, name, aliases, role, gender, gender_guess, mentions, value });
        key
    }

    /// The entity that the text, or an editor, calls `name`: a thing of that type, if one is asked for.
    pub fn called(&self, name: &str, kind: Option<EntityType>) -> Option<u32> {
        let is = |known: &String| known.split_whitespace().eq(name.split_whitespace());
        let fits = |e: &&Entity| kind.is_none_or(|kind| e.kind == kind);
        let known = |own: fn(&Entity) -> &[String]| self.entities.iter().filter(fits).find(|e| own(e).iter().any(is));
        // Who is called so first of all before who is called so too.
        let found = known(|e| std::slice::from_ref(&e.name)).or_else(|| known(|e| &e.aliases))?;
        self.entities.iter().position(|e| std::ptr::eq(e, found)).map(|key| key as u32)
    }

    /// Sorts, numbers and names everything.
    pub fn finish(mut self) -> (Cast, Vec<Quote>) {
        self.retell();
        let id_of = self.number();
        let Draft { doc, entities, mentions, mut quotes, done, .. } = self;
        let mut named = vec![false; entities.len()];
        let mut changed = named.clone();
        for (id, done) in id_of.iter().zip(&done).filter_map(|(id, done)| Some(((*id)? as usize, done))) {
            (named[id], changed[id]) = (done.named, done.changed);
        }
        for speaker in quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            set_entities(speaker, speaker.entities.iter().filter_map(|&key| id_of[key as usize]).collect());
        }
        quote::number(&mut quotes);
        let cast = Cast { entities, mentions, sources: Vec::new(), choices: Vec::new() };
        quote::find_unnamed(doc, &cast, &mut quotes, &changed);
        for quote in &mut quotes {
            let speaker = quote.speaker.as_ref().and_then(|speaker| speaker.entity);
            quote.anonymous &= !speaker.is_some_and(|entity| named[entity as usize]);
        }
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
        for key in 0..self.entities.len() {
            let Done { changed, named, regendered } = self.done[key];
            if !changed {
                continue;
            }
            let told = self.gender(&self.entities[key]);
            let entity = &mut self.entities[key];
            let (name, names) = coref::names_of(self.doc.text, entity, &self.mentions);
            if !named {
                entity.name = name;
            }
            entity.aliases = names;
            entity.aliases.retain(|alias| *alias != entity.name);
            if regendered {
                entity.gender = told;
            }
            let guess = entity.name.split(' ').next().and_then(people::usual_gender);
            let may_guess = entity.kind == EntityType::Person && entity.gender.is_none();
            entity.gender_guess = if may_guess { entity.gender_guess.or(guess) } else { None };
        }
    }

    /// What the text says of an entity's gender: by its first pronoun or title that does.
    fn gender(&self, entity: &Entity) -> Option<Gender> {
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

    /// Leaves out the entities that nothing speaks of and puts the others in order of their first mention; says which id
    /// each key became.
    fn number(&mut self) -> Vec<Option<u32>> {
        let mut id_of = vec![None; self.entities.len()];
        let mut kept = Vec::new();
        let speakers = self.quotes.iter().filter_map(|quote| quote.speaker.as_ref()).flat_map(|s| &s.entities);
        let speaking = speakers.copied().filter(|&key| self.done[key as usize].named);
        for key in self.mentions.iter().map(|mention| mention.entity).chain(speaking) {
            if id_of[key as usize].is_none() {
                let id = kept.len() as u32;
                id_of[key as usize] = Some(id);
                let entity = &mut self.entities[key as usize];
                let entity = Entity { id, mentions: std::mem::take(&mut entity.mentions), ..entity.clone() };
                kept.push(entity);
            }
        }
        for entity in &kept {
            entity.mentions.iter().for_each(|&mention| self.mentions[mention as usize].entity = entity.id);
        }
        self.entities = kept;
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

/// How many bytes they are together.
pub(super) fn length(spans: &[Span]) -> u32 {
    spans.iter().map(|s| s.end - s.start).sum()
}

/// Of things that share so many bytes with a place of `length`, and are so long, the one that is most alike.
fn closest(things: impl Iterator<Item = (u32, u32)>, length: u32) -> Option<usize> {
    let (mut found, mut best) = (None, 0);
    for (i, (shared, own)) in things.enumerate() {
        let alike = u64::from(shared) * 1_000_000 / u64::from((length + own).saturating_sub(shared).max(1));
        if shared > 0 && 2 * shared >= own.min(length) && alike > best {
            (found, best) = (Some(i), alike);
        }
    }
    found
}
