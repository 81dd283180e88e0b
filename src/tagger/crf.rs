//! The linear-chain CRF over the encoder's scores: the best path, and how probable each label is.
//!
//! Lafferty, McCallum and Pereira, "Conditional random fields", 2001. Each paragraph is a chain of its own.

use super::labels::Labels;
use super::math::{exp, ln};

/// No head has more labels; rows are filled up to so many, whose loops a compiler runs on vectors.
const MOST: usize = 16;

/// One number a label, and zeros.
type Row = [f32; MOST];

/// Scores of label pairs and of opening labels, with what may not follow ruled out.
#[derive(Clone, Debug)]
pub struct Transitions {
    /// By the label before, `e` to the score of each label behind it; 0 where it may not follow.
    behind: Vec<Row>,
    /// The same by the label behind.
    before: Vec<Row>,
    /// `e` to the score of a label at the start; 0 where it may not stand there.
    start: Row,
    /// How many labels there are.
    pub count: usize,
}

impl Transitions {
    /// From scores: `count * count` of pairs, then `count` of starts; `count` is at most 16.
    pub fn new(scores: &[f32], count: usize) -> Self {
        let pair = |from, to| if Labels::may_follow(Some(from), to) { exp(scores[from * count + to]) } else { 0.0 };
        let start = |to| if Labels::may_follow(None, to) { exp(scores[count * count + to]) } else { 0.0 };
        let behind = (0..count).map(|from| row(count, |to| pair(from, to))).collect();
        let before = (0..count).map(|to| row(count, |from| pair(from, to))).collect();
        Transitions { behind, before, start: row(count, start), count }
    }

    /// How many numbers [`Transitions::new`] wants.
    pub fn parameters(count: usize) -> usize {
        count * (count + 1)
    }
}

/// A row of `count` numbers, filled up with zeros.
fn row(count: usize, number: impl Fn(usize) -> f32) -> Row {
    std::array::from_fn(|k| if k < count { number(k) } else { 0.0 })
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
    let sums = Sums::of(transitions, scores, allowed);
    let mut pairs = vec![0.0; count * count];
    let labels = sums.backward(transitions, |reach, weight| {
        for (from, behind) in transitions.behind.iter().enumerate() {
            for (to, expected) in pairs[from * count..(from + 1) * count].iter_mut().enumerate() {
                *expected += reach[from] * behind[to] * weight[to];
            }
        }
    });
    Expectation { log_sum: sums.scale.iter().map(|&s| ln(s)).sum(), labels, pairs }
}

/// For each token and label of a chain of `scores` (tokens by labels), its probability.
pub fn probabilities(transitions: &Transitions, scores: &[f32]) -> Vec<f32> {
    Sums::of(transitions, scores, |_| u32::MAX).backward(transitions, |_, _| {})
}

/// Sums over the paths that end at each token and label.
struct Sums {
    /// `e` to each score, less the token's largest.
    emission: Vec<Row>,
    /// Each token's made to add up to 1.
    forward: Vec<Row>,
    /// What each token's were divided by for that.
    scale: Vec<f32>,
}

impl Sums {
    fn of(transitions: &Transitions, scores: &[f32], allowed: impl Fn(usize) -> u32) -> Sums {
        let tokens = scores.chunks_exact(transitions.count);
        let emission: Vec<Row> = tokens.enumerate().map(|(t, scores)| emissions(scores, allowed(t))).collect();
        let mut sums =
            Sums { forward: Vec::with_capacity(emission.len()), scale: Vec::with_capacity(emission.len()), emission };
        for emission in &sums.emission {
            let mut row = match sums.forward.last() {
                Some(last) => product(&transitions.behind, last),
                None => transitions.start,
            };
            row.iter_mut().zip(emission).for_each(|(sum, emission)| *sum *= emission);
            let scale = row.iter().sum::<f32>().max(1e-30);
            sums.forward.push(row.map(|sum| sum / scale));
            sums.scale.push(scale);
        }
        sums
    }

    /// Each label's probability, tokens by labels. Last token first, `pairs` gets what `from` weighs before each token and
    /// what each label weighs there: the product of both and of what the pair weighs is how often that is expected.
    fn backward(&self, transitions: &Transitions, mut pairs: impl FnMut(&Row, &Row)) -> Vec<f32> {
        let count = transitions.count;
        let mut labels = vec![0.0; self.forward.len() * count];
        let mut backward = [1.0; MOST];
        for t in (0..self.forward.len()).rev() {
            for (k, label) in labels[t * count..(t + 1) * count].iter_mut().enumerate() {
                *label = self.forward[t][k] * backward[k];
            }
            if t > 0 {
                let weight: Row = std::array::from_fn(|k| self.emission[t][k] * backward[k] / self.scale[t]);
                pairs(&self.forward[t - 1], &weight);
                backward = product(&transitions.before, &weight);
            }
        }
        labels
    }
}

