//! The weights as a source file to read.

use std::fmt::Write;

use saidso::coref::choice::Weights;
use saidso::coref::signs::ALL;

const HEAD: &str = "\
//! What each sign counts, by kind of mention. models/MODELS.md tells from what; written by
//! `cargo xtask fit --data DIR`.

use super::choice::KINDS;

/// In hundredths: he and she who say something, other he and she, they, it, descriptions of a person, descriptions of bodies, places and several people.
#[rustfmt::skip]
pub(super) const WEIGHTS: &[[i16; KINDS]] = &[
";

/// `weights` as `src/coref/weights.rs`.
pub fn write(weights: &Weights) -> String {
    let mut out = HEAD.to_owned();
    for (row, (_, says)) in weights.0.iter().zip(ALL) {
        let numbers: Vec<String> = row.iter().map(|weight| format!("{weight:4}")).collect();
        let _ = writeln!(out, "    [{}], // {says}", numbers.join(", "));
    }
    out + "];\n"
}
