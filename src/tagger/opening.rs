//! What the tokens of one document begin with: the sums that their features make of the gates of the first layer.
//!
//! A token's sums are those of its spelling and of its place. What is multiplied out of a spelling, and of a row of a large
//! table of places, is kept, as both come again and again.

use std::ops::Range;

use super::begin::{Begin, Table};
use super::encoder::Direction;
use super::kernel::BLOCK;
use crate::features::{CONTEXT_COLUMNS, Features, LISTS, PHRASES};

/// One document's sums. A part is what sums are kept of: the spellings are the first parts, in their order, then come the
/// rows of each large table of places.
pub struct Opening<'a> {
    begin: &'a Begin,
    features: &'a Features,
    /// For each form, its row of the word table.
    words: &'a [u32],
    /// For each table of places, which part its row 0 is, were it one; none for small tables.
    first_parts: Vec<Option<usize>>,
    /// For each part, where its sums are kept, or [`NOWHERE`].
    slots: Vec<u32>,
    /// The parts that are kept, by slot.
    kept: Vec<u32>,
    /// For each direction and slot, what the part adds to the gates, a spelling the biases too.
    sums: [Vec<i32>; 2],
}

const NOWHERE: u32 = u32::MAX;

/// Parts kept at once: about what 8,000 words of running text need, and a few megabytes.
const MOST_KEPT: usize = 2560;

/// So many sums make up one token's at most: its spelling's, its place's, those of phrases.
const MOST_ADDED: usize = 1 + CONTEXT_COLUMNS.len() + PHRASES.len();

impl<'a> Opening<'a> {
    /// Begins a document; `words` has for each form its row of the word table.
    pub fn new(begin: &'a Begin, features: &'a Features, words: &'a [u32]) -> Self {
        let mut parts = features.forms.len();
        let mut first_parts = Vec::with_capacity(begin.places.len());
        for place in &begin.places {
            first_parts.push((!place.is_small).then_some(parts));
            parts += if place.is_small { 0 } else { place.table.rows() };
        }
        let (slots, kept, sums) = (vec![NOWHERE; parts], vec![], [vec![], vec![]]);
        Opening { begin, features, words, first_parts, slots, kept, sums }
    }

    /// Makes ready what the tokens of `pieces` need of the sums for the gates of `layer`.
    pub fn prepare(&mut self, pieces: &[Range<usize>], layer: &[Direction; 2]) {
        let known = self.kept.len();
        self.find(pieces);
        if self.kept.len() > MOST_KEPT && known > 0 {
            self.kept.drain(..).for_each(|part| self.slots[part as usize] = NOWHERE);
            self.sums.iter_mut().for_each(Vec::clear);
            self.find(pieces);
        }
        let width = layer[0].bias.len();
        let known = self.sums[0].len() / width;
        let inputs: Vec<_> = self.kept[known..].iter().map(|&part| self.inputs(part as usize)).collect();
        for (side, direction) in layer.iter().enumerate() {
            let mut sums = std::mem::take(&mut self.sums[side]);
            for &part in &self.kept[known..] {
                self.start(part as usize, side, direction, &mut sums);
            }
            multiply(direction, &inputs, &mut sums[known * width..]);
            self.sums[side] = sums;
        }
    }

    /// Gives slots to the parts of the tokens of `pieces` that have none, like to like.
    fn find(&mut self, pieces: &[Range<usize>]) {
        let (features, slots, kept) = (self.features, &mut self.slots, &mut self.kept);
        let mut find = |part: usize| {
            if slots[part] == NOWHERE {
                slots[part] = kept.len() as u32;
                kept.push(part as u32);
            }
        };
        let tokens = || pieces.iter().cloned().flatten();
        tokens().for_each(|token| find(features.form_of[token] as usize));
        for (column, first) in self.first_parts.iter().enumerate() {
            let Some(first) = first else { continue };
            let rows = tokens().map(|token| usize::from(features.contexts[token].rows[column]));
            rows.filter(|row| *row != 0).for_each(|row| find(first + row));
        }
    }

