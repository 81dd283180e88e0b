//! The encoder: what each token means in its piece of text. Tables of features, then layers of bidirectional LSTMs, in
//! fixed point: inputs and outputs are `i16` in steps of 1 / [`ONE`], weights are `i8` with one scale an output.

use std::ops::Range;

use super::kernel::Weights;
use super::math::{sigmoid, tanh};
use crate::features::{FORM_COLUMNS, Features, LISTS, PHRASES};

/// What stands for 1 in inputs and outputs.
pub const ONE: f32 = 2048.0;

/// A table of features: for each row, `width` codes; a column's codes times its scale are the numbers.
#[derive(Clone, Debug)]
pub struct Table {
    /// Row by row.
    pub codes: Vec<i8>,
    /// One a column, in units of 1 / [`ONE`].
    pub scales: Vec<f32>,
}

impl Table {
    /// Adds the numbers of `row` to `out`, in pairs; widths are even.
    fn push(&self, row: usize, out: &mut Vec<[i16; 2]>) {
        let width = self.scales.len();
        let codes = &self.codes[row * width..(row + 1) * width];
        let number = |at: usize| fixed(f32::from(codes[at]) * self.scales[at]);
        out.extend((0..width / 2).map(|pair| [number(2 * pair), number(2 * pair + 1)]));
    }

    fn rows(&self) -> usize {
        self.codes.len() / self.scales.len()
    }
}

/// The nearest whole number, within `i16`.
fn fixed(x: f32) -> i16 {
    const ROUND: f32 = 12_582_912.0;
    ((x.clamp(-32_767.0, 32_767.0) + ROUND) - ROUND) as i16
}

/// One direction of a layer; gates lie in the order input, forget, candidate, output.
#[derive(Clone, Debug)]
pub struct Direction {
    /// From the layer's inputs to the gates.
    pub input: Weights,
    /// From the outputs of the step before to the gates.
    pub recurrent: Weights,
    /// For each gate, what its sum is multiplied by.
    pub scales: Vec<f32>,
    /// For each gate, where its sum begins.
    pub bias: Vec<i32>,
}

impl Direction {
    fn hidden(&self) -> usize {
        self.scales.len() / 4
    }

    /// Writes the outputs for sums that the inputs have made, `width` numbers a token, into `out` at `offset`.
    fn run(&self, sums: &[i32], order: impl Iterator<Item = usize>, out: &mut [[i16; 2]], width: usize, offset: usize) {
        let h = self.hidden();
        let mut gates = vec![0; self.recurrent.outputs()];
        let mut cell = vec![0.0; h];
        let mut output = vec![[0; 2]; h / 2];
        for token in order {
            gates[..4 * h].copy_from_slice(&sums[token * 4 * h..(token + 1) * 4 * h]);
            self.recurrent.add(0, &output, &mut gates);
            advance(&gates, &self.scales, &mut cell, output.as_flattened_mut());
            let at = (token * width + offset) / 2;
            out[at..at + h / 2].copy_from_slice(&output);
        }
    }
}

/// One step: gates' sums become cell and output.
fn advance(sums: &[i32], scales: &[f32], cell: &mut [f32], output: &mut [i16]) {
    let h = cell.len();
    let (sums, scales, output) = (&sums[..4 * h], &scales[..4 * h], &mut output[..h]);
    for k in 0..h {
        let gate = |g: usize| sums[g * h + k] as f32 * scales[g * h + k];
        cell[k] = sigmoid(gate(1)) * cell[k] + sigmoid(gate(0)) * tanh(gate(2));
        output[k] = fixed(sigmoid(gate(3)) * tanh(cell[k]) * ONE);
    }
}

/// Tables and layers.
#[derive(Clone, Debug)]
pub struct Encoder {
    /// Words, then forms, then contexts.
    pub tables: Vec<Table>,
    /// Forward and backward.
    pub layers: Vec<[Direction; 2]>,
    /// For each direction and each context table of few rows, what every row adds to the gates.
    projected: [Vec<Vec<i32>>; 2],
}

