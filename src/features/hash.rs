//! The one hash of the model: a feature's row, a word's place in the vocabulary.

/// FNV-1a over bytes, 32 bits: the same on every machine and in every build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub u32);

impl Hash {
    /// A hash that words with another `seed` do not share.
    pub fn of(seed: u8, bytes: impl IntoIterator<Item = u8>) -> Hash {
        Hash::begin(seed).and(bytes).end()
    }

    /// Begins a hash that words with another `seed` do not share.
    pub fn begin(seed: u8) -> HashBegun {
        HashBegun(0x811c_9dc5).and([seed])
    }

    /// A row of a table of `rows` rows.
    pub fn row(self, rows: usize) -> u16 {
        (self.0 as usize % rows) as u16
    }
}

/// A hash of what has come so far.
#[derive(Clone, Copy, Debug)]
pub struct HashBegun(u32);

impl HashBegun {
    /// Goes on with `bytes`.
    #[must_use]
    pub fn and(self, bytes: impl IntoIterator<Item = u8>) -> HashBegun {
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        HashBegun(bytes.into_iter().fold(self.0, step))
    }

    /// The hash of all that has come.
    pub fn end(self) -> Hash {
        let hash = self.0;
        // FNV's low bits mix poorly for short words, and tables are cut from the low bits.
        Hash((hash ^ (hash >> 15)).wrapping_mul(0x85eb_ca6b) ^ (hash >> 13))
    }
}
