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
mod measure;
mod money;
mod number;
mod year;

pub use calendar::{Open, Period, Season};
pub use clock::{Clock, DayPart};
pub use day::{Day, DayError};

use serde::{Serialize, Serializer};

use crate::analysis::EntityType;
use crate::document::Document;
use crate::span::Span;
use crate::token::TokenKind;
use calendar::Said;
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

/// Finds the values in `doc`, in text order and never overlapping.
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
            match read(at, published) {
                Some((kind, value, end)) => {
                    found.push(ValueTag { span: Span::new(base + at.pos, base + end.pos), kind, value });
                    at = end;
                }
                None => at = next_start(at),
            }
        }
    }
    found
}

/// The next place where a value may begin: past this word, or past this one character.
fn next_start(at: Cursor) -> Cursor {
    let rest = at.rest();
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let first = rest.chars().next().map_or(0, char::len_utf8);
    at.skip(word.max(first))
}

type Found<'t> = (EntityType, Option<Value>, Cursor<'t>);

/// The longest value that begins at `at`.
fn read(at: Cursor, published: Option<Day>) -> Option<Found> {
    let first = at.next();
    if first.is_ascii_digit() {
        return if is_inner(at) { None } else { longest(at, published, true) };
    }
    if first.is_ascii_alphabetic() {
        let word = at.letters();
        let date = date::opens(word);
        let number = number::opens(word);
        if date || number {
            return longest(at, published, number);
        }
        return thirds(at, published).or_else(|| money_at(at));
    }
    match first {
        '\'' | '’' | '‘' => year::short_decade(at).map(|(said, end)| dated(said, None, published, end)),
        ' ' | '\n' | ',' | '.' | '"' | '“' | '”' => None,
        '-' | '−' => {
            measure::read(at).filter(|_| !at.previous().is_alphanumeric()).map(|(k, v, end)| (k, Some(v), end))
        }
        _ => money_at(at),
    }
}

fn money_at(at: Cursor) -> Option<Found> {
    let (value, end) = money::read(at).or_else(|| money::bare(at))?;
    Some((EntityType::Money, Some(value), end))
}

/// Whether the digits right here belong to what stands before them: "Covid-19", "10-2", "$1.50".
fn is_inner(at: Cursor) -> bool {
    let Some(mark) = Some(at.previous()).filter(|c| matches!(c, '-' | '–' | '.' | ',' | ':' | '/' | '\'' | '’' | '#'))
    else {
        return false;
    };
    mark == '#' || at.back(mark.len_utf8()).previous().is_alphanumeric()
}

/// The longest match of all patterns at `at`.
fn longest(at: Cursor, published: Option<Day>, number: bool) -> Option<Found> {
    let date = date::read(at).map(|(said, end)| dated(said, None, published, end));
    let time = clock::read(at, published).map(|(value, end)| (EntityType::Time, value, end));
    let money = || money::read(at).map(|(value, end)| (EntityType::Money, Some(value), end));
    let measure = || measure::read(at).map(|(kind, value, end)| (kind, Some(value), end));
    let amounts = if number { [measure(), money()] } else { [None, None] };
    amounts.into_iter().chain([time, date]).flatten().max_by_key(|(.., end)| end.pos)
}

/// "early 2012", "mid-June", "the late 1990s": a date's first, middle or last third.
fn thirds(at: Cursor, published: Option<Day>) -> Option<Found> {
    let words = [("early", 0), ("mid", 1), ("late", 2)];
    let (third, after) = words.iter().find_map(|&(word, third)| Some((third, at.then(word)?)))?;
    let (said, end) = date::read(after.joint())?;
    let long = matches!(said, Said::Open(Open::Month { .. } | Open::Season { .. }))
        || matches!(said, Said::Days(a, b) if a != b);
    long.then(|| dated(said, Some(third), published, end))
}

/// A date's value.
fn dated<'t>(said: Said, third: Option<u8>, published: Option<Day>, end: Cursor<'t>) -> Found<'t> {
    let (days, open) = match said {
        Said::Days(start, end) => (Some((start, end)), None),
        Said::Open(open) => (published.and_then(|p| calendar::resolve(open, p)), Some(open)),
    };
    let days = days.and_then(|days| third.map_or(Some(days), |third| calendar::third(days, third)));
    let open = open.filter(|open| *open != Open::Unknown);
    let value = (days.is_some() || open.is_some()).then(|| Value::Date {
        start: days.map(|d| d.0),
        end: days.map(|d| d.1),
        open,
    });
    (EntityType::Date, value, end)
}
