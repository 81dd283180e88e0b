//! The grammar of dates in words: "Monday, July 25, 2022", "28 to 31 July", "September 2015".

use super::calendar::{Open, Said};
use super::cursor::Cursor;
use super::day::{self, Day};
use super::table::Table;
use super::{relative, year};

/// Names of months and what of them is cut short.
#[rustfmt::skip]
static MONTHS: Table<u8> = Table::new(&[
    ("apr", 4), ("april", 4), ("aug", 8), ("august", 8), ("dec", 12), ("december", 12), ("feb", 2), ("february", 2),
    ("jan", 1), ("january", 1), ("jul", 7), ("july", 7), ("jun", 6), ("june", 6), ("mar", 3), ("march", 3), ("may", 5),
    ("nov", 11), ("november", 11), ("oct", 10), ("october", 10), ("sep", 9), ("sept", 9), ("september", 9),
]);

/// Names of weekdays; Monday is 1.
#[rustfmt::skip]
static WEEKDAYS: Table<u8> = Table::new(&[
    ("fri", 5), ("friday", 5), ("mon", 1), ("monday", 1), ("sat", 6), ("saturday", 6), ("sun", 7), ("sunday", 7),
    ("thu", 4), ("thur", 4), ("thurs", 4), ("thursday", 4), ("tue", 2), ("tues", 2), ("tuesday", 2), ("wed", 3),
    ("wednesday", 3), ("weds", 3),
]);

/// Words before a bare month that show it to be one.
#[rustfmt::skip]
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "by", "of", "from", "through", "to", "between", "before", "after", "during", "for", "and",
    "last", "next", "this", "early", "late", "mid", "on",
];

/// The date that begins with the digits right here.
pub(super) fn in_digits(at: Cursor) -> Option<(Said, Cursor)> {
    day_month(at).or_else(|| year::numeric(at)).or_else(|| year::read(at))
}

/// The date that begins with the word right here.
pub(super) fn in_words(at: Cursor) -> Option<(Said, Cursor)> {
    let (word, after) = at.word()?;
    if let Some(weekday) = weekday(word) {
        return on_weekday(at, after, weekday);
    }
    with_day(at).or_else(|| bare_month(at)).or_else(|| relative::read(at))
}

/// Whether a date may begin with `word`.
pub(super) fn opens(word: &str) -> bool {
    let plural = word.strip_suffix('s').filter(|w| w.ends_with("day")).unwrap_or(word);
    MONTHS.has(word) || WEEKDAYS.has(plural) || relative::opens(word)
}

/// The weekday of a full name, 1 to 7.
pub(super) fn weekday(word: &str) -> Option<u8> {
    WEEKDAYS.get(word.strip_suffix('s').filter(|w| w.ends_with("day")).unwrap_or(word))
}

/// A weekday, and the day of the month behind it.
fn on_weekday<'t>(at: Cursor<'t>, after: Cursor<'t>, weekday: u8) -> Option<(Said, Cursor<'t>)> {
    let word = &at.rest()[..after.pos - at.pos];
    let after =
        if word.ends_with("day") || word.ends_with("days") { after } else { after.literal(".").unwrap_or(after) };
    let date = after.literal(",").unwrap_or(after).spaces();
    let date = date.then("the").map_or(date, Cursor::spaces);
    if date.pos > after.pos
        && let Some(found) = day_month(date).or_else(|| with_day(date))
    {
        return Some(found);
    }
    // "the Sunday Times"
    if at.follows(&["the"]) && next_is_name(after) {
        return None;
    }
    let lower = word.starts_with(|c: char| c.is_lowercase());
    if word.ends_with("days") {
        return (!lower).then_some((Said::Open(Open::Every { weekday }), after));
    }
    // "Sun" and "Sat" are words of their own; "Thurs." is not.
    let whole = word.ends_with("day") || (word.len() > 3 && after.previous() == '.');
    (!lower && whole).then_some((Said::Open(Open::Weekday { weekday, direction: 0 }), after))
}

/// The month right here; its first letter is a capital, or all of it is small and long.
fn month(at: Cursor) -> Option<(u8, Cursor)> {
    let (word, after) = at.word()?;
    let month = MONTHS.get(word)?;
    let capital = word.starts_with(|c: char| c.is_uppercase()) || (word.len() > 3 && month != 3);
    // "May", "June" and "July" are whole words: a stop behind them ends the sentence.
    let after = if word.len() <= 4 && month != 5 && !(word.len() == 4 && matches!(month, 6 | 7)) {
        after.literal(".").unwrap_or(after)
    } else {
        after
    };
    capital.then_some((month, after))
}

/// A day of the month, 1 to 31, with or without its "th".
fn day_number(at: Cursor) -> Option<(u8, Cursor)> {
    let len = at.rest().bytes().take(3).take_while(u8::is_ascii_digit).count();
    let day = at.rest()[..len].parse().ok().filter(|d| (1..=31).contains(d) && len < 3)?;
    let after = at.skip(len);
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|s| after.literal(s)).filter(|c| c.ends_word());
    Some((day, ordinal.unwrap_or(after)))
}

