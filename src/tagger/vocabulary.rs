//! Which row of the word table a word has.
//!
//! The commonest words have rows of their own. Many more that are rarer, names above all, share a row with words that are
//! used alike, so that a name that no training text holds is still known for a surname or a town.

use crate::features::Form;
use crate::model::{ModelError, Reader};

/// Known words. Row 0 of the word table is for all others.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// Hashes of the words with a row of their own, ascending: the word at index `i` has row `i + 1`.
    own: Vec<u32>,
    /// Hashes, as [`kin_hash`] makes them, of the words with shared rows, ascending.
    kin: Vec<u32>,
    /// For each of `kin` the number of its group, whose row is the group's number behind the words' own rows.
    group_of: Vec<u8>,
    groups: usize,
}

/// No model has more words.
const MOST_WORDS: usize = 1 << 20;
/// The most rows that words share.
const MOST_GROUPS: usize = 256;

/// What is kept of a rare word's hash: one in fifty words that are not known is taken for one that is, which costs less
/// than the bytes would.
pub fn kin_hash(hash: u32) -> u32 {
    hash >> 10
}

const PART: &str = "vocabulary";

impl Vocabulary {
    /// Reads the hashes, which a model file keeps as the steps between them, and the groups.
    pub fn read(reader: &mut Reader) -> Result<Vocabulary, ModelError> {
        let own = ascending(reader, 4)?;
        let groups = reader.number(MOST_GROUPS, PART)?;
        let kin = ascending(reader, 2)?;
        let group_of = reader.bytes(kin.len(), PART)?.to_vec();
        if group_of.iter().any(|&group| usize::from(group) >= groups) {
            return Err(ModelError::Part(PART));
        }
        Ok(Vocabulary { own, kin, group_of, groups })
    }

    /// How many rows the word table has.
    pub fn rows(&self) -> usize {
        1 + self.own.len() + self.groups
    }

    /// The row of a spelling.
    pub fn row(&self, form: &Form) -> u32 {
        let own = |hash: u32| self.own.binary_search(&hash).ok().map(|at| 1 + at);
        let kin = |hash: u32| {
            let at = self.kin.binary_search(&kin_hash(hash)).ok()?;
            Some(1 + self.own.len() + usize::from(self.group_of[at]))
        };
        let (word, digitless) = (form.word.0, form.digitless.0);
        own(word).or_else(|| own(digitless)).or_else(|| kin(word)).map_or(0, |row| row as u32)
    }
}

/// Ascending numbers, written as steps of `bytes` bytes, the lowest bytes of all steps first.
fn ascending(reader: &mut Reader, bytes: usize) -> Result<Vec<u32>, ModelError> {
    let count = reader.number(MOST_WORDS, PART)?;
    let planes = reader.bytes(bytes * count, PART)?;
    let byte = |plane: usize, at: usize| u32::from(planes[plane * count + at]);
    let mut last = 0_u32;
    let mut numbers = Vec::with_capacity(count);
    for at in 0..count {
        let step = (0..bytes).fold(0, |step, plane| step | byte(plane, at) << (8 * plane));
        last = last.checked_add(step).filter(|_| step > 0 || at == 0).ok_or(ModelError::Part(PART))?;
        numbers.push(last);
    }
    Ok(numbers)
}
