//! What a document as a whole shows of its names: each form votes, and full names speak for their parts.

use std::collections::HashMap;
use std::ops::Range;

use super::evidence::Evidence;
use super::kinds::{self, Kind};
use super::{Guess, context, headline};
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{roles, verbs};
use crate::tags::NameTag;
use crate::token::TokenKind;

/// The kinds a name can have, in the order ties are broken.
const KINDS: [EntityType; 6] = [
    EntityType::Person,
    EntityType::Organization,
    EntityType::Place,
    EntityType::Group,
    EntityType::Event,
    EntityType::Work,
];

/// How sure the words of one form, all mentions taken together, are of each of [`KINDS`].
type Votes = [f32; KINDS.len()];

/// The names of a document and their parts.
#[derive(Default)]
pub(super) struct Known<'t> {
    forms: HashMap<&'t str, Votes>,
    /// Words of persons' full names: how often.
    person_parts: HashMap<&'t str, u32>,
    /// Words before a colon that open a paragraph: how often.
    turns: HashMap<&'t str, u32>,
    /// Acronyms that a full name defines: "World Food Programme (WFP)".
    acronyms: HashMap<&'t str, EntityType>,
}

impl<'t> Known<'t> {
    pub fn learn(doc: &Document<'t>, guesses: &[Guess]) -> Self {
        let mut known = Known::default();
        for guess in guesses {
            known.vote(doc, guess);
            if guess.tokens.len() == 1 && opens_turn(doc, guess) {
                *known.turns.entry(doc.word(guess.tokens.start)).or_default() += 1;
            }
            match guess.kind {
                Some((EntityType::Person, sure)) if sure >= 0.55 => known.learn_parts(doc, &guess.tokens, sure),
                Some((kind, sure)) if sure >= 0.5 && guess.tokens.len() > 1 => known.learn_acronym(doc, guess, kind),
                _ => {}
            }
        }
        known
    }

    fn vote(&mut self, doc: &Document<'t>, guess: &Guess) {
        let votes = self.forms.entry(doc.span(&guess.tokens).of(doc.text)).or_default();
        for (kind, sure) in guess.kind.into_iter().chain(context::kind(doc, &guess.tokens)) {
            votes[index(kind)] += sure;
        }
    }

    fn learn_parts(&mut self, doc: &Document<'t>, tokens: &Range<usize>, sure: f32) {
        if tokens.len() == 1 && sure < 0.9 {
            return;
        }
        for part in tokens.clone().map(|k| doc.word(k)).filter(|w| w.starts_with(char::is_uppercase) && w.len() > 1) {
            *self.person_parts.entry(part).or_default() += 1;
        }
    }

    /// "World Food Programme (WFP)": the bracketed letters name the same.
    fn learn_acronym(&mut self, doc: &Document<'t>, guess: &Guess, kind: EntityType) {
        let end = guess.tokens.end;
        if doc.word_at(Some(end)) == "(" && doc.word_at(Some(end + 2)) == ")" && kinds::is_acronym(doc.word(end + 1)) {
            self.acronyms.insert(doc.word(end + 1), kind);
        }
    }

    /// The kind that all mentions of `form` together show.
    pub fn kind(&self, form: &str) -> Option<Kind> {
        if let Some(kind) = self.acronyms.get(form) {
            return Some((*kind, 0.85));
        }
        let votes = self.forms.get(form)?;
        let total: f32 = votes.iter().sum();
        let (best, sure) = votes.iter().enumerate().fold((0, 0.0), |b, (i, v)| if *v > b.1 { (i, *v) } else { b });
        (sure > 0.0).then(|| (KINDS[best], (0.4 + 0.5 * sure / total).min(0.95)))
    }

    /// Whether `word` is part of some person's full name.
    pub fn is_person_part(&self, word: &str) -> bool {
        self.person_parts.contains_key(word)
    }

