//! Quantities with a physical or data unit.

use super::cursor::Cursor;
use super::number::{self, Amount, Letters};
use super::table::Table;
use super::{Found, Value};
use crate::analysis::EntityType;

/// Units in one word, as they are written in lower case, and how they are handed out.
#[rustfmt::skip]
static UNITS: Table<&str> = Table::new(&[
    ("acre", "acre"), ("acres", "acre"), ("barrels", "bbl"), ("c", "°C"), ("celsius", "°C"), ("centimeter", "cm"),
    ("centimeters", "cm"), ("centimetre", "cm"), ("centimetres", "cm"), ("cm", "cm"), ("degree", "°"), ("degrees", "°"),
    ("f", "°F"), ("feet", "ft"), ("foot", "ft"), ("ft", "ft"), ("gallon", "gal"), ("gallons", "gal"), ("gb", "GB"),
    ("gigabytes", "GB"), ("gigawatt", "GW"), ("gigawatts", "GW"), ("gram", "g"), ("grammes", "g"), ("grams", "g"),
    ("gw", "GW"), ("ha", "ha"), ("hectare", "ha"), ("hectares", "ha"), ("inch", "in"), ("inches", "in"), ("kg", "kg"),
    ("kgs", "kg"), ("kilogram", "kg"), ("kilograms", "kg"), ("kilometer", "km"), ("kilometers", "km"),
    ("kilometre", "km"), ("kilometres", "km"), ("kilos", "kg"), ("kilowatt", "kW"), ("kilowatts", "kW"), ("km", "km"),
    ("kmh", "km/h"), ("kms", "km"), ("knots", "kn"), ("kph", "km/h"), ("kw", "kW"), ("kwh", "kWh"), ("lb", "lb"),
    ("lbs", "lb"), ("liter", "L"), ("liters", "L"), ("litre", "L"), ("litres", "L"), ("m", "m"), ("mb", "MB"),
    ("megabytes", "MB"), ("megawatt", "MW"), ("megawatts", "MW"), ("meter", "m"), ("meters", "m"), ("metre", "m"),
    ("metres", "m"), ("mg", "mg"), ("mile", "mi"), ("miles", "mi"), ("milligrams", "mg"), ("millimeters", "mm"),
    ("millimetres", "mm"), ("ml", "mL"), ("mm", "mm"), ("mph", "mph"), ("mw", "MW"), ("ounce", "oz"), ("ounces", "oz"),
    ("oz", "oz"), ("pound", "lb"), ("pounds", "lb"), ("tb", "TB"), ("terabytes", "TB"), ("ton", "ton"), ("tonne", "t"), ("tonnes", "t"), ("tons", "ton"),
    ("watts", "W"), ("yard", "yd"), ("yards", "yd"),
]);

/// A unit with the words behind it that make another unit of it.
#[rustfmt::skip]
const COMPOUNDS: &[(&str, &[&str], &str)] = &[
    ("°", &["Celsius"], "°C"), ("°", &["C"], "°C"), ("°", &["centigrade"], "°C"), ("°", &["Fahrenheit"], "°F"), ("°", &["F"], "°F"),
    ("mi", &["per", "hour"], "mph"), ("mi", &["an", "hour"], "mph"), ("km", &["per", "hour"], "km/h"), ("km", &["an", "hour"], "km/h"),
    ("L", &["per", "second"], "L/s"), ("m", &["per", "second"], "m/s"),
];

/// An amount with a physical or data unit.
pub(super) fn read(amount: Amount, after: Cursor) -> Option<Found> {
    let glued = after.next().is_alphabetic();
    let sign = after.spaces();
    if let Some(end) = sign.literal("°").or_else(|| sign.literal("º")) {
        let (unit, end) = match end.joint().word() {
            Some(("C" | "Celsius", end)) => ("°C", end),
            Some(("F" | "Fahrenheit", end)) => ("°F", end),
            _ => ("°", end),
        };
        return Some(measured(amount, unit, end));
    }
    let at = after.joint();
    let area = [("square", "²"), ("sq", "²"), ("cubic", "³")].iter().find_map(|&(w, p)| Some((p, at.then(w)?)));
    let (word, end) = area.map_or(at, |(_, c)| c.literal(".").unwrap_or(c).joint()).word()?;
    let unit = UNITS.get(word)?;
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

/// "-5°C", "minus 12 degrees": only temperatures are below zero.
pub(super) fn below_zero(at: Cursor) -> Option<Found> {
    let sign = at.one_of(&['-', '−']).filter(|_| !at.previous().is_alphanumeric());
    let (amount, after) = number::amount(sign.or_else(|| at.then("minus"))?.spaces(), Letters::Unit)?;
    let negative = Amount { low: amount.high.map(|n| -n), high: amount.low.map(|n| -n) };
    let degrees = |f: &Found| matches!(f.value, Some(Value::Quantity { unit: "°" | "°C" | "°F", .. }));
    read(negative, after).filter(degrees)
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

fn measured<'t>(amount: Amount, unit: &'static str, end: Cursor<'t>) -> Found<'t> {
    let value = Value::Quantity { low: amount.low, high: amount.high, unit };
    Found { kind: EntityType::Quantity, value: Some(value), end }
}
