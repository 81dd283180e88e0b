//! Dates, times, durations, money, percentages and quantities: patterns, then normalised values.
use serde::Serialize;

use crate::analysis::EntityType;
use crate::document::Document;
use crate::span::Span;

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Proleptic Gregorian year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A normalised value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Value {}

/// A value in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueTag {
    /// The words.
    pub span: Span,
    /// Date, time, duration, money, percent or quantity.
    pub kind: EntityType,
    /// What they come to, if it can be told.
    pub value: Option<Value>,
}

/// Finds the values in `doc`, in text order and never overlapping.
pub fn find(_doc: &Document, _published: Option<Day>) -> Vec<ValueTag> {
    Vec::new()
}
