//! What a token's features make of the gates of the first layer, before the layer runs.
//!
//! All of it is sums of whole numbers, so it is done in the order that costs least: tables of few rows are multiplied out
//! once for all, less their row 0, which says nothing most often and goes into the bias; spellings once for all their tokens.

use std::ops::Range;

use super::encoder::{Direction, ONE, nearest};
use crate::features::{FORM_COLUMNS, Features, LISTS, PHRASES};

/// A table of features: for each row, as many codes as there are `scales`; a column's codes times its scale are the numbers.
#[derive(Clone, Debug)]
pub struct Table {
    /// Column by column.
    pub codes: Vec<i8>,
    /// One a column, in units of 1 / [`ONE`]; an even number of them.
    pub scales: Vec<f32>,
}

impl Table {
    /// Adds the numbers of `row` to `out`, in pairs; a row beyond the table is zeros.
    fn push(&self, row: usize, out: &mut Vec<[i16; 2]>) {
        const MIN: f32 = i16::MIN as f32;
        const MAX: f32 = i16::MAX as f32;
        let number = |code: i8, scale: &f32| nearest((f32::from(code) * scale).clamp(MIN, MAX));
        let code = |codes: &[i8]| codes.get(row).copied().unwrap_or(0);
        let columns = self.codes.chunks_exact(self.rows());
        let mut numbers = columns.zip(&self.scales).map(|(codes, scale)| number(code(codes), scale));
        while let (Some(a), Some(b)) = (numbers.next(), numbers.next()) {
            out.push([a, b]);
        }
    }

    fn rows(&self) -> usize {
        self.codes.len() / self.scales.len()
    }

    fn pairs(&self) -> usize {
        self.scales.len() / 2
    }
}

/// Tables, and what is multiplied out of them.
#[derive(Clone, Debug)]
pub struct Begin {
    /// Of words, then of forms.
    forms: Vec<Table>,
    /// Of places.
    contexts: Vec<Place>,
    /// For each direction and each bit of the lists of forms, then of phrases, what it adds.
    bits: [Vec<i32>; 2],
}

/// One table of features of a token's place.
#[derive(Clone, Debug)]
struct Place {
    table: Table,
    /// The pair of inputs that its numbers begin at.
    first: usize,
    /// For each direction what every row adds to the gates, less what row 0 adds, which the bias holds; of a table of many
    /// rows, 0 less what row 0 adds.
    rows: [Vec<i32>; 2],
}

/// A table up to this many rows is multiplied out once for all.
const FEW_ROWS: usize = 128;

impl Begin {
    /// Multiplies out the small tables, and adds to the biases what their rows 0 add.
    pub fn new(mut forms: Vec<Table>, layer: &mut [Direction; 2]) -> Begin {
        let contexts = forms.split_off(1 + FORM_COLUMNS.len());
        let mut first = forms.iter().map(Table::pairs).sum();
        let place = |table: Table| {
            let rows = layer.each_mut().map(|direction| multiply_out(&table, first, direction));
            let place = Place { table, first, rows };
            first += place.table.pairs();
            place
        };
        let contexts = contexts.into_iter().map(place).collect();
        let bits = layer.each_ref().map(|direction| {
            let mut sums = vec![0; (LISTS.len() + PHRASES.len()) * direction.input.outputs()];
            for (bit, sums) in sums.chunks_exact_mut(direction.input.outputs()).enumerate() {
                let mut pair = [0; 2];
                pair[bit % 2] = ONE as i16;
                direction.input.add(first + bit / 2, [&[pair]], [sums]);
            }
            sums
        });
        Begin { forms, contexts, bits }
    }

    /// Begins a document; `words` has for each form its row of the word table.
    pub fn of<'a>(&'a self, features: &'a Features, words: &'a [u32]) -> Beginning<'a> {
        let most = features.forms.len().min(MOST_KEPT);
        let sums =
            self.bits.each_ref().map(|bits| Vec::with_capacity(most * bits.len() / (LISTS.len() + PHRASES.len())));
        let place_of = vec![NOWHERE; features.forms.len()];
        Beginning { begin: self, features, words, place_of, kept: vec![], sums }
    }
}

/// What each row of `table` adds, less what row 0 adds, which goes into the bias.
fn multiply_out(table: &Table, first: usize, direction: &mut Direction) -> Vec<i32> {
    let width = direction.input.outputs();
    let rows = if table.rows() <= FEW_ROWS { table.rows() } else { 1 };
    let mut all = vec![0; rows * width];
    let mut pairs = Vec::new();
    for (row, sums) in all.chunks_exact_mut(width).enumerate() {
        pairs.clear();
        table.push(row, &mut pairs);
        direction.input.add(first, [&pairs], [sums]);
    }
    let zero = all[..width].to_vec();
    add(&mut direction.bias, &zero);
    if rows == 1 {
        return zero.iter().map(|sum| sum.wrapping_neg()).collect();
    }
    for sums in all.chunks_exact_mut(width) {
        sums.iter_mut().zip(&zero).for_each(|(sum, zero)| *sum = sum.wrapping_sub(*zero));
    }
    all
}

