//! The encoder: what each token means in its piece of text. Tables of features, then layers of bidirectional LSTMs, in
//! fixed point: inputs and outputs are `i16` in steps of 1 / [`ONE`], weights are `i8` with one scale an output.

use std::f32::consts::LOG2_E;
use std::ops::Range;

use super::begin::{Begin, Table};
use super::kernel::Weights;
use super::math::{ROUND, exp2};
use super::opening::Opening;
use crate::features::Features;

/// What stands for 1 in inputs and outputs.
pub const ONE: f32 = 2048.0;

/// The nearest whole number of an `x` whose nearest is an `i16`.
#[inline]
pub fn nearest(x: f32) -> i16 {
    (x + ROUND).to_bits() as i16
}

/// Which of the four kinds of gate they are.
const CANDIDATE: usize = 2;
const OUTPUT: usize = 3;

/// One direction of a layer; gates lie in the order input, forget, candidate, output.
#[derive(Clone, Debug)]
pub struct Direction {
    /// From the layer's inputs to the gates.
    pub input: Weights,
    /// Where each gate's sum begins.
    pub bias: Vec<i32>,
    /// From the outputs of the step before to the gates.
    recurrent: Weights,
    /// For each gate, what its sum is multiplied by to be the exponent of two that [`advance`] wants.
    scales: Vec<f32>,
}

/// What one piece's run along its tokens carries from step to step.
struct Lane {
    tokens: Range<usize>,
    gates: Vec<i32>,
    /// Of each gate, the power of two that its sum stands for.
    powers: Vec<f32>,
    cell: Vec<f32>,
    output: Vec<[i16; 2]>,
}

impl Direction {
    /// A direction whose gates' sums, times `scales`, are what goes into their functions.
    pub fn new(input: Weights, recurrent: Weights, scales: &[f32], bias: &[f32]) -> Direction {
        let hidden = scales.len() / 4;
        let exponent = |gate: usize| if gate / hidden == CANDIDATE { -2.0 * LOG2_E } else { -LOG2_E };
        // A gate's sums are filled up to whole blocks, which no step looks at.
        let mut sums = vec![0; input.outputs()];
        sums.iter_mut().zip(bias.iter().zip(scales)).for_each(|(sum, (b, scale))| *sum = (b / scale) as i32);
        let scales = scales.iter().enumerate().map(|(gate, scale)| scale * exponent(gate)).collect();
        Direction { input, bias: sums, recurrent, scales }
    }

    fn hidden(&self) -> usize {
        self.scales.len() / 4
    }

    /// Runs along `pieces`, one or two side by side; `begin` writes what a token's inputs make of its gates, `done` gets
    /// its outputs.
    fn run(
        &self,
        backward: bool,
        pieces: &[Range<usize>],
        mut begin: impl FnMut(usize, &mut [i32]),
        mut done: impl FnMut(usize, &[[i16; 2]]),
    ) {
        let mut lanes = [pieces.first(), pieces.get(1)].map(|p| self.lane(p.cloned().unwrap_or_default()));
        lanes.sort_by_key(|lane| std::cmp::Reverse(lane.tokens.len()));
        let both = lanes[1].tokens.len();
        for step in 0..lanes[0].tokens.len() {
            let lanes = if step < both { &mut lanes[..] } else { &mut lanes[..1] };
            let token = |tokens: &Range<usize>| if backward { tokens.end - 1 - step } else { tokens.start + step };
            lanes.iter_mut().for_each(|lane| begin(token(&lane.tokens), &mut lane.gates));
            match &mut *lanes {
                [a, b] => self.recurrent.add(0, [&a.output, &b.output], [&mut a.gates, &mut b.gates]),
                lanes => lanes.iter_mut().for_each(|a| self.recurrent.add(0, [&a.output], [&mut a.gates])),
            }
            for lane in lanes {
                advance(lane, &self.scales);
                done(token(&lane.tokens), &lane.output);
            }
        }
    }

    fn lane(&self, tokens: Range<usize>) -> Lane {
        let h = self.hidden();
        Lane {
            tokens,
            gates: vec![0; self.recurrent.outputs()],
            powers: vec![0.0; 4 * h],
            cell: vec![0.0; h],
            output: vec![[0; 2]; h / 2],
        }
    }
}

