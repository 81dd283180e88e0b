//! Which words have a row of their own.

use crate::features::Form;
use crate::model::{ModelError, Reader};

/// The hashes of the known words, ascending. Row 0 of the word table is for all others; the word at index `i` has row `i + 1`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    hashes: Vec<u32>,
}

/// No model has more words.
const MOST_WORDS: usize = 1 << 20;

impl Vocabulary {
    /// Reads the hashes, which a model file keeps as the steps between them.
    pub fn read(reader: &mut Reader) -> Result<Vocabulary, ModelError> {
        let part = "vocabulary";
        let count = reader.number(MOST_WORDS, part)?;
        let planes = reader.bytes(4 * count, part)?;
        let byte = |plane: usize, at: usize| u32::from(planes[plane * count + at]);
        let mut last = 0_u32;
        let mut hashes = Vec::with_capacity(count);
        for at in 0..count {
            let step = (0..4).fold(0, |step, plane| step | byte(plane, at) << (8 * plane));
            last = last.checked_add(step).filter(|_| step > 0 || at == 0).ok_or(ModelError::Part(part))?;
            hashes.push(last);
        }
        Ok(Vocabulary { hashes })
    }

    /// How many rows the word table has.
    pub fn rows(&self) -> usize {
        self.hashes.len() + 1
    }

    /// The row of a spelling.
    pub fn row(&self, form: &Form) -> u32 {
        let find = |hash: u32| self.hashes.binary_search(&hash).ok();
        find(form.word.0).or_else(|| find(form.digitless.0)).map_or(0, |at| at as u32 + 1)
    }
}
