//! Pieces of documents put side by side.

use std::ops::Range;

use saidso::features::{CONTEXT_COLUMNS, FORM_COLUMNS, Features};

use crate::corpus::Sample;
use crate::lstm::Shape;
use crate::vocabulary::Vocabulary;

/// Words, forms and contexts.
const TABLES: usize = 1 + FORM_COLUMNS.len() + CONTEXT_COLUMNS.len();

/// One token's rows in all tables and its bits of lists.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input {
    /// One row a table, in the layout's order.
    pub rows: [u32; TABLES],
    /// Lists, then phrases, lowest first.
    pub bits: u32,
}

/// The inputs of all tokens of a document.
pub fn inputs(features: &Features, vocabulary: &Vocabulary) -> Vec<Input> {
    let one = |(form, context): (&u32, &saidso::features::Context)| {
        let form = &features.forms[*form as usize];
        let mut rows = [0; TABLES];
        rows[0] = vocabulary.row(form);
        for (row, of) in rows[1..].iter_mut().zip(form.rows.iter().chain(&context.rows)) {
            *row = u32::from(*of);
        }
        Input { rows, bits: form.lists | u32::from(context.lists) << saidso::features::LISTS.len() }
    };
    features.form_of.iter().zip(&features.contexts).map(one).collect()
}

/// One sequence of a batch.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// Index of the sample.
    pub sample: usize,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// Sequences side by side: place `step * sequences + number` is a token.
pub struct Batch {
    /// What lies where.
    pub sequences: Vec<Sequence>,
    /// How long each is.
    pub shape: Shape,
    /// By place; those behind a sequence's end are empty.
    pub inputs: Vec<Input>,
    /// Places by pooling group: tokens of one document that share a word.
    pub groups: Vec<Vec<u32>>,
    /// The chains: paragraphs, or what of them the sequences hold; a sequence and its tokens in the document.
    pub chains: Vec<(usize, Range<usize>)>,
}

impl Batch {
    /// Puts `sequences` side by side.
    pub fn new(samples: &[Sample], inputs: &[Vec<Input>], sequences: Vec<Sequence>) -> Batch {
        let lengths: Vec<usize> = sequences.iter().map(|s| s.tokens.len()).collect();
        let shape = Shape { steps: lengths.iter().copied().max().unwrap_or(0), lengths };
        let mut placed = vec![Input::default(); shape.places()];
        let mut keyed: Vec<((usize, u32), u32)> = Vec::new();
        let mut chains = Vec::new();
        for (number, sequence) in sequences.iter().enumerate() {
            let sample = &samples[sequence.sample];
            for (step, token) in sequence.tokens.clone().enumerate() {
                let place = step * sequences.len() + number;
                placed[place] = inputs[sequence.sample][token];
                if let Some(group) = sample.features.groups[token] {
                    keyed.push(((sequence.sample, group), place as u32));
                }
            }
            let first = sample.paragraphs.partition_point(|p| p.end <= sequence.tokens.start);
            for paragraph in sample.paragraphs[first..].iter().take_while(|p| p.start < sequence.tokens.end) {
                let chain = paragraph.start.max(sequence.tokens.start)..paragraph.end.min(sequence.tokens.end);
                chains.push((number, chain));
            }
        }
        keyed.sort_unstable();
        let groups = keyed.chunk_by(|a, b| a.0 == b.0).filter(|g| g.len() > 1);
        let groups = groups.map(|g| g.iter().map(|k| k.1).collect()).collect();
        Batch { sequences, shape, inputs: placed, groups, chains }
    }

    /// The places of the tokens of a chain.
    pub fn places(&self, chain: &(usize, Range<usize>)) -> impl Iterator<Item = usize> + Clone {
        let (number, tokens) = chain.clone();
        let offset = self.sequences[number].tokens.start;
        let batch = self.shape.batch();
        tokens.map(move |token| (token - offset) * batch + number)
    }
}
