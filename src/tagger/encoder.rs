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

/// So many pieces are read before any is told of: enough to keep two lanes busy, and less than a megabyte.
const AT_ONCE: usize = 16;

/// What a run along one piece carries from token to token.
struct Lane {
    /// The places that it has not come to.
    ahead: Range<usize>,
    /// Where it is.
    place: usize,
    gates: Vec<i32>,
    /// Of each gate, the power of two that its sum stands for.
    powers: Vec<f32>,
    cell: Vec<f32>,
    output: Vec<[i16; 2]>,
}

impl Lane {
    /// Goes to the next place, which must be there.
    fn step(&mut self, backward: bool) {
        let Range { start, end } = self.ahead;
        (self.place, self.ahead) = if backward { (end - 1, start..end - 1) } else { (start, start + 1..end) };
    }
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

    /// Runs along `pieces`, two side by side while there are two; `begin` writes what a place's inputs make of its gates,
    /// `done` gets its outputs.
    fn run(
        &self,
        backward: bool,
        pieces: &[Range<usize>],
        mut begin: impl FnMut(usize, &mut [i32]),
        mut done: impl FnMut(usize, &[[i16; 2]]),
    ) {
        // The longest are taken first: so the last of one lane and of the other end at about the same time.
        let mut waiting: Vec<_> = pieces.iter().filter(|piece| !piece.is_empty()).cloned().collect();
        waiting.sort_by_key(Range::len);
        let mut lanes: Vec<Lane> = Vec::with_capacity(2);
        loop {
            lanes.retain(|lane| !lane.ahead.is_empty());
            lanes.extend((lanes.len()..2).map_while(|_| waiting.pop()).map(|piece| self.lane(piece)));
            for lane in &mut lanes {
                lane.step(backward);
                begin(lane.place, &mut lane.gates);
            }
            match &mut lanes[..] {
                [] => break,
                [a] => self.recurrent.add(0, [&a.output], [&mut a.gates]),
                [a, b, ..] => self.recurrent.add(0, [&a.output, &b.output], [&mut a.gates, &mut b.gates]),
            }
            for lane in &mut lanes {
                advance(lane, &self.scales);
                done(lane.place, &lane.output);
            }
        }
    }

    fn lane(&self, piece: Range<usize>) -> Lane {
        let h = self.hidden();
        Lane {
            place: piece.start,
            ahead: piece,
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
        for pieces in pieces.chunks(AT_ONCE) {
            opening.prepare(pieces, &self.layers[0]);
            // All of them behind each other: a token's place is its number among these.
            let tokens: Vec<usize> = pieces.iter().cloned().flatten().collect();
            let mut end = 0;
            let places = |piece: &Range<usize>| {
                end += piece.len();
                end - piece.len()..end
            };
            let places: Vec<_> = pieces.iter().map(places).collect();
            let mut outputs = Vec::new();
            for (number, layer) in self.layers.iter().enumerate() {
                let below = outputs;
                let half = layer[0].hidden() / 2;
                outputs = vec![[0; 2]; tokens.len() * 2 * half];
                for (side, direction) in layer.iter().enumerate() {
                    let inputs = |place: usize, gates: &mut [i32]| match number {
                        0 => opening.write(tokens[place], side, gates),
                        _ => direction.write(&below, place, tokens.len(), gates),
                    };
                    let done = |place: usize, output: &[[i16; 2]]| {
                        let at = (place * 2 + side) * half;
                        outputs[at..at + half].copy_from_slice(output);
                    };
                    direction.run(side == 1, &places, inputs, done);
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
