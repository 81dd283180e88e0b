//! The linear-chain CRF over the encoder's scores: the best path, and how probable each label is.
//!
//! Lafferty, McCallum and Pereira, "Conditional random fields", 2001. Each paragraph is a chain of its own.

use super::labels::Labels;
use super::math::{exp, ln};

/// Scores of label pairs and of opening labels, with what may not follow ruled out.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// `e` to the score of `to` behind `from`, at `from * count + to`; 0 where it may not follow.
    pair: Vec<f32>,
    /// `e` to the score of a label at the start; 0 where it may not stand there.
    start: Vec<f32>,
    /// How many labels there are.
    pub count: usize,
}

impl Transitions {
    /// From scores: `count * count` of pairs, then `count` of starts.
    pub fn new(scores: &[f32], count: usize) -> Self {
        let legal = |from, to, score| if Labels::may_follow(from, to) { exp(score) } else { 0.0 };
        let pair = (0..count * count).map(|k| legal(Some(k / count), k % count, scores[k])).collect();
        let start = (0..count).map(|k| legal(None, k, scores[count * count + k])).collect();
        Transitions { pair, start, count }
    }

    /// How many numbers [`Transitions::new`] wants.
    pub fn parameters(count: usize) -> usize {
        count * (count + 1)
    }
}

/// What the model expects of one chain.
pub struct Expectation {
    /// The log of the sum over all paths, less the largest score of each token.
    pub log_sum: f32,
    /// For each token and label, its probability.
    pub labels: Vec<f32>,
    /// For each pair of labels, how often it is expected.
    pub pairs: Vec<f32>,
}

/// Probabilities for a chain of `scores` (tokens by labels); label `l` of token `t` is out where `allowed(t)` lacks bit `l`.
pub fn expectation(transitions: &Transitions, scores: &[f32], allowed: impl Fn(usize) -> u32) -> Expectation {
    let count = transitions.count;
    let len = scores.len() / count;
    let mut emission = vec![0.0; scores.len()];
    for t in 0..len {
        let row = &scores[t * count..(t + 1) * count];
        let most = row.iter().copied().fold(f32::MIN, f32::max);
        for k in (0..count).filter(|k| allowed(t) & (1 << k) != 0) {
            emission[t * count + k] = exp(row[k] - most).max(1e-20);
        }
    }
    let (forward, scale) = forward(transitions, &emission);
    let mut labels = vec![0.0; scores.len()];
    let mut pairs = vec![0.0; count * count];
    let mut backward = vec![1.0_f32; count];
    for t in (0..len).rev() {
        let here = t * count..(t + 1) * count;
        for k in 0..count {
            labels[t * count + k] = forward[t * count + k] * backward[k];
        }
        if t == 0 {
            break;
        }
        let weight: Vec<f32> = emission[here].iter().zip(&backward).map(|(e, b)| e * b / scale[t]).collect();
        for from in 0..count {
            let reach = forward[(t - 1) * count + from];
            let row = &transitions.pair[from * count..(from + 1) * count];
            let mut sum = 0.0;
            for ((pair, weight), expected) in row.iter().zip(&weight).zip(&mut pairs[from * count..(from + 1) * count])
            {
                sum += pair * weight;
                *expected += reach * pair * weight;
            }
            backward[from] = sum;
        }
    }
    Expectation { log_sum: scale.iter().map(|&s| ln(s)).sum(), labels, pairs }
}

/// Forward sums, each token's made to add up to 1, and what each was divided by.
fn forward(transitions: &Transitions, emission: &[f32]) -> (Vec<f32>, Vec<f32>) {
    let count = transitions.count;
    let mut sums = vec![0.0_f32; emission.len()];
    let mut scale = vec![1.0; emission.len() / count];
    for t in 0..scale.len() {
        let mut row = vec![0.0_f32; count];
        if t == 0 {
            row.copy_from_slice(&transitions.start);
        } else {
            for from in 0..count {
                let reach = sums[(t - 1) * count + from];
                for (sum, pair) in row.iter_mut().zip(&transitions.pair[from * count..(from + 1) * count]) {
                    *sum += reach * pair;
                }
            }
        }
        for (sum, emission) in row.iter_mut().zip(&emission[t * count..(t + 1) * count]) {
            *sum *= emission;
        }
        scale[t] = row.iter().sum::<f32>().max(1e-30);
        for (out, sum) in sums[t * count..(t + 1) * count].iter_mut().zip(row) {
            *out = sum / scale[t];
        }
    }
    (sums, scale)
}

/// The best path of a chain of `scores` (tokens by labels) under the transitions' `parameters`, as [`Transitions::new`] takes them.
pub fn best_path(scores: &[f32], parameters: &[f32], count: usize) -> Vec<usize> {
    let len = scores.len() / count;
    let mut best: Vec<f32> = vec![f32::NEG_INFINITY; count];
    let mut from: Vec<u8> = vec![0; scores.len()];
    for t in 0..len {
        let mut row = vec![f32::NEG_INFINITY; count];
        for to in 0..count {
            if t == 0 {
                if Labels::may_follow(None, to) {
                    row[to] = parameters[count * count + to];
                }
                continue;
            }
            for before in (0..count).filter(|&b| Labels::may_follow(Some(b), to)) {
                let score = best[before] + parameters[before * count + to];
                if score > row[to] {
                    row[to] = score;
                    from[t * count + to] = before as u8;
                }
            }
        }
        for (best, (row, score)) in best.iter_mut().zip(row.iter().zip(&scores[t * count..(t + 1) * count])) {
            *best = row + score;
        }
    }
    let mut label = (0..count).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(0);
    let mut path = vec![label; len];
    for t in (1..len).rev() {
        label = usize::from(from[t * count + label]);
        path[t - 1] = label;
    }
    path
}
