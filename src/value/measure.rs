//! Percentages, lengths of time, ages, and quantities with a unit.

use super::cursor::{Cursor, look_up};
use super::number::{self, Amount, Letters};
use super::{TimeUnit, Value};
use crate::analysis::EntityType;

/// What an amount comes to with the words behind it.
type Measured<'t> = (EntityType, Value, Cursor<'t>);

/// The percentage, duration, age or quantity right here.
pub(super) fn read(at: Cursor) -> Option<Measured> {
    let below_zero = at.literal("-").or_else(|| at.literal("−")).or_else(|| at.then("minus").map(Cursor::spaces));
    let (amount, after) = number::amount(below_zero.unwrap_or(at), Letters::Unit)?;
    if below_zero.is_some() {
        let negative = Amount { low: amount.high.map(|n| -n), high: amount.low.map(|n| -n) };
        return quantity(negative, after)
            .filter(|(_, value, _)| matches!(value, Value::Quantity { unit: "°C" | "°F" | "°", .. }));
    }
    percent(at, amount, after).or_else(|| duration(amount, after)).or_else(|| quantity(amount, after))
}

/// "%", "percent", "per cent", "percentage points", "basis points", and a second one behind a dash.
fn percent<'t>(at: Cursor<'t>, amount: Amount, after: Cursor<'t>) -> Option<Measured<'t>> {
    let (parts, points, mut end) = percent_sign(after)?;
    let mut amount = amount.map(|n| n / parts);
    if let Some(second) = end.one_of(&['-', '–', '—']).filter(|_| at.next().is_ascii_digit())
        && let Some((high, after)) = number::number(second.spaces(), Letters::Unit)
        && let Some((_, _, last)) = percent_sign(after)
        && amount.low < Some(high.value() / parts)
    {
        amount.high = Some(high.value() / parts);
        end = last;
    }
    Some((EntityType::Percent, Value::Percent { low: amount.low, high: amount.high, points }, end))
}

/// How many make one percent, whether points are meant, and the end.
fn percent_sign(at: Cursor) -> Option<(f64, bool, Cursor)> {
    if let Some(end) = at.spaces().literal("%") {
        return Some((1.0, false, end));
    }
    let at = at.joint();
    let point = |c: Cursor<'_>| c.joint().word().filter(|(w, _)| matches!(*w, "point" | "points")).map(|(_, e)| e.pos);
    let (word, end) = at.word()?;
    let (parts, end, needs_point) = match word.to_ascii_lowercase().as_str() {
        "percent" => (1.0, end, false),
        "pc" | "pct" => (1.0, end, false),
        "per" => (1.0, end.then("cent")?, false),
        "percentage" => (1.0, end, true),
        "basis" => (100.0, end, true),
        _ => return None,
    };
    match point(end) {
        Some(pos) => Some((parts, true, end.skip(pos - end.pos))),
        None => (!needs_point).then_some((parts, false, end)),
    }
}

/// Words of time: the unit and how many of it.
#[rustfmt::skip]
const TIME_UNITS: &[(&str, (TimeUnit, f64))] = &[
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
];

/// The unit of time that comes next.
pub(super) fn time_unit(at: Cursor) -> Option<(TimeUnit, f64, Cursor)> {
    let (word, end) = at.joint().word()?;
    let (unit, count) = look_up(TIME_UNITS, word)?;
    Some((unit, count, end))
}

