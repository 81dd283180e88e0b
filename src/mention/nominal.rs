//! Descriptions that stand for people and bodies: "the minister", "a senior official", "France’s finance minister".

use std::ops::Range;

use super::{Article, Candidate};
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::roles::{self, Noun};
use crate::lexicon::{grammar, pronouns, verbs};
use crate::tags::NameTag;
use crate::token::TokenKind;

/// A description reaches at most this many tokens to the left of its noun.
const MAX_LEFT: usize = 9;

/// The descriptions in `doc`, in the order of their nouns.
pub(super) fn find(doc: &Document, names: &[NameTag]) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut next_name = 0;
    for sentence in &doc.sentences {
        for head in sentence.clone() {
            let at = doc.tokens[head].span;
            while names.get(next_name).is_some_and(|n| n.span.end <= at.start) {
                next_name += 1;
            }
            let in_name = names.get(next_name).is_some_and(|n| n.span.start <= at.start);
            if doc.tokens[head].kind == TokenKind::Word && !in_name {
                let behind = names
                    .get(next_name)
                    .filter(|n| doc.tokens.get(head + 1).is_some_and(|t| n.span.start == t.span.start));
                found.extend(at_head(doc, sentence, head, &names[..next_name], behind));
            }
        }
    }
    found
}

/// The description whose noun stands at `head`; `before` are the names up to there, `behind` the name right after it.
fn at_head(
    doc: &Document,
    sentence: &Range<usize>,
    head: usize,
    before: &[NameTag],
    behind: Option<&NameTag>,
) -> Option<Candidate> {
    let word = doc.word(head);
    let aged = word == "old"
        && head >= sentence.start + 2
        && doc.word(head - 1) == "-"
        && doc.word(head - 2).starts_with("year");
    let noun = if aged { Noun::Person } else { roles::noun(word)? };
    let next = if head + 1 < sentence.end { doc.word(head + 1) } else { "" };
    let in_law = is_in_law(doc, sentence, head);
    let compound =
        (!in_law && next == "-" && !doc.spaced_before(head + 1)) || (roles::is_attributive(word) && is_noun_like(next));
    if compound || roles::noun(next).is_some_and(|n| !matches!(n, Noun::Body) || !aged) {
        return None;
    }
    if behind.is_some_and(|n| n.kind == EntityType::Person || matches!(noun, Noun::Body)) && !aged {
        return None;
    }
    let (start, article) = left_edge(doc, sentence, head, before);
    let (entity_type, plural) = match noun {
        Noun::Person => (EntityType::Person, false),
        Noun::People => (EntityType::Group, true),
        Noun::Body => (EntityType::Organization, false),
        Noun::Place if article == Article::Definite => (EntityType::Place, false),
        Noun::Place => return None,
    };
    let kin = plural && article == Article::Indefinite && word.strip_suffix('s').is_some_and(roles::is_relation);
    // "Who chairs the committee" is a verb.
    let verb = article == Article::Bare && matches!(doc.word_at(head.checked_sub(1)), "who" | "he" | "she");
    if (article == Article::Bare && !plural) || kin || verb {
        return None;
    }
    let span = doc.span(&(start..head + if in_law { 5 } else { 1 }));
    Some(Candidate {
        span,
        kind: MentionKind::Nominal,
        entity_type,
        value: None,
        head,
        article,
        plural,
        confidence: None,
    })
}

/// Whether "-in-law" follows the noun at `head`.
fn is_in_law(doc: &Document, sentence: &Range<usize>, head: usize) -> bool {
    let behind = ["-", "in", "-", "law"];
    head + behind.len() < sentence.end && behind.iter().enumerate().all(|(k, word)| doc.word(head + 1 + k) == *word)
}

/// As [`left_edge`], for any token and all `names` of the document.
pub(crate) fn left_edge_of(doc: &Document, names: &[NameTag], head: usize) -> (usize, Article) {
    let before = names.partition_point(|n| n.span.start < doc.tokens[head].span.start);
    left_edge(doc, &doc.sentences[doc.sentence_of(head)], head, &names[..before])
}

