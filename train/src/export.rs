//! The model file: parameters made whole numbers and written as `saidso::model` reads them.

use saidso::model::{MAGIC, VERSION, checksum};
use saidso::tagger::linker::Linker;
use saidso::tagger::vocabulary::kin_hash;

use crate::layout::{Head, Layout};
use crate::lstm::Lstm;
use crate::vocabulary::Vocabulary;

/// What a number of the word table takes once its codes are packed, on the mean.
const WORD_BITS: f32 = 3.3;
/// How much finer the steps of the other tables are, whose few rows are seen oftener and cost little.
const FINER: f32 = 0.5;
/// The codes of the first layers' weights of inputs are multiples of this: they take two bits less once packed.
const INPUT_CODES: f32 = 4.0;
/// Most that a code comes to.
const MOST: f32 = 127.0;

/// The bytes of a model file.
pub fn model(layout: &Layout, parameters: &[f32], vocabulary: &Vocabulary, linker: &Linker) -> Vec<u8> {
    let mut body = Bytes(vec![]);
    let order = body.vocabulary(vocabulary);
    let words = layout.tables[0].width;
    let own_order = |values: &[f32]| order.iter().flat_map(|&row| values[row * words..][..words].to_vec()).collect();
    let steps = table_steps(layout, parameters);
    let mut first = 0;
    for (number, table) in layout.tables.iter().enumerate() {
        let values = &parameters[table.at.clone()];
        let values: Vec<f32> = if number == 0 { own_order(values) } else { values.to_vec() };
        body.table(&values, &steps[first..first + table.width]);
        first += table.width;
    }
    body.number(layout.layers.len());
    for layer in &layout.layers {
        body.number(layer[0].0.hidden);
        for (lstm, at) in layer {
            body.direction(lstm, &parameters[at.clone()]);
        }
    }
    body.heads(layout, parameters);
    let [names, _] = &layout.heads;
    body.floats(&parameters[names.gate.clone()]);
    for head in &layout.heads {
        body.floats(&parameters[head.transitions.clone()]);
    }
    let (codes, scale) = linker.weights();
    body.floats(&[scale]);
    body.codes(codes.iter().copied());
    let mut file = MAGIC.to_vec();
    for number in [VERSION, body.0.len() as u32, checksum(&body.0)] {
        file.extend(number.to_le_bytes());
    }
    file.extend(body.0);
    file
}

/// A file in the making.
struct Bytes(Vec<u8>);

impl Bytes {
    fn number(&mut self, number: usize) {
        self.0.extend((number as u32).to_le_bytes());
    }

    fn codes(&mut self, codes: impl IntoIterator<Item = i8, IntoIter: ExactSizeIterator>) {
        let codes = codes.into_iter();
        self.number(codes.len());
        self.0.extend(codes.map(|c| c as u8));
    }

    fn floats(&mut self, floats: &[f32]) {
        self.number(floats.len());
        self.0.extend(floats.iter().flat_map(|f| f.to_le_bytes()));
    }

    /// Writes the words' hashes and returns the rows of the table in their order.
    fn vocabulary(&mut self, vocabulary: &Vocabulary) -> Vec<usize> {
        let mut words: Vec<(u32, usize)> = vocabulary.own().collect();
        words.sort_unstable();
        self.steps(words.iter().map(|w| w.0), 4);
        let mut kin: Vec<(u32, usize)> = vocabulary.kin().map(|(hash, group)| (kin_hash(hash), group)).collect();
        kin.sort_unstable();
        kin.dedup_by_key(|k| k.0);
        self.number(vocabulary.groups());
        self.steps(kin.iter().map(|k| k.0), 2);
        self.0.extend(kin.iter().map(|k| k.1 as u8));
        let shared = words.len() + 1..words.len() + 1 + vocabulary.groups();
        [0].into_iter().chain(words.iter().map(|w| w.1)).chain(shared).collect()
    }

    /// Writes ascending numbers as the steps between them, the lowest bytes of all steps first.
    fn steps(&mut self, numbers: impl ExactSizeIterator<Item = u32> + Clone, bytes: usize) {
        self.number(numbers.len());
        let before = [0].into_iter().chain(numbers.clone());
        let steps: Vec<u32> = numbers.zip(before).map(|(number, before)| number - before).collect();
        assert!(steps.iter().all(|&step| u64::from(step) < 1 << (8 * bytes)), "a step is too long for {bytes} bytes");
        for plane in 0..bytes {
            self.0.extend(steps.iter().map(|s| (s >> (8 * plane)) as u8));
        }
    }

    fn table(&mut self, values: &[f32], steps: &[f32]) {
        self.number(steps.len());
        self.floats(steps);
        let code = |(column, &step): (usize, &f32)| -> Vec<i8> {
            values.iter().skip(column).step_by(steps.len()).map(|&x| code(x, step)).collect()
        };
        self.codes(steps.iter().enumerate().flat_map(code).collect::<Vec<_>>());
    }

