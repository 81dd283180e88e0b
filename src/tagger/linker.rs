//! Which cue goes with which content, and which source with which cue: a log-linear choice among the nearest few.
//!
//! Each content picks a cue and each cue a source, or none, by the sum of the weights of its features. A feature is a
//! hash: its weight lies in a table of [`WEIGHTS`], which words share where their hashes meet.

use std::ops::Range;

use super::labels::LabelSpan;
use crate::document::Document;
use crate::features::{Features, Hash, HashBegun};
use crate::marks::Marks;
use crate::model::{ModelError, Reader};

/// How many weights there are.
pub const WEIGHTS: usize = 1 << 14;

/// Candidates on each side of an anchor.
const NEAREST: usize = 3;
/// Candidates lie at most this many paragraphs away.
const MOST_PARAGRAPHS: usize = 2;

/// Weights of the linker's features.
#[derive(Clone, Debug)]
pub struct Linker {
    codes: Vec<i8>,
    scale: f32,
}

/// What the linker looks at.
pub struct View<'a, 't> {
    /// The text.
    pub doc: &'a Document<'t>,
    /// Its quoted regions.
    pub marks: &'a Marks,
    /// Its words.
    pub features: &'a Features,
}

/// The spans of one document, each list in text order.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// Who says.
    pub sources: Vec<Range<usize>>,
    /// The reporting words.
    pub cues: Vec<Range<usize>>,
    /// What is said.
    pub contents: Vec<Range<usize>>,
}

impl Parts {
    /// Sorts the spans of the head for sayings by kind.
    pub fn of(spans: &[LabelSpan]) -> Parts {
        let kind = |kind| spans.iter().filter(|s| s.kind == kind).map(|s| s.tokens.clone()).collect();
        Parts { sources: kind(0), cues: kind(1), contents: kind(2) }
    }
}

/// What is linked to what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A content to its cue.
    ContentToCue,
    /// A cue to its source.
    CueToSource,
}

/// One choice: a span, what it may go with, and the features of each possibility.
pub struct Choice {
    /// What is linked to what.
    pub link: Link,
    /// Index of the content or cue that chooses.
    pub anchor: usize,
    /// Indices of the cues or sources to choose from; the last choice, none, is not listed.
    pub candidates: Vec<usize>,
    /// For each candidate, and last for none: indices of weights.
    pub features: Vec<Vec<u16>>,
}

/// All choices of a document.
pub fn choices(view: &View, parts: &Parts) -> Vec<Choice> {
    let links = [(Link::ContentToCue, &parts.contents, &parts.cues), (Link::CueToSource, &parts.cues, &parts.sources)];
    let mut all = Vec::new();
    for (link, anchors, targets) in links {
        for (anchor, span) in anchors.iter().enumerate() {
            let near = nearest(view, span, targets);
            let mut features: Vec<Vec<u16>> =
                near.iter().map(|&(target, rank)| view.pair(parts, link, span, &targets[target], rank)).collect();
            let same = |t: &&(usize, usize)| view.sentence(targets[t.0].start) == view.sentence(span.start);
            features.push(view.none(link, span, near.iter().filter(same).count()));
            all.push(Choice { link, anchor, candidates: near.into_iter().map(|n| n.0).collect(), features });
        }
    }
    all
}

/// The nearest of `targets` on each side of `span`, nearest first, with their ranks: left ones from 0, right ones from 8.
fn nearest(view: &View, span: &Range<usize>, targets: &[Range<usize>]) -> Vec<(usize, usize)> {
    let before = targets.partition_point(|t| t.end <= span.start);
    let behind = targets.partition_point(|t| t.start < span.end);
    let home = view.doc.paragraph_of(span.start);
    let is_near = |t: &usize| view.doc.paragraph_of(targets[*t].start).abs_diff(home) <= MOST_PARAGRAPHS;
    let left = (0..before).rev().take(NEAREST).filter(is_near).enumerate().map(|(rank, t)| (t, rank));
    let right = (behind..targets.len()).take(NEAREST).filter(is_near).enumerate().map(|(rank, t)| (t, 8 + rank));
    left.chain(right).collect()
}

