//! Amounts in a currency: "£3.2m", "three million naira", "tens of millions of dollars".

use super::currency::{CODES, NAMES, OWNERS, PREFIXES};
use super::cursor::Cursor;
use super::number::{self, Amount, Letters};
use super::table::Table;
use super::{Found, Value};
use crate::analysis::EntityType;

/// A currency's code, "" when the text does not tell which, and how many make one: 100 for cents.
type Currency = (&'static str, u32);

/// An amount behind its sign or code: "$5", "US$20bn", "€3 million-€4 million".
pub(super) fn signed(at: Cursor) -> Option<Found> {
    let (code, after) = prefix(at)?;
    let (amount, end) = spaced_thousands(after).or_else(|| number::amount(after, Letters::Scale))?;
    let (amount, end) = second_sign(code, amount, end).unwrap_or((amount, end));
    if !end.ends_word() {
        return None;
    }
    // "$5 million dollars" says it twice; "$1.39 billion U.S. dollars" too.
    let end = currency(end).filter(|&((_, parts), _)| parts == 1).map_or(end, |(_, end)| end);
    Some(found(amount, (code, 1), end))
}

/// Past a sign or code that an amount follows.
fn prefix(at: Cursor) -> Option<(&'static str, Cursor)> {
    if at.next().is_ascii_lowercase() {
        return at.then("dlrs").map(|c| ("USD", c.spaces())).filter(|(_, c)| c.next().is_ascii_digit());
    }
    let letters = at.letters();
    // Most capitals begin a plain word, told before the tables are asked.
    let behind = at.skip(letters.len()).spaces().next();
    if !letters.is_empty() && !matches!(behind, '0'..='9' | '$' | '.' | '/' | '₵' | '¢') {
        return None;
    }
    let code = CODES
        .binary_search(&letters)
        .ok()
        .map(|i| (if letters == "RMB" { "CNY" } else { CODES[i] }, at.skip(3).spaces()));
    let sign = || {
        PREFIXES.iter().find_map(|&(sign, code)| {
            let after = at.literal(sign)?;
            // A letter touches its digits, "N10" is a road and "P3" a place on the grid; signs and codes may stand off.
            let amount = if sign.len() == 1 && !letters.is_empty() { after } else { after.spaces() };
            let behind = amount.skip(amount.digits(3));
            let parted = behind.next() == '.' && behind.skip(1).next().is_ascii_digit();
            let road = matches!(sign, "N" | "P") && amount.digits(3) < 3 && behind.ends_word() && !parted;
            (amount.next().is_ascii_digit() && !road).then_some((code, amount))
        })
    };
    code.filter(|(_, amount)| amount.next().is_ascii_digit()).or_else(sign)
}

/// "$100 000": thousands parted by spaces are safe to read only behind a sign.
fn spaced_thousands(at: Cursor) -> Option<(Amount, Cursor)> {
    let first = at.digits(3);
    let mut number: u64 = at.rest()[..first].parse().ok().filter(|_| first <= 3)?;
    let mut after = at.skip(first);
    for groups in 0..4 {
        let group = after.one_of(&[' ', '\u{a0}', '\u{202f}']).filter(|c| c.digits(3) == 3);
        let Some(group) = group else {
            return (groups > 0 && after.ends_word()).then_some((Amount::exactly(number as f64), after));
        };
        number = number * 1000 + group.rest()[..3].parse::<u64>().ok()?;
        after = group.skip(3);
    }
    None
}

/// "-€4 million" behind "€3 million".
fn second_sign<'t>(code: &str, first: Amount, end: Cursor<'t>) -> Option<(Amount, Cursor<'t>)> {
    let (second_code, after) = prefix(end.one_of(&['-', '–', '—'])?.spaces())?;
    let (second, end) = number::number(after, Letters::Scale)?;
    let whole = second_code == code && first.low < Some(second.value());
    whole.then_some((Amount { high: Some(second.value()), ..first }, end))
}

/// An amount before the name of its currency: "20 pence", "61 million Hong Kong dollars", "50,000-pound".
pub(super) fn named<'t>(at: Cursor, amount: Amount, after: Cursor<'t>) -> Option<Found<'t>> {
    if let Some((sign, end)) =
        [("€", "EUR"), ("₹", "INR")].iter().find_map(|&(s, c)| Some((c, after.spaces().literal(s)?)))
    {
        return Some(found(amount, (sign, 1), end));
    }
    let (currency, end) = currency(after)?;
    let doubtful = match &end.before(after) {
        words if words.ends_with("pound") || words.ends_with("pounds") => {
            currency.0 == "GBP" && is_weight(at, amount, end)
        }
        // "few won", "a few rand" and "1 p" are something else.
        words if words.ends_with("won") || words.ends_with("rand") => amount == Amount::VAGUE,
        &"p" => false,
        words => words.ends_with(" p"),
    };
    (!doubtful).then(|| found(amount, currency, end))
}

/// Whether "12 pounds" weigh something: small numbers of them do, unless the words around speak of money.
fn is_weight(at: Cursor, amount: Amount, end: Cursor) -> bool {
    const PAYING: &[&str] =
        &["worth", "paid", "pay", "pays", "for", "cost", "costs", "costing", "fined", "earns", "earned", "spent"];
    let priced = at.follows(PAYING) || end.then("sterling").is_some();
    let converted = ["($", "(US$", "(€"].iter().any(|s| end.spaces().literal(s).is_some());
    let weighed = end.then("of").is_some() && amount == Amount::VAGUE;
    weighed || (amount.high < Some(10_000.0) && amount != Amount::VAGUE && !priced && !converted)
}

/// The name or code of a currency, with whose it is.
fn currency(at: Cursor) -> Option<(Currency, Cursor)> {
    let at = at.joint();
    let capital = at.next().is_ascii_uppercase();
    let owner = OWNERS
        .iter()
        .filter(|_| capital)
        .find_map(|&(owner, code)| Some((code, at.literal(owner).filter(|c| c.ends_word())?)));
    let (word, end) = owner.map_or(at, |(_, after)| after.joint()).word()?;
    if let Some((code, parts)) = NAMES.get(word) {
        let code = owner.map_or(code, |(code, _)| code);
        return Some(((code, parts), end));
    }
    let code = CODES.binary_search(&word).ok().filter(|_| owner.is_none())?;
    Some(((CODES[code], 1), end))
}

/// Names that stand for money even with no amount: "paid in dollars".
pub(super) fn bare(at: Cursor) -> Option<Found> {
    static PLURALS: Table<()> = Table::new(&[
        ("baht", ()),
        ("dirhams", ()),
        ("dollars", ()),
        ("euros", ()),
        ("pesos", ()),
        ("roubles", ()),
        ("rubles", ()),
        ("rupees", ()),
        ("shekels", ()),
        ("yen", ()),
        ("yuan", ()),
    ]);
    PLURALS.get(at.letters())?;
    let (_, end) = at.word()?;
    let alone = at.previous() != '-' && end.next() != '-';
    let ((code, _), _) = currency(at).filter(|_| alone && at.next().is_lowercase())?;
    Some(found(Amount::VAGUE, (code, 1), end))
}

fn found<'t>(amount: Amount, (code, parts): Currency, end: Cursor<'t>) -> Found<'t> {
    let amount = amount.map(|n| n / f64::from(parts));
    let value = Value::Money { low: amount.low, high: amount.high, currency: (!code.is_empty()).then_some(code) };
    Found { kind: EntityType::Money, value: Some(value), end }
}
