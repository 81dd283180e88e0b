//! Whom a source stands for, and whether it stays unnamed.

use crate::analysis::{Basis, Entity, MentionKind};
use crate::coref::Cast;
use crate::document::Document;
use crate::span::Span;

/// The words that tell who speaks, and the mention among them.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The words.
    pub span: Span,
    /// Index into [`Cast::mentions`].
    pub mention: Option<u32>,
}

/// Nouns for sources that a text leaves unnamed when nothing else names them.
const UNNAMED: &[&str] = &[
    "adviser", "advisers", "advisor", "advisors", "agent", "agents", "aide", "aides", "allies", "ally", "bureaucrat",
    "colleague", "colleagues", "diplomat", "diplomats", "employee", "employees", "executive", "executives", "friend",
    "friends", "insider", "insiders", "investigator", "investigators", "lawmaker", "lawmakers", "minister",
    "ministers", "officer", "officers", "official", "officials", "operative", "operatives", "people", "person",
    "persons", "soldier", "source", "sources", "staffer", "staffers", "strategist", "strategists", "witness",
    "witnesses", "worker",
];

/// What a text says of a source that is not to be named.
const WITHHELD: &[&str] = &[
    "anonymity",
    "anonymous",
    "anonymously",
    "asked not to be",
    "declined to be identified",
    "declined to be named",
    "did not want to be",
    "not authorised to speak",
    "not authorized to speak",
    "not be identified",
    "not be named",
    "not to be identified",
    "not to be named",
    "refused to be named",
    "unnamed",
    "whose name",
];

/// The entity that `source` stands for, and by what kind of mention.
pub fn resolve(cast: &Cast, source: Source) -> (Option<u32>, Basis) {
    let Some(mention) = source.mention.map(|id| &cast.mentions[id as usize]) else { return (None, Basis::Nominal) };
    let basis = match mention.kind {
        MentionKind::Name => Basis::Name,
        MentionKind::Pronoun => Basis::Pronoun,
        MentionKind::Nominal | MentionKind::Value => Basis::Nominal,
    };
    (Some(mention.entity), basis)
}

/// How many bytes before and behind a source may say that its name is withheld.
const AROUND: u32 = 300;

/// Tells which sources stay unnamed.
pub struct Unnamed<'a, 't> {
    doc: &'a Document<'t>,
    cast: &'a Cast,
    /// Where the text says that a name is withheld, ascending.
    withheld: Vec<u32>,
}

impl<'a, 't> Unnamed<'a, 't> {
    /// Reads the text once for every way to withhold a name.
    pub fn new(doc: &'a Document<'t>, cast: &'a Cast) -> Self {
        let places = WITHHELD.iter().flat_map(|w| doc.text.match_indices(w));
        let mut withheld: Vec<u32> = places.map(|(at, _)| at as u32).collect();
        withheld.sort_unstable();
        Unnamed { doc, cast, withheld }
    }

    /// Whether `source` stands for somebody who is never named, and the text keeps or leaves the name out: by the words
    /// at its first mention.
    pub fn is_anonymous(&self, source: Source) -> bool {
        let (doc, cast) = (self.doc, self.cast);
        let Some(mention) = source.mention.map(|id| &cast.mentions[id as usize]) else { return false };
        let entity = &cast.entities[mention.entity as usize];
        if mention.kind == MentionKind::Name || is_named(cast, entity) {
            return false;
        }
        let words = if mention.kind == MentionKind::Nominal { source.span } else { first_mention(cast, entity) };
        let tokens = doc.tokens_in(words);
        let definite = matches!(doc.word(tokens.start), "the" | "The" | "his" | "her" | "this" | "that");
        let within = tokens.clone().skip(1).take(MAX_WORDS).any(|i| UNNAMED.contains(&doc.word(i)));
        let bare = || UNNAMED.contains(&doc.word(tokens.start).to_lowercase().as_str());
        self.is_withheld(words) || (!definite && (within || bare()))
    }

    /// Whether the sentence of `words` says near them that a name is withheld.
    fn is_withheld(&self, words: Span) -> bool {
        let tokens = self.doc.tokens_in(words);
        let sentence = self.doc.span(&self.doc.sentences[self.doc.sentence_of(tokens.start)]);
        let start = sentence.start.max(words.start.saturating_sub(AROUND));
        let end = sentence.end.min(words.end + AROUND);
        let first = self.withheld.partition_point(|&at| at < start);
        self.withheld.get(first).is_some_and(|&at| at < end)
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