/// A table up to this many rows is multiplied out once for all.
const FEW_ROWS: usize = 128;

/// What spellings add to the gates of the first layer, kept for as many as fit.
struct Kept {
    /// For each form, its place plus one; 0 for none.
    place_of: Vec<u32>,
    /// For each place, its form.
    form_at: Vec<u32>,
    sums: Vec<i32>,
    next: usize,
}

/// Spellings kept at once: about what 8,000 words of running text need, and a few megabytes.
const MOST_KEPT: usize = 2048;

impl Encoder {
    /// Multiplies out the small tables.
    pub fn new(tables: Vec<Table>, layers: Vec<[Direction; 2]>) -> Encoder {
        let mut encoder = Encoder { tables, layers, projected: [vec![], vec![]] };
        for side in 0..2 {
            let direction = &encoder.layers[0][side];
            let mut first = encoder.form_pairs();
            let mut all = Vec::new();
            for table in &encoder.tables[1 + FORM_COLUMNS.len()..] {
                let rows = if table.rows() <= FEW_ROWS { table.rows() } else { 1 };
                let mut sums = vec![0; rows * direction.input.outputs()];
                for (row, sums) in sums.chunks_exact_mut(direction.input.outputs()).enumerate() {
                    let mut pairs = Vec::new();
                    table.push(row, &mut pairs);
                    direction.input.add(first, &pairs, sums);
                }
                first += table.scales.len() / 2;
                all.push(sums);
            }
            encoder.projected[side] = all;
        }
        encoder
    }

    /// How many numbers [`Encoder::encode`] says of a token.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |l| 2 * l[0].hidden())
    }

    /// Pairs of inputs that words and forms take.
    fn form_pairs(&self) -> usize {
        self.tables[..1 + FORM_COLUMNS.len()].iter().map(|t| t.scales.len() / 2).sum()
    }

    /// Pairs of inputs that all tables take.
    fn table_pairs(&self) -> usize {
        self.tables.iter().map(|t| t.scales.len() / 2).sum()
    }

    /// What each piece's tokens mean, piece by piece: [`Encoder::outputs`] numbers a token, in pairs. `words` has for each
    /// form its row of the word table.
    pub fn encode(
        &self,
        features: &Features,
        words: &[u32],
        pieces: &[Range<usize>],
        mut each: impl FnMut(Range<usize>, &[[i16; 2]]),
    ) {
        let mut kept = [0, 1].map(|side| Kept::new(features.forms.len(), &self.layers[0][side]));
        for piece in pieces {
            let mut sums = [0, 1].map(|side| self.first_sums(features, words, piece, side, &mut kept[side]));
            let mut outputs = Vec::new();
            for (number, layer) in self.layers.iter().enumerate() {
                if number > 0 {
                    sums = [0, 1].map(|side| further_sums(&layer[side], &outputs, piece.len()));
                }
                let width = 2 * layer[0].hidden();
                outputs = vec![[0; 2]; piece.len() * width / 2];
                layer[0].run(&sums[0], 0..piece.len(), &mut outputs, width, 0);
                layer[1].run(&sums[1], (0..piece.len()).rev(), &mut outputs, width, width / 2);
            }
            each(piece.clone(), &outputs);
        }
    }

    /// What the features of each token of `piece` add to the gates of the first layer.
    fn first_sums(
        &self,
        features: &Features,
        words: &[u32],
        piece: &Range<usize>,
        side: usize,
        kept: &mut Kept,
    ) -> Vec<i32> {
        let direction = &self.layers[0][side];
        let width = direction.input.outputs();
        let mut sums = Vec::with_capacity(piece.len() * width);
        let mut pairs = Vec::new();
        for token in piece.clone() {
            let form = features.form_of[token] as usize;
            let place =
                kept.place(form, |sums| self.form_sums(features, words[form], form, direction, &mut pairs, sums));
            sums.extend_from_slice(&kept.sums[place * width..(place + 1) * width]);
            let at = sums.len() - width;
            self.add_context(features, token, side, &mut pairs, &mut sums[at..]);
        }
        sums
    }

    /// What a spelling adds to the gates, biases included.
    fn form_sums(
        &self,
        features: &Features,
        word: u32,
        form: usize,
        direction: &Direction,
        pairs: &mut Vec<[i16; 2]>,
        sums: &mut [i32],
    ) {
        let form = &features.forms[form];
        sums.fill(0);
        sums[..direction.bias.len()].copy_from_slice(&direction.bias);
        pairs.clear();
        self.tables[0].push(word as usize, pairs);
        for (table, &row) in self.tables[1..].iter().zip(&form.rows) {
            table.push(usize::from(row), pairs);
        }
        direction.input.add(0, pairs, sums);
        pairs.clear();
        push_bits(form.lists, LISTS.len(), pairs);
        direction.input.add(self.table_pairs(), pairs, sums);
    }

    /// Adds what a token's place adds to the gates.
    fn add_context(&self, features: &Features, token: usize, side: usize, pairs: &mut Vec<[i16; 2]>, sums: &mut [i32]) {
        let direction = &self.layers[0][side];
        let context = &features.contexts[token];
        let mut first = self.form_pairs();
        let tables = self.tables[1 + FORM_COLUMNS.len()..].iter().zip(&self.projected[side]);
        for ((table, projected), &row) in tables.zip(&context.rows) {
            let row = usize::from(row);
            match projected.get(row * sums.len()..(row + 1) * sums.len()) {
                Some(add) => sums.iter_mut().zip(add).for_each(|(sum, add)| *sum = sum.wrapping_add(*add)),
                None => {
                    pairs.clear();
                    table.push(row, pairs);
                    direction.input.add(first, pairs, sums);
                }
            }
            first += table.scales.len() / 2;
        }
        if context.lists != 0 {
            pairs.clear();
            push_bits(u32::from(context.lists), PHRASES.len(), pairs);
            direction.input.add(self.table_pairs() + LISTS.len() / 2, pairs, sums);
        }
    }
}