    fn direction(&mut self, lstm: &Lstm, parameters: &[f32]) {
        let gates = 4 * lstm.hidden;
        let [input, recurrent, _] = lstm.ends();
        let scales = column_scales(&parameters[..recurrent], gates);
        let coarse: Vec<f32> = scales.iter().map(|s| s * INPUT_CODES).collect();
        let fine = |code: i8| (f32::from(code) * INPUT_CODES).clamp(-MOST, MOST) as i8;
        self.codes(column_codes(&parameters[..input], &coarse).into_iter().map(fine).collect::<Vec<_>>());
        self.codes(column_codes(&parameters[input..recurrent], &scales));
        self.floats(&scales);
        self.floats(&parameters[recurrent..]);
    }

    fn heads(&mut self, layout: &Layout, parameters: &[f32]) {
        let columns: usize = layout.heads.iter().map(|h| h.columns).sum();
        let rows = |head: &Head| {
            parameters[head.weights.clone()].chunks_exact(head.columns).map(<[f32]>::to_vec).collect::<Vec<_>>()
        };
        let [names, saying] = &layout.heads;
        let weights: Vec<f32> = rows(names).into_iter().zip(rows(saying)).flat_map(|(a, b)| [a, b].concat()).collect();
        let scales = column_scales(&weights, columns);
        self.codes(column_codes(&weights, &scales));
        self.floats(&scales.iter().map(|s| s / saidso::tagger::encoder::ONE).collect::<Vec<_>>());
        let zeros = vec![0.0; names.labels.count()];
        self.floats(&[&parameters[names.bias.clone()], &zeros, &parameters[saying.bias.clone()]].concat());
    }
}

/// For each number of each table the step that its codes count in: the larger the weights that it is multiplied with, the
/// finer, so that rounding any number shifts the gates alike, and all so coarse that words' codes take [`WORD_BITS`]. Other
/// tables' steps are [`FINER`].
///
/// That is the least error for the bits, as in reverse water-filling (Cover and Thomas, "Elements of Information Theory").
fn table_steps(layout: &Layout, parameters: &[f32]) -> Vec<f32> {
    let widths = layout.tables.iter().map(|t| t.width).sum();
    let mut squares = vec![1e-6_f32; widths];
    for (lstm, at) in &layout.layers[0] {
        let rows = parameters[at.clone()].chunks_exact(4 * lstm.hidden);
        squares.iter_mut().zip(rows).for_each(|(sum, row)| *sum += row.iter().map(|w| w * w).sum::<f32>());
    }
    let words = &layout.tables[0];
    let values = &parameters[words.at.clone()];
    let steps_of = |coarse: f32| squares.iter().map(|s| coarse / s.sqrt()).collect::<Vec<f32>>();
    let (mut low, mut high) = (1e-4_f32, 100.0_f32);
    for _ in 0..40 {
        let middle = (low * high).sqrt();
        let few = bits(values, &steps_of(middle)[..words.width]) < WORD_BITS;
        if few { high = middle } else { low = middle }
    }
    let mut steps = steps_of(high);
    steps[words.width..].iter_mut().for_each(|step| *step *= FINER);
    steps
}

/// The mean entropy, in bits, of the codes of rows of `steps.len()` numbers, each column by itself.
fn bits(rows: &[f32], steps: &[f32]) -> f32 {
    let count = (rows.len() / steps.len()) as f32;
    let of_column = |(column, &step): (usize, &f32)| -> f32 {
        let mut counts = [0_u32; 256];
        rows.iter().skip(column).step_by(steps.len()).for_each(|&x| counts[usize::from(code(x, step) as u8)] += 1);
        let shares = counts.iter().filter(|&&n| n > 0).map(|&n| n as f32 / count);
        -shares.map(|share| share * share.log2()).sum::<f32>()
    };
    steps.iter().enumerate().map(of_column).sum::<f32>() / steps.len() as f32
}

fn column_scales(rows: &[f32], width: usize) -> Vec<f32> {
    (0..width).map(|c| scale(&rows.iter().skip(c).step_by(width).copied().collect::<Vec<_>>())).collect()
}

fn column_codes(rows: &[f32], scales: &[f32]) -> Vec<i8> {
    rows.chunks_exact(scales.len()).flat_map(|row| row.iter().zip(scales).map(|(&x, &s)| code(x, s))).collect()
}

/// The scale of codes that come closest to `values`, by squares.
fn scale(values: &[f32]) -> f32 {
    let largest = values.iter().fold(1e-6_f32, |m, x| m.max(x.abs()));
    let error = |s: f32| values.iter().map(|&x| f64::from(x - f32::from(code(x, s)) * s).powi(2)).sum::<f64>();
    let candidates = (8..=20).map(|step| largest / MOST * step as f32 / 20.0);
    candidates.min_by(|&a, &b| error(a).total_cmp(&error(b))).expect("there are candidates")
}

fn code(x: f32, scale: f32) -> i8 {
    (x / scale).round().clamp(-MOST, MOST) as i8
}
