//! The model file: parameters made whole numbers and written as `saidso::model` reads them.

use saidso::model::{MAGIC, VERSION, checksum};
use saidso::tagger::linker::Linker;

use crate::layout::{Head, Layout};
use crate::lstm::Lstm;
use crate::vocabulary::Vocabulary;

/// Most that a code of a table comes to: fifteen values.
const TABLE_CODES: f32 = 7.0;
/// Most that a code of a weight comes to.
const WEIGHT_CODES: f32 = 127.0;

/// The bytes of a model file.
pub fn model(layout: &Layout, parameters: &[f32], vocabulary: &Vocabulary, linker: &Linker) -> Vec<u8> {
    let mut body = Bytes(vec![]);
    let order = body.vocabulary(vocabulary);
    for (number, table) in layout.tables.iter().enumerate() {
        let values = &parameters[table.at.clone()];
        match number {
            0 => body.table(
                &order
                    .iter()
                    .flat_map(|&row| &values[row * table.width..(row + 1) * table.width])
                    .copied()
                    .collect::<Vec<_>>(),
                table.width,
            ),
            _ => body.table(values, table.width),
        }
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
        let mut words: Vec<(u32, usize)> = vocabulary.hashes().collect();
        words.sort_unstable();
        self.number(words.len());
        let before = [0].into_iter().chain(words.iter().map(|w| w.0));
        let steps: Vec<u32> = words.iter().zip(before).map(|(w, b)| w.0 - b).collect();
        for plane in 0..4 {
            self.0.extend(steps.iter().map(|s| (s >> (8 * plane)) as u8));
        }
        [0].into_iter().chain(words.iter().map(|w| w.1)).collect()
    }

    fn table(&mut self, values: &[f32], width: usize) {
        self.number(width);
        let columns: Vec<Vec<f32>> =
            (0..width).map(|c| values.iter().skip(c).step_by(width).copied().collect()).collect();
        let scales: Vec<f32> = columns.iter().map(|c| scale(c, TABLE_CODES)).collect();
        self.floats(&scales);
        let codes: Vec<i8> =
            columns.iter().zip(&scales).flat_map(|(c, &s)| c.iter().map(move |&x| code(x, s, TABLE_CODES))).collect();
        self.codes(codes);
    }

    fn direction(&mut self, lstm: &Lstm, parameters: &[f32]) {
        let gates = 4 * lstm.hidden;
        let [input, recurrent, _] = lstm.ends();
        let scales = column_scales(&parameters[..recurrent], gates);
        self.codes(column_codes(&parameters[..input], &scales));
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

fn column_scales(rows: &[f32], width: usize) -> Vec<f32> {
    (0..width).map(|c| scale(&rows.iter().skip(c).step_by(width).copied().collect::<Vec<_>>(), WEIGHT_CODES)).collect()
}

fn column_codes(rows: &[f32], scales: &[f32]) -> Vec<i8> {
    rows.chunks_exact(scales.len())
        .flat_map(|row| row.iter().zip(scales).map(|(&x, &s)| code(x, s, WEIGHT_CODES)))
        .collect()
}

/// The scale of whole numbers up to `most` that come closest to `values`, by squares.
fn scale(values: &[f32], most: f32) -> f32 {
    let largest = values.iter().fold(1e-6_f32, |m, x| m.max(x.abs()));
    let error = |s: f32| values.iter().map(|&x| f64::from(x - f32::from(code(x, s, most)) * s).powi(2)).sum::<f64>();
    let candidates = (8..=20).map(|step| largest / most * step as f32 / 20.0);
    candidates.min_by(|&a, &b| error(a).total_cmp(&error(b))).expect("there are candidates")
}

fn code(x: f32, scale: f32, most: f32) -> i8 {
    (x / scale).round().clamp(-most, most) as i8
}
