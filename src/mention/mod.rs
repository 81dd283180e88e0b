//! Where the text speaks of someone or something: names, nominals, pronouns, values.

mod nominal;
mod source;

use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::pronouns;
use crate::span::Span;
use crate::tags::{NameTag, Tags};
use crate::token::TokenKind;
use crate::value::{Value, ValueTag};

pub(crate) use nominal::left_edge_of as left_edge;
pub(crate) use source::describe;
pub use source::spoken_by;

/// A mention before it is known whom it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The words.
    pub span: Span,
    /// By what means it speaks.
    pub kind: MentionKind,
    /// What kind of thing it speaks of.
    pub entity_type: EntityType,
    /// The value of a value.
    pub value: Option<Value>,
    /// The token that names what it is: the noun of a nominal, the last word of a name.
    pub head: usize,
    /// How it brings in whom it speaks of.
    pub article: Article,
    /// It speaks of more than one.
    pub plural: bool,
    /// How sure a name is, from 0 to 1; nothing for what patterns and lists find.
    pub confidence: Option<f64>,
}

/// How a mention brings in whom it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Article {
    /// "the minister", "his lawyer", "this company": someone the reader can tell.
    Definite,
    /// "a minister", "one witness": someone new.
    Indefinite,
    /// "officials"; names and pronouns.
    Bare,
}

impl Candidate {
    fn plain(doc: &Document, span: Span, kind: MentionKind, entity_type: EntityType) -> Candidate {
        let head = doc.tokens_in(span).end - 1;
        Candidate {
            span,
            kind,
            entity_type,
            value: None,
            head,
            article: Article::Bare,
            plural: false,
            confidence: None,
        }
    }
}

/// Finds the mentions of `doc`, in text order; of two that start together the longer comes first. A nominal may hold a
/// name ("France’s finance minister"), and no two have the same span.
pub fn find(doc: &Document, tags: &Tags, values: Vec<ValueTag>) -> Vec<Candidate> {
    let name = |n: &NameTag| Candidate {
        confidence: Some(n.confidence),
        ..Candidate::plain(doc, n.span, MentionKind::Name, n.kind)
    };
    let mut found: Vec<Candidate> = tags.names.iter().map(name).collect();
    found.extend(nominal::find(doc, &tags.names));
    found.extend(pronouns(doc));
    sort(&mut found);
    let sources = source::unnamed(doc, tags, &found);
    found.extend(sources);
    found.extend(
        values
            .into_iter()
            .map(|v| Candidate { value: v.value, ..Candidate::plain(doc, v.span, MentionKind::Value, v.kind) }),
    );
    sort(&mut found);
    found.dedup_by_key(|c| c.span);
    found
}

fn sort(found: &mut [Candidate]) {
    found.sort_by_key(|c| (c.span.start, std::cmp::Reverse(c.span.end), rank(c.kind)));
}

/// Which of two mentions of the same words stays.
fn rank(kind: MentionKind) -> u8 {
    match kind {
        MentionKind::Name => 0,
        MentionKind::Value => 1,
        MentionKind::Pronoun => 2,
        MentionKind::Nominal => 3,
    }
}

/// Whether a word like "WHO" or "US" stands in capitals among others that do not.
fn is_acronym(doc: &Document, token: usize) -> bool {
    let shouted = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let near = [token.checked_sub(1), Some(token + 1)];
    shouted(doc.word(token)) && !near.into_iter().any(|k| shouted(doc.word_at(k)))
}

fn pronouns<'d>(doc: &'d Document<'_>) -> impl Iterator<Item = Candidate> + 'd {
    doc.tokens.iter().enumerate().filter(|(_, t)| t.kind == TokenKind::Word).filter_map(|(index, token)| {
        let pronoun = pronouns::find(doc.word(index)).filter(|_| !is_acronym(doc, index))?;
        let kind = if pronoun.neuter { EntityType::Organization } else { EntityType::Person };
        let mention = Candidate::plain(doc, token.span, MentionKind::Pronoun, kind);
        Some(Candidate { plural: pronoun.plural, ..mention })
    })
}
