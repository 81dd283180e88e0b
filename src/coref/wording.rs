//! What the words of a description have to do with those by which the text speaks of one whom it may stand for.

use super::Cluster;
use super::resolve::Resolver;
use super::signs::{Sign, Signs};
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{callings, grammar, kinds, places, roles};
use crate::mention::Candidate;
use crate::token::TokenKind;

impl Resolver<'_, '_> {
    /// `signs` with what the words of description `i` have to do with those by which the text speaks of `cluster`.
    pub(super) fn words_of(&self, i: usize, noun: &str, cluster: usize, signs: Signs) -> Option<Signs> {
        let (entry, mention) = (&self.clusters.list[cluster], &self.mentions[i]);
        let name = entry.name.map_or("", |name| self.mentions[name].span.of(self.doc.text));
        if entry.kind == EntityType::Place && entry.noun != noun {
            // "The city" is a town, "the country" what holds towns.
            let wide = places::is_region(name) && !places::is_city(name);
            if wide != roles::is_wide(noun) {
                return None;
            }
        }
        let same = entry.noun == noun;
        let called = self.is_called(entry, mention, noun);
        let age = aged(self.doc, mention);
        if age.is_some() && entry.age.is_some() && entry.age != age {
            return None;
        }
        // "His wife" is who has been called a wife, or nobody yet.
        if roles::is_family(noun) && self.is_owned(mention) && !(same || called) {
            return None;
        }
        let aged = age.is_some() && entry.age == age;
        let alike = !called && entry.callings.iter().any(|calling| callings::are_alike(calling, noun));
        let in_name = is_in_name(entry, name, noun);
        let fits = same || called || alike || in_name || age.is_some();
        let known = entry.role.as_deref().filter(|_| !same);
        let known = known.unwrap_or_else(|| self.mentions[entry.first].span.of(self.doc.text));
        let (all, other) = if same || called { self.shared(mention, known) } else { (false, false) };
        let nameless = entry.callings.is_empty() && entry.noun.is_empty();
        Some(
            signs
                .with(Sign::SameNoun, same)
                .with(Sign::Called, called && !same)
                .with(Sign::Alike, alike && !same)
                .with(Sign::Aged, aged)
                .with(Sign::MaybeAged, age.is_some() && !aged)
                .with(Sign::InName, in_name)
                .with(Sign::Vague, is_vague(noun))
                .with(Sign::Uncalled, nameless && self.is_source[i] && !self.is_owned(mention))
                .with(
                    Sign::OtherCalled,
                    is_other(entry, name, noun, in_name) || !(fits || nameless || is_besides(entry, noun)),
                )
                .with(Sign::SameWords, all)
                .with(Sign::OtherWords, other),
        )
    }

    /// Whether the text calls `entry` what the description `mention` by `noun` says.
    fn is_called(&self, entry: &Cluster, mention: &Candidate, noun: &str) -> bool {
        let in_role = |word: &str| entry.role.as_deref().is_some_and(|role| holds_word(role, word));
        let calls = |word: &str| entry.callings.iter().any(|calling| calling == word);
        // "The deputy governor" is no governor, but may be called a deputy.
        let rank = self.modifiers(mention).map(str::to_lowercase).find(|word| callings::is_rank(word));
        if let Some(rank) = rank.filter(|rank| calls(rank) || entry.noun.is_empty()) {
            return calls(&rank) || (in_role(&rank) && (calls(noun) || in_role(noun)));
        }
        calls(noun) || in_role(noun) || entry.role.as_deref().is_some_and(|role| is_short_for(noun, role))
    }

    /// Of two descriptions with one noun: whether all words of `mention` stand in `known`; whether one does not.
    fn shared(&self, mention: &Candidate, known: &str) -> (bool, bool) {
        let mut words = self.modifiers(mention).peekable();
        let some = words.peek().is_some();
        let all = words.all(|word| holds_word(known, &word.to_lowercase()));
        (some && all, !all)
    }

    /// The words of a description between its article and its noun.
    pub(super) fn modifiers<'s>(&'s self, mention: &Candidate) -> impl Iterator<Item = &'s str> {
        let start = self.doc.tokens_in(mention.span).start;
        let words = (start..mention.head).filter(|&k| self.doc.tokens[k].kind == TokenKind::Word);
        words.map(|k| self.doc.word(k)).filter(|word| {
            let age = matches!(*word, "year" | "old") || word.parse::<u32>().is_ok();
            !age && !grammar::is_determiner(word) && !grammar::is_possessive(word) && !word.eq_ignore_ascii_case("the")
        })
    }
}

/// Whether the name of `entry` says what `noun` does, or a list says it of a place.
fn is_in_name(entry: &Cluster, name: &str, noun: &str) -> bool {
    let listed = || if roles::is_wide(noun) { places::is_region(name) } else { places::is_city(name) };
    holds_word(name, noun) || kinds::is_kind_of(name, noun) || (entry.kind == EntityType::Place && listed())
}

/// Whether the name of a body tells that it is something else than `noun`.
fn is_other(entry: &Cluster, name: &str, noun: &str, in_name: bool) -> bool {
    let body = entry.kind == EntityType::Organization && !callings::may_be_force(noun);
    body && !in_name && kinds::is_other_body(name, noun)
}

/// Whether somebody named may be what `noun` says besides all that the text calls them: a welder and a grandmother.
fn is_besides(entry: &Cluster, noun: &str) -> bool {
    let all = || entry.callings.iter().all(|calling| callings::is_standing(calling));
    entry.name.is_some() && (callings::is_standing(noun) || all())
}

/// Whether `noun`, in lower case, is the first letters of words of `role` that stand together: "the CS" the Cabinet Secretary.
fn is_short_for(noun: &str, role: &str) -> bool {
    let initials: String = role.split([' ', '-']).filter_map(|word| word.chars().next()).collect();
    noun.len() > 1 && initials.to_lowercase().contains(noun)
}

/// Whether `noun` fits any person or any body.
pub(super) fn is_vague(noun: &str) -> bool {
    let person = matches!(noun, "man" | "woman" | "person" | "boy" | "girl" | "teenager");
    person
        || matches!(
            noun,
            "company" | "firm" | "organisation" | "organization" | "club" | "newspaper" | "airline" | "group"
        )
}

/// The age that "the 43-year-old" or "the 43-year-old striker" tells.
pub(super) fn aged(doc: &Document, mention: &Candidate) -> Option<u32> {
    let mut tokens = doc.tokens_in(mention.span);
    let old = tokens.clone().any(|token| doc.word(token) == "old");
    old.then(|| tokens.find_map(|token| doc.word(token).parse().ok()))?
}

/// Whether `text` holds `noun`, in lower case, as a word, whatever the case there.
fn holds_word(text: &str, noun: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.to_lowercase() == noun)
}
