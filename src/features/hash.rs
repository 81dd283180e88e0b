//! The one hash of the model: a feature's row, a word's place in the vocabulary.

/// FNV-1a over bytes, 32 bits: the same on every machine and in every build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub u32);

impl Hash {
    /// A hash that words with another `seed` do not share.
    pub fn of(seed: u8, bytes: impl IntoIterator<Item = u8>) -> Hash {
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = bytes.into_iter().fold(step(0x811c_9dc5, seed), step);
        // FNV's low bits mix poorly for short words, and tables are cut from the low bits.
        Hash((hash ^ (hash >> 15)).wrapping_mul(0x85eb_ca6b) ^ (hash >> 13))
    }

    /// A row of a table of `rows` rows.
    pub fn row(self, rows: usize) -> u16 {
        (self.0 as usize % rows) as u16
    }
}
