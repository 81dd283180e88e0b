//! Whom a source stands for, and whether it stays unnamed.

use crate::analysis::{Basis, EntityType, Mention, MentionKind};
use crate::coref::Cast;
use crate::document::Document;
use crate::span::Span;

/// Nouns for sources that a text leaves unnamed when nothing else names them.
const UNNAMED: &[&str] = &[
    "adviser", "advisers", "advisor", "advisors", "agent", "aide", "aides", "ally", "allies", "bureaucrat",
    "colleague", "colleagues", "diplomat", "diplomats", "employee", "employees", "executive", "executives", "friend",
    "friends", "insider", "insiders", "investigator", "investigators", "lawmaker", "minister", "ministers", "observer",
    "official", "officials", "officer", "officers", "operative", "operatives", "people", "person", "persons", "source",
    "sources", "staffer", "staffers", "strategist", "strategists", "witness", "witnesses",
];

/// What a text says of a source that is not to be named.
const WITHHELD: &[&str] = &[
    "anonymity",
    "anonymous",
    "anonymously",
    "not be named",
    "not to be named",
    "declined to be named",
    "not to be identified",
    "not be identified",
    "declined to be identified",
    "asked not to be",
    "not authorised to speak",
    "not authorized to speak",
    "unnamed",
];

/// The entity that a mention within `source` stands for, and by what kind of mention. A name tells more than a
/// description, a description more than a pronoun.
pub fn resolve(cast: &Cast, source: Span) -> (Option<u32>, Basis) {
    let within = mentions_in(cast, source);
    let best = within.min_by_key(|m| (rank(m), m.start));
    match best {
        Some(mention) => (Some(mention.entity), basis(mention.kind)),
        None => (None, Basis::Nominal),
    }
}

/// Whether `source` has no name and its words, or its sentence, show that it is to have none.
pub fn is_anonymous(doc: &Document, cast: &Cast, source: Span) -> bool {
    let sentence = &doc.sentences[doc.sentence_of(doc.tokens_in(source).start)];
    let around = doc.span(sentence).of(doc.text);
    let people =
        mentions_in(cast, source).filter(|m| m.entity_type == EntityType::Person && m.kind != MentionKind::Nominal);
    if people.count() > 0 {
        return false;
    }
    let named = mentions_in(cast, source).filter(|m| m.kind == MentionKind::Nominal);
    let mut entities = named.map(|m| &cast.entities[m.entity as usize]);
    if entities.any(|e| e.mentions.iter().any(|&id| cast.mentions[id as usize].kind == MentionKind::Name)) {
        return false;
    }
    let words = doc.tokens_in(source).map(|i| doc.word(i));
    let definite = matches!(doc.word(doc.tokens_in(source).start), "the" | "The" | "his" | "her" | "this" | "that");
    WITHHELD.iter().any(|w| around.contains(w)) || (!definite && words.clone().any(|w| UNNAMED.contains(&w)))
}

/// The mentions that lie within `span`.
fn mentions_in(cast: &Cast, span: Span) -> impl Iterator<Item = &Mention> {
    let first = cast.mentions.partition_point(|m| m.start < span.start);
    cast.mentions[first..].iter().take_while(move |m| m.start < span.end).filter(move |m| m.end <= span.end)
}

/// People by name first, then bodies, then descriptions and pronouns; places and values last.
fn rank(mention: &Mention) -> u8 {
    use EntityType::{Organization, Person};
    match (mention.kind, mention.entity_type) {
        (MentionKind::Name, Person) => 0,
        (MentionKind::Pronoun, _) => 1,
        (MentionKind::Nominal, Person) => 2,
        (MentionKind::Name, Organization) => 3,
        (MentionKind::Nominal, _) => 4,
        (MentionKind::Name, _) => 5,
        (MentionKind::Value, _) => 6,
    }
}

fn basis(kind: MentionKind) -> Basis {
    match kind {
        MentionKind::Name => Basis::Name,
        MentionKind::Pronoun => Basis::Pronoun,
        MentionKind::Nominal | MentionKind::Value => Basis::Nominal,
    }
}
