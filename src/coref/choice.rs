//! Choosing whom a mention stands for: each of a few is weighed by its signs, and the next best is kept for who asks why.

use super::signs::{ALL, Sign, Signs};
use super::weights;
use crate::span::Span;
use crate::tagger::math;

/// The kinds of mention that are chosen for, each with weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// "he", "she" who says something
    Speaker,
    /// "he", "she"
    Person,
    /// "they"
    They,
    /// "it"
    It,
    /// "the minister"
    Description,
    /// "the ministry", "the city", "the officials"
    Thing,
}

/// How many kinds there are.
pub const KINDS: usize = 6;

/// What each sign counts for each kind of mention, in hundredths of a natural logarithm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights(pub Vec<[i16; KINDS]>);

impl Weights {
    /// The weights that are built in.
    pub fn embedded() -> Weights {
        Weights(weights::WEIGHTS.to_vec())
    }

    /// What `signs` count together.
    pub fn score(&self, kind: Kind, signs: Signs) -> i32 {
        signs.iter().map(|sign| self.of(kind, sign)).sum()
    }

    /// What one sign counts.
    pub fn of(&self, kind: Kind, sign: Sign) -> i32 {
        i32::from(self.0[sign as usize][kind as usize])
    }
}

const _: () = assert!(weights::WEIGHTS.len() == ALL.len());

/// One whom a mention may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// An index of a cluster or, once the cast is made, of an entity; nothing for nobody spoken of yet.
    pub whom: Option<u32>,
    /// What speaks for and against it.
    pub signs: Signs,
    /// How likely it is, from 0 to 1.
    pub probability: f32,
}

/// A mention and whom it may stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its words.
    pub span: Span,
    /// An index of a candidate or, once the cast is made, of a mention; nothing for a pronoun that was left out.
    pub mention: Option<u32>,
    /// What kind of mention it is.
    pub kind: Kind,
    /// The likeliest first, which was taken.
    pub chances: Vec<Chance>,
}

/// Weighs `options`: sorted by their scores, of equals the earlier first, with their probabilities; the first `kept`.
pub(super) fn weigh(weights: &Weights, kind: Kind, options: &[(Option<u32>, Signs)], kept: usize) -> Vec<Chance> {
    let mut scored: Vec<(i32, usize)> =
        options.iter().enumerate().map(|(at, option)| (-weights.score(kind, option.1), at)).collect();
    scored.sort_unstable();
    let Some(&(best, _)) = scored.first() else { return Vec::new() };
    let share = |score: i32| math::exp((best - score) as f32 / 100.0);
    let all: f32 = scored.iter().map(|&(score, _)| share(score)).sum();
    let chance = |&(score, at): &(i32, usize)| Chance {
        whom: options[at].0,
        signs: options[at].1,
        probability: share(score) / all,
    };
    scored.iter().take(kept).map(chance).collect()
}
