//! Whom a source stands for, and whether it stays unnamed.

use std::ops::Range;

use crate::analysis::{Basis, Entity, Mention, MentionKind};
use crate::coref::Cast;
use crate::document::Document;
use crate::lexicon::{grammar, roles, unnamed};
use crate::span::Span;

/// The words that tell who speaks, and the mention among them.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The words.
    pub span: Span,
    /// Index into [`Cast::mentions`].
    pub mention: Option<u32>,
}

/// The entities that `source` stands for, and by what kind of mention.
pub fn resolve(doc: &Document, cast: &Cast, source: Source) -> (Vec<u32>, Basis) {
    let Some(mention) = source.mention.map(|id| &cast.mentions[id as usize]) else {
        return (Vec::new(), Basis::Nominal);
    };
    let basis = match mention.kind {
        MentionKind::Name => Basis::Name,
        MentionKind::Pronoun => Basis::Pronoun,
        MentionKind::Nominal | MentionKind::Value => Basis::Nominal,
    };
    (together(doc, cast, source.span).unwrap_or_else(|| vec![mention.entity]), basis)
}

/// So many speak together at most.
const MAX_TOGETHER: usize = 6;

/// All who are named in the words `source` as speaking as one, "and" before the last: "Ann Lee, Bo Ek and their lawyer".
fn together(doc: &Document, cast: &Cast, source: Span) -> Option<Vec<u32>> {
    let first = cast.mentions.partition_point(|m| m.start < source.start);
    let mentions = cast.mentions[first..].iter().take_while(|m| m.end <= source.end);
    let speaks = |m: &&Mention| matches!(m.kind, MentionKind::Name | MentionKind::Nominal);
    let mentions: Vec<&Mention> = mentions.filter(speaks).take(MAX_TOGETHER).collect();
    let between = |pair: &[&Mention]| {
        (pair[0].end <= pair[1].start).then(|| doc.text[pair[0].end as usize..pair[1].start as usize].trim())
    };
    let joined = mentions.windows(2).position(|pair| matches!(between(pair), Some("and" | ", and" | "&")))?;
    let mut begin = joined;
    while begin > 0 && between(&mentions[begin - 1..=begin]) == Some(",") {
        begin -= 1;
    }
    // "Ann Lee, a nurse and a mother": what follows a name and a comma tells more of it.
    let all = &mentions[begin..joined + 2];
    let alike = all.iter().all(|m| m.kind == all[0].kind);
    let mut entities: Vec<u32> = all.iter().map(|m| m.entity).collect();
    entities.dedup();
    (begin == 0 && (alike || all.len() == 2)).then_some(entities)
}

/// How many bytes before and behind a source may say that its name is withheld.
const AROUND: u32 = 300;

/// Tells which sources stay unnamed.
pub struct Unnamed<'a, 't> {
    doc: &'a Document<'t>,
    cast: &'a Cast,
}

impl<'a, 't> Unnamed<'a, 't> {
    /// For the sources of `doc`, whose people are in `cast`.
    pub fn new(doc: &'a Document<'t>, cast: &'a Cast) -> Self {
        Unnamed { doc, cast }
    }

    /// Whether `source` stands for somebody who is never named, and the text keeps or leaves the name out: by the words
    /// at its first mention.
    pub fn is_anonymous(&self, source: Source) -> bool {
        let cast = self.cast;
        let Some(mention) = source.mention.map(|id| &cast.mentions[id as usize]) else { return false };
        let entity = &cast.entities[mention.entity as usize];
        if mention.kind == MentionKind::Name || is_named(cast, entity) {
            return false;
        }
        let first = first_mention(cast, entity);
        let words = if mention.kind == MentionKind::Nominal { source.span } else { first };
        self.is_unnamed(words) || (words.start > first.start && self.is_unnamed(first)) || self.withholds(entity)
    }

    /// Whether the text says soon after it brings `entity` in, and of it, that the name is withheld.
    fn withholds(&self, entity: &Entity) -> bool {
        const FIRST: usize = 6;
        const SENTENCES: usize = 3;
        let sentence = |at: u32| self.doc.sentence_of(self.doc.tokens_in(Span { start: at, end: at + 1 }).start);
        let first = sentence(first_mention(self.cast, entity).start);
        let later = entity.mentions.iter().take(FIRST).skip(1).map(|&id| &self.cast.mentions[id as usize]);
        let mut near = later.filter(|mention| sentence(mention.start) <= first + SENTENCES);
        near.any(|mention| self.tells_withheld(mention.start, Span { start: mention.start, end: mention.end }))
    }

