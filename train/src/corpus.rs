//! Gold files as documents with features and labels.

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use saidso::document::Document;
use saidso::features::{self, Features};
use saidso::lexicon::people;
use saidso::marks::{self, Marks};
use saidso::tagger::labels::Labels;
use saidso::value;
use serde::Deserialize;

use crate::variety::Variety;

/// Which labels each token of a document may have, one bit a label: gold of one label has one bit.
pub type Allowed = Vec<u32>;

/// A document with what is known of it.
pub struct Sample {
    /// Its features.
    pub features: Features,
    /// Its paragraphs: chains of the CRF.
    pub paragraphs: Vec<Range<usize>>,
    /// Its text.
    pub text: String,
    /// The words, for the vocabulary and for looking at results.
    pub words: Vec<String>,
    /// Gold of the head for names and of that for sayings.
    pub gold: [Option<Allowed>; 2],
    /// What each weighs in the loss.
    pub weights: [f32; 2],
}

/// How a corpus names the kinds of entity, and what it leaves unmarked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// From the corpus's type to a kind of [`saidso::tagger::labels::NAMES`].
    pub types: HashMap<String, String>,
    /// Kinds that an unmarked token may be.
    #[serde(default)]
    pub unmarked: Vec<String>,
    /// Kinds that a token marked as "misc" may be.
    #[serde(default)]
    pub misc: Vec<String>,
}

/// One document of a gold file.
#[derive(Clone, Deserialize)]
pub struct Line {
    /// Its text.
    pub text: String,
    /// Its names.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// Its acts of saying.
    #[serde(default)]
    pub quotes: Vec<Quote>,
}

/// One entity.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Entity {
    /// One with a type.
    Named {
        /// In code points.
        start: usize,
        /// Exclusive.
        end: usize,
        /// As the corpus calls it.
        #[serde(rename = "type")]
        kind: String,
    },
    /// Anything else.
    Other(serde::de::IgnoredAny),
}

/// One act of saying in code points.
#[derive(Clone, Deserialize)]
pub struct Quote {
    /// What is said.
    pub content: Vec<[usize; 2]>,
    /// The reporting words.
    #[serde(default)]
    pub cue: Vec<[usize; 2]>,
    /// Who says it.
    #[serde(default)]
    pub speaker: Vec<[usize; 2]>,
}

/// What a file holds gold of.
pub enum Gold<'s> {
    /// Names, by a scheme.
    Names(&'s Scheme),
    /// Acts of saying.
    Saying,
}

/// Reads a file of JSON lines; `variety` makes other documents of some.
pub fn read(path: &Path, gold: &Gold, mut variety: Variety) -> Result<Vec<Sample>, String> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut samples = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line: Line =
            serde_json::from_str(line).map_err(|e| format!("{}, line {}: {e}", path.display(), number + 1))?;
        samples.extend(variety.of(line).iter().map(|line| sample(line, gold)));
    }
    if samples.is_empty() { Err(format!("{} holds no document", path.display())) } else { Ok(samples) }
}

/// One document with its gold.
pub fn sample(line: &Line, gold: &Gold) -> Sample {
    let doc = Document::new(&line.text);
    let marks = marks::pair(&doc);
    let places = Places::of(&line.text);
    let gold = match gold {
        Gold::Names(scheme) => [Some(names(&doc, &places, &line.entities, scheme)), None],
        Gold::Saying => [None, Some(saying(&doc, &places, &line.quotes))],
    };
    Sample {
        features: extract(&doc, &marks),
        paragraphs: doc.paragraphs.clone(),
        text: line.text.clone(),
        words: (0..doc.tokens.len()).map(|t| doc.word(t).to_owned()).collect(),
        gold,
        weights: [1.0; 2],
    }
}

/// The features of a document.
pub fn extract(doc: &Document, marks: &Marks) -> Features {
    features::extract(doc, marks, &value::find(doc, None))
}

/// Code points to bytes.
pub struct Places(Vec<u32>);

impl Places {
    /// Of `text`.
    pub fn of(text: &str) -> Self {
        Places(text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect())
    }

    /// The code points of a span of bytes.
    pub fn code_points(&self, span: saidso::span::Span) -> [usize; 2] {
        [span.start, span.end].map(|byte| self.0.partition_point(|&at| at < byte))
    }

    /// The tokens that a span of code points touches.
    fn tokens(&self, doc: &Document, [start, end]: [usize; 2]) -> Range<usize> {
        let byte = |at: usize| self.0[at.min(self.0.len() - 1)];
        doc.tokens_in(saidso::span::Span { start: byte(start), end: byte(end) })
    }
}