/// Adds `count` bits to `out`, in pairs.
fn push_bits(bits: u32, count: usize, out: &mut Vec<[i16; 2]>) {
    let number = |at: usize| if bits >> at & 1 == 1 { ONE as i16 } else { 0 };
    out.extend((0..count / 2).map(|pair| [number(2 * pair), number(2 * pair + 1)]));
}

/// What a layer's outputs add to the gates of the next.
fn further_sums(direction: &Direction, outputs: &[[i16; 2]], tokens: usize) -> Vec<i32> {
    let width = direction.input.outputs();
    let mut sums = vec![0; tokens * width];
    for (sums, outputs) in sums.chunks_exact_mut(width).zip(outputs.chunks_exact(outputs.len() / tokens.max(1))) {
        sums[..direction.bias.len()].copy_from_slice(&direction.bias);
        direction.input.add(0, outputs, sums);
    }
    sums
}

impl Kept {
    fn new(forms: usize, direction: &Direction) -> Kept {
        let places = forms.min(MOST_KEPT);
        let sums = vec![0; places * direction.input.outputs()];
        Kept { place_of: vec![0; forms], form_at: vec![u32::MAX; places], sums, next: 0 }
    }

    /// Where the sums of `form` are kept; `fill` makes them when they are not.
    fn place(&mut self, form: usize, fill: impl FnOnce(&mut [i32])) -> usize {
        if let Some(place) = self.place_of[form].checked_sub(1) {
            return place as usize;
        }
        let place = self.next;
        self.next = (place + 1) % self.form_at.len();
        if let Some(old) = self.place_of.get_mut(self.form_at[place] as usize) {
            *old = 0;
        }
        let width = self.sums.len() / self.form_at.len();
        fill(&mut self.sums[place * width..(place + 1) * width]);
        self.form_at[place] = form as u32;
        self.place_of[form] = place as u32 + 1;
        place
    }
}
