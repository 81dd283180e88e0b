//! What the tagger sees of a document's names when some of its inputs are left out.
//!
//! Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014, cover part of an image and look how far
//! the answer falls. Here the names' own inputs are covered, all names at once, and what stands around them is left as it
//! is; or the other way round.

use std::ops::Range;

use crate::features::{At, FORM_COLUMNS, Features, NO_ROW};
use crate::tagger::{Scores, Tagger};

/// The groups of inputs, as explanations name them.
pub const INPUTS: [&str; 6] =
    ["the word itself", "its letters", "word lists", "the words around it", "the rest of the text", "its place"];

/// One of [`INPUTS`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Input {
    Word,
    Letters,
    Lists,
    Around,
    Others,
    Place,
}

const ALL: [Input; INPUTS.len()] =
    [Input::Word, Input::Letters, Input::Lists, Input::Around, Input::Others, Input::Place];

/// How a document writes a name elsewhere.
const NAMING: [At; 4] = [At::Twin, At::Run, At::Left, At::Right];
/// What marks, sentence, capital and value say of a token.
const PLACE: [At; 7] = [At::QuoteStart, At::QuoteEnd, At::QuoteRole, At::Place, At::Kind, At::Capital, At::Value];

/// For each of [`INPUTS`], the scores without it; `names` are ranges of tokens in text order.
pub fn without<'a>(
    tagger: &'a Tagger,
    features: &'a Features,
    paragraphs: &'a [Range<usize>],
    names: &'a [Range<usize>],
) -> impl Iterator<Item = (&'static str, Scores)> + 'a {
    INPUTS.into_iter().zip(ALL).map(move |(what, input)| {
        let mut covered = Covered::of(tagger, features);
        covered.cover(input, names);
        (what, tagger.score_words(&covered.features, &covered.words, paragraphs, None))
    })
}

/// Features, some of which are covered.
struct Covered {
    features: Features,
    /// For each form, its row of the word table.
    words: Vec<u32>,
    /// For each form that was there, its covered twin.
    twins: Vec<Option<u32>>,
}

impl Covered {
    fn of(tagger: &Tagger, features: &Features) -> Covered {
        Covered { words: tagger.words(features), twins: vec![None; features.forms.len()], features: features.clone() }
    }

    fn cover(&mut self, input: Input, names: &[Range<usize>]) {
        if input == Input::Around {
            let mut end = 0;
            for name in names {
                (end..name.start).for_each(|token| self.cover_form(token, input));
                end = name.end;
            }
            (end..self.features.form_of.len()).for_each(|token| self.cover_form(token, input));
            return;
        }
        for token in names.iter().cloned().flatten() {
            match input {
                Input::Others => self.features.groups[token] = None,
                Input::Lists => self.features.contexts[token].lists = 0,
                _ => {}
            }
            match input {
                Input::Others => self.clear(token, &NAMING),
                Input::Place => self.clear(token, &PLACE),
                _ => self.cover_form(token, input),
            }
        }
    }

    fn clear(&mut self, token: usize, columns: &[At]) {
        columns.iter().for_each(|&column| self.features.contexts[token].set(column, 0));
    }

    /// Gives a token the covered twin of its form; other tokens may keep the form itself.
    fn cover_form(&mut self, token: usize, input: Input) {
        let old = self.features.form_of[token] as usize;
        let Covered { features, words, twins } = self;
        features.form_of[token] = *twins[old].get_or_insert_with(|| {
            let mut form = features.forms[old].clone();
            if matches!(input, Input::Letters | Input::Around) {
                form.rows = [NO_ROW; FORM_COLUMNS.len()];
            }
            if matches!(input, Input::Lists | Input::Around) {
                form.lists = 0;
            }
            words.push(if matches!(input, Input::Word | Input::Around) { 0 } else { words[old] });
            features.forms.push(form);
            features.forms.len() as u32 - 1
        });
    }
}
