//! Lengths of time, and ages.

use super::cursor::Cursor;
use super::number::{self, Amount, Letters};
use super::table::Table;
use super::{Found, TimeUnit, Value};
use crate::analysis::EntityType;

/// Words of time: the unit and how many of it.
#[rustfmt::skip]
static TIME_UNITS: Table<(TimeUnit, f64)> = Table::new(&[
    ("centuries", (TimeUnit::Year, 100.0)), ("century", (TimeUnit::Year, 100.0)), ("day", (TimeUnit::Day, 1.0)),
    ("days", (TimeUnit::Day, 1.0)), ("decade", (TimeUnit::Year, 10.0)), ("decades", (TimeUnit::Year, 10.0)),
    ("fortnight", (TimeUnit::Week, 2.0)), ("hour", (TimeUnit::Hour, 1.0)), ("hours", (TimeUnit::Hour, 1.0)),
    ("hr", (TimeUnit::Hour, 1.0)), ("hrs", (TimeUnit::Hour, 1.0)), ("min", (TimeUnit::Minute, 1.0)),
    ("mins", (TimeUnit::Minute, 1.0)), ("minute", (TimeUnit::Minute, 1.0)), ("minutes", (TimeUnit::Minute, 1.0)),
    ("month", (TimeUnit::Month, 1.0)), ("months", (TimeUnit::Month, 1.0)), ("night", (TimeUnit::Day, 1.0)),
    ("nights", (TimeUnit::Day, 1.0)), ("sec", (TimeUnit::Second, 1.0)), ("second", (TimeUnit::Second, 1.0)),
    ("seconds", (TimeUnit::Second, 1.0)), ("secs", (TimeUnit::Second, 1.0)), ("week", (TimeUnit::Week, 1.0)),
    ("weeks", (TimeUnit::Week, 1.0)), ("year", (TimeUnit::Year, 1.0)), ("years", (TimeUnit::Year, 1.0)),
    ("yr", (TimeUnit::Year, 1.0)), ("yrs", (TimeUnit::Year, 1.0)),
]);

/// The unit of time that comes next.
pub(super) fn time_unit(at: Cursor) -> Option<(TimeUnit, f64, Cursor)> {
    let (word, end) = at.joint().word()?;
    let (unit, count) = TIME_UNITS.get(word)?;
    Some((unit, count, end))
}

/// "three years", "a six-week", "2 hours, 32 minutes"; with "old" behind it, an age.
pub(super) fn read<'t>(at: Cursor, amount: Amount, after: Cursor<'t>) -> Option<Found<'t>> {
    let (unit, count, mut end) = time_unit(after)?;
    // "2022 year-end" counts no years.
    let plural = end.previous() == 's' || amount.low == Some(1.0) || after.next() == '-';
    if !plural && at.digits(4) == 4 {
        return None;
    }
    let (mut amount, mut unit) = (amount.map(|n| n * count), unit);
    if let Some(half) = end.then_all(&["and", "a", "half"]) {
        (amount, end) = (amount.map(|n| n + count / 2.0), half);
    }
    for _ in 0..3 {
        let Some((finer, more, next)) = smaller_part(unit, end) else { break };
        amount = amount.map(|n| n * unit.in_finer(finer) + more);
        (unit, end) = (finer, next);
    }
    let value = Value::Duration { low: amount.low, high: amount.high, unit };
    let (kind, end) = match end.joint().word() {
        Some(("old" | "olds", end)) => (EntityType::Quantity, end),
        _ => (EntityType::Duration, end),
    };
    Some(Found { kind, value: Some(value), end })
}

/// "for a week", "more than a decade": an article counts where the words before ask how long.
pub(super) fn indefinite(at: Cursor) -> Option<Found> {
    let asked = ["for", "about", "than", "within", "nearly", "almost", "over"];
    let after = at.then_any(&["a", "an"]).filter(|_| at.follows(&asked))?;
    let (_, _, end) = time_unit(after)?;
    // "for a year-round job", "over a day care centre" measure nothing.
    if end.next() == '-' { None } else { read(at, Amount::exactly(1.0), after) }
}

/// "4:07.13": minutes, seconds and a fraction, as races are timed.
pub(super) fn lap(at: Cursor) -> Option<Found> {
    let minutes = at.digits(2);
    let seconds = at.skip(minutes.min(2)).literal(":")?;
    if minutes > 2 || seconds.digits(2) != 2 || seconds.skip(2).next() != '.' {
        return None;
    }
    let (number, end) = number::number(seconds, Letters::Unit)?;
    let total = at.rest()[..minutes].parse::<f64>().ok()? * 60.0 + number.value();
    let value = Value::Duration { low: Some(total), high: Some(total), unit: TimeUnit::Second };
    (number.value() < 60.0 && end.ends_word()).then_some(Found { kind: EntityType::Duration, value: Some(value), end })
}

/// ", 32 minutes" or " and 5.08 seconds" behind a coarser unit of fixed length.
fn smaller_part(unit: TimeUnit, end: Cursor) -> Option<(TimeUnit, f64, Cursor)> {
    let at = end.literal(",").unwrap_or(end);
    let at = at.then("and").unwrap_or(at).spaces();
    let (number, after) = number::number(at, Letters::Unit)?;
    let (finer, count, end) = time_unit(after)?;
    (unit.in_finer(finer) > 1.0).then(|| (finer, number.value() * count, end))
}

impl TimeUnit {
    /// How many of `finer` make one of this; 0 where that is not fixed or not finer.
    fn in_finer(self, finer: TimeUnit) -> f64 {
        use TimeUnit::{Day, Hour, Minute, Month, Second, Week, Year};
        match (self, finer) {
            (Year, Month) => 12.0,
            (Week, Day) => 7.0,
            (Day, Hour) => 24.0,
            (Hour, Minute) | (Minute, Second) => 60.0,
            (Hour, Second) => 3600.0,
            _ => 0.0,
        }
    }
}