    /// The tag that `guess` comes to, or `None` when it is no name after all.
    pub fn settle(&self, doc: &Document, evidence: &Evidence, guess: &Guess) -> Option<NameTag> {
        let form = doc.span(&guess.tokens).of(doc.text);
        if guess.shaky && !self.is_name(doc, evidence, guess, form) {
            return None;
        }
        let listed = kinds::listed(form).filter(|k| k.1 > 0.8);
        let single = guess.tokens.len() == 1;
        if single && form.len() <= 3 && is_currency(doc, guess, form) {
            return None;
        }
        if single && listed.is_none() && !self.is_person_part(form) && is_generic(guess, form) {
            return None;
        }
        if let Some((kind, confidence)) = self.opening(doc, guess, form).filter(|_| single) {
            return Some(NameTag { span: doc.span(&guess.tokens), kind, confidence });
        }
        let (kind, confidence) = match guess.kind {
            Some(kind) if kind.1 >= 0.9 && (!single || listed.is_none() || kind.0 == EntityType::Person) => kind,
            _ if single && self.is_person_part(form) && listed.is_none() => (EntityType::Person, 0.85),
            own => listed.or_else(|| self.kind(form)).or(own)?,
        };
        Some(NameTag { span: doc.span(&guess.tokens), kind, confidence })
    }

    /// The kind of a word in capitals that opens a paragraph before a colon: whoever does so again and again takes turns
    /// ("PENCE: ..."), once it is a dateline ("MULTAN: ..."). Elsewhere capitals may spell a person whom prose names.
    fn opening(&self, doc: &Document, guess: &Guess, form: &str) -> Option<Kind> {
        if form.len() < 4 || !super::evidence::is_shouted(form) || kinds::listed(form).is_some() {
            return None;
        }
        let turns = self.turns.get(form).copied().unwrap_or(0);
        if turns > 1 || self.is_person_part(&headline::capitalised(form)) {
            return Some((EntityType::Person, 0.8));
        }
        opens_turn(doc, guess).then_some((EntityType::Place, 0.6))
    }

    /// Whether the single word that opens a sentence is a name.
    fn is_name(&self, doc: &Document, evidence: &Evidence, guess: &Guess, word: &str) -> bool {
        let lower = word.to_lowercase();
        if kinds::listed(word).is_some() || self.is_person_part(word) || self.acronyms.contains_key(word) {
            return true;
        }
        if evidence.count(word) > 0 {
            return evidence.count(word) > evidence.count(&lower);
        }
        if evidence.count(&lower) > 0 || kinds::is_everyday(word) || roles::is_people(&lower) || roles::is_body(&lower)
        {
            return false;
        }
        let next = doc.word_at(Some(guess.tokens.end));
        guess.kind.is_some() || verbs::is_reporting(next) || matches!(next, "'s" | "’s" | "has" | "is" | "was")
    }
}

/// Whether the single word `form` is everyday English, a role, a kind of body or one letter: its capital is
/// house style, not a name.
fn is_generic(guess: &Guess, form: &str) -> bool {
    if guess.kind.is_some_and(|k| k.1 >= 0.9) {
        return false;
    }
    let lower = form.to_lowercase();
    let plural_acronym = form.len() > 2 && form.strip_suffix('s').is_some_and(kinds::is_acronym);
    plural_acronym
        || form.chars().count() == 1
        || kinds::is_everyday(form)
        || roles::is_person(&lower)
        || roles::is_people(&lower)
        || roles::is_body(&lower)
        || kinds::is_head(form)
}

/// Whether the name opens a paragraph and a colon follows, a quote mark before it allowed.
fn opens_turn(doc: &Document, guess: &Guess) -> bool {
    let (start, end) = (guess.tokens.start, guess.tokens.end);
    doc.word_at(Some(end)) == ":" && start <= doc.paragraphs[doc.paragraph_of(start)].start + 1
}

/// Whether `form` is a currency before an amount: "US$5m", "Rs 400".
fn is_currency(doc: &Document, guess: &Guess, form: &str) -> bool {
    doc.tokens.get(guess.tokens.end).is_some_and(|next| {
        let glued = next.span.start == doc.tokens[guess.tokens.start].span.end;
        let symbol = matches!(next.span.of(doc.text), "$" | "€" | "£");
        (symbol && glued) || (next.kind == TokenKind::Number && form.len() <= 3 && kinds::listed(form).is_none())
    })
}

fn index(kind: EntityType) -> usize {
    KINDS.iter().position(|k| *k == kind).unwrap_or(0)
}
