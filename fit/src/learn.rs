//! The log-linear model: for each kind of mention, weights under which the right choices are likeliest.

use saidso::coref::choice::{KINDS, Weights};
use saidso::coref::signs::{ALL, Signs};

use crate::chains::Example;

/// How often all examples are gone through.
const STEPS: usize = 200;

/// The first step's length.
const RATE: f64 = 0.3;

/// How much a weight of 1 costs, in examples, that holds for one kind alone: keeps signs that are seldom seen near what they
/// count for the other kinds.
const PRIOR: f64 = 4.0;

/// How much one costs that all kinds share: near nothing what is seldom seen at all.
const SHARED_PRIOR: f64 = 0.5;

/// The weights for `examples`: the same for the same examples, in the same order. What a sign counts for a kind is the sum
/// of what it counts for all and of what it counts for that kind besides, as in Daumé's "Frustratingly Easy Domain
/// Adaptation" (2007).
pub fn fit(examples: &[Example]) -> Weights {
    let learnt = weights(examples);
    let mut table = vec![[0; KINDS]; ALL.len()];
    for (sign, row) in table.iter_mut().enumerate() {
        for (kind, cell) in row.iter_mut().enumerate() {
            let weight = learnt[sign] + learnt[own(kind, sign)];
            *cell = (weight * 100.0).round().clamp(-999.0, 999.0) as i16;
        }
    }
    Weights(table)
}

/// Where the weight of a sign for one kind alone stands, behind those that all kinds share.
fn own(kind: usize, sign: usize) -> usize {
    (kind + 1) * ALL.len() + sign
}

fn weights(examples: &[Example]) -> Vec<f64> {
    let list = |e: &Example, signs: &Signs| {
        signs.iter().flat_map(|sign| [sign as usize, own(e.kind as usize, sign as usize)]).collect()
    };
    let options: Vec<Vec<Vec<usize>>> =
        examples.iter().map(|e| e.options.iter().map(|signs| list(e, signs)).collect()).collect();
    let count = (KINDS + 1) * ALL.len();
    let (mut weights, mut seen) = (vec![0.0; count], vec![1e-6; count]);
    for _ in 0..STEPS {
        let cost = |at: usize| if at < ALL.len() { SHARED_PRIOR } else { PRIOR };
        let mut slope: Vec<f64> = weights.iter().enumerate().map(|(at, w)| -cost(at) * w).collect();
        for (example, options) in examples.iter().zip(&options) {
            let score = |signs: &Vec<usize>| signs.iter().map(|&sign| weights[sign]).sum::<f64>();
            let scores: Vec<f64> = options.iter().map(score).collect();
            let most = scores.iter().copied().fold(f64::MIN, f64::max);
            let all: f64 = scores.iter().map(|score| (score - most).exp()).sum();
            for (at, (signs, score)) in options.iter().zip(&scores).enumerate() {
                let wanted = f64::from(u8::from(at == example.right));
                let pull = example.weight * (wanted - (score - most).exp() / all);
                signs.iter().for_each(|&sign| slope[sign] += pull);
            }
        }
        for ((weight, slope), seen) in weights.iter_mut().zip(&slope).zip(&mut seen) {
            *seen += slope * slope;
            *weight += RATE * slope / f64::sqrt(*seen);
        }
    }
    weights
}