/// Hashes features into indices of weights.
struct Hasher {
    base: HashBegun,
    found: Vec<u16>,
}

impl Hasher {
    /// Hashes features that belong to `base`, of which there are about `count`.
    fn new(base: [u32; 2], count: usize) -> Hasher {
        let base = base.iter().fold(Hash::begin(20), |hash, part| hash.and(part.to_le_bytes()));
        Hasher { base, found: Vec::with_capacity(count) }
    }

    /// Adds the feature called `name` with the value `parts`.
    fn add(&mut self, name: u32, parts: &[u32]) {
        let begun = self.base.and(name.to_le_bytes());
        let hash = parts.iter().fold(begun, |hash, part| hash.and(part.to_le_bytes()));
        self.found.push(hash.end().row(WEIGHTS));
    }
}

/// A distance in tokens in twelve steps.
fn gap_step(distance: usize) -> u32 {
    [0, 1, 2, 3, 4, 6, 9, 13, 20, 35, 60].iter().position(|&most| distance <= most).unwrap_or(11) as u32
}

/// How many of `spans` lie within `gap`, at most `most`.
fn within(spans: &[Range<usize>], gap: &Range<usize>, most: usize) -> u32 {
    let first = spans.partition_point(|s| s.start < gap.start);
    spans[first..].iter().take(most).take_while(|s| s.end <= gap.end).count() as u32
}

/// Whether one of `spans` begins at `at` or one token behind it.
fn begins_at(spans: &[Range<usize>], at: usize) -> bool {
    let first = spans.partition_point(|s| s.start < at);
    spans.get(first).is_some_and(|s| s.start <= at + 1)
}

/// Whether one of `spans` ends at `at` or one token before it.
fn ends_at(spans: &[Range<usize>], at: usize) -> bool {
    let first = spans.partition_point(|s| s.end + 1 < at);
    spans.get(first).is_some_and(|s| s.end <= at)
}

impl View<'_, '_> {
    fn word(&self, token: Option<usize>) -> u32 {
        let form = token.and_then(|t| self.features.form_of.get(t));
        form.map_or(0, |&form| self.features.forms[form as usize].word.0)
    }

    fn words(&self, tokens: &Range<usize>, most: usize) -> Vec<u32> {
        tokens.clone().take(most).map(|t| self.word(Some(t))).collect()
    }

    fn sentence(&self, token: usize) -> usize {
        self.doc.sentence_of(token)
    }

    fn quoted(&self, token: usize) -> u32 {
        u32::from(self.marks.region_index(token).is_some())
    }

