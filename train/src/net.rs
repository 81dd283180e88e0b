//! The network: embeddings, a bidirectional LSTM, and a linear map for each head; forward and backward.

use std::ops::Range;
use std::thread;

use crate::batch::Batch;
use crate::layout::{Head, Layout};
use crate::lstm::{Lstm, Tape};
use crate::matrix::{Matrix, add_product};

/// How much is left out in training, as shares.
#[derive(Clone, Copy, Debug)]
pub struct Dropout {
    /// Of the numbers a token brings in.
    pub inputs: f32,
    /// Of the numbers each layer says, the same ones along a sequence.
    pub outputs: f32,
}

/// What a layer was given and said.
struct LayerPass {
    inputs: Vec<f32>,
    tapes: [Tape; 2],
    /// By sequence and number: 0 or what makes up for the others' loss; empty outside training.
    mask: Vec<f32>,
}

/// What the forward pass keeps.
pub struct Pass {
    layers: Vec<LayerPass>,
    /// By place and number: 0 or what makes up; empty outside training.
    input_mask: Vec<f32>,
    /// What the encoder says, by place and number.
    pub encoded: Vec<f32>,
}

/// Runs two things, side by side if `parallel`.
fn both<A: Send, B: Send>(parallel: bool, a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    if !parallel {
        return (a(), b());
    }
    thread::scope(|scope| {
        let handle = scope.spawn(a);
        let b = b();
        (handle.join().expect("arithmetic does not panic"), b)
    })
}

impl Layout {
    /// The encoder's outputs for a batch.
    pub fn encode(
        &self,
        parameters: &[f32],
        batch: &Batch,
        dropout: Option<(Dropout, &mut fastrand::Rng)>,
        parallel: bool,
    ) -> Pass {
        let (rates, mut random) = dropout.unzip();
        let mut inputs = self.embed(parameters, batch);
        let input_mask = match (&rates, &mut random) {
            (Some(rates), Some(random)) => mask(inputs.len(), rates.inputs, random),
            _ => vec![],
        };
        inputs.iter_mut().zip(&input_mask).for_each(|(x, m)| *x *= m);
        let mut layers = Vec::new();
        for [(forward, at_forward), (backward, at_backward)] in &self.layers {
            let (shape, x) = (&batch.shape, &inputs);
            let (a, b) = both(
                parallel,
                || forward.forward(&parameters[at_forward.clone()], x, shape),
                || backward.forward(&parameters[at_backward.clone()], x, shape),
            );
            let width = 2 * forward.hidden;
            let mask = match (&rates, &mut random) {
                (Some(rates), Some(random)) => mask(shape.batch() * width, rates.outputs, random),
                _ => vec![],
            };
            let mut outputs = joined(&a.outputs, &b.outputs, forward.hidden);
            apply(&mut outputs, &mask);
            layers.push(LayerPass { inputs, tapes: [a, b], mask });
            inputs = outputs;
        }
        Pass { layers, input_mask, encoded: inputs }
    }

    /// The numbers each place brings in.
    fn embed(&self, parameters: &[f32], batch: &Batch) -> Vec<f32> {
        let mut x = vec![0.0; batch.inputs.len() * self.inputs];
        for (input, row) in batch.inputs.iter().zip(x.chunks_exact_mut(self.inputs)) {
            let mut at = 0;
            for (table, &index) in self.tables.iter().zip(&input.rows) {
                let start = table.at.start + index as usize * table.width;
                row[at..at + table.width].copy_from_slice(&parameters[start..start + table.width]);
                at += table.width;
            }
            for (bit, x) in row[at..].iter_mut().enumerate() {
                *x = (input.bits >> bit & 1) as f32;
            }
        }
        x
    }

    /// Adds to `gradient` what `d_encoded` makes of the encoder and the tables.
    pub fn retrace(
        &self,
        parameters: &[f32],
        batch: &Batch,
        pass: Pass,
        d_encoded: Vec<f32>,
        gradient: &mut [f32],
        parallel: bool,
    ) {
        let mut d_outputs = d_encoded;
        for ([forward, backward], layer) in self.layers.iter().zip(pass.layers).rev() {
            apply(&mut d_outputs, &layer.mask);
            let (d_forward, d_backward) = parted(&d_outputs, forward.0.hidden);
            let [tape_forward, tape_backward] = layer.tapes;
            let (g_forward, g_backward) = two(gradient, &forward.1, &backward.1);
            let run = |(lstm, at): &(Lstm, Range<usize>), tape, d: &[f32], g: &mut [f32]| {
                let mut d_inputs = vec![0.0; layer.inputs.len()];
                lstm.backward(&parameters[at.clone()], &layer.inputs, &batch.shape, tape, d, g, &mut d_inputs);
                d_inputs
            };
            let (mut d_inputs, other) = both(
                parallel,
                || run(forward, tape_forward, &d_forward, g_forward),
                || run(backward, tape_backward, &d_backward, g_backward),
            );
            d_inputs.iter_mut().zip(other).for_each(|(a, b)| *a += b);
            d_outputs = d_inputs;
        }
        d_outputs.iter_mut().zip(&pass.input_mask).for_each(|(d, m)| *d *= m);
        self.unembed(batch, &d_outputs, gradient);
    }

