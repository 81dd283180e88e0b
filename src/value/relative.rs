//! Dates that are told by the day of writing, by the season or by a feast: "last week", "summer 2016", "Christmas Eve".

use super::calendar::{Open, Period, Said, Season};
use super::cursor::Cursor;
use super::date::{bare_month, finish, weekday, with_day};
use super::day;
use super::duration::time_unit;
use super::number::{self, Letters};
use super::table::Table;
use super::{TimeUnit, year};

static SEASONS: Table<Season> = Table::new(&[
    ("autumn", Season::Autumn),
    ("fall", Season::Autumn),
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("winter", Season::Winter),
]);

/// Stretches that "last", "this" and "next" count.
static PERIODS: Table<Period> = Table::new(&[
    ("century", Period::Century),
    ("decade", Period::Decade),
    ("month", Period::Month),
    ("quarter", Period::Quarter),
    ("week", Period::Week),
    ("weekend", Period::Weekend),
    ("year", Period::Year),
]);

/// Feasts with a day of their own, as (words, month, day); 0 where the day moves.
#[rustfmt::skip]
const FEASTS: &[(&[&str], u8, u8)] = &[
    (&["Christmas", "Eve"], 12, 24), (&["Christmas", "Day"], 12, 25), (&["Christmas"], 12, 25), (&["Boxing", "Day"], 12, 26),
    (&["Easter", "Sunday"], 0, 0), (&["Easter", "Monday"], 0, 0), (&["Easter"], 0, 0), (&["Good", "Friday"], 0, 0),
    (&["Fourth", "of", "July"], 7, 4), (&["Memorial", "Day"], 0, 0), (&["Labor", "Day"], 0, 0),
    (&["Thanksgiving", "Day"], 0, 0), (&["Thanksgiving"], 0, 0), (&["Halloween"], 10, 31),
];

/// Words that such a date, or a part of a day, begins with.
#[rustfmt::skip]
static OTHERS: Table<()> = Table::new(&[
    ("boxing", ()), ("christmas", ()), ("coming", ()), ("easter", ()), ("first", ()), ("fourth", ()), ("good", ()),
    ("halloween", ()), ("labor", ()), ("last", ()), ("memorial", ()), ("midday", ()), ("midnight", ()), ("next", ()),
    ("noon", ()), ("second", ()), ("thanksgiving", ()), ("third", ()), ("this", ()), ("today", ()), ("tomorrow", ()),
    ("tonight", ()), ("yesterday", ()),
]);

/// The date right here that no weekday or month begins.
pub(super) fn read(at: Cursor) -> Option<(Said, Cursor)> {
    relative(at).or_else(|| quarter(at)).or_else(|| season(at, 0)).or_else(|| feast(at))
}

/// Whether such a date or a part of a day may begin with `word`.
pub(super) fn opens(word: &str) -> bool {
    SEASONS.has(word) || OTHERS.has(word)
}

/// "last week", "next Friday", "this summer", "yesterday".
fn relative(at: Cursor) -> Option<(Said, Cursor)> {
    let (word, after) = at.word()?;
    let day = |count| Some((Said::Open(Open::Shift { period: Period::Day, count }), after));
    let direction: i8 = match word.to_ascii_lowercase().as_str() {
        "yesterday" => return day(-1),
        "today" => return day(0),
        "tomorrow" => return day(1),
        "last" => -1,
        "this" => 0,
        "next" | "coming" => 1,
        _ => return None,
    };
    let target = after.spaces();
    let (name, end) = target.word()?;
    if let Some(period) = PERIODS.get(name) {
        return Some((Said::Open(Open::Shift { period, count: direction.into() }), end));
    }
    if let Some(weekday) = weekday(name).filter(|_| name.ends_with("day")) {
        return Some((Said::Open(Open::Weekday { weekday, direction }), end));
    }
    if let Some(found) = season(target, direction) {
        return Some(found);
    }
    // "this July 23" is told by its day alone.
    match bare_month(target).filter(|_| with_day(target).is_none())? {
        (Said::Open(Open::Month { month, last_month, .. }), end) => {
            Some((Said::Open(Open::Month { month, last_month, direction }), end))
        }
        _ => None,
    }
}

/// "the first quarter of 2016", "second quarter", "third-quarter".
fn quarter(at: Cursor) -> Option<(Said, Cursor)> {
    let ordinals = [("first", 1), ("second", 2), ("third", 3), ("fourth", 4)];
    let (quarter, after) = ordinals.iter().find_map(|&(name, n)| Some((n, at.then(name)?)))?;
    let end = after.joint().then("quarter")?;
    let of = end.then("of").unwrap_or(end);
    let Some((year, end)) = year::behind(of) else {
        return Some((Said::Open(Open::Quarter { quarter }), end));
    };
    Some((Said::Days(day::month(year, 3 * quarter - 2)?.0, day::month(year, 3 * quarter)?.1), end))
}

/// A season with a year behind it, or where the words before show it.
fn season(at: Cursor, direction: i8) -> Option<(Said, Cursor)> {
    let (word, end) = at.word()?;
    let season = SEASONS.get(word)?;
    let of = end.then("of").unwrap_or(end);
    if let Some((year, end)) = year::behind(of) {
        return Some((Said::Open(Open::Season { season, year: Some(year), direction }), end));
    }
    // "to fall" and "a spring" are no seasons.
    let shown =
        direction != 0 || at.follows(&["last", "this", "next", "coming", "in", "of", "since", "until", "by", "during"]);
    shown.then_some((Said::Open(Open::Season { season, year: None, direction }), end))
}

fn feast(at: Cursor) -> Option<(Said, Cursor)> {
    if !at.next().is_uppercase() {
        return None;
    }
    let (&(_, month, day), end) = FEASTS.iter().find_map(|f| Some((f, at.then_all(f.0)?)))?;
    if let Some(found) = finish(month, day, month, day, end) {
        return Some(found);
    }
    Some((Said::Open(Open::Unknown), end))
}

/// "two years ago", "a week ago".
pub(super) fn ago(at: Cursor) -> Option<(Said, Cursor)> {
    let (count, after) = match at.then_any(&["a", "an"]) {
        Some(after) => (1.0, after),
        None => number::number(at, Letters::Unit).map(|(n, after)| (n.value(), after))?,
    };
    let (unit, each, after) = time_unit(after)?;
    let end = after.then("ago")?;
    let period = match unit {
        TimeUnit::Day => Period::Day,
        TimeUnit::Week => Period::Week,
        TimeUnit::Month => Period::Month,
        TimeUnit::Year => Period::Year,
        _ => return None,
    };
    let count = count * each;
    let whole = count.fract() == 0.0 && count < 1e6;
    whole.then_some((Said::Open(Open::Shift { period, count: -(count as i32) }), end))
}