    /// The features of the pair `anchor` and `target`.
    fn pair(&self, parts: &Parts, link: Link, anchor: &Range<usize>, target: &Range<usize>, rank: usize) -> Vec<u16> {
        let right = target.start >= anchor.end;
        let gap = if right { anchor.end..target.start } else { target.end..anchor.start };
        let near_end = if right { anchor.end - 1 } else { anchor.start };
        let between = |list: &[Range<usize>], most| within(list, &gap, most);
        let (cues, contents, sources) =
            (between(&parts.cues, 3), between(&parts.contents, 4), between(&parts.sources, 3));
        let signed = |a: usize, b: usize, most: i32| ((a as i32 - b as i32).clamp(-most, most) + most) as u32;
        let sentences = signed(self.sentence(target.start), self.sentence(near_end), 4);
        let near_sentences = sentences.clamp(2, 6);
        let paragraphs = signed(self.doc.paragraph_of(target.start), self.doc.paragraph_of(anchor.start), 3);
        let quoted = self.quoted(anchor.start) + 2 * self.quoted(anchor.end - 1) + 4 * self.quoted(target.start);
        let step = gap_step(gap.len());
        let commas =
            gap.clone().filter(|&t| matches!(self.doc.word(t), "," | ";" | ":" | "—" | "–")).take(3).count() as u32;
        let mut hasher = Hasher::new([link as u32, u32::from(right)], 24);
        let mut add = |name, parts: &[u32]| hasher.add(name, parts);
        add(0, &[]);
        add(1, &[step]);
        add(2, &[sentences]);
        add(3, &[paragraphs]);
        add(4, &[cues, contents.min(3), sources]);
        add(5, &[cues, near_sentences]);
        add(6, &[rank as u32]);
        add(7, &[contents]);
        add(8, &if gap.len() <= 3 { self.words(&gap, 3) } else { vec![1] });
        add(9, &[quoted]);
        add(10, &[quoted, near_sentences, cues.min(2)]);
        add(11, &[quoted, step]);
        add(12, &self.words(target, 4));
        add(13, &[self.word(Some(anchor.start))]);
        add(14, &[self.word(Some(anchor.end - 1))]);
        add(15, &[self.word(Some(target.end))]);
        add(16, &[self.word(target.start.checked_sub(1))]);
        add(17, &[self.word(Some(anchor.end))]);
        add(18, &[self.word(anchor.start.checked_sub(1)), cues.min(2)]);
        add(19, &[commas, cues.min(2)]);
        add(20, &[paragraphs, quoted]);
        let lists = [&parts.sources, &parts.cues, &parts.contents];
        let beside = lists.iter().fold(0, |bits, list| {
            bits << 2 | u32::from(begins_at(list, target.end)) << 1 | u32::from(ends_at(list, target.start))
        });
        add(21, &[beside, cues.min(2)]);
        add(22, &[beside, step.min(3)]);
        if link == Link::CueToSource {
            add(23, &[(anchor.len().min(4)) as u32, self.word(Some(anchor.start))]);
        }
        hasher.found
    }

    /// The features of linking `anchor` to nothing, with `near` candidates in its sentence.
    fn none(&self, link: Link, anchor: &Range<usize>, near: usize) -> Vec<u16> {
        let mut hasher = Hasher::new([link as u32, 2], 8);
        let mut add = |name, parts: &[u32]| hasher.add(name, parts);
        let quoted = self.quoted(anchor.start) + 2 * self.quoted(anchor.end - 1);
        let near = near.min(3) as u32;
        add(0, &[]);
        add(1, &[self.word(Some(anchor.start))]);
        add(2, &[quoted]);
        add(3, &[near]);
        add(4, &[near, quoted]);
        add(5, &[anchor.len().min(6) as u32]);
        add(6, &[self.word(anchor.start.checked_sub(1))]);
        add(7, &self.words(anchor, 4));
        hasher.found
    }
}

impl Linker {
    /// A linker of these weights: codes times `scale`.
    pub fn new(codes: Vec<i8>, scale: f32) -> Linker {
        Linker { codes, scale }
    }

    /// The weights: codes, and what they are multiplied by.
    pub fn weights(&self) -> (&[i8], f32) {
        (&self.codes, self.scale)
    }

    /// Reads the linker's part of a model file.
    pub fn read(reader: &mut Reader) -> Result<Linker, ModelError> {
        let scale = reader.floats(1, "linker")?[0];
        Ok(Linker { codes: reader.codes(WEIGHTS, "linker")?, scale })
    }

    /// The probability of each possibility of a choice, none last.
    pub fn probabilities(&self, choice: &Choice) -> Vec<f32> {
        let sum = |features: &Vec<u16>| features.iter().map(|&f| i32::from(self.codes[usize::from(f)])).sum::<i32>();
        let scores: Vec<f32> = choice.features.iter().map(|f| sum(f) as f32 * self.scale).collect();
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        let weights: Vec<f32> = scores.iter().map(|s| super::math::exp(s - most)).collect();
        let total: f32 = weights.iter().sum();
        weights.iter().map(|w| w / total).collect()
    }
}
