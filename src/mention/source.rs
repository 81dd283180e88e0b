//! The sources of what is said: which mention in a source's words is the one who speaks.

use std::ops::Range;

use super::{Article, Candidate};
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::{grammar, people, roles, words, works};
use crate::span::Span;
use crate::tags::{Finder, Tags};
use crate::token::TokenKind;

/// The head of a source reaches at most this far.
const MAX_HEAD: usize = 10;

/// The mentions to add for the attributions' sources whose head is no mention yet: "one poster", "all who were there".
pub(super) fn unnamed(doc: &Document, tags: &Tags, found: &[Candidate]) -> Vec<Candidate> {
    let sources = tags.attributions.iter().filter_map(|a| Some((a.source?, a.by)));
    sources
        .filter(|(source, _)| spoken_by(doc, found, *source).is_none_or(|i| is_native(doc, &found[i])))
        .filter_map(|(source, by)| if by == Finder::Turns { label(doc, source) } else { describe(doc, source) })
        .collect()
}

/// Whether a name is a people's and speaks of one of them: "the Brazilian", not "the Japanese".
fn is_native(doc: &Document, mention: &Candidate) -> bool {
    let tokens = doc.tokens_in(mention.span);
    let word = mention.span.of(doc.text);
    let several = ["ans", "ch", "ese", "ish", "s"].iter().any(|ending| word.ends_with(ending));
    let behind_article = (1..=7).any(|back| matches!(doc.word_at(tokens.start.checked_sub(back)), "the" | "The"));
    mention.kind == MentionKind::Name && mention.entity_type == EntityType::Group && behind_article && !several
}

/// What stands before a turn's colon: several capitals are a name, unless one is a role, a letter or a number ("Witness A").
fn label(doc: &Document, source: Span) -> Option<Candidate> {
    let described = describe(doc, source)?;
    let mut words = doc.tokens_in(described.span).map(|k| doc.word(k));
    let several = words.len() > 1;
    let plain = |word: &str| word.len() < 2 || word.starts_with(|c: char| c.is_ascii_digit()) || is_told(word);
    if described.kind == MentionKind::Name || !several || words.any(plain) {
        return Some(described);
    }
    Some(Candidate::plain(doc, described.span, MentionKind::Name, EntityType::Organization))
}

/// Whether `word` tells what somebody or something is, rather than naming them.
fn is_told(word: &str) -> bool {
    roles::noun(word).is_some() || works::is_document(&word.to_lowercase())
}

/// "the | Zoo of the South": a name that the tagger does not know, by its capitals behind "the", with nothing else behind.
fn proper(doc: &Document, source: &Range<usize>) -> Option<Range<usize>> {
    if !matches!(doc.word(source.start), "the" | "The") {
        return None;
    }
    let capital = |k: usize| doc.word(k).starts_with(char::is_uppercase);
    let joins = |k: usize| matches!(doc.word(k), "of" | "the" | "for") && k > source.start + 1;
    let reach = source.start + 1..source.end.min(source.start + 1 + MAX_HEAD);
    let end = 1 + reach.take_while(|&k| capital(k) || joins(k)).filter(|&k| capital(k)).last()?;
    let words = source.start + 1..end;
    // "The Texan", "the Gozitan MP" are people.
    let short = words.clone().any(|k| capital(k) && doc.word(k).chars().count() < 3);
    let told = words.len() < 2 || short || words.clone().any(|k| is_told(doc.word(k)));
    (!told && (end == source.end || ends_head(doc, end))).then_some(words)
}

/// The head of `source` as a nominal; a handle ("user @lenka_p") is a name.
pub(crate) fn describe(doc: &Document, source: Span) -> Option<Candidate> {
    let mut tokens = doc.tokens_in(source);
    if let Some(handle) = tokens.find(|&k| doc.tokens[k].kind == TokenKind::Handle) {
        return Some(Candidate::plain(doc, doc.tokens[handle].span, MentionKind::Name, EntityType::Person));
    }
    if let Some(words) = proper(doc, &doc.tokens_in(source)) {
        return Some(Candidate::plain(doc, doc.span(&words), MentionKind::Name, EntityType::Organization));
    }
    let head = head(doc, doc.tokens_in(source));
    let noun = head.clone().rev().find(|&k| doc.tokens[k].kind == TokenKind::Word)?;
    let words = head.start..noun + 1;
    let word = doc.word(noun).to_lowercase();
    let first = doc.word(words.start).to_lowercase();
    let article = match first.as_str() {
        "a" | "an" | "one" | "some" | "another" | "someone" | "many" | "several" => Article::Indefinite,
        _ if grammar::is_determiner(&first) => Article::Definite,
        _ => Article::Bare,
    };
    // "The CS" is one person: the Cabinet Secretary.
    let acronym = doc.word(noun).len() > 1 && !doc.word(noun).contains(char::is_lowercase);
    let plural = roles::is_people(&word) || (word.ends_with('s') && !word.ends_with("ss") && !acronym);
    let entity_type = match word.as_str() {
        w if works::is_document(w) => EntityType::Work,
        w if roles::is_body(w) => EntityType::Organization,
        _ if plural => EntityType::Group,
        _ => EntityType::Person,
    };
    let span = doc.span(&words);
    // A name that the tagger does not know: "Indusline rejects the claim".
    let named = |k: usize| {
        doc.word(k).len() > 1
            && doc.word(k).starts_with(char::is_uppercase)
            && !words::is_common(&doc.word(k).to_lowercase())
    };
    // Words that are common by themselves may stand in it: "Norrland Rail".
    let capital = |k: usize| doc.word(k).starts_with(char::is_uppercase);
    let role = roles::is_person(&word) || roles::is_people(&word);
    if article == Article::Bare && !role && words.clone().all(capital) && words.clone().any(named) {
        return Some(Candidate::plain(doc, span, MentionKind::Name, EntityType::Organization));
    }
    Some(Candidate {
        span,
        kind: MentionKind::Nominal,
        entity_type,
        value: None,
        head: noun,
        article,
        plural,
        confidence: None,
    })
}

