//! Numbers in digits and in words, their scales, and ranges of them.

use std::sync::LazyLock;

use regex::Regex;

use super::cursor::Cursor;
use super::table::Table;

/// A decimal number, kept in whole numbers so that "3.2m" comes to 3200000 and not to a neighbour of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    units: u64,
    decimals: u32,
    exponent: u32,
}

impl Number {
    pub fn whole(units: u64) -> Self {
        Number { units, decimals: 0, exponent: 0 }
    }

    /// The nearest `f64`; exact for whole numbers below 2^53.
    pub fn value(self) -> f64 {
        let power = |n: u32| 10f64.powi(n as i32);
        if self.exponent >= self.decimals {
            self.units as f64 * power(self.exponent - self.decimals)
        } else {
            self.units as f64 / power(self.decimals - self.exponent)
        }
    }

    fn scaled(self, exponent: u32) -> Self {
        Number { exponent: self.exponent + exponent, ..self }
    }

    fn plus_fraction(self, units: u64, decimals: u32) -> Self {
        Number { units: self.units * 10u64.pow(decimals) + units, decimals, ..self }
    }
}

/// One number or a range; `None` where the words name no number ("several").
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl Amount {
    /// A number that the words leave open.
    pub const VAGUE: Amount = Amount { low: None, high: None };

    pub fn exactly(value: f64) -> Self {
        Amount { low: Some(value), high: Some(value) }
    }

    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Amount { low: self.low.map(&f), high: self.high.map(&f) }
    }
}

/// Whether letters glued to digits may be a scale: "5m euros", but "5m people" and "5m tall" are not alike.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Letters {
    Scale,
    Unit,
}

/// More digits than this count nothing that news counts, and leave room for a fraction.
const MAX_DIGITS: usize = 12;

/// "nine hundred ninety-nine million nine hundred ..." is about as long as numbers in words get.
const MAX_WORDS: usize = 20;

/// Digits with separators of thousands (also Indian ones) and a fraction.
static DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}|[0-9]{1,12})(?:([.,])([0-9]{1,6}))?",
    )
    .expect("a valid pattern")
});

/// Number words below a hundred, and what "half" and articles start.
#[rustfmt::skip]
static SMALL: Table<u64> = Table::new(&[
    ("eight", 8), ("eighteen", 18), ("eighty", 80), ("eleven", 11), ("fifteen", 15), ("fifty", 50), ("five", 5),
    ("forty", 40), ("four", 4), ("fourteen", 14), ("nine", 9), ("nineteen", 19), ("ninety", 90), ("one", 1),
    ("seven", 7), ("seventeen", 17), ("seventy", 70), ("six", 6), ("sixteen", 16), ("sixty", 60), ("ten", 10),
    ("thirteen", 13), ("thirty", 30), ("three", 3), ("twelve", 12), ("twenty", 20), ("two", 2),
]);

/// Words that multiply, as powers of ten.
#[rustfmt::skip]
static SCALES: Table<u32> = Table::new(&[
    ("billion", 9), ("billions", 9), ("bn", 9), ("crore", 7), ("crores", 7), ("hundred", 2), ("lakh", 5), ("lakhs", 5),
    ("million", 6), ("millions", 6), ("mln", 6), ("mn", 6), ("thousand", 3), ("tn", 12), ("trillion", 12),
    ("trillions", 12), ("trn", 12),
]);

/// Scales in a letter or so, glued to digits.
static SHORT_SCALES: Table<u32> = Table::new(&[("b", 9), ("bil", 9), ("k", 3), ("m", 6), ("mil", 6), ("t", 12)]);

/// Plural scales that count nothing exactly: "tens of millions of".
#[rustfmt::skip]
static COUNTLESS: Table<()> = Table::new(&[
    ("billions", ()), ("crores", ()), ("dozens", ()), ("hundreds", ()), ("lakhs", ()), ("millions", ()), ("scores", ()),
    ("tens", ()), ("thousands", ()), ("trillions", ()),
]);

/// Whether a number in words may begin with `word`.
pub(super) fn opens(word: &str) -> bool {
    static OTHERS: Table<()> =
        Table::new(&[("a", ()), ("an", ()), ("few", ()), ("half", ()), ("many", ()), ("several", ())]);
    OTHERS.has(word) || SMALL.has(word) || COUNTLESS.has(word)
}

