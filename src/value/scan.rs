//! Where a value may begin, and which of the patterns' matches there is kept.

use super::calendar::{self, Open, Said};
use super::cursor::Cursor;
use super::day::Day;
use super::number::{self, Letters};
use super::{Found, Value, clock, date, duration, money, percent, quantity, relative, year};
use crate::analysis::EntityType;

/// The next place where a value may begin: past this word, or past this one character.
pub(super) fn next_start(at: Cursor) -> Cursor {
    let rest = at.rest();
    let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let after = at.skip(word.max(first));
    after.literal(" ").unwrap_or(after)
}

/// The longest value that begins at `at`.
pub(super) fn read(at: Cursor, published: Option<Day>) -> Option<Found> {
    match at.next() {
        '0'..='9' if is_inner(at) => None,
        '0'..='9' => longest([
            dated(date::in_digits(at), at, published),
            clock::in_digits(at).or_else(|| duration::lap(at)),
            ago(at, published),
            amount(at),
        ]),
        'A'..='Z' | 'a'..='z' => word(at, published),
        '\'' | '’' | '‘' => dated(year::short_decade(at), at, published),
        '-' | '−' => quantity::below_zero(at),
        ' ' | '\n' | ',' | '.' | '"' | '“' | '”' => None,
        _ => money::signed(at),
    }
}

/// The value that begins with the word at `at`.
fn word(at: Cursor, published: Option<Day>) -> Option<Found> {
    let word = at.letters();
    if date::opens(word) {
        longest([clock::in_words(at, published), dated(date::in_words(at), at, published)])
    } else if number::opens(word) {
        longest([
            ago(at, published),
            amount(at).or_else(|| duration::indefinite(at)).or_else(|| percent::indefinite(at)),
        ])
    } else if at.next().is_ascii_uppercase() || word.starts_with('d') {
        money::signed(at).or_else(|| money::bare(at))
    } else {
        let below_zero = || word.eq_ignore_ascii_case("minus").then(|| quantity::below_zero(at)).flatten();
        money::bare(at).or_else(below_zero)
    }
}

/// Whether the digits right here belong to what stands before them: "Covid-19", "10-2", "$1.50".
fn is_inner(at: Cursor) -> bool {
    let mark = at.previous();
    match mark {
        '#' => true,
        '-' | '–' | '.' | ',' | ':' | '/' | '\'' | '’' => {
            at.back(mark.len_utf8()).previous().is_alphanumeric() && at.third().is_none()
        }
        _ => false,
    }
}

/// The longest of what was found; the first one of equals.
fn longest<const N: usize>(found: [Option<Found>; N]) -> Option<Found> {
    found.into_iter().flatten().rev().max_by_key(|f| f.end.pos)
}

/// A number with what it counts behind it.
fn amount(at: Cursor) -> Option<Found> {
    let (amount, after) = number::amount(at, Letters::Unit)?;
    let money = match after.next() {
        'A'..='z' => number::amount(at, Letters::Scale).and_then(|(amount, after)| money::named(at, amount, after)),
        _ => money::named(at, amount, after),
    };
    money
        .or_else(|| percent::read(amount, after))
        .or_else(|| duration::read(at, amount, after))
        .or_else(|| quantity::read(amount, after))
}

/// A date's value, with the words before it that narrow it: "early 2012", "mid-June", "the late 1990s".
fn dated<'t>(said: Option<(Said, Cursor<'t>)>, at: Cursor, published: Option<Day>) -> Option<Found<'t>> {
    let (said, end) = said?;
    let (days, open) = match said {
        Said::Days(start, end) => (Some((start, end)), None),
        Said::Open(open) => (published.and_then(|p| calendar::resolve(open, p)), Some(open)),
    };
    // "today" names no day until the day it was written is known.
    if days.is_none() && matches!(open, Some(Open::Shift { .. })) {
        return None;
    }
    let third = days.filter(|(start, end)| start < end).and_then(|_| at.third());
    let days = days.and_then(|days| third.map_or(Some(days), |third| calendar::third(days, third)));
    let open = open.filter(|open| *open != Open::Unknown);
    let known = days.is_some() || open.is_some();
    let value = known.then(|| Value::Date { start: days.map(|d| d.0), end: days.map(|d| d.1), open });
    Some(Found { kind: EntityType::Date, value, end })
}

/// "two years ago" where the publication day is known; else it is a length of time.
fn ago(at: Cursor, published: Option<Day>) -> Option<Found> {
    published?;
    dated(relative::ago(at), at, published)
}
