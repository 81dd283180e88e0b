//! Model files: what they begin with, and reading them without trust.
//!
//! A file is eight bytes of magic, a version (`u32`), the length of the rest (`u32`), a checksum of the rest (`u32`,
//! CRC-32), and the rest: the parts of [`Models`], one after the other. Numbers are little-endian; a list is its length
//! (`u32`) and its items.

use std::fmt;
use std::sync::LazyLock;

use crate::tagger::Tagger;

/// What a model file begins with.
pub const MAGIC: [u8; 8] = *b"saidso\0M";
/// The version of the format that this code reads and writes.
pub const VERSION: u32 = 2;

/// Everything learned.
#[derive(Clone, Debug)]
pub struct Models {
    /// Names and acts of saying.
    pub tagger: Tagger,
}

/// Why bytes are no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a model file does.
    NotAModel,
    /// The version is another than [`VERSION`].
    Version(u32),
    /// There are fewer or more bytes than the file says of itself.
    Length {
        /// As the file says.
        told: usize,
        /// As there are.
        found: usize,
    },
    /// The checksum does not fit: some bytes are not what they were.
    Checksum,
    /// A part is not what it must be: its name.
    Part(&'static str),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ModelError::NotAModel => f.write_str("this is not a saidso model: give the .bin file that training wrote"),
            ModelError::Version(found) => {
                write!(
                    f,
                    "this model has format {found} and this version of saidso reads {VERSION}: train it anew or take the model of this version"
                )
            }
            ModelError::Length { told, found } => {
                write!(f, "the model should have {told} bytes and has {found}: copy or download it again")
            }
            ModelError::Checksum => {
                f.write_str("the model's bytes have changed since it was written: copy or download it again")
            }
            ModelError::Part(part) => write!(f, "the model's {part} cannot be right: train it anew"),
        }
    }
}

impl std::error::Error for ModelError {}

const HEAD: usize = 20;

const BUILT_IN: &[u8] = include_bytes!("../models/saidso.bin");

impl Models {
    /// The models that this version was built with, read once.
    pub fn embedded() -> &'static Models {
        // What is built in is not summed up anew at every start; the tests read the file with its checksum.
        static EMBEDDED: LazyLock<Models> =
            LazyLock::new(|| Models::read(&BUILT_IN[HEAD..]).expect("the tests read the file that is built in"));
        &EMBEDDED
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// When the bytes are not a whole and undamaged model file of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Models, ModelError> {
        if !bytes.starts_with(&MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let number = |at: usize| bytes.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]));
        let cut = ModelError::Length { told: HEAD, found: bytes.len() };
        let (version, len, sum) = (number(8).ok_or(cut)?, number(12).ok_or(cut)?, number(16).ok_or(cut)?);
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let body = &bytes[HEAD..];
        if body.len() != len as usize {
            return Err(ModelError::Length { told: HEAD + len as usize, found: bytes.len() });
        }
        if checksum(body) != sum {
            return Err(ModelError::Checksum);
        }
        Models::read(body)
    }

    /// Reads what follows a file's head.
    fn read(body: &[u8]) -> Result<Models, ModelError> {
        let mut reader = Reader { rest: body };
        let models = Models { tagger: Tagger::read(&mut reader)? };
        if reader.rest.is_empty() { Ok(models) } else { Err(ModelError::Part("end")) }
    }
}

/// CRC-32 as in zlib, eight bytes at a time: one by one, those of a model take longer than all the rest of reading it.
pub fn checksum(bytes: &[u8]) -> u32 {
    let shift = |crc: u32| (0..8).fold(crc, |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 });
    let byte: [u32; 256] = std::array::from_fn(|n| shift(n as u32));
    // For each byte, what it makes of the sum when that many zeros follow it.
    let mut followed = [byte; 8];
    for zeros in 1..8 {
        followed[zeros] = followed[zeros - 1].map(|crc| crc >> 8 ^ byte[crc as usize & 255]);
    }
    let (eights, rest) = bytes.as_chunks::<8>();
    let crc = eights.iter().fold(!0, |crc, eight| {
        let mixed = (u64::from_le_bytes(*eight) ^ u64::from(crc)).to_le_bytes();
        mixed.iter().zip(followed.iter().rev()).fold(0, |sum, (&b, table)| sum ^ table[usize::from(b)])
    });
    !rest.iter().fold(crc, |crc, &b| crc >> 8 ^ byte[(crc ^ u32::from(b)) as usize & 255])
}

