//! The learned tagger: what each token is, by an encoder that both heads share and a CRF for each.
//!
//! [`labels`] says what the heads can say. [`encoder`] turns features into what each token means in its piece of text;
//! [`kernel`] is its one hot loop. Each head maps that to scores of labels, and [`crf`] finds the best path of labels
//! through a paragraph. The head for names also sees what the encoder says of the other mentions of the same word.
//! [`Memory`] spares an edited text from being read anew where it is as it was.

mod begin;
pub mod confidence;
pub mod crf;
pub mod encoder;
pub mod kernel;
pub mod labels;
pub mod linker;
pub mod math;
mod memory;
pub(crate) mod names;
mod opening;
pub mod pieces;
pub(crate) mod sayings;
pub mod vocabulary;

use std::ops::Range;

use crate::document::Document;
use crate::features::{self, CONTEXT_COLUMNS, FORM_COLUMNS, Features, LISTS, PHRASES};
use crate::marks::Marks;
use crate::model::{ModelError, Reader};
use crate::tags::Tags;
use crate::value::ValueTag;
use begin::Table;
use crf::Transitions;
use encoder::{Direction, Encoder, ONE};
use kernel::Weights;
use labels::{Labels, NAMES, SAYING};
use linker::{Linker, View};
pub use memory::Memory;
use pieces::pieces;
use vocabulary::Vocabulary;

/// The tagger's parameters.
#[derive(Clone, Debug)]
pub struct Tagger {
    vocabulary: Vocabulary,
    encoder: Encoder,
    heads: Weights,
    head_scales: Vec<f32>,
    head_bias: Vec<f32>,
    /// What having other mentions adds to each label of a name.
    gate: Vec<f32>,
    /// Of names: pairs of labels, then labels at a paragraph's start.
    pub name_transitions: Vec<f32>,
    /// Of sayings.
    pub saying_transitions: Vec<f32>,
    /// Which parts of sayings go together.
    pub linker: Linker,
}

/// Tags the names and the acts of saying in `doc`; what `memory` holds of the text before is not worked out again.
pub fn tag(doc: &Document, marks: &Marks, values: &[ValueTag], tagger: &Tagger, memory: Option<&mut Memory>) -> Tags {
    let features = features::extract(doc, marks, values);
    let scores = tagger.score(&features, &doc.paragraphs, memory);
    decide(tagger, &View { doc, marks, features: &features }, &scores)
}

/// Decides for tags by what the heads say.
pub fn decide(tagger: &Tagger, view: &View, scores: &Scores) -> Tags {
    let (parts, sure) = sayings::parts(tagger, view, &scores.saying);
    let names = names::find(tagger, view.doc, &scores.names);
    Tags { names, attributions: sayings::link(tagger, view, &parts, &sure) }
}

/// What the heads say of each token, before any path is chosen.
pub struct Scores {
    /// Tokens by labels of [`NAMES`].
    pub names: Vec<f32>,
    /// Tokens by labels of [`SAYING`].
    pub saying: Vec<f32>,
}

/// Columns of the heads' linear map: names, names again for pooling, sayings.
const HEADS: [usize; 3] = [NAMES.count(), NAMES.count(), SAYING.count()];
const COLUMNS: usize = HEADS[0] + HEADS[1] + HEADS[2];

/// For each of [`HEADS`], tokens by its columns: what it says of each token by the token's piece alone.
type Rows = [Vec<f32>; HEADS.len()];

const MOST_LAYERS: usize = 4;
const MOST_HIDDEN: usize = 1024;
const MOST_WIDTH: usize = 512;

impl Tagger {
    /// Reads the tagger's part of a model file.
    pub fn read(reader: &mut Reader) -> Result<Tagger, ModelError> {
        let vocabulary = Vocabulary::read(reader)?;
        let rows = [vocabulary.rows()].into_iter().chain(FORM_COLUMNS.iter().chain(&CONTEXT_COLUMNS).map(|c| c.rows));
        let tables = rows.map(|rows| read_table(reader, rows)).collect::<Result<Vec<_>, _>>()?;
        let mut width = tables.iter().map(|t| t.scales.len()).sum::<usize>() + LISTS.len() + PHRASES.len();
        let mut layers = Vec::new();
        for _ in 0..reader.number(MOST_LAYERS, "layers")? {
            let hidden = reader.number(MOST_HIDDEN, "hidden size")?;
            if hidden == 0 || hidden % 8 != 0 {
                return Err(ModelError::Part("hidden size"));
            }
            layers.push([read_direction(reader, width, hidden)?, read_direction(reader, width, hidden)?]);
            width = 2 * hidden;
        }
        if layers.is_empty() {
            return Err(ModelError::Part("layers"));
        }
        let heads = Weights::new(&reader.codes(width * COLUMNS, "heads")?, COLUMNS);
        let transitions = |labels: Labels| Transitions::parameters(labels.count());
        Ok(Tagger {
            vocabulary,
            encoder: Encoder::new(tables, layers),
            heads,
            head_scales: reader.floats(COLUMNS, "heads")?,
            head_bias: reader.floats(COLUMNS, "heads")?,
            gate: reader.floats(NAMES.count(), "gate")?,
            name_transitions: reader.floats(transitions(NAMES), "transitions")?,
            saying_transitions: reader.floats(transitions(SAYING), "transitions")?,
            linker: Linker::read(reader)?,
        })
    }

