//! Dates, times, durations, money, percentages and quantities: patterns, then normalised values.
//!
//! A value begins at a digit, at a currency's sign, or at a word that one of the tables knows. There, and only there, the
//! patterns are tried, each on a bounded window, and the longest match is kept; so the stage is linear in the text.

mod calendar;
mod clock;
mod currency;
mod cursor;
mod date;
mod day;
mod duration;
mod money;
mod number;
mod percent;
mod quantity;
mod relative;
mod scan;
mod table;
mod year;

pub use calendar::{Open, Period, Season};
pub use clock::{Clock, DayPart};
pub use day::{Day, DayError};

use serde::{Serialize, Serializer};

use crate::analysis::EntityType;
use crate::document::Document;
use crate::span::Span;
use crate::token::TokenKind;
use cursor::Cursor;

/// A normalised value: numbers and codes, so that a script need not read words. What the text does not tell is `null`.
///
/// `low` and `high` are the ends of a range, equal for a single number and `null` for an unknown one ("several").
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Value {
    /// Days of the calendar: "4 September 2016", "the 1990s", "last Friday".
    Date {
        /// The first day, `YYYY-MM-DD`.
        start: Option<Day>,
        /// The last day.
        end: Option<Day>,
        /// What the words alone leave open; `start` and `end` are then counted from the publication day, if it is known.
        open: Option<Open>,
    },
    /// A time of day: "10:30 a.m.", "7-9pm", "Friday night".
    Time {
        /// When it begins, `HH:MM`.
        from: Option<Clock>,
        /// When it ends; the same again for a moment. Earlier than `from` when it is on the next day.
        to: Option<Clock>,
        /// The part of the day, where no hour is told.
        part: Option<DayPart>,
        /// The zone, as its usual letters.
        zone: Option<&'static str>,
        /// The day, for parts of a day.
        date: Option<Day>,
        /// What the words leave open of the day.
        open: Option<Open>,
    },
    /// A length of time: "three years", "a six-week", "20-year-old".
    Duration {
        /// The least.
        #[serde(serialize_with = "amount")]
        low: Option<f64>,
        /// The most.
        #[serde(serialize_with = "amount")]
        high: Option<f64>,
        /// What is counted.
        unit: TimeUnit,
    },
    /// An amount of money, in whole units of the currency: 20 pence is 0.2.
    Money {
        /// The least.
        #[serde(serialize_with = "amount")]
        low: Option<f64>,
        /// The most.
        #[serde(serialize_with = "amount")]
        high: Option<f64>,
        /// ISO 4217. A plain dollar is USD and a plain pound GBP; a peso that could be several countries' is `null`.
        currency: Option<&'static str>,
    },
    /// Hundredths: 40 for "40 percent", 0.03 for "3 basis points".
    Percent {
        /// The least.
        #[serde(serialize_with = "amount")]
        low: Option<f64>,
        /// The most.
        #[serde(serialize_with = "amount")]
        high: Option<f64>,
        /// Whether percentage points or basis points are meant: a difference of two percentages.
        points: bool,
    },
    /// A number with a physical or data unit.
    Quantity {
        /// The least.
        #[serde(serialize_with = "amount")]
        low: Option<f64>,
        /// The most.
        #[serde(serialize_with = "amount")]
        high: Option<f64>,
        /// The unit's usual symbol: "km", "mi", "kg", "°C", "MW", "bbl", "acre" ...
        unit: &'static str,
    },
}

/// What durations are counted in. Decades and centuries come as years, fortnights as weeks, nights as days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A whole number is written without a fraction, the same by every serialiser.
fn amount<S: Serializer>(amount: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match *amount {
        Some(n) if n.fract() == 0.0 && n.abs() < EXACT => serializer.serialize_some(&(n as i64)),
        other => other.serialize(serializer),
    }
}

/// A value in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueTag {
    /// The words.
    pub span: Span,
    /// Date, time, duration, money, percent or quantity. An age ("20-year-old") is a quantity, as it measures someone; its
    /// value is a duration.
    pub kind: EntityType,
    /// What they come to, if it can be told.
    pub value: Option<Value>,
}

/// A value and the place right behind it.
struct Found<'t> {
    kind: EntityType,
    value: Option<Value>,
    end: Cursor<'t>,
}

/// Finds the values in `doc`, in text order and never overlapping.
///
/// Words that do nothing but count from the day of writing ("yesterday", "last week", "tonight") are values only where
/// `published` tells that day, and "two years ago" is a length of time without it. Names that lean on it ("last Friday",
/// "Sept. 4") are always found. "early", "mid" and "late" stand outside the span and narrow the value to a third.
pub fn find(doc: &Document, published: Option<Day>) -> Vec<ValueTag> {
    let mut found = Vec::new();
    let mut addresses =
        doc.tokens.iter().filter(|t| matches!(t.kind, TokenKind::Address | TokenKind::Handle)).peekable();
    for paragraph in &doc.paragraphs {
        let span = doc.span(paragraph);
        let base = span.start as usize;
        let mut at = Cursor::new(span.of(doc.text), 0);
        while !at.rest().is_empty() {
            let place = (base + at.pos) as u32;
            while addresses.next_if(|t| t.span.end <= place).is_some() {}
            if let Some(address) = addresses.peek().filter(|t| t.span.start <= place) {
                at = at.skip((address.span.end - place) as usize);
                continue;
            }
            match scan::read(at, published) {
                Some(Found { kind, value, end }) => {
                    found.push(ValueTag { span: Span::new(base + at.pos, base + end.pos), kind, value });
                    at = end;
                }
                None => at = scan::next_start(at),
            }
        }
    }
    found
}