/// `e` to each score, less the largest; 0 where `allowed` lacks the label's bit.
fn emissions(scores: &[f32], allowed: u32) -> Row {
    let most = scores.iter().fold(f32::MIN, |most, &score| if score > most { score } else { most });
    // Not `f32::max`, which WebAssembly has to call for: this runs on vectors.
    let least = |power: f32| if power > 1e-20 { power } else { 1e-20 };
    let all = row(scores.len(), |k| scores[k]).map(|score| least(exp(score - most)));
    row(scores.len(), |k| if allowed & (1 << k) == 0 { 0.0 } else { all[k] })
}

/// The sum of `rows`, each times its weight.
fn product(rows: &[Row], weights: &Row) -> Row {
    let mut sums = [0.0; MOST];
    for (row, weight) in rows.iter().zip(weights) {
        sums.iter_mut().zip(row).for_each(|(sum, x)| *sum += weight * x);
    }
    sums
}

/// The best path of a chain of `scores` (tokens by labels) under the transitions' `parameters`, as [`Transitions::new`] takes them.
pub fn best_path(scores: &[f32], parameters: &[f32], count: usize) -> Vec<usize> {
    const NEVER: f32 = f32::NEG_INFINITY;
    let fill = |from: Option<usize>, scores: &[f32]| -> Row {
        std::array::from_fn(|to| if to < count && Labels::may_follow(from, to) { scores[to] } else { NEVER })
    };
    let behind: Vec<Row> = (0..count).map(|from| fill(Some(from), &parameters[from * count..])).collect();
    let mut best = fill(None, &parameters[count * count..]);
    let mut from: Vec<[u32; MOST]> = Vec::with_capacity(scores.len() / count);
    for (t, scores) in scores.chunks_exact(count).enumerate() {
        if t > 0 {
            let (mut row, mut origin) = ([NEVER; MOST], [0; MOST]);
            for (before, behind) in behind.iter().enumerate() {
                for to in 0..MOST {
                    let score = best[before] + behind[to];
                    let better = score > row[to];
                    row[to] = if better { score } else { row[to] };
                    origin[to] = if better { before as u32 } else { origin[to] };
                }
            }
            best = row;
            from.push(origin);
        }
        best.iter_mut().zip(scores).for_each(|(best, score)| *best += score);
    }
    let mut label = (0..count).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(0);
    let mut path = vec![label; scores.len() / count];
    for (origin, place) in from.iter().zip(&mut path).rev() {
        label = origin[label] as usize;
        *place = label;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tagger::labels::SAYING;

    const COUNT: usize = SAYING.count();

    fn numbers(seed: u32, count: usize) -> Vec<f32> {
        let number = |at: u32| (at ^ seed).wrapping_mul(0x9e37_79b9).rotate_left(7).wrapping_mul(0x85eb_ca6b);
        (0..count as u32).map(|at| number(at) as f32 / u32::MAX as f32 * 6.0 - 3.0).collect()
    }

    /// All legal paths of `len` labels, each with its score.
    fn paths(scores: &[f32], parameters: &[f32], len: usize) -> Vec<(Vec<usize>, f32)> {
        let mut all = vec![(vec![], 0.0)];
        for t in 0..len {
            let longer = all.into_iter().flat_map(|(path, sum): (Vec<usize>, f32)| {
                let last = path.last().copied();
                (0..COUNT).filter(move |&to| Labels::may_follow(last, to)).map(move |to| {
                    let step = parameters[last.unwrap_or(COUNT) * COUNT + to];
                    ([&path[..], &[to]].concat(), sum + step + scores[t * COUNT + to])
                })
            });
            all = longer.collect();
        }
        all
    }

    #[test]
    fn the_best_path_is_the_best_of_all() {
        for seed in 0..20 {
            let (scores, parameters) = (numbers(seed, 4 * COUNT), numbers(!seed, Transitions::parameters(COUNT)));
            let all = paths(&scores, &parameters, 4);
            let best = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
            assert_eq!(best_path(&scores, &parameters, COUNT), best.0);
        }
        assert!(best_path(&[], &numbers(1, Transitions::parameters(COUNT)), COUNT).is_empty());
    }

    #[test]
    fn probabilities_are_sums_over_all_paths() {
        let (scores, parameters) = (numbers(5, 4 * COUNT), numbers(6, Transitions::parameters(COUNT)));
        let all = paths(&scores, &parameters, 4);
        let total: f32 = all.iter().map(|path| exp(path.1)).sum();
        let transitions = Transitions::new(&parameters, COUNT);
        let found = probabilities(&transitions, &scores);
        for (at, found) in found.iter().enumerate() {
            let through = all.iter().filter(|path| path.0[at / COUNT] == at % COUNT);
            let share = through.map(|path| exp(path.1)).sum::<f32>() / total;
            assert!((found - share).abs() < 1e-5, "{at}: {found} for {share}");
        }
        let expected = expectation(&transitions, &scores, |_| u32::MAX);
        assert_eq!(expected.labels, found);
        let steps = all.iter().map(|(path, score)| (exp(*score), path.windows(2).filter(|w| w == &[2, 0]).count()));
        let often = steps.map(|(weight, count)| weight * count as f32).sum::<f32>() / total;
        assert!((expected.pairs[2 * COUNT] - often).abs() < 1e-5, "{} for {often}", expected.pairs[2 * COUNT]);
    }
}
