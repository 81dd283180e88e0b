//! Percentages, percentage points and basis points.

use super::cursor::Cursor;
use super::number::{self, Amount, Letters};
use super::{Found, Value};
use crate::analysis::EntityType;

/// "%", "percent", "per cent", "percentage points", "basis points", and a second one behind a dash.
pub(super) fn read(amount: Amount, after: Cursor) -> Option<Found> {
    let (parts, points, mut end) = percent_sign(after)?;
    let mut amount = amount.map(|n| n / parts);
    if let Some(second) = end.one_of(&['-', '–', '—'])
        && second.next().is_ascii_digit()
        && let Some((high, after)) = number::number(second, Letters::Unit)
        && let Some((_, _, last)) = percent_sign(after)
        && amount.low < Some(high.value() / parts)
    {
        amount.high = Some(high.value() / parts);
        end = last;
    }
    let value = Value::Percent { low: amount.low, high: amount.high, points };
    Some(Found { kind: EntityType::Percent, value: Some(value), end })
}

/// "a basis point", "a percentage point".
pub(super) fn indefinite(at: Cursor) -> Option<Found> {
    let after = at.then("a")?;
    after.then_any(&["basis", "percentage"])?;
    read(Amount::exactly(1.0), after)
}

/// How many make one percent, whether points are meant, and the end.
fn percent_sign(at: Cursor) -> Option<(f64, bool, Cursor)> {
    if let Some(end) = at.spaces().literal("%") {
        return Some((1.0, false, end));
    }
    let at = at.joint();
    let (word, end) = at.word()?;
    let (parts, end, needs_point) = match word.to_ascii_lowercase().as_str() {
        "percent" | "pc" | "pct" => (1.0, end, false),
        "per" => (1.0, end.then("cent")?, false),
        "percentage" => (1.0, end, true),
        "basis" => (100.0, end, true),
        _ => return None,
    };
    match end.joint().word() {
        Some(("point" | "points", end)) => Some((parts, true, end)),
        _ => (!needs_point).then_some((parts, false, end)),
    }
}
