//! Times of day: "10:30 a.m.", "7-9pm", "0800 GMT", "noon", "Friday night".

use std::fmt;

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

/// Twelve hours: "10:30 a.m.", "7-9pm", "11 a.m. to 1 p.m.".
fn twelve(at: Cursor) -> Option<Found> {
    let (first, after) = reading(at)?;
    let ranged = || {
        let (last, after) = reading(range_mark(after)?)?;
        let (afternoon, end) = half(after)?;
        Some((Some(first), last, afternoon, end))
    };
    let (from, to, afternoon, end) = ranged().or_else(|| {
        let (afternoon, end) = half(after)?;
        Some((None, first, afternoon, end))
    })?;
    let to = to.in_half(afternoon)?;
    let from = match from {
        // "11-1pm" begins in the morning.
        Some(from) => from.in_half(afternoon).filter(|c| *c < to).or_else(|| from.in_half(!afternoon))?,
        None => to,
    };
    let (zone, end) = zone(end);
    end.ends_word().then(|| time(Some(from), Some(to), zone, end))
}

/// What a clock of twelve hours shows.
#[derive(Clone, Copy)]
struct Reading {
    hour: u8,
    minute: u8,
}

impl Reading {
    fn in_half(self, afternoon: bool) -> Option<Clock> {
        let hour = self.hour % 12 + if afternoon { 12 } else { 0 };
        (1..=12).contains(&self.hour).then_some(Clock { hour, minute: self.minute })
    }
}

/// "7", "10:30", "10.30".
fn reading(at: Cursor) -> Option<(Reading, Cursor)> {
    let (hour, after) = at.take_digits(at.digits(2)).filter(|(digits, _)| digits.len() <= 2)?;
    let (minute, end) = after.one_of(&[':', '.']).and_then(sixty).unwrap_or((0, after));
    Some((Reading { hour: hour.parse().ok()?, minute }, end))
}

/// Two digits that come to less than 60.
fn sixty(at: Cursor) -> Option<(u8, Cursor)> {
    let (digits, end) = at.take_digits(2)?;
    Some((digits.parse().ok().filter(|n| *n < 60)?, end))
}

/// Past a dash or "to", spaces around it or not.
fn range_mark(at: Cursor) -> Option<Cursor> {
    let mark = at.literal(" ").unwrap_or(at);
    let to = || mark.rest().get(..2).filter(|word| word.eq_ignore_ascii_case("to")).map(|_| mark.skip(2));
    let end = mark.one_of(&['-', '–']).or_else(to)?;
    Some(end.literal(" ").unwrap_or(end))
}

/// Whether "a.m." or "p.m." comes next, in one of the ways to write it, and where it ends: true for the afternoon.
fn half<'t>(at: Cursor<'t>) -> Option<(bool, Cursor<'t>)> {
    let at = at.literal(" ").unwrap_or(at);
    let letter = at.one_of(&['a', 'A', 'p', 'P'])?;
    let m = |c: Cursor<'t>| c.one_of(&['m', 'M']);
    let dotted = letter.literal(".").and_then(|c| m(c.literal(" ").unwrap_or(c))?.literal("."));
    let whole = |c: &Cursor<'t>| !c.next().is_ascii_alphanumeric() && c.next() != '_';
    let end = dotted.or_else(|| m(letter.literal(".").unwrap_or(letter)).filter(whole))?;
    Some((matches!(at.next(), 'p' | 'P'), end))
}

/// Twenty-four hours: "20:45", "0800 GMT", "14h30": a time that only a zone behind it or a word before it shows to be one.
fn full(at: Cursor) -> Option<Found> {
    // An hour below 20 is read first, as one digit when it must.
    let below_20 = at.take_digits(2).filter(|(hour, _)| hour.starts_with(['0', '1']));
    let above = at.take_digits(2).filter(|(hour, _)| ("20"..="23").contains(hour));
    let hours = [below_20, at.take_digits(1), above];
    let (hour, mark, minute, after) = hours.into_iter().flatten().find_map(|(hour, mark)| {
        let behind = mark.one_of(&[':', '.', 'h']);
        let (minute, after) = sixty(behind.unwrap_or(mark))?;
        Some((hour, behind.map(|_| mark.next()), minute, after))
    })?;
    let seconds = after.one_of(&[':', '.']).and_then(sixty);
    let clock = Clock { hour: hour.parse().ok()?, minute };
    let after = seconds.map_or(after, |(_, end)| end);
    let (zone, end) = zone(after);
    let hours = after.then_any(&["hours", "hrs"]).filter(|_| mark.is_none() && hour.len() == 2);
    let shown = zone.is_some() || hours.is_some() || (mark == Some(':') && seconds.is_none() && at.follows(BEFORE_TIME));
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