    /// Whether `words` describe somebody and keep or leave the name out.
    fn is_unnamed(&self, words: Span) -> bool {
        let kept_back = || {
            let head = self.head(words);
            unnamed::is_kept_back(self.doc.word(head.end - 1))
        };
        let likely = if self.is_definite(words) { kept_back() } else { self.is_one_of_many(words) };
        self.is_withheld(words) || likely
    }

    /// The words up to what only tells more of whom they describe.
    fn head(&self, words: Span) -> Range<usize> {
        let tokens = self.doc.tokens_in(words);
        let limit = tokens.end.min(tokens.start + MAX_WORDS);
        let ends = |i: &usize| {
            let word = self.doc.word(*i);
            matches!(word, "," | "who" | "that" | "whose") || grammar::is_preposition(word)
        };
        tokens.start..(tokens.start + 1..limit).find(ends).unwrap_or(limit)
    }

    /// Whether `words` speak of somebody whom the reader can tell.
    fn is_definite(&self, words: Span) -> bool {
        let first = self.doc.word(self.doc.tokens_in(words).start).to_lowercase();
        matches!(first.as_str(), "the" | "this" | "that" | "his" | "her" | "its" | "their" | "my" | "our")
    }

    /// Whether `words` speak of an official, an insider, somebody close to it all.
    fn is_one_of_many(&self, words: Span) -> bool {
        let doc = self.doc;
        let tokens = doc.tokens_in(words);
        let limit = tokens.end.min(tokens.start + MAX_WORDS);
        let head = self.head(words);
        let first = doc.word(tokens.start).to_lowercase();
        let noun = head.clone().skip(1).any(|i| unnamed::is_unnamed(doc.word(i)));
        let ranked = head.clone().any(|i| unnamed::tells_standing(&doc.word(i).to_lowercase()))
            && head.clone().any(|i| roles::is_person(doc.word(i)) || roles::is_people(doc.word(i)));
        let near = (head.start + 1..limit).any(|i| {
            let (one, other) = (doc.word(i - 1), doc.word(i));
            unnamed::tells_nearness(one, other) || unnamed::tells_insight(one, other)
        });
        // Somebody by what they did, and no name: "a tester who was let go".
        let some = matches!(first.as_str(), "a" | "an" | "one" | "another" | "two" | "three");
        let told_of = some && self.is_told_of(&head);
        // "One of them", "one of the 14".
        let one_of = first == "one" && doc.word_at(Some(tokens.start + 1)) == "of";
        noun || ranked || near || told_of || one_of || unnamed::stands_alone(&first)
    }

    /// Whether a clause tells more of the person or people of `head`.
    fn is_told_of(&self, head: &Range<usize>) -> bool {
        let noun = self.doc.word(head.end - 1);
        self.doc.word_at(Some(head.end)) == "who" && (roles::is_person(noun) || roles::is_people(noun))
    }

    /// Whether the sentence of `words` says near them that a name is withheld.
    fn is_withheld(&self, words: Span) -> bool {
        self.tells_withheld(words.start.saturating_sub(AROUND), words)
    }

    /// The same, from byte `from` on.
    fn tells_withheld(&self, from: u32, words: Span) -> bool {
        let tokens = self.doc.tokens_in(words);
        let sentence = self.doc.span(&self.doc.sentences[self.doc.sentence_of(tokens.start)]);
        let start = sentence.start.max(from) as usize;
        let end = sentence.end.min(words.end + AROUND) as usize;
        let near = &self.doc.text[self.doc.text.ceil_char_boundary(start)..self.doc.text.ceil_char_boundary(end)];
        unnamed::WITHHELD.iter().any(|words| near.contains(words))
    }
}

/// How many words of a source are read for what it is.
const MAX_WORDS: usize = 12;

/// Whether one of the first mentions of `entity` is a name: names come early or never.
fn is_named(cast: &Cast, entity: &Entity) -> bool {
    const MAX_MENTIONS: usize = 64;
    let kind = |id: &u32| cast.mentions[*id as usize].kind;
    entity.mentions.iter().take(MAX_MENTIONS).any(|id| kind(id) == MentionKind::Name)
}

fn first_mention(cast: &Cast, entity: &Entity) -> Span {
    let first = &cast.mentions[entity.mentions[0] as usize];
    Span { start: first.start, end: first.end }
}

/// A source made of a mention alone.
pub fn of_mention(cast: &Cast, id: u32) -> Source {
    let mention = &cast.mentions[id as usize];
    Source { span: Span { start: mention.start, end: mention.end }, mention: Some(id) }
}

/// A source whose words no tag read: the first name or description within them speaks.
pub fn of_words(cast: &Cast, span: Span) -> Source {
    let first = cast.mentions.partition_point(|m| m.start < span.start);
    let mut within = cast.mentions[first..].iter().take_while(|m| m.start < span.end).filter(|m| m.end <= span.end);
    Source { span, mention: within.next().map(|m| m.id) }
}
