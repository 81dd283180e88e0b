//! Where each table and matrix lies in the one vector of parameters.

use std::ops::Range;

use saidso::features::{CONTEXT_COLUMNS, FORM_COLUMNS, LISTS, PHRASES};
use saidso::tagger::crf::Transitions;
use saidso::tagger::labels::{Labels, NAMES, SAYING};

use crate::lstm::Lstm;

/// Numbers a row of each of [`FORM_COLUMNS`] has.
pub const FORM_WIDTHS: [usize; FORM_COLUMNS.len()] = [6, 12, 8, 6, 10, 8, 8];
/// Numbers a row of each of [`CONTEXT_COLUMNS`] has.
pub const CONTEXT_WIDTHS: [usize; CONTEXT_COLUMNS.len()] = [6, 8, 6, 6, 8, 4, 6, 8, 8, 8, 6];

/// A table with one row a feature value.
#[derive(Clone, Debug)]
pub struct Table {
    /// Where it lies.
    pub at: Range<usize>,
    /// Numbers a row has.
    pub width: usize,
}

/// One head: a linear map of the encoder's output to label scores, and a CRF.
#[derive(Clone, Debug)]
pub struct Head {
    /// Its labels.
    pub labels: Labels,
    /// Columns of its linear map: the labels, and for names the labels again, for pooling.
    pub columns: usize,
    /// Encoder output by columns.
    pub weights: Range<usize>,
    /// One a label.
    pub bias: Range<usize>,
    /// What having other mentions adds to each label; empty without pooling.
    pub gate: Range<usize>,
    /// As [`Transitions::new`] wants them.
    pub transitions: Range<usize>,
}

/// The parts of the model.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Words, then forms, then contexts.
    pub tables: Vec<Table>,
    /// Layers; each has a direction forward and one backward.
    pub layers: Vec<[(Lstm, Range<usize>); 2]>,
    /// Names, then sayings.
    pub heads: [Head; 2],
    /// Numbers a token brings into the first layer.
    pub inputs: usize,
    /// Numbers the encoder says of a token.
    pub outputs: usize,
    /// How many parameters there are.
    pub len: usize,
}

/// Hands out ranges one after the other.
struct Space(usize);

impl Space {
    fn take(&mut self, len: usize) -> Range<usize> {
        self.0 += len;
        self.0 - len..self.0
    }
}

impl Layout {
    /// The layout of a model with a table of `words` (rows, numbers a row) and `layers` layers of `hidden` cells each way.
    pub fn new(words: (usize, usize), layers: &[usize]) -> Layout {
        let mut space = Space(0);
        let sizes = [words].into_iter().chain(
            FORM_COLUMNS
                .iter()
                .zip(FORM_WIDTHS)
                .chain(CONTEXT_COLUMNS.iter().zip(CONTEXT_WIDTHS))
                .map(|(c, w)| (c.rows, w)),
        );
        let tables: Vec<Table> = sizes.map(|(rows, width)| Table { at: space.take(rows * width), width }).collect();
        let inputs = tables.iter().map(|t| t.width).sum::<usize>() + LISTS.len() + PHRASES.len();
        let mut width = inputs;
        let mut stack = Vec::new();
        for &hidden in layers {
            stack.push([false, true].map(|reverse| {
                let lstm = Lstm { inputs: width, hidden, reverse };
                (lstm, space.take(lstm.parameters()))
            }));
            width = 2 * hidden;
        }
        let heads =
            [(NAMES, true), (SAYING, false)].map(|(labels, pools)| Layout::head(&mut space, labels, pools, width));
        Layout { tables, layers: stack, heads, inputs, outputs: width, len: space.0 }
    }

    fn head(space: &mut Space, labels: Labels, pools: bool, width: usize) -> Head {
        let count = labels.count();
        let columns = if pools { 2 * count } else { count };
        Head {
            labels,
            columns,
            weights: space.take(width * columns),
            bias: space.take(count),
            gate: space.take(if pools { count } else { 0 }),
            transitions: space.take(Transitions::parameters(count)),
        }
    }

    /// First values: small and random, word vectors as given, forget gates open.
    pub fn start(&self, vectors: &[f32], seed: u64) -> Vec<f32> {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut normal = move |scale: f32| {
            // The sum of twelve uniform numbers is close to normal.
            scale * ((0..12).map(|_| random.f32()).sum::<f32>() - 6.0)
        };
        let mut parameters = vec![0.0; self.len];
        parameters[self.tables[0].at.clone()].copy_from_slice(vectors);
        for table in &self.tables[1..] {
            parameters[table.at.clone()].fill_with(|| normal(0.3));
        }
        for (lstm, at) in self.layers.iter().flatten() {
            let scale = 1.0 / (3.0 * lstm.hidden as f32).sqrt();
            let [_, recurrent_end, _] = lstm.ends();
            parameters[at.clone()][..recurrent_end].fill_with(|| normal(scale));
            parameters[at.clone()][recurrent_end + lstm.hidden..recurrent_end + 2 * lstm.hidden].fill(0.5);
        }
        for head in &self.heads {
            let scale = 1.0 / (3.0 * self.outputs as f32).sqrt();
            parameters[head.weights.clone()].fill_with(|| normal(scale));
        }
        parameters
    }
}
