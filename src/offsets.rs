//! From UTF-8 bytes to the units that callers count in.

use std::error::Error;
use std::fmt;

use serde::Serialize;

/// The unit in which offsets into a text are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// Unicode code points: Python, the command line's default.
    Codepoint,
    /// UTF-16 code units: JavaScript.
    Utf16,
    /// UTF-8 bytes: Rust.
    Utf8,
}

impl Offsets {
    /// The unit that JSON calls `name`; the error says which there are.
    pub fn named(name: &str) -> Result<Offsets, UnknownUnit> {
        match name {
            "codepoint" => Ok(Offsets::Codepoint),
            "utf16" => Ok(Offsets::Utf16),
            "utf8" => Ok(Offsets::Utf8),
            other => Err(UnknownUnit(other.to_owned())),
        }
    }
}

/// A name that no unit has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownUnit(String);

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the unit of offsets {:?} is not known: give one of codepoint, utf16, utf8", self.0)
    }
}

impl Error for UnknownUnit {}

/// How many bytes lie between two remembered positions: a look-up walks at most this far.
const STRIDE: usize = 64;

/// Looks up the unit offset of a byte offset in constant time, in one number every `STRIDE` bytes.
pub struct OffsetMap<'t> {
    text: &'t str,
    units: Offsets,
    /// The unit offset of byte `i * STRIDE`; empty when bytes and units are the same.
    checkpoints: Vec<u32>,
}

impl<'t> OffsetMap<'t> {
    /// Walks `text` once.
    pub fn new(text: &'t str, units: Offsets) -> Self {
        let mut checkpoints = Vec::new();
        if units != Offsets::Utf8 && !text.is_ascii() {
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                checkpoints.push(count);
                count += chunk.iter().map(|&b| width(b, units)).sum::<u32>();
            }
            checkpoints.push(count);
        }
        OffsetMap { text, units, checkpoints }
    }

    /// The unit offset of a byte offset that lies on a `char` boundary.
    pub fn at(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        let Some(&base) = self.checkpoints.get(byte / STRIDE) else { return byte as u32 };
        let walked = &self.text.as_bytes()[byte / STRIDE * STRIDE..byte];
        base + walked.iter().map(|&b| width(b, self.units)).sum::<u32>()
    }

    /// The byte offset of a unit offset: of the character it lies in, and of the text's end when it lies behind that.
    pub fn byte(&self, unit: u32) -> u32 {
        if self.checkpoints.is_empty() {
            return self.text.floor_char_boundary(unit as usize) as u32;
        }
        let stride = self.checkpoints.partition_point(|&count| count <= unit) - 1;
        let from = (stride * STRIDE).min(self.text.len());
        let mut count = self.checkpoints[stride];
        let walked = self.text.as_bytes()[from..].iter().take_while(|&&b| {
            count += width(b, self.units);
            count <= unit
        });
        self.text.floor_char_boundary(from + walked.count()) as u32
    }
}

/// The units that a character adds, told by its first byte; the bytes after the first add none.
fn width(byte: u8, units: Offsets) -> u32 {
    match byte {
        0x80..=0xBF => 0,
        0xF0.. if units == Offsets::Utf16 => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_standard_library_does() {
        let text = "a😀é\u{2028}".repeat(100);
        for (byte, _) in text.char_indices() {
            let before = &text[..byte];
            assert_eq!(OffsetMap::new(&text, Offsets::Utf8).at(byte as u32) as usize, byte);
            assert_eq!(OffsetMap::new(&text, Offsets::Codepoint).at(byte as u32) as usize, before.chars().count());
            assert_eq!(OffsetMap::new(&text, Offsets::Utf16).at(byte as u32) as usize, before.encode_utf16().count());
            for units in [Offsets::Utf8, Offsets::Codepoint, Offsets::Utf16] {
                let map = OffsetMap::new(&text, units);
                assert_eq!(map.byte(map.at(byte as u32)), byte as u32, "{units:?}");
                assert_eq!(map.byte(u32::MAX) as usize, text.len());
            }
        }
    }
}