/// Past what parts the two ends of a range: "-", "to", "and" ...
fn to(at: Cursor) -> Option<Cursor> {
    let mark = at.spaces().one_of(&['-', '–', '—', '&', '/']);
    mark.or_else(|| at.then_any(&["to", "and", "through", "or", "until", "till"])).map(Cursor::spaces)
}

/// A month with a day behind it: "Sept. 4", "July 21-23, 2022", "July 31 to August 4".
pub(super) fn with_day(at: Cursor) -> Option<(Said, Cursor)> {
    let (first_month, after) = month(at)?;
    let after = after.literal(",").unwrap_or(after).spaces();
    let (first_day, end) = day_number(after.then("the").map_or(after, Cursor::spaces))?;
    let stop = |c: Cursor| {
        c.ends_word() && !c.one_of(&['.', ':', ',']).is_some_and(|c| c.next().is_ascii_digit() && !year::is_next(c))
    };
    if !stop(end) {
        return None;
    }
    let second = to(end).and_then(|c| {
        let same = |c| day_number(c).map(|(d, e)| (first_month, d, e)).filter(|&(_, d, e)| d > first_day && stop(e));
        let other = |c| {
            month(c)
                .and_then(|(m, e)| day_number(e.spaces()).map(|(d, e)| (m, d, e)))
                .filter(|&(m, _, e)| m != first_month && stop(e))
        };
        same(c).or_else(|| other(c).filter(|_| end.then("and").is_none()))
    });
    // "July 4 and 20 people": a second day needs no noun behind it.
    let counts = |e: Cursor| end.then("and").is_some() && e.joint().next().is_lowercase();
    let second = second.filter(|&(.., e)| !counts(e));
    let (last_month, last_day, end) = second.unwrap_or((first_month, first_day, end));
    finish(first_month, first_day, last_month, last_day, end)
}

/// "4 September 2016", "28 to 31 July", "24th day of November, 1954".
fn day_month(at: Cursor) -> Option<(Said, Cursor)> {
    let (first_day, after) = day_number(at)?;
    let second = to(after).and_then(day_number).filter(|&(d, _)| d > first_day);
    let (last_day, after) = second.unwrap_or((first_day, after));
    let after = after.then("day").unwrap_or(after);
    let after = after.then("of").unwrap_or(after).joint();
    let (first_month, end) = month(after)?;
    // "5 May" is a date, "5 may" is not, nor is "the 3 March" behind a score.
    let other = to(end).and_then(|c| day_number(c)).and_then(|(d, c)| month(c.spaces()).map(|(m, e)| (m, d, e)));
    let (last_month, last_day, end) = other.filter(|o| o.0 != first_month).unwrap_or((first_month, last_day, end));
    finish(first_month, first_day, last_month, last_day, end)
}

/// The year behind a day of a month, if there is one.
pub(super) fn finish(month: u8, day: u8, last_month: u8, last_day: u8, end: Cursor) -> Option<(Said, Cursor)> {
    // 2000 had a 29th of February: a day that no year has is no date.
    Day::new(2000, month, day).and(Day::new(2000, last_month, last_day)).ok()?;
    if let Some((year, end)) = year::behind(end) {
        let first = year - i32::from((last_month, last_day) < (month, day));
        let days = Day::new(first, month, day).and_then(|s| Ok((s, Day::new(year, last_month, last_day)?)));
        let unknown = Said::Open(Open::Unknown);
        return Some((days.map_or(unknown, |(start, end)| Said::Days(start, end)), end));
    }
    Some((Said::Open(Open::Yearless { month, day, last_month, last_day }), end))
}

/// A month with a year behind it, or alone where nothing else can be meant: "September 2015", "May to November".
pub(super) fn bare_month(at: Cursor) -> Option<(Said, Cursor)> {
    let (first, end) = month(at)?;
    let short = end.pos - at.pos <= 4 && !matches!(at.letters().len(), 4..) && first != 5;
    let second = to(end).filter(|_| end.then("and").is_none()).and_then(month).filter(|&(m, _)| m != first);
    let (last, tail) = second.unwrap_or((first, end));
    let of = tail.then("of").unwrap_or(tail);
    if let Some((year, end)) = year::behind(of) {
        let start = day::month(year - i32::from(last < first), first)?.0;
        return Some((Said::Days(start, day::month(year, last)?.1), end));
    }
    let named = !at.letters().starts_with(|c: char| c.is_lowercase());
    let shown = at.follows(BEFORE_MONTH) || tail.pos > end.pos;
    let doubtful = matches!(first, 3 | 5) || next_is_name(tail);
    let alone = named && !short && (shown || !doubtful);
    alone.then_some((Said::Open(Open::Month { month: first, last_month: last, direction: 0 }), tail))
}

/// Whether a capitalised word follows: "April Jones", "August Wilson".
fn next_is_name(at: Cursor) -> bool {
    at.one_of(&[' ', '\u{a0}']).is_some_and(|c| c.next().is_uppercase())
}