/// The tokens of a source up to what only tells more: "a senior official | who asked not to be named".
fn head(doc: &Document, source: Range<usize>) -> Range<usize> {
    let limit = source.end.min(source.start + MAX_HEAD);
    let end = (source.start + 1..limit).find(|&k| ends_head(doc, k)).unwrap_or(limit);
    source.start..end
}

/// Whether what begins at token `k` only tells more of a source.
fn ends_head(doc: &Document, k: usize) -> bool {
    let word = doc.word(k);
    matches!(word, "," | "(" | "—" | "–" | "who" | "which" | "whose" | "that" | "seen" | "published")
        || (grammar::is_preposition(word) && !word.starts_with(char::is_uppercase))
}

/// The index in `mentions`, which are in text order, of the one that speaks in the words `source`.
///
/// In "the minister’s spokeswoman Ann Lee" that is "Ann Lee", in "a spokesman for the ministry" "a spokesman".
pub fn spoken_by(doc: &Document, mentions: &[Candidate], source: Span) -> Option<usize> {
    let tokens = doc.tokens_in(source);
    if tokens.is_empty() {
        return None;
    }
    let head = doc.span(&head(doc, tokens.clone()));
    let first = mentions.partition_point(|m| m.span.start < source.start);
    let inside = || {
        let rest = mentions[first..].iter().enumerate().take_while(|(_, m)| m.span.start < source.end);
        rest.filter(|(_, m)| m.span.end <= source.end && m.kind != MentionKind::Value).map(|(i, m)| (first + i, m))
    };
    let is_person = |m: &Candidate| m.kind == MentionKind::Name && m.entity_type == EntityType::Person;
    let owned =
        |m: &Candidate| grammar::is_possessive(doc.word_at(Some(doc.tokens_in(m.span).end))) && m.span.end < source.end;
    let in_head = |m: &Candidate| m.span.start < head.end;
    let named = inside().filter(|(_, m)| in_head(m) && is_person(m) && !owned(m)).last();
    let titled = || {
        let end = doc.tokens_in(head).rev().find(|&k| doc.tokens[k].kind == TokenKind::Word).map_or(0, |k| k + 1);
        let role = end > 0 && roles::is_person(&doc.word(end - 1).to_lowercase());
        inside()
            .filter(|(_, m)| role && is_person(m) && !owned(m) && is_office(doc, end..doc.tokens_in(m.span).start))
            .last()
    };
    let described = || {
        inside().filter(|(_, m)| in_head(m) && m.kind == MentionKind::Nominal && !owned(m)).max_by_key(|(_, m)| m.head)
    };
    let other = || {
        inside()
            .filter(|(_, m)| in_head(m) && m.kind != MentionKind::Nominal && !owned(m))
            .filter(|(_, m)| fills(doc, m, head))
            .last()
    };
    // "The opposition Future Alliance": the name behind the noun is whose it is.
    let called = || {
        let noun = |m: &Candidate| {
            inside().any(|(_, n)| n.kind == MentionKind::Nominal && doc.tokens_in(m.span).start == n.head + 1)
        };
        let is_name = |m: &Candidate| m.kind == MentionKind::Name && !is_native(doc, m);
        inside().find(|(_, m)| in_head(m) && is_name(m) && !owned(m) && noun(m))
    };
    named.or_else(titled).or_else(called).or_else(described).or_else(other).map(|(i, _)| i)
}

/// Whether the words `between` a role and a name tell of what the office is: "Minister | of Agriculture | Tu Chih-hung", "Mum
/// of three Ann Lee", "mum-of-three", "director | of the Oslo branch of Acme | Ann Lee"; not "friend of Ann Lee".
fn is_office(doc: &Document, between: Range<usize>) -> bool {
    const LONGEST: usize = 16;
    let part = |word: &str| matches!(word, "branch" | "chapter" | "department" | "division" | "section");
    let linking = |word: &str| matches!(word, "and" | "the" | "of" | "on" | "for") || part(word);
    let names = |word: &str| word.starts_with(char::is_uppercase) || number_word(word) || linking(word);
    // "The brother of President Ann Lee" is not she.
    let held = |word: &str| people::is_title(word) || roles::is_person(&word.to_lowercase());
    let mut last = "and";
    let mut office = between.clone().map(|k| doc.word(k)).filter(|word| *word != "-").skip(1);
    between.len() <= LONGEST
        && office.all(|word| {
            last = word;
            names(word)
        })
        && !linking(last)
        && !held(last)
}

/// Whether `word` counts children: "mother of three".
fn number_word(word: &str) -> bool {
    matches!(word, "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten")
}

/// Whether a name or pronoun reaches the end of `head`, so that no other noun there can be the one who speaks.
fn fills(doc: &Document, mention: &Candidate, head: Span) -> bool {
    let rest = doc.tokens_in(head).end.saturating_sub(doc.tokens_in(mention.span).end);
    rest == 0 || (rest == 1 && !doc.word(doc.tokens_in(head).end - 1).starts_with(char::is_alphabetic))
}
