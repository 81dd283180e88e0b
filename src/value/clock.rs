//! Times of day: "10:30 a.m.", "7-9pm", "0800 GMT", "noon", "Friday night".

use std::fmt;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde::{Serialize, Serializer};

use super::calendar::{Open, Period, resolve};
use super::cursor::Cursor;
use super::date::weekday;
use super::day::Day;
use super::{Found, Value};
use crate::analysis::EntityType;

/// A time of day on the 24-hour clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

/// `HH:MM`.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// Serialised as [`Display`](fmt::Display) writes it.
impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A part of the day, which has no hours that all agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum DayPart {
    Morning,
    Afternoon,
    Evening,
    Night,
}

/// Twelve hours, with a first hour before it that shares its half of the day: "9 p.m.", "10.30am", "7-9pm".
static TWELVE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i-u)^(?:([0-9]{1,2})(?:[:.]([0-5][0-9]))?[ ]?(?:-|–|to)[ ]?)?([0-9]{1,2})(?:[:.]([0-5][0-9]))?[ ]?([ap])(?:\.[ ]?m\.|\.?m\b)",
    )
    .expect("a valid pattern")
});

/// Twenty-four hours: "20:45", "0800", "14h30".
static FULL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^([01]?[0-9]|2[0-3])([:.h]?)([0-5][0-9])(?:[:.]([0-5][0-9]))?").expect("a valid pattern")
});

/// Words before a time that has nothing else to show that it is one.
const BEFORE_TIME: &[&str] = &["at", "by", "until", "till", "from", "after", "before", "since", "around", "about"];

/// Words behind a time that tell where it holds.
#[rustfmt::skip]
const ZONES: &[&str] = &["GMT", "UTC", "BST", "EST", "EDT", "ET", "CET", "CEST", "CST", "CDT", "MST", "MDT", "PST", "PDT", "PT", "IST", "JST", "EAT", "SAST"];

/// The time that begins with the digits right here.
pub(super) fn in_digits(at: Cursor) -> Option<Found> {
    let run = at.digits(4);
    let mark = at.skip(run.min(4)).next();
    let is_half = run <= 2 && at.rest().bytes().take(24).any(|b| matches!(b, b'm' | b'M'));
    let is_full = run == 4 || (run <= 2 && matches!(mark, ':' | '.' | 'h'));
    is_half.then(|| twelve(at)).flatten().or_else(|| is_full.then(|| full(at)).flatten())
}

/// The time that begins with the word right here.
pub(super) fn in_words(at: Cursor, published: Option<Day>) -> Option<Found> {
    for (name, hour) in [("noon", 12), ("midday", 12), ("midnight", 0)] {
        if let Some(end) = at.then(name) {
            let clock = Clock { hour, minute: 0 };
            return Some(time(Some(clock), Some(clock), None, end));
        }
    }
    part_of_day(at, published)
}

fn twelve(at: Cursor) -> Option<Found> {
    let found = at.matches(&TWELVE)?;
    let afternoon = found.get(5)?.as_str().eq_ignore_ascii_case("p");
    let to = half_day(&found, 3, 4, afternoon)?;
    let from = match found.get(1) {
        // "11-1pm" begins in the morning.
        Some(_) => {
            half_day(&found, 1, 2, afternoon).filter(|c| *c < to).or_else(|| half_day(&found, 1, 2, !afternoon))?
        }
        None => to,
    };
    let (zone, end) = zone(at.skip(found.get(0)?.end()));
    end.ends_word().then(|| time(Some(from), Some(to), zone, end))
}

/// The groups `hour` and `minute` as a time before or after noon.
fn half_day(found: &Captures, hour: usize, minute: usize, afternoon: bool) -> Option<Clock> {
    let hour: u8 = found.get(hour)?.as_str().parse().ok()?;
    let minute = found.get(minute).map_or(Ok(0), |m| m.as_str().parse()).ok()?;
    (1..=12).contains(&hour).then(|| Clock { hour: hour % 12 + if afternoon { 12 } else { 0 }, minute })
}

/// A time that only a zone behind it or a word before it shows to be one.
fn full(at: Cursor) -> Option<Found> {
    let found = at.matches(&FULL)?;
    let clock = Clock { hour: found[1].parse().ok()?, minute: found[3].parse().ok()? };
    let after = at.skip(found.get(0)?.end());
    let (zone, end) = zone(after);
    let colon = &found[2] == ":";
    let hours = after.then_any(&["hours", "hrs"]).filter(|_| found[2].is_empty() && found[1].len() == 2);
    let shown = zone.is_some() || hours.is_some() || (colon && found.get(4).is_none() && at.follows(BEFORE_TIME));
    let end = hours.unwrap_or(end);
    (shown && end.ends_word()).then(|| time(Some(clock), Some(clock), zone, end))
}

/// The zone behind a time and where it ends.
fn zone(after: Cursor) -> (Option<&'static str>, Cursor) {
    let found = after.spaces().word().and_then(|(word, end)| Some((*ZONES.iter().find(|z| **z == word)?, end)));
    match found {
        Some((zone, end)) => (Some(zone), end),
        None => (None, after.then_all(&["local", "time"]).unwrap_or(after)),
    }
}

/// "Friday night", "this morning", "last night", "tonight", "yesterday afternoon".
fn part_of_day(at: Cursor, published: Option<Day>) -> Option<Found> {
    let (word, after) = at.word()?;
    let day = |count| Open::Shift { period: Period::Day, count };
    let (open, part, end) = match word.to_ascii_lowercase().as_str() {
        "tonight" => (day(0), DayPart::Night, after),
        "last" => (day(-1), DayPart::Night, after.then("night")?),
        "this" => part(after).filter(|(p, _)| *p != DayPart::Night).map(|(p, end)| (day(0), p, end))?,
        "yesterday" => part(after).map(|(p, end)| (day(-1), p, end))?,
        "tomorrow" => part(after).map(|(p, end)| (day(1), p, end))?,
        _ => {
            part(after).and_then(|(p, end)| Some((Open::Weekday { weekday: weekday(word)?, direction: 0 }, p, end)))?
        }
    };
    let date = published.and_then(|published| resolve(open, published)).map(|(day, _)| day);
    // "tonight" names no day until the day it was written is known.
    if date.is_none() && matches!(open, Open::Shift { .. }) {
        return None;
    }
    let value = Value::Time { from: None, to: None, part: Some(part), zone: None, date, open: Some(open) };
    Some(Found { kind: EntityType::Time, value: Some(value), end })
}

fn part(at: Cursor) -> Option<(DayPart, Cursor)> {
    use DayPart::{Afternoon, Evening, Morning, Night};
    let parts = [("morning", Morning), ("afternoon", Afternoon), ("evening", Evening), ("night", Night)];
    parts.iter().find_map(|&(name, part)| Some((part, at.then(name)?)))
}

fn time<'t>(from: Option<Clock>, to: Option<Clock>, zone: Option<&'static str>, end: Cursor<'t>) -> Found<'t> {
    let value = Value::Time { from, to, part: None, zone, date: None, open: None };
    Found { kind: EntityType::Time, value: Some(value), end }
}