/// One step: gates' sums become cell and output.
///
/// Sums times `scales` are exponents of two: `i` is e^-input and so on, and `g` is e^(-2 candidate). So the gates are
/// 1 / (1 + i) and the like, tanh(candidate) is (1 - g) / (1 + g), and quotients share their divisions. Loops of few steps
/// each, over all gates or cells, keep a processor busier than one that takes all steps for one cell.
fn advance(lane: &mut Lane, scales: &[f32]) {
    let h = lane.cell.len();
    for (power, (&sum, scale)) in lane.powers.iter_mut().zip(lane.gates.iter().zip(scales)) {
        *power = exp2(sum as f32 * scale);
    }
    let (cell, output) = (&mut lane.cell[..h], &mut lane.output.as_flattened_mut()[..h]);
    let (cell_powers, o) = lane.powers.split_at_mut(OUTPUT * h);
    let [i, f, g] = [0, 1, CANDIDATE].map(|gate| &cell_powers[gate * h..(gate + 1) * h]);
    for k in 0..h {
        let ig = (1.0 + i[k]) * (1.0 + g[k]);
        let f = 1.0 + f[k];
        cell[k] = (cell[k] * ig + (1.0 - g[k]) * f) / (ig * f);
    }
    for k in 0..h {
        let c = exp2(cell[k] * (-2.0 * LOG2_E));
        output[k] = nearest((1.0 - c) / ((1.0 + o[k]) * (1.0 + c)) * ONE);
    }
}

/// Layers over what tokens begin with.
#[derive(Clone, Debug)]
pub struct Encoder {
    begin: Begin,
    /// Forward and backward.
    layers: Vec<[Direction; 2]>,
}

impl Encoder {
    /// An encoder of `layers`, at least one, over `tables`: words, then forms, then contexts.
    pub fn new(tables: Vec<Table>, mut layers: Vec<[Direction; 2]>) -> Encoder {
        let begin = Begin::new(tables, &mut layers[0]);
        Encoder { begin, layers }
    }

    /// How many numbers [`Encoder::encode`] says of a token.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |l| 2 * l[0].hidden())
    }

    /// What the tokens of `pieces` mean: `each` gets a piece and [`Encoder::outputs`] numbers for each of its tokens, in
    /// pairs. `words` has for each form its row of the word table.
    pub fn encode(
        &self,
        features: &Features,
        words: &[u32],
        pieces: &[Range<usize>],
        mut each: impl FnMut(Range<usize>, &[[i16; 2]]),
    ) {
        let mut opening = Opening::new(&self.begin, features, words);
        for pieces in pieces.chunks(2) {
            opening.prepare(pieces, &self.layers[0]);
            let count = pieces.iter().map(Range::len).sum::<usize>();
            // Outputs of the first piece, then those of the second.
            let place = |token: usize| match pieces {
                [first, second] if second.contains(&token) => first.len() + token - second.start,
                _ => token - pieces[0].start,
            };
            let mut outputs = Vec::new();
            for (number, layer) in self.layers.iter().enumerate() {
                let below = outputs;
                let half = layer[0].hidden() / 2;
                outputs = vec![[0; 2]; count * 2 * half];
                for (side, direction) in layer.iter().enumerate() {
                    let inputs = |token: usize, gates: &mut [i32]| match number {
                        0 => opening.write(token, side, gates),
                        _ => direction.write(&below, place(token), count, gates),
                    };
                    let done = |token: usize, output: &[[i16; 2]]| {
                        let at = (place(token) * 2 + side) * half;
                        outputs[at..at + half].copy_from_slice(output);
                    };
                    direction.run(side == 1, pieces, inputs, done);
                }
            }
            let mut rest = &outputs[..];
            for piece in pieces {
                let (own, others) = rest.split_at(piece.len() * self.outputs() / 2);
                each(piece.clone(), own);
                rest = others;
            }
        }
    }
}

impl Direction {
    /// Writes what the outputs of the layer below, of `count` tokens, make of the gates of token `at`.
    fn write(&self, below: &[[i16; 2]], at: usize, count: usize, gates: &mut [i32]) {
        let width = below.len() / count;
        gates.copy_from_slice(&self.bias);
        self.input.add(0, [&below[at * width..(at + 1) * width]], [gates]);
    }
}