fn add(sums: &mut [i32], more: &[i32]) {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
}

/// Adds what the set `bits` add, the first being number `first` of `sums`.
fn add_bits(gates: &mut [i32], sums: &[i32], first: usize, mut bits: u32) {
    let width = gates.len();
    while bits != 0 {
        let at = first + bits.trailing_zeros() as usize;
        add(gates, &sums[at * width..(at + 1) * width]);
        bits &= bits - 1;
    }
}

/// What one document's tokens begin with.
pub struct Beginning<'a> {
    begin: &'a Begin,
    features: &'a Features,
    words: &'a [u32],
    /// For each form, where what it adds is kept, or [`NOWHERE`].
    place_of: Vec<u32>,
    /// The forms that are kept, by place.
    kept: Vec<u32>,
    /// For each direction and place, what the form adds to the gates, biases included.
    sums: [Vec<i32>; 2],
}

const NOWHERE: u32 = u32::MAX;

/// Spellings kept at once: about what 8,000 words of running text need, and a few megabytes.
const MOST_KEPT: usize = 2048;

impl Beginning<'_> {
    /// Makes ready what the spellings of `tokens` add to the gates of `layer`.
    pub fn prepare(&mut self, tokens: &Range<usize>, layer: &[Direction; 2]) {
        if self.kept.len() + tokens.len() > MOST_KEPT {
            self.kept.drain(..).for_each(|form| self.place_of[form as usize] = NOWHERE);
        }
        let old = self.kept.len();
        for &form in &self.features.form_of[tokens.clone()] {
            let place = &mut self.place_of[form as usize];
            if *place == NOWHERE {
                *place = self.kept.len() as u32;
                self.kept.push(form);
            }
        }
        let inputs: Vec<Vec<[i16; 2]>> = self.kept[old..].iter().map(|&form| self.inputs(form as usize)).collect();
        for (side, direction) in layer.iter().enumerate() {
            let width = direction.bias.len();
            self.sums[side].resize(self.kept.len() * width, 0);
            let sums = self.sums[side][old * width..].chunks_mut(2 * width);
            for (forms, (inputs, sums)) in self.kept[old..].chunks(2).zip(inputs.chunks(2).zip(sums)) {
                for (&form, sums) in forms.iter().zip(sums.chunks_exact_mut(width)) {
                    sums.copy_from_slice(&direction.bias);
                    add_bits(sums, &self.begin.bits[side], 0, self.features.forms[form as usize].lists);
                }
                match (inputs, sums.split_at_mut(width)) {
                    ([a, b], (to_a, to_b)) => direction.input.add(0, [a, b], [to_a, to_b]),
                    (inputs, (sums, _)) => inputs.iter().for_each(|a| direction.input.add(0, [a], [&mut *sums])),
                }
            }
        }
    }

    /// A form's numbers, in pairs.
    fn inputs(&self, form: usize) -> Vec<[i16; 2]> {
        let rows = self.features.forms[form].rows.map(usize::from);
        let mut pairs = Vec::with_capacity(self.begin.forms.iter().map(Table::pairs).sum());
        for (table, row) in self.begin.forms.iter().zip([self.words[form] as usize].into_iter().chain(rows)) {
            table.push(row, &mut pairs);
        }
        pairs
    }

    /// Writes what a token that was made ready makes of the gates of `direction`, which is number `side` of its layer.
    pub fn write(&self, token: usize, side: usize, direction: &Direction, gates: &mut [i32]) {
        let width = gates.len();
        let place = self.place_of[self.features.form_of[token] as usize] as usize;
        gates.copy_from_slice(&self.sums[side][place * width..(place + 1) * width]);
        let context = &self.features.contexts[token];
        let rows = self.begin.contexts.iter().zip(context.rows.map(usize::from));
        for (place, row) in rows.filter(|(_, row)| *row != 0) {
            match place.rows[side].get(row * width..(row + 1) * width) {
                Some(more) => add(gates, more),
                None => {
                    let mut pairs = Vec::with_capacity(place.table.pairs());
                    place.table.push(row, &mut pairs);
                    direction.input.add(place.first, [&pairs], [&mut *gates]);
                    add(gates, &place.rows[side]);
                }
            }
        }
        add_bits(gates, &self.begin.bits[side], LISTS.len(), u32::from(context.lists));
    }
}