/// Where the description of the noun at `head` begins, and how it brings in whom it speaks of.
fn left_edge(doc: &Document, sentence: &Range<usize>, head: usize, names: &[NameTag]) -> (usize, Article) {
    let mut names = names.iter().rev().peekable();
    let mut at = head;
    let mut bare = head;
    let mut sure = true;
    while at > sentence.start && head - at < MAX_LEFT {
        let word = doc.word(at - 1);
        let span = doc.tokens[at - 1].span;
        while names.peek().is_some_and(|n| n.span.start >= doc.tokens[at].span.start) {
            names.next();
        }
        if let Some(name) = names.peek().filter(|n| n.span.end >= span.end) {
            let start = doc.tokens_in(name.span).start;
            let possessor = at < head && grammar::is_possessive(doc.word(at));
            at = start;
            if sure || possessor {
                bare = at;
            }
            if possessor {
                return (over_article(doc, sentence, at), Article::Definite);
            }
            continue;
        }
        if let Some(article) = article(word, at < head && grammar::is_possessive(doc.word(at))) {
            return (at - 1, article);
        }
        if grammar::is_possessive(word) {
            (at, bare, sure) = (at - 1, bare, false);
            continue;
        }
        let glued = matches!(word, "-" | "–") && !doc.spaced_before(at);
        if !glued && (doc.tokens[at - 1].kind == TokenKind::Mark || bounds(word)) {
            break;
        }
        at -= 1;
        sure &= glued || is_modifier(word) || (at + 1 < head && doc.word(at + 1) == "-" && !doc.spaced_before(at + 1));
        if sure {
            bare = at;
        }
    }
    (bare, Article::Bare)
}

/// "the" before the name that owns: "the Afghan team’s coach".
fn over_article(doc: &Document, sentence: &Range<usize>, at: usize) -> usize {
    let article = at > sentence.start && matches!(doc.word(at - 1), "the" | "The" | "a" | "A");
    at - usize::from(article)
}

/// How a description that `word` opens brings in whom it speaks of; `None` when it opens none.
fn article(word: &str, owns: bool) -> Option<Article> {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "the" | "this" | "these" | "those" => Some(Article::Definite),
        "a" | "an" | "another" if owns => Some(Article::Definite),
        "a" | "an" | "another" | "one" | "some" | "several" | "many" | "two" | "three" | "four" | "five" | "few"
        | "other" | "most" | "any" | "each" | "every" | "no" => Some(Article::Indefinite),
        _ => pronouns::find(word)
            .filter(|p| !p.object && p.person != pronouns::Person::Relative && is_owner(&lower))
            .map(|_| Article::Definite),
    }
}

fn is_owner(lower: &str) -> bool {
    matches!(lower, "his" | "her" | "their" | "its" | "my" | "our" | "whose")
}

/// Whether no description reaches over `word`.
fn bounds(word: &str) -> bool {
    grammar::bounds_phrase(word)
        || grammar::is_preposition(word)
        || matches!(word, "and" | "said" | "says")
        || pronouns::find(word).is_some()
}

/// Whether `word` surely belongs to the noun behind it even without an article: "senior officials", "police officers".
fn is_modifier(word: &str) -> bool {
    let mut capital = word.to_owned();
    if word.is_ascii() {
        capital[..1].make_ascii_uppercase();
    }
    roles::is_modifier(&capital) || roles::noun(word).is_some()
}

/// Whether `word` looks more like the noun of a compound than like a verb or a small word.
fn is_noun_like(word: &str) -> bool {
    let told = verbs::find(word).is_some_and(|v| v.form != verbs::Form::Base);
    let verb = told || word.ends_with("ed") || matches!(word, "left" | "came" | "went" | "took" | "made");
    word.len() > 3
        && word.bytes().all(|b| b.is_ascii_lowercase())
        && !verb
        && !bounds(word)
        && !word.ends_with("ly")
        && (!word.ends_with('s') || word.ends_with("ss"))
}