    fn unembed(&self, batch: &Batch, d_x: &[f32], gradient: &mut [f32]) {
        let is_token = |place: usize| place / batch.shape.batch() < batch.shape.lengths[place % batch.shape.batch()];
        for (place, (input, row)) in batch.inputs.iter().zip(d_x.chunks_exact(self.inputs)).enumerate() {
            if !is_token(place) {
                continue;
            }
            let mut at = 0;
            for (table, &index) in self.tables.iter().zip(&input.rows) {
                let start = table.at.start + index as usize * table.width;
                for (sum, add) in gradient[start..start + table.width].iter_mut().zip(&row[at..at + table.width]) {
                    *sum += add;
                }
                at += table.width;
            }
        }
    }
}

/// Two ranges of a slice, the first before the second.
fn two<'g>(slice: &'g mut [f32], a: &Range<usize>, b: &Range<usize>) -> (&'g mut [f32], &'g mut [f32]) {
    let (left, right) = slice.split_at_mut(b.start);
    (&mut left[a.clone()], &mut right[..b.len()])
}

/// Each number is 0 with probability `rate`, else what makes up for the lost ones.
fn mask(len: usize, rate: f32, random: &mut fastrand::Rng) -> Vec<f32> {
    let keep = 1.0 / (1.0 - rate);
    (0..len).map(|_| if random.f32() < rate { 0.0 } else { keep }).collect()
}

/// Multiplies each step by the mask of its sequences.
fn apply(outputs: &mut [f32], mask: &[f32]) {
    if !mask.is_empty() {
        for step in outputs.chunks_exact_mut(mask.len()) {
            step.iter_mut().zip(mask).for_each(|(x, m)| *x *= m);
        }
    }
}

/// Rows of `width` numbers from each of two, side by side.
fn joined(a: &[f32], b: &[f32], width: usize) -> Vec<f32> {
    a.chunks_exact(width).zip(b.chunks_exact(width)).flat_map(|(a, b)| a.iter().chain(b)).copied().collect()
}

/// What [`joined`] joined.
fn parted(both: &[f32], width: usize) -> (Vec<f32>, Vec<f32>) {
    let rows = || both.chunks_exact(2 * width);
    (rows().flat_map(|r| &r[..width]).copied().collect(), rows().flat_map(|r| &r[width..]).copied().collect())
}

impl Head {
    /// The label scores of every place.
    pub fn scores(&self, parameters: &[f32], batch: &Batch, encoded: &[f32]) -> Vec<f32> {
        let count = self.labels.count();
        let width = self.weights.len() / self.columns;
        let mut mapped = vec![0.0; batch.shape.places() * self.columns];
        let weights = Matrix::new(&parameters[self.weights.clone()], self.columns);
        add_product(&mut mapped, Matrix::new(encoded, width), weights);
        let bias = &parameters[self.bias.clone()];
        let rows = mapped.chunks_exact(self.columns);
        let mut scores: Vec<f32> = rows.flat_map(|row| row[..count].iter().zip(bias).map(|(x, b)| x + b)).collect();
        let pooled = |place: u32, k: usize| mapped[place as usize * self.columns + count + k];
        let gate = &parameters[self.gate.clone()];
        for group in batch.groups.iter().filter(|_| !gate.is_empty()) {
            for k in 0..count {
                let sum: f32 = group.iter().map(|&place| pooled(place, k)).sum();
                for &place in group {
                    scores[place as usize * count + k] += gate[k] + (sum - pooled(place, k)) / (group.len() - 1) as f32;
                }
            }
        }
        scores
    }

    /// Adds to `gradient` what `d_scores` makes of this head, and to `d_encoded` what it makes of the encoder's outputs.
    pub fn retrace(
        &self,
        parameters: &[f32],
        batch: &Batch,
        encoded: &[f32],
        d_scores: &[f32],
        gradient: &mut [f32],
        d_encoded: &mut [f32],
    ) {
        let count = self.labels.count();
        let width = self.weights.len() / self.columns;
        let mut d_mapped = vec![0.0; batch.shape.places() * self.columns];
        for (row, d) in d_mapped.chunks_exact_mut(self.columns).zip(d_scores.chunks_exact(count)) {
            row[..count].copy_from_slice(d);
            gradient[self.bias.clone()].iter_mut().zip(d).for_each(|(g, d)| *g += d);
        }
        for group in batch.groups.iter().filter(|_| !self.gate.is_empty()) {
            for k in 0..count {
                let d = |place: u32| d_scores[place as usize * count + k];
                let sum: f32 = group.iter().map(|&place| d(place)).sum();
                gradient[self.gate.start + k] += sum;
                for &place in group {
                    let share = (sum - d(place)) / (group.len() - 1) as f32;
                    d_mapped[place as usize * self.columns + count + k] = share;
                }
            }
        }
        let d_mapped = Matrix::new(&d_mapped, self.columns);
        add_product(&mut gradient[self.weights.clone()], Matrix::new(encoded, width).transposed(), d_mapped);
        let weights = Matrix::new(&parameters[self.weights.clone()], self.columns);
        add_product(d_encoded, d_mapped, weights.transposed());
    }
}

/// The rows of `scores` (by place and label) at `places`, one after the other.
pub fn gather(scores: &[f32], count: usize, places: impl Iterator<Item = usize>) -> Vec<f32> {
    places.flat_map(|place| &scores[place * count..(place + 1) * count]).copied().collect()
}
