//! The loss of the CRF and its gradient.
//!
//! A token may allow several labels (Tsuboi et al., "Training conditional random fields using incomplete annotations",
//! 2008): the loss is then minus the log of the share of all paths that keep to what is allowed.

use saidso::tagger::crf::{Expectation, Transitions, expectation};

/// What one chain adds to the loss, its gradient by `scores` (same shape) and by the parameters of the transitions.
pub struct Slope {
    /// In nats.
    pub loss: f32,
    /// Tokens by labels.
    pub scores: Vec<f32>,
    /// Pairs, then starts.
    pub transitions: Vec<f32>,
}

/// The loss of a chain whose token `t` allows the labels `allowed(t)`.
pub fn loss(transitions: &Transitions, scores: &[f32], allowed: impl Fn(usize) -> u32) -> Slope {
    let free = expectation(transitions, scores, |_| u32::MAX);
    let bound = expectation(transitions, scores, allowed);
    slope(transitions.count, free, &bound.labels, &bound.pairs, bound.log_sum)
}

fn slope(count: usize, free: Expectation, labels: &[f32], pairs: &[f32], bound: f32) -> Slope {
    let difference = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| a - b).collect::<Vec<f32>>();
    let scores = difference(&free.labels, labels);
    let mut transitions = difference(&free.pairs, pairs);
    transitions.extend_from_slice(&scores[..count]);
    Slope { loss: free.log_sum - bound, scores, transitions }
}