/// The unread rest of a model file.
pub struct Reader<'b> {
    rest: &'b [u8],
}

impl<'b> Reader<'b> {
    /// The next `len` bytes, of the part called `part`.
    pub fn bytes(&mut self, len: usize, part: &'static str) -> Result<&'b [u8], ModelError> {
        let (bytes, rest) = self.rest.split_at_checked(len).ok_or(ModelError::Part(part))?;
        self.rest = rest;
        Ok(bytes)
    }

    /// A number that is at most `most`.
    pub fn number(&mut self, most: usize, part: &'static str) -> Result<usize, ModelError> {
        let bytes = self.bytes(4, part)?;
        let number = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize;
        if number <= most { Ok(number) } else { Err(ModelError::Part(part)) }
    }

    /// A list of exactly `len` codes.
    pub fn codes(&mut self, len: usize, part: &'static str) -> Result<Vec<i8>, ModelError> {
        self.length(len, part)?;
        Ok(self.bytes(len, part)?.iter().map(|&b| b as i8).collect())
    }

    /// A list of exactly `len` finite numbers.
    pub fn floats(&mut self, len: usize, part: &'static str) -> Result<Vec<f32>, ModelError> {
        self.length(len, part)?;
        let bytes = self.bytes(4 * len, part)?;
        let floats: Vec<f32> = bytes.as_chunks::<4>().0.iter().map(|b| f32::from_le_bytes(*b)).collect();
        if floats.iter().all(|x| x.is_finite()) { Ok(floats) } else { Err(ModelError::Part(part)) }
    }

    fn length(&mut self, len: usize, part: &'static str) -> Result<(), ModelError> {
        if self.number(usize::MAX, part)? == len { Ok(()) } else { Err(ModelError::Part(part)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with a head that fits `body`.
    fn file(body: &[u8]) -> Vec<u8> {
        let numbers = [VERSION, body.len() as u32, checksum(body)];
        MAGIC.into_iter().chain(numbers.iter().flat_map(|n| n.to_le_bytes())).chain(body.iter().copied()).collect()
    }

    fn error(bytes: &[u8]) -> ModelError {
        Models::from_bytes(bytes).expect_err("these bytes are no model")
    }

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn the_model_that_is_built_in_is_whole() {
        assert!(Models::from_bytes(BUILT_IN).is_ok());
    }

    #[test]
    fn what_is_wrong_is_told() {
        let whole = file(&[7; 100]);
        assert_eq!(error(b""), ModelError::NotAModel);
        assert_eq!(error(b"<!doctype html>"), ModelError::NotAModel);
        assert_eq!(error(&whole[..15]), ModelError::Length { told: 20, found: 15 });
        assert_eq!(error(&whole[..119]), ModelError::Length { told: 120, found: 119 });
        assert_eq!(error(&[&whole[..], &[0]].concat()), ModelError::Length { told: 120, found: 121 });
        let mut newer = whole.clone();
        newer[8] = 9;
        assert_eq!(error(&newer), ModelError::Version(9));
        for at in 20..120 {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            assert_eq!(error(&flipped), ModelError::Checksum, "a flipped bit in byte {at}");
        }
        assert_eq!(error(&whole), ModelError::Part("vocabulary"));
    }

    /// A body with a right checksum is still read without trust.
    #[test]
    fn a_body_of_any_bytes_is_refused() {
        for seed in 0..500_u32 {
            let byte =
                |at: u32| (at.wrapping_mul(0x9e37_79b9) ^ seed.wrapping_mul(0x85eb_ca6b)).rotate_left(at % 31) as u8;
            let mut body: Vec<u8> = (0..seed * 3).map(byte).collect();
            // A vocabulary of few words leads on into the tables.
            let few = (seed % 5).to_le_bytes();
            body.iter_mut().zip(few).for_each(|(byte, few)| *byte = few);
            assert!(matches!(error(&file(&body)), ModelError::Part(_)), "{seed}");
        }
    }
}