    /// Scores each token of a document; its `paragraphs` are ranges of tokens. What `memory` holds of the document before is
    /// not worked out again.
    pub fn score(&self, features: &Features, paragraphs: &[Range<usize>], memory: Option<&mut Memory>) -> Scores {
        self.score_words(features, &self.words(features), paragraphs, memory)
    }

    /// For each form, its row of the word table; 0 for words that are not known.
    pub fn words(&self, features: &Features) -> Vec<u32> {
        features.forms.iter().map(|form| self.vocabulary.row(form)).collect()
    }

    /// Scores each token; `words` has for each form its row of the word table.
    pub fn score_words(
        &self,
        features: &Features,
        words: &[u32],
        paragraphs: &[Range<usize>],
        memory: Option<&mut Memory>,
    ) -> Scores {
        let mut rows = HEADS.map(|columns| vec![0.0; features.form_of.len() * columns]);
        let pieces = pieces(paragraphs);
        let read = |pieces: &[Range<usize>], rows: &mut Rows| self.read_pieces(features, words, pieces, rows);
        match memory {
            Some(memory) => memory.fill(features, words, &pieces, &mut rows, read),
            None => read(&pieces, &mut rows),
        }
        let [mut names, pooled, saying] = rows;
        self.pool(features, &pooled, &mut names);
        Scores { names, saying }
    }

    /// Writes the rows of the tokens of `pieces`. What it writes of a piece depends on the features of its tokens alone.
    fn read_pieces(&self, features: &Features, words: &[u32], pieces: &[Range<usize>], rows: &mut Rows) {
        let mut sums = [0, 1].map(|_| vec![0; self.heads.outputs()]);
        let width = self.encoder.outputs() / 2;
        self.encoder.encode(features, words, pieces, |tokens, outputs| {
            for (first, two) in tokens.step_by(2).zip(outputs.chunks(2 * width)) {
                sums.iter_mut().for_each(|sums| sums.fill(0));
                let [a, b] = &mut sums;
                match two.split_at(width) {
                    (one, []) => self.heads.add(0, [one], [a]),
                    (one, other) => self.heads.add(0, [one, other], [a, b]),
                }
                for (token, sums) in (first..).zip(&sums[..two.len() / width]) {
                    self.write_heads(token, sums, rows);
                }
            }
        });
    }

    /// Writes what the heads say of `token` out of their sums.
    fn write_heads(&self, token: usize, sums: &[i32], rows: &mut Rows) {
        let mut scores = sums.iter().zip(self.head_scales.iter().zip(&self.head_bias));
        for (rows, columns) in rows.iter_mut().zip(HEADS) {
            for (place, (&sum, (scale, bias))) in
                rows[token * columns..(token + 1) * columns].iter_mut().zip(&mut scores)
            {
                *place = sum as f32 * scale + bias;
            }
        }
    }

    /// Adds to each mention's scores what the encoder says of the other mentions of its word, on the mean.
    fn pool(&self, features: &Features, pooled: &[f32], scores: &mut [f32]) {
        let count = NAMES.count();
        let mut sums = vec![0.0_f32; features.group_count * count];
        let mut sizes = vec![0_u32; features.group_count];
        let members =
            || features.groups.iter().enumerate().filter_map(|(token, group)| group.map(|g| (token, g as usize)));
        for (token, group) in members() {
            sizes[group] += 1;
            let row = &pooled[token * count..(token + 1) * count];
            sums[group * count..(group + 1) * count].iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
        }
        for (token, group) in members().filter(|m| sizes[m.1] > 1) {
            let others = (sizes[group] - 1) as f32;
            for k in 0..count {
                let sum = sums[group * count + k] - pooled[token * count + k];
                scores[token * count + k] += self.gate[k] + sum / others;
            }
        }
    }
}

fn read_table(reader: &mut Reader, rows: usize) -> Result<Table, ModelError> {
    let width = reader.number(MOST_WIDTH, "tables")?;
    if width == 0 || width % 2 != 0 {
        return Err(ModelError::Part("tables"));
    }
    let scales = reader.floats(width, "tables")?.iter().map(|s| s * ONE).collect();
    Ok(Table { codes: reader.codes(rows * width, "tables")?, scales })
}

fn read_direction(reader: &mut Reader, width: usize, hidden: usize) -> Result<Direction, ModelError> {
    let gates = 4 * hidden;
    let input = Weights::new(&reader.codes(width * gates, "layers")?, gates);
    let recurrent = Weights::new(&reader.codes(hidden * gates, "layers")?, gates);
    let scales = reader.floats(gates, "layers")?;
    let bias = reader.floats(gates, "layers")?;
    // A sum counts in steps of a weight's scale times an input's step.
    let steps: Vec<f32> = scales.iter().map(|s| s / ONE).collect();
    Ok(Direction::new(input, recurrent, &steps, &bias))
}
