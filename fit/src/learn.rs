//! The log-linear model: for each kind of mention, weights under which the right choices are likeliest.

use saidso::coref::choice::{KINDS, Kind, Weights};
use saidso::coref::signs::{ALL, Signs};

use crate::chains::Example;

/// How often all examples are gone through.
const STEPS: usize = 200;

/// The first step's length.
const RATE: f64 = 0.3;

/// How much a weight of 1 costs, in examples: keeps signs that are seldom seen near nothing.
const PRIOR: f64 = 1.0;

/// The weights for `examples`: the same for the same examples, in the same order.
pub fn fit(examples: &[Example]) -> Weights {
    let mut table = vec![[0; KINDS]; ALL.len()];
    for kind in [Kind::Speaker, Kind::Person, Kind::They, Kind::It, Kind::Description, Kind::Thing] {
        let own: Vec<&Example> = examples.iter().filter(|example| example.kind == kind).collect();
        for (row, weight) in table.iter_mut().zip(weights(&own)) {
            row[kind as usize] = (weight * 100.0).round().clamp(-999.0, 999.0) as i16;
        }
    }
    Weights(table)
}

fn weights(examples: &[&Example]) -> Vec<f64> {
    let list = |signs: &Signs| signs.iter().map(|sign| sign as usize).collect();
    let options: Vec<Vec<Vec<usize>>> = examples.iter().map(|e| e.options.iter().map(list).collect()).collect();
    let (mut weights, mut seen) = (vec![0.0; ALL.len()], vec![1e-6; ALL.len()]);
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|w| -PRIOR * w).collect();
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
