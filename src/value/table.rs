//! Tables of words, checked when they are compiled and quick to turn away what they don't hold.

/// Words in lower case with what they stand for.
pub(super) struct Table<V: 'static> {
    entries: &'static [(&'static str, V)],
    /// For each first letter the lengths of its words, one bit a length: nearly every word of a text is told by it.
    lengths: [u32; 26],
    /// Where each first letter's words begin.
    starts: [u16; 27],
}

impl<V: Copy> Table<V> {
    /// A table of `entries`, sorted by their words; each begins with a small letter and has fewer than 32 bytes.
    pub const fn new(entries: &'static [(&'static str, V)]) -> Self {
        let (mut lengths, mut starts) = ([0; 26], [0; 27]);
        let mut i = 0;
        while i < entries.len() {
            let word = entries[i].0.as_bytes();
            assert!(word.len() < 32 && word[0].is_ascii_lowercase());
            assert!(i == 0 || precedes(entries[i - 1].0.as_bytes(), word), "the table is not sorted");
            let letter = (word[0] - b'a') as usize;
            lengths[letter] |= 1 << word.len();
            i += 1;
            let mut later = letter + 1;
            while later < starts.len() {
                starts[later] = i as u16;
                later += 1;
            }
        }
        Table { entries, lengths, starts }
    }

    /// What `word`, in any case, stands for.
    pub fn get(&self, word: &str) -> Option<V> {
        let first = usize::from(word.bytes().next()?.to_ascii_lowercase().wrapping_sub(b'a'));
        let lengths = *self.lengths.get(first)?;
        if word.len() > 31 || lengths & 1 << word.len() == 0 {
            return None;
        }
        let entries = &self.entries[self.starts[first].into()..self.starts[first + 1].into()];
        entries.iter().find(|(entry, _)| entry.eq_ignore_ascii_case(word)).map(|&(_, value)| value)
    }

    /// Whether `word` is in it, in any case.
    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }
}

/// Whether `a` sorts before `b`.
const fn precedes(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}
