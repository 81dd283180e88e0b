//! Pronouns and descriptions: whom they stand for, who was next, and what spoke for the one and against the other.

use super::{Instead, WhomReasons, thousandths};
use crate::analysis::Mention;
use crate::coref::choice::{Chance, Choice, Weights};
use crate::coref::signs::{Sign, Signs};

/// Explains the `choices` of those of `mentions` that are in the analysis.
pub fn explain(choices: &[Choice], mentions: &[Mention]) -> Vec<WhomReasons> {
    let weights = Weights::embedded();
    choices.iter().filter_map(|choice| one(&weights, choice, mentions)).collect()
}

fn one(weights: &Weights, choice: &Choice, mentions: &[Mention]) -> Option<WhomReasons> {
    let mention = choice.mention?;
    let entity = mentions[mention as usize].entity;
    let taken = choice.chances.first()?;
    let next = choice.chances.get(1);
    let others = next.map(|next| next.signs).unwrap_or_default();
    let counts = |sign: Sign| weights.of(choice.kind, sign);
    let apart = |these: Signs, those: Signs| these.iter().filter(move |&sign| !those.has(sign));
    let instead = |chance: &Chance| Instead { entity: chance.whom, probability: thousandths(chance.probability) };
    Some(WhomReasons {
        mention,
        entity,
        new: taken.whom.is_none(),
        probability: thousandths(taken.probability),
        instead: next.map(instead),
        pros: strongest(apart(taken.signs, others).map(|sign| (counts(sign), sign))),
        cons: strongest(apart(others, taken.signs).map(|sign| (-counts(sign), sign))),
    })
}

/// So many signs are told.
const MOST: usize = 3;

/// What the signs say that count most, of those that count at all.
fn strongest(signs: impl Iterator<Item = (i32, Sign)>) -> Vec<&'static str> {
    /// In hundredths: less is not worth telling.
    const LEAST: i32 = 20;
    let mut signs: Vec<(i32, Sign)> = signs.filter(|&(counts, _)| counts >= LEAST).collect();
    signs.sort_by_key(|&(counts, sign)| (-counts, sign as usize));
    signs.iter().take(MOST).map(|(_, sign)| sign.says()).collect()
}
