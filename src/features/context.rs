//! What a token's place says: the table rows that the other files of this module fill.

use super::Column;

/// Tables of features of a token's place. Row 0 of each says nothing.
pub const CONTEXT_COLUMNS: [Column; 11] = [
    Column { name: "quote.start", rows: 9 },
    Column { name: "quote.end", rows: 33 },
    Column { name: "quote.role", rows: 16 },
    Column { name: "sentence.place", rows: 64 },
    Column { name: "sentence.kind", rows: 128 },
    Column { name: "capital", rows: 16 },
    Column { name: "twin", rows: 32 },
    Column { name: "run", rows: 128 },
    Column { name: "left", rows: 1024 },
    Column { name: "right", rows: 1024 },
    Column { name: "value", rows: 17 },
];

/// The columns by name: an index into [`Context::rows`].
#[derive(Clone, Copy, Debug)]
pub enum At {
    /// How far behind the opening mark of the quoted region.
    QuoteStart,
    /// How far before its end, by its length.
    QuoteEnd,
    /// What the marks are for.
    QuoteRole,
    /// How far from the sentence's ends.
    Place,
    /// What else the sentence and the paragraph hold.
    Kind,
    /// How it is written, and how its sentence is.
    Capital,
    /// How often the document writes the word with and without a capital.
    Twin,
    /// The fullest name in the document that holds the word.
    Run,
    /// The word most often before the name elsewhere in the document.
    Left,
    /// The word most often behind it elsewhere.
    Right,
    /// Inside a date, an amount ...
    Value,
}

/// The names of the bits of [`Context::lists`]: names of several words that lists know.
pub const PHRASES: [&str; 8] = [
    "city, first word", "city, inside", "region, first word", "region, inside", "people, first word", "people, inside",
    "body, first word", "body, inside",
];

/// One token's place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// A row of each of [`CONTEXT_COLUMNS`].
    pub rows: [u16; CONTEXT_COLUMNS.len()],
    /// One bit for each of [`PHRASES`].
    pub lists: u8,
}

impl Context {
    /// Sets one column.
    pub fn set(&mut self, at: At, row: usize) {
        debug_assert!(row < CONTEXT_COLUMNS[at as usize].rows, "{at:?} has no row {row}");
        self.rows[at as usize] = row as u16;
    }
}

/// A distance in tokens as one of eight steps.
pub fn step(distance: usize) -> usize {
    [0, 1, 2, 4, 8, 16, 32].iter().position(|&most| distance <= most).unwrap_or(7)
}