/// The amount right here, range or not.
pub(super) fn amount<'t>(at: Cursor<'t>, letters: Letters) -> Option<(Amount, Cursor<'t>)> {
    if !at.next().is_ascii_digit()
        && let Some(after) = vague(at)
    {
        return Some((Amount::VAGUE, after));
    }
    let (first, after) = number(at, letters)?;
    let single = (Amount::exactly(first.value()), after);
    Some(range(at, first, after, letters).unwrap_or(single))
}

/// The number right here, in digits or in words.
pub(super) fn number<'t>(at: Cursor<'t>, letters: Letters) -> Option<(Number, Cursor<'t>)> {
    if at.next().is_ascii_digit() { digits(at, letters) } else { words(at) }
}

/// "12-14", "two to three", "between 2 and 2.2 billion": the rest of a range whose first number was read.
fn range<'t>(at: Cursor<'t>, first: Number, after: Cursor<'t>, letters: Letters) -> Option<(Amount, Cursor<'t>)> {
    let second = after.one_of(&['-', '–', '—']).map(|c| c.then("to").map_or(c, Cursor::joint));
    let second = second.or_else(|| after.then_any(&["to", "or"]).map(Cursor::joint));
    let between = || after.then("and").filter(|_| at.follows(&["between"])).map(Cursor::spaces);
    let (second, end) = number(second.or_else(between)?, letters)?;
    // The first number of "12-14 billion" has the second one's scale, unless it is larger then.
    let lent = first.scaled(if first.exponent == 0 { second.exponent } else { 0 });
    let low = if lent.value() < second.value() { lent } else { first };
    // "in 2019 to 147 trillion" is no range, "500,000 to 1 million" is.
    let sound = low != first || first.exponent > 0 || second.exponent == 0 || first.value() >= 10_000.0;
    let (low, high) = (low.value(), second.value());
    (sound && low < high).then_some((Amount { low: Some(low), high: Some(high) }, end))
}

/// Digits with a scale behind them, if there is one.
fn digits<'t>(at: Cursor<'t>, letters: Letters) -> Option<(Number, Cursor<'t>)> {
    let (mut number, mut after) = plain_digits(at, letters)?;
    for (signs, units, decimals) in [(["½", " 1/2"], 5, 1), (["¼", " 1/4"], 25, 2), (["¾", " 3/4"], 75, 2)] {
        let end = signs.iter().find_map(|sign| after.literal(sign)).filter(|c| number.decimals == 0 && c.ends_word());
        if let Some(end) = end {
            (number, after) = (number.plus_fraction(units, decimals), end);
            break;
        }
    }
    let goes_on = after.one_of(&['.', ',', ':']).is_some_and(|c| c.next().is_ascii_digit());
    let whole = !after.next().is_ascii_digit() && !goes_on && number.units <= 1 << 53;
    whole.then(|| with_scales(number, after, letters))
}

/// Digits with their separators, and without what follows.
fn plain_digits<'t>(at: Cursor<'t>, letters: Letters) -> Option<(Number, Cursor<'t>)> {
    let run = at.digits(MAX_DIGITS);
    if run <= MAX_DIGITS && !matches!(at.skip(run).next(), '.' | ',') {
        return Some((Number::whole(at.rest()[..run].parse().ok()?), at.skip(run)));
    }
    let found = at.matches(&DIGITS)?;
    let whole = found.get(1)?;
    let units = whole.as_str().bytes().filter(u8::is_ascii_digit).fold(0u64, |n, b| n * 10 + u64::from(b - b'0'));
    let number = Number::whole(units);
    if let (Some(mark), Some(fraction)) = (found.get(2), found.get(3)) {
        let end = at.skip(fraction.end());
        // A comma is a decimal one only before a scale: "1,7 million", but "May 4, 5 and 6".
        if mark.as_str() == "." || (fraction.len() < 3 && scale(end, letters).is_some()) {
            return Some((number.plus_fraction(fraction.as_str().parse().ok()?, fraction.len() as u32), end));
        }
    }
    Some((number, at.skip(whole.end())))
}

/// `number` times the scales that follow: "million", "lakh crore", "dozen".
fn with_scales<'t>(mut number: Number, mut after: Cursor<'t>, letters: Letters) -> (Number, Cursor<'t>) {
    if let Some(end) = after.joint().then("dozen") {
        return (Number { units: number.units * 12, ..number }, end);
    }
    for _ in 0..2 {
        let Some((exponent, end)) = scale(after, letters) else { break };
        (number, after) = (number.scaled(exponent), end);
    }
    (number, after)
}