    /// A part's numbers, in pairs, and the pair of the layer's inputs that they begin at.
    fn inputs(&self, part: usize) -> (usize, Vec<[i16; 2]>) {
        if let Some(form) = self.features.forms.get(part) {
            let rows = [self.words[part] as usize].into_iter().chain(form.rows.map(usize::from));
            let mut pairs = Vec::with_capacity(self.begin.forms.iter().map(Table::pairs).sum());
            self.begin.forms.iter().zip(rows).for_each(|(table, row)| table.push(row, &mut pairs));
            return (0, pairs);
        }
        let (column, row) = self.place_of(part);
        let place = &self.begin.places[column];
        let mut pairs = Vec::with_capacity(place.table.pairs());
        place.table.push(row, &mut pairs);
        (place.first, pairs)
    }

    /// The table of places, and its row, that `part` is.
    fn place_of(&self, part: usize) -> (usize, usize) {
        let firsts = self.first_parts.iter().enumerate().rev();
        let found = firsts.filter_map(|(column, first)| Some((column, part.checked_sub((*first)?)?))).next();
        found.expect("parts that are no spellings are rows")
    }

    /// Appends to `sums` what the sums of `part` start from, before its inputs are multiplied.
    fn start(&self, part: usize, side: usize, direction: &Direction, sums: &mut Vec<i32>) {
        let Some(form) = self.features.forms.get(part) else {
            return sums.extend(&self.begin.places[self.place_of(part).0].rows[side]);
        };
        let width = direction.bias.len();
        let at = sums.len();
        sums.extend(&direction.bias);
        for bit in set(form.lists) {
            let more = &self.begin.bits[side][bit * width..(bit + 1) * width];
            sums[at..].iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
        }
    }

    /// Writes the sums of a token that was made ready, for the gates of direction number `side`.
    pub fn write(&self, token: usize, side: usize, gates: &mut [i32]) {
        let gates = gates.as_chunks_mut::<BLOCK>().0;
        let width = gates.len();
        let row = |sums: &'a [i32], at: usize| &sums.as_chunks::<BLOCK>().0[at * width..(at + 1) * width];
        let kept = |part: usize| {
            let at = self.slots[part] as usize;
            &self.sums[side].as_chunks::<BLOCK>().0[at * width..(at + 1) * width]
        };
        let context = &self.features.contexts[token];
        let begin = self.begin;
        let mut added: [&[[i32; BLOCK]]; MOST_ADDED] = [&[]; MOST_ADDED];
        added[0] = kept(self.features.form_of[token] as usize);
        let mut count = 1;
        let mut push = |sums| {
            added[count] = sums;
            count += 1;
        };
        for ((place, first), &number) in begin.places.iter().zip(&self.first_parts).zip(&context.rows) {
            match (number, first) {
                (0, _) => {}
                (number, None) => push(row(&place.rows[side], number.into())),
                (number, Some(first)) => push(kept(first + usize::from(number))),
            }
        }
        set(context.lists.into()).for_each(|bit| push(row(&begin.bits[side], LISTS.len() + bit)));
        add_up(gates, &added[..count]);
    }
}

/// Adds to each part's `sums` its inputs times the weights, two parts at a time where they are alike.
fn multiply(direction: &Direction, inputs: &[(usize, Vec<[i16; 2]>)], sums: &mut [i32]) {
    let width = direction.bias.len();
    for (inputs, sums) in inputs.chunks(2).zip(sums.chunks_mut(2 * width)) {
        match (inputs, sums.split_at_mut(width)) {
            ([(first, a), (other, b)], (to_a, to_b)) if first == other => {
                direction.input.add(*first, [a, b], [to_a, to_b]);
            }
            (inputs, (to_a, to_b)) => {
                for ((first, a), sums) in inputs.iter().zip([to_a, to_b]) {
                    direction.input.add(*first, [a], [sums]);
                }
            }
        }
    }
}

/// Sums up `rows`, of which there is at least one, block by block: so the sums stay in registers.
fn add_up(sums: &mut [[i32; BLOCK]], rows: &[&[[i32; BLOCK]]]) {
    for (at, sums) in sums.iter_mut().enumerate() {
        let mut sum = rows[0][at];
        for row in &rows[1..] {
            sum.iter_mut().zip(&row[at]).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
        }
        *sums = sum;
    }
}

/// The members of a set of small numbers, one a bit.
fn set(mut bits: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = bits.trailing_zeros();
        bits &= bits.checked_sub(1)?;
        Some(lowest as usize)
    })
}