/// "three years", "a six-week", "2 hours, 32 minutes"; with "old" behind it, an age.
fn duration(amount: Amount, after: Cursor) -> Option<Measured> {
    let (unit, count, mut end) = time_unit(after)?;
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
    match end.joint().word() {
        Some((old, end)) if matches!(old, "old" | "olds") => Some((EntityType::Quantity, value, end)),
        _ => Some((EntityType::Duration, value, end)),
    }
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

/// Units in one word, as they are written in lower case, and how they are handed out.
#[rustfmt::skip]
const UNITS: &[(&str, &str)] = &[
    ("acre", "acre"), ("acres", "acre"), ("barrels", "bbl"), ("c", "°C"), ("celsius", "°C"), ("centimeter", "cm"), ("centimeters", "cm"),
    ("centimetre", "cm"), ("centimetres", "cm"), ("cm", "cm"), ("degree", "°"), ("degrees", "°"), ("f", "°F"), ("feet", "ft"), ("foot", "ft"), ("ft", "ft"),
    ("gallon", "gal"), ("gallons", "gal"), ("gb", "GB"), ("gigabytes", "GB"), ("gigawatt", "GW"), ("gigawatts", "GW"), ("gram", "g"), ("grams", "g"),
    ("grammes", "g"), ("gw", "GW"), ("ha", "ha"), ("hectare", "ha"), ("hectares", "ha"), ("inch", "in"), ("inches", "in"), ("kg", "kg"), ("kgs", "kg"),
    ("kilogram", "kg"), ("kilograms", "kg"), ("kilometer", "km"), ("kilometers", "km"), ("kilometre", "km"), ("kilometres", "km"), ("kilos", "kg"),
    ("kilowatt", "kW"), ("kilowatts", "kW"), ("km", "km"), ("kmh", "km/h"), ("kms", "km"), ("knots", "kn"), ("kph", "km/h"), ("kw", "kW"),
    ("kwh", "kWh"), ("lb", "lb"), ("lbs", "lb"), ("liter", "L"), ("liters", "L"), ("litre", "L"), ("litres", "L"), ("m", "m"), ("mb", "MB"), ("megabytes", "MB"),
    ("megawatt", "MW"), ("megawatts", "MW"), ("meter", "m"), ("meters", "m"), ("metre", "m"), ("metres", "m"), ("mg", "mg"), ("mile", "mi"),
    ("miles", "mi"), ("milligrams", "mg"), ("millimeters", "mm"), ("millimetres", "mm"), ("ml", "mL"), ("mm", "mm"), ("mph", "mph"), ("mw", "MW"),
    ("ounce", "oz"), ("ounces", "oz"), ("oz", "oz"), ("tb", "TB"), ("terabytes", "TB"), ("ton", "ton"), ("tonne", "t"), ("tonnes", "t"), ("tons", "ton"),
    ("watts", "W"), ("yard", "yd"), ("yards", "yd"),
];

/// A unit with the words behind it that make another unit of it.
#[rustfmt::skip]
const COMPOUNDS: &[(&str, &[&str], &str)] = &[
    ("°", &["Celsius"], "°C"), ("°", &["C"], "°C"), ("°", &["centigrade"], "°C"), ("°", &["Fahrenheit"], "°F"), ("°", &["F"], "°F"),
    ("mi", &["per", "hour"], "mph"), ("mi", &["an", "hour"], "mph"), ("km", &["per", "hour"], "km/h"), ("km", &["an", "hour"], "km/h"),
    ("L", &["per", "second"], "L/s"), ("m", &["per", "second"], "m/s"),
];

/// An amount with a physical or data unit.
fn quantity(amount: Amount, after: Cursor) -> Option<Measured> {
    let glued = after.next().is_alphabetic();
    let sign = after.spaces();
    if let Some(end) = sign.literal("°").or_else(|| sign.literal("º")) {
        let (unit, end) = match end.joint().word() {
            Some((scale, end)) if matches!(scale, "C" | "Celsius") => ("°C", end),
            Some((scale, end)) if matches!(scale, "F" | "Fahrenheit") => ("°F", end),
            _ => ("°", end),
        };
        return Some(measured(amount, unit, end));
    }
    let at = after.joint();
    let area = [("square", "²"), ("sq", "²"), ("cubic", "³")].iter().find_map(|&(w, p)| Some((p, at.then(w)?)));
    let (word, end) = area.map_or(at, |(_, c)| c.literal(".").unwrap_or(c).joint()).word()?;
    let unit = look_up(UNITS, word)?;
    // "5C" and "100 m" are written so; "5m" may be five million, "5 C" a grade.
    let letter_fits =
        if matches!(word, "m") { !glued && after.next() != '-' } else { glued && word.chars().all(char::is_uppercase) };
    if word.len() == 1 && !letter_fits {
        return None;
    }
    if let Some((power, _)) = area {
        return Some(measured(amount, raised(unit, power)?, end));
    }
    if let Some((per, end)) = per_hour(unit, end) {
        return Some(measured(amount, per, end));
    }
    let compound = COMPOUNDS.iter().filter(|c| c.0 == unit).find_map(|c| Some((c.2, end.then_all(c.1)?)));
    let (unit, end) = compound.or_else(|| squared(unit, end)).unwrap_or((unit, end));
    Some(measured(amount, unit, end))
}

/// "km/h".
fn per_hour<'t>(unit: &str, end: Cursor<'t>) -> Option<(&'static str, Cursor<'t>)> {
    let end = end.literal("/h")?;
    let end = end.literal("r").unwrap_or(end);
    (unit == "km" && end.ends_word()).then_some(("km/h", end))
}

/// "km²".
fn squared<'t>(unit: &str, end: Cursor<'t>) -> Option<(&'static str, Cursor<'t>)> {
    ["²", "³"].iter().find_map(|power| Some((raised(unit, power)?, end.literal(power)?)))
}

/// The area or volume that a length makes.
fn raised(unit: &str, power: &str) -> Option<&'static str> {
    let square = power == "²";
    Some(match (unit, square) {
        ("km", true) => "km²",
        ("m", true) => "m²",
        ("cm", true) => "cm²",
        ("mi", true) => "mi²",
        ("ft", true) => "ft²",
        ("yd", true) => "yd²",
        ("in", true) => "in²",
        ("m", false) => "m³",
        ("cm", false) => "cm³",
        ("ft", false) => "ft³",
        ("yd", false) => "yd³",
        ("in", false) => "in³",
        _ => return None,
    })
}

fn measured<'t>(amount: Amount, unit: &'static str, end: Cursor<'t>) -> Measured<'t> {
    (EntityType::Quantity, Value::Quantity { low: amount.low, high: amount.high, unit }, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::cursor::assert_sorted;

    #[test]
    fn tables_are_sorted() {
        assert_sorted(TIME_UNITS);
        assert_sorted(UNITS);
    }
}