fn scale(at: Cursor, letters: Letters) -> Option<(u32, Cursor)> {
    let glued = at.next().is_ascii_alphabetic();
    let (word, end) = at.joint().word()?;
    let short = || SHORT_SCALES.get(word).filter(|_| glued && letters == Letters::Scale);
    Some((SCALES.get(word).or_else(short)?, end))
}

/// A number in words: "twenty-one", "two hundred and five", "half a million", "three and a half million".
fn words<'t>(at: Cursor<'t>) -> Option<(Number, Cursor<'t>)> {
    if let Some(after) = at.then("half").map(Cursor::joint).and_then(|c| c.then_any(&["a", "an"])) {
        let half = Number { units: 5, decimals: 1, exponent: 0 };
        return Some(with_scales(half, after, Letters::Unit));
    }
    if let Some(found) = fraction(at) {
        return Some(found);
    }
    let (mut total, mut current, mut last_scale, mut after) = (0u64, 0u64, 0, at);
    if let Some(end) = at.then_any(&["a", "an"]) {
        let scale = end.joint().word().filter(|(w, _)| SCALES.has(w) || w.eq_ignore_ascii_case("dozen"));
        scale?;
        (current, after) = (1, end);
    }
    for _ in 0..MAX_WORDS {
        let and = (current % 100 == 0 && current + total >= 100).then(|| after.then("and")).flatten();
        let Some((word, end)) = and.unwrap_or(after).joint().word() else { break };
        if let Some(small) = SMALL.get(word).filter(|&small| fits(current, small)) {
            (current, last_scale) = (current + small, 0);
        } else if word.eq_ignore_ascii_case("hundred") && (1..100).contains(&current) {
            (current, last_scale) = (current * 100, 2);
        } else if and.is_none()
            && let Some(exponent) = SCALES.get(word).filter(|e| *e > 2)
            && current > 0
            && (total == 0 || total.is_multiple_of(10u64.pow(exponent + 3)))
        {
            total += current * 10u64.pow(exponent);
            (current, last_scale) = (0, exponent);
        } else {
            break;
        }
        after = end;
    }
    if total + current == 0 {
        return None;
    }
    let number = Number::whole((total + current) / 10u64.pow(last_scale)).scaled(last_scale);
    let half = after.joint().then("and").map(Cursor::joint).and_then(|c| c.then("a")).map(Cursor::joint);
    match half.and_then(|c| c.then("half")) {
        Some(end) if last_scale == 0 => Some(with_scales(number.plus_fraction(5, 1), end, Letters::Unit)),
        _ if after.joint().then("dozen").is_some() => Some(with_scales(number, after, Letters::Unit)),
        _ => Some((number, after)),
    }
}

/// "a quarter of a million", "one-hundredth of a percentage point".
fn fraction(at: Cursor) -> Option<(Number, Cursor)> {
    let parts = [("quarter", 25, 2), ("fifth", 2, 1), ("tenth", 1, 1), ("hundredth", 1, 2), ("thousandth", 1, 3)];
    let after = at.then_any(&["a", "one"])?.joint();
    let (units, decimals, after) = parts.iter().find_map(|&(word, u, d)| Some((u, d, after.then(word)?)))?;
    let end = after.then("of")?.then_any(&["a", "an", "one"])?;
    Some(with_scales(Number { units, decimals, exponent: 0 }, end, Letters::Unit))
}

/// Whether "small" may follow what was read: "twenty" + "one", "hundred" + "five", but not "five" + "six".
fn fits(current: u64, small: u64) -> bool {
    let room = current % 100;
    room == 0 || (room >= 20 && room.is_multiple_of(10) && small < 10)
}

/// "several", "a few", "tens of thousands of", "millions of": past words that stand for an unknown number.
fn vague(at: Cursor) -> Option<Cursor> {
    let plain = at.then("a").unwrap_or(at).then_any(&["several", "few", "many"]);
    if let Some(after) = plain {
        let scale = after.joint().word().filter(|(w, _)| SCALES.has(w));
        return Some(scale.map_or(after, |(_, end)| end));
    }
    let mut after = at;
    let mut count = 0;
    while count < 3
        && let Some((word, end)) = after.spaces().word()
        && COUNTLESS.has(word)
        && let Some(of) = end.then("of")
    {
        after = of;
        count += 1;
    }
    (count > 0).then_some(after)
}
