//! Sayings around others: "According to the Herald, Lee said he slept", where the tagger, which gives each word to one act,
//! has none left for the Herald.

use std::collections::HashSet;
use std::ops::Range;

use crate::document::Document;
use crate::lexicon::{grammar, roles, works};
use crate::marks::Marks;
use crate::tags::{Attribution, Finder, Tags};
use crate::token::TokenKind;

/// How likely such an act is right.
const SURENESS: f64 = 0.6;

/// Longest source, in tokens.
const MAX_SOURCE: usize = 16;

/// Adds to `tags` what is said "according to" somebody, where no act has that cue.
pub fn add(doc: &Document, marks: &Marks, tags: &mut Tags) {
    let cues: HashSet<usize> =
        tags.attributions.iter().filter_map(|a| a.cue).flat_map(|cue| doc.tokens_in(cue)).collect();
    let told = |at: usize| matches!(doc.word(at), "according" | "According") && doc.word_at(Some(at + 1)) == "to";
    let free = |at: &usize| told(*at) && !cues.contains(at) && marks.region_index(*at).is_none();
    let found: Vec<_> = (0..doc.tokens.len()).filter(free).filter_map(|at| act(doc, at)).collect();
    if !found.is_empty() {
        tags.attributions.extend(found);
        tags.attributions.sort_by_key(|a| (a.content[0].start, a.content[0].end));
    }
}

/// The act whose cue begins at token `at`, which opens its sentence or closes it with the source.
fn act(doc: &Document, at: usize) -> Option<Attribution> {
    let sentence = &doc.sentences[doc.sentence_of(at)];
    let end = sentence.end - usize::from(matches!(doc.word(sentence.end - 1), "." | "!"));
    let limit = end.min(at + 2 + MAX_SOURCE);
    let comma = (at + 2..limit).find(|&k| doc.word(k) == ",");
    let (source, content) = if at == sentence.start {
        let comma = comma?;
        (at + 2..comma, comma + 1..end)
    } else {
        let before = at - usize::from(doc.word(at - 1) == ",");
        (comma.is_none() && limit == end).then_some((at + 2..end, sentence.start..before))?
    };
    (is_source(doc, &source) && is_clause(doc, &content)).then(|| Attribution {
        content: vec![doc.span(&content)],
        cue: Some(doc.span(&(at..at + 2))),
        source: Some(doc.span(&source)),
        confidence: SURENESS,
        by: Finder::Grammar,
    })
}

/// Whether `tokens` name somebody, or something that tells: "the Herald", "an aide", "minutes"; not "his weight".
fn is_source(doc: &Document, tokens: &Range<usize>) -> bool {
    let names = |word: &str| word.starts_with(char::is_uppercase) || word == "police";
    let tells = |word: &str| roles::noun(word).is_some() || works::is_document(word);
    let mut words = tokens.clone().map(|k| doc.word(k)).take_while(|word| !grammar::is_preposition(word));
    words.any(|word| names(word) || tells(&word.to_lowercase()))
}

/// Whether `tokens` are long enough to be a clause.
fn is_clause(doc: &Document, tokens: &Range<usize>) -> bool {
    /// So many words at least.
    const SHORTEST: usize = 3;
    tokens.clone().filter(|&k| doc.tokens[k].kind == TokenKind::Word).count() >= SHORTEST
}
