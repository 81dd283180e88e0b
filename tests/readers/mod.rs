//! Small readers of formats that have none among the crates; written from the formats' own descriptions.

pub mod brat;
pub mod conll;
