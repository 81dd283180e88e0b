//! Dates in digits: years, decades, centuries, and days like "2016-09-04" and "11/9/2016".

use std::sync::LazyLock;

use regex::Regex;

use super::calendar::{Open, Said};
use super::cursor::Cursor;
use super::day::{self, Day};

/// A year with what may be glued to it: a second year ("2015-16", "1989–1991", "2021/22") or the "s" of a decade.
static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(1[0-9]{3}|20[0-9]{2})(?:[-–/]([0-9]{4}|[0-9]{2})|('?s))?").expect("a valid pattern")
});

/// "2016-09-04", "11/9/2016", "27.08.2022".
static NUMERIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})([/.-])([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2}))")
        .expect("a valid pattern")
});

/// Years that stand alone without a word that shows them to be years.
const PLAIN_YEARS: std::ops::RangeInclusive<i32> = 1900..=2030;

/// Words before a number that show it to be a year.
#[rustfmt::skip]
const BEFORE_YEAR: &[&str] = &[
    "in", "since", "of", "from", "until", "till", "by", "during", "before", "after", "between", "circa", "year", "and", "to",
    "the", "early", "late", "mid", "for",
];

/// A day in digits alone.
pub(super) fn numeric(at: Cursor) -> Option<(Said, Cursor)> {
    let run = at.digits(4);
    if !matches!((run, at.skip(run.min(4)).next()), (1..=2, '/' | '.' | '-') | (4, '-')) {
        return None;
    }
    let found = at.matches(&NUMERIC)?;
    let end = at.skip(found.get(0)?.end());
    let group = |i: usize| found.get(i).and_then(|m| m.as_str().parse::<i32>().ok());
    let day = |year: i32, month: i32, day: i32| Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok();
    if !end.ends_word() {
        return None;
    }
    if let (Some(year), Some(month), Some(of_month)) = (group(1), group(2), group(3)) {
        return day(year, month, of_month).map(|d| (Said::Days(d, d), end));
    }
    let (first, second, year) = (group(4)?, group(6)?, group(7)?);
    let digits = found.get(7)?.len();
    // "1-2-22" and "3.10.45" are scores, versions, times.
    if digits == 2 && &found[5] != "/" {
        return None;
    }
    let year = if digits == 2 { century_of(year) } else { year };
    let said = match (day(year, second, first), day(year, first, second)) {
        (Some(a), Some(b)) if a != b => Said::Open(Open::Either { days: [a, b] }),
        (Some(d), _) | (_, Some(d)) => Said::Days(d, d),
        _ => return None,
    };
    Some((said, end))
}

/// Two digits of a year, taken to lie between 1950 and 2049.
fn century_of(year: i32) -> i32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

/// "2015", "2015-16", "the 1990s", "19th century", "2000 B.C.".
pub(super) fn read(at: Cursor) -> Option<(Said, Cursor)> {
    century(at).or_else(|| before_christ(at)).or_else(|| years(at))
}

fn years(at: Cursor) -> Option<(Said, Cursor)> {
    if at.digits(4) != 4 {
        return None;
    }
    let found = at.matches(&YEAR)?;
    let first: i32 = found[1].parse().ok()?;
    let end = at.skip(found.get(0)?.end());
    let apostrophe = found.get(3).is_some_and(|s| s.len() == 2);
    if found.get(3).is_some() && end.ends_word() && (!apostrophe || at.follows(&["the", "early", "mid", "late"])) {
        let length = if first % 100 == 0 && first < 2000 { 100 } else { 10 };
        return (first % 10 == 0).then(|| days(first, first + length - 1, end)).flatten();
    }
    if let Some(second) = found.get(2).filter(|_| end.ends_word() && !is_part(end)) {
        let short: i32 = second.as_str().parse().ok()?;
        let last = if second.len() == 4 { short } else { first - first % 100 + short };
        if (first + 1..first + 200).contains(&last) {
            return days(first, last, end);
        }
    }
    let end = at.skip(4);
    if !end.ends_word() || is_part(end) {
        return None;
    }
    let shown = at.follows(BEFORE_YEAR) || at.previous() == '(';
    (PLAIN_YEARS.contains(&first) || shown).then(|| days(first, first, end)).flatten()
}

/// Whether the number goes on: "2,015.5", "1999.5", "2000/1".
fn is_part(end: Cursor) -> bool {
    end.one_of(&['.', ',', ':']).is_some_and(|c| c.next().is_ascii_digit())
}

fn days(first: i32, last: i32, end: Cursor) -> Option<(Said, Cursor)> {
    let (start, stop) = day::years(first, last)?;
    Some((Said::Days(start, stop), end))
}

/// "19th century", "21st-century".
fn century(at: Cursor) -> Option<(Said, Cursor)> {
    let len = at.rest().bytes().take(3).take_while(u8::is_ascii_digit).count();
    let number: i32 = at.rest()[..len].parse().ok().filter(|n| (1..=30).contains(n))?;
    let after = at.skip(len);
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|s| after.literal(s))?;
    let end = ordinal.joint().then("century")?;
    // "20th Century Fox" is no time.
    let named = end.back(7).next() == 'C' && end.one_of(&[' ']).is_some_and(|c| c.next().is_uppercase());
    (!named).then(|| days(number * 100 - 99, number * 100, end)).flatten()
}

/// "2000 B.C.", "44 BC".
fn before_christ(at: Cursor) -> Option<(Said, Cursor)> {
    let len = at.rest().bytes().take(5).take_while(u8::is_ascii_digit).count();
    let after = at.skip(len).spaces();
    let end = ["B.C.", "BCE", "BC"].iter().find_map(|s| after.literal(s)).filter(|c| c.ends_word())?;
    let year: i32 = at.rest()[..len].parse().ok().filter(|y| (1..=9999).contains(y))?;
    days(1 - year, 1 - year, end)
}

/// "'90s", "’80s": the decade behind an apostrophe. Which century is told for those that newspapers have seen most of.
pub(super) fn short_decade(at: Cursor) -> Option<(Said, Cursor)> {
    let digits = at.one_of(&['\'', '’', '‘'])?;
    let end = digits.skip(digits.rest().bytes().take(2).take_while(u8::is_ascii_digit).count());
    let end = end.literal("s").filter(|c| c.pos - digits.pos == 3 && c.ends_word())?;
    let decade: i32 = digits.rest()[..2].parse().ok().filter(|d| d % 10 == 0)?;
    match decade {
        50..=90 => days(1900 + decade, 1909 + decade, end),
        _ => Some((Said::Open(Open::Unknown), end)),
    }
}

/// Whether a year of four digits stands right here.
pub(super) fn is_next(at: Cursor) -> bool {
    at.digits(4) == 4
        && at.matches(&YEAR).is_some_and(|m| m.get(3).is_none())
        && at.skip(4).ends_word()
        && !is_part(at.skip(4))
}

/// The year behind a month: "July 2015", "July 4, 2015".
pub(super) fn behind(after: Cursor) -> Option<(i32, Cursor)> {
    let at = after.literal(",").unwrap_or(after).spaces();
    let year = at.rest().get(..4).filter(|_| is_next(at))?.parse().ok()?;
    Some((year, at.skip(4)))
}
