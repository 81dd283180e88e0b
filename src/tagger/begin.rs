//! What tables of features make of the gates of the first layer.
//!
//! All of it is sums of whole numbers, so it is done in the order that costs least: tables of few rows are multiplied out
//! once for all, less their row 0, which says nothing most often and goes into the bias; the rest once a document, in
//! [`super::opening`].

use super::encoder::{Direction, ONE, nearest};
use crate::features::{FORM_COLUMNS, LISTS, PHRASES};

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
    pub fn push(&self, row: usize, out: &mut Vec<[i16; 2]>) {
        const MIN: f32 = i16::MIN as f32;
        const MAX: f32 = i16::MAX as f32;
        // First the codes, which lie far apart, then some at once.
        const AT_ONCE: usize = 8;
        let rows = self.rows();
        for (columns, scales) in self.codes.chunks(AT_ONCE * rows).zip(self.scales.chunks(AT_ONCE)) {
            let (mut codes, mut steps) = ([0; AT_ONCE], [0.0; AT_ONCE]);
            for (code, column) in codes.iter_mut().zip(columns.chunks_exact(rows)) {
                *code = column.get(row).copied().unwrap_or(0);
            }
            steps[..scales.len()].copy_from_slice(scales);
            let number = |at: usize| nearest((f32::from(codes[at]) * steps[at]).clamp(MIN, MAX));
            let numbers: [i16; AT_ONCE] = std::array::from_fn(number);
            out.extend(&numbers.as_chunks::<2>().0[..scales.len() / 2]);
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.codes.len() / self.scales.len()
    }

    /// How many pairs of numbers a row has.
    pub fn pairs(&self) -> usize {
        self.scales.len() / 2
    }
}

/// Tables, and what is multiplied out of them.
#[derive(Clone, Debug)]
pub struct Begin {
    /// Of words, then of forms.
    pub forms: Vec<Table>,
    /// Of places.
    pub places: Vec<Place>,
    /// For each direction and each bit of the lists of forms, then of phrases, what it adds.
    pub bits: [Vec<i32>; 2],
}

/// One table of features of a token's place.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its rows.
    pub table: Table,
    /// The pair of inputs that its numbers begin at.
    pub first: usize,
    /// Whether all rows are multiplied out.
    pub is_small: bool,
    /// For each direction what every row adds to the gates, less what row 0 adds, which the bias holds; of a table that is
    /// not small, 0 less what row 0 adds.
    pub rows: [Vec<i32>; 2],
}

/// A table up to this many rows is small.
const FEW_ROWS: usize = 128;

impl Begin {
    /// Multiplies out the small tables, and adds to the biases what their rows 0 add.
    pub fn new(mut forms: Vec<Table>, layer: &mut [Direction; 2]) -> Begin {
        let places = forms.split_off(1 + FORM_COLUMNS.len());
        let mut first = forms.iter().map(Table::pairs).sum();
        let place = |table: Table| {
            let is_small = table.rows() <= FEW_ROWS;
            let rows = layer.each_mut().map(|direction| multiply_out(&table, is_small, first, direction));
            let place = Place { table, first, is_small, rows };
            first += place.table.pairs();
            place
        };
        let places = places.into_iter().map(place).collect();
        let bits = layer.each_ref().map(|direction| {
            let mut sums = vec![0; (LISTS.len() + PHRASES.len()) * direction.input.outputs()];
            for (bit, sums) in sums.chunks_exact_mut(direction.input.outputs()).enumerate() {
                let mut pair = [0; 2];
                pair[bit % 2] = ONE as i16;
                direction.input.add(first + bit / 2, [&[pair]], [sums]);
            }
            sums
        });
        Begin { forms, places, bits }
    }
}

/// What each row of `table` adds, less what row 0 adds, which goes into the bias; of a table that is not small, of row 0 what
/// is taken off.
fn multiply_out(table: &Table, is_small: bool, first: usize, direction: &mut Direction) -> Vec<i32> {
    let width = direction.input.outputs();
    let mut all = vec![0; if is_small { table.rows() } else { 1 } * width];
    let mut pairs = Vec::new();
    for (row, sums) in all.chunks_exact_mut(width).enumerate() {
        pairs.clear();
        table.push(row, &mut pairs);
        direction.input.add(first, [&pairs], [sums]);
    }
    let zero = all[..width].to_vec();
    direction.bias.iter_mut().zip(&zero).for_each(|(sum, zero)| *sum = sum.wrapping_add(*zero));
    if !is_small {
        return zero.iter().map(|sum| sum.wrapping_neg()).collect();
    }
    for sums in all.chunks_exact_mut(width) {
        sums.iter_mut().zip(&zero).for_each(|(sum, zero)| *sum = sum.wrapping_sub(*zero));
    }
    all
}