fn names(doc: &Document, places: &Places, entities: &[Entity], scheme: &Scheme) -> Allowed {
    let kinds = saidso::tagger::labels::NAMES.kinds;
    let number = |name: &String| kinds.iter().position(|k| k == name).expect("the recipe names known kinds alone");
    let both = |kind| 1 << Labels::first(kind) | 1 << Labels::further(kind);
    let open: u32 = 1 + scheme.unmarked.iter().map(number).map(both).sum::<u32>();
    let misc: Vec<usize> = scheme.misc.iter().map(number).collect();
    let mut allowed = vec![open; doc.tokens.len()];
    for entity in entities {
        let Entity::Named { start, end, kind } = entity else { continue };
        let Some(kind) = scheme.types.get(kind).map(number) else { continue };
        let tokens = trimmed(doc, places.tokens(doc, [*start, *end]));
        let also: &[usize] = if kinds[kind] == "misc" { &misc } else { &[] };
        for (at, token) in tokens.enumerate() {
            let fresh = at == 0 || doc.paragraph_of(token) != doc.paragraph_of(token - 1);
            let label = |kind| if fresh { Labels::first(kind) } else { Labels::further(kind) };
            allowed[token] = [kind].iter().chain(also).fold(0, |bits, &kind| bits | 1 << label(kind));
        }
    }
    allowed
}

/// A name without leading articles and titles and trailing possessives, which corpora mark as they please.
fn trimmed(doc: &Document, mut tokens: Range<usize>) -> Range<usize> {
    let leads = |word: &str| matches!(word.to_lowercase().as_str(), "the" | "a" | "an") || is_address(word);
    let is_mark = |word: &str| word.chars().all(|c| !c.is_alphanumeric() && c != '$' && c != '%');
    while tokens.len() > 1 && (leads(doc.word(tokens.start)) || is_mark(doc.word(tokens.start))) {
        tokens.start += 1;
    }
    while tokens.len() > 1
        && (matches!(doc.word(tokens.end - 1), "'s" | "’s")
            || (is_mark(doc.word(tokens.end - 1)) && doc.word(tokens.end - 1) != "."))
    {
        tokens.end -= 1;
    }
    tokens
}

/// Whether a word is a title that stays outside a person's name.
fn is_address(word: &str) -> bool {
    people::title_gender(word).is_some()
        || matches!(
            word,
            "Dr."
                | "Dr"
                | "Prof."
                | "Prof"
                | "Rev."
                | "Gen."
                | "Col."
                | "Lt."
                | "Sgt."
                | "Capt."
                | "Sen."
                | "Rep."
                | "Gov."
                | "Hon."
                | "Sheikh"
                | "President"
                | "Professor"
        )
}

fn saying(doc: &Document, places: &Places, quotes: &[Quote]) -> Allowed {
    let mut allowed = vec![1; doc.tokens.len()];
    let mut put = |tokens: Range<usize>, kind: usize| {
        for token in tokens.clone() {
            let first = token == tokens.start || doc.paragraph_of(token) != doc.paragraph_of(token - 1);
            allowed[token] = 1 << if first { Labels::first(kind) } else { Labels::further(kind) };
        }
    };
    for quote in quotes {
        for tokens in pieces(doc, places, &quote.content) {
            put(tokens, 2);
        }
    }
    for (spans, kind) in quotes.iter().map(|q| (&q.speaker, 0)).chain(quotes.iter().map(|q| (&q.cue, 1))) {
        for tokens in pieces(doc, places, spans) {
            put(tokens, kind);
        }
    }
    open_spans(doc, &mut allowed);
    allowed
}

/// Makes a label "first" where what would stand before it is of another kind: a span within another cuts it in two.
fn open_spans(doc: &Document, allowed: &mut [u32]) {
    for token in 0..allowed.len() {
        let label = allowed[token].trailing_zeros() as usize;
        let before = (token > 0 && doc.paragraph_of(token) == doc.paragraph_of(token - 1))
            .then(|| allowed[token - 1].trailing_zeros() as usize);
        if !Labels::may_follow(before, label) {
            allowed[token] >>= 1;
        }
    }
}

/// The spans as ranges of tokens, those that touch made one.
pub fn pieces(doc: &Document, places: &Places, spans: &[[usize; 2]]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> =
        spans.iter().map(|s| places.tokens(doc, *s)).filter(|r| !r.is_empty()).collect();
    ranges.sort_by_key(|r| r.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match merged.last_mut().filter(|last| last.end >= range.start) {
            Some(last) => last.end = last.end.max(range.end),
            None => merged.push(range),
        }
    }
    merged
}

/// The parts of a range that lie in one paragraph each.
pub fn by_paragraph(doc: &Document, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        let end = doc.paragraphs[doc.paragraph_of(rest.start)].end.min(rest.end);
        parts.push(rest.start..end);
        rest.start = end;
    }
    parts
}
