//! Amounts in a currency: "£3.2m", "three million naira", "tens of millions of dollars".

use super::Value;
use super::currency::{CODES, NAMES, OWNERS, PREFIXES};
use super::cursor::{Cursor, look_up};
use super::number::{self, Amount, Letters};

/// A currency's code, "" when the text does not tell which, and how many make one: 100 for cents.
type Currency = (&'static str, u32);

/// The money right here.
pub(super) fn read(at: Cursor) -> Option<(Value, Cursor)> {
    signed(at).or_else(|| named(at))
}

/// An amount behind its sign or code: "$5", "US$20bn", "€3 million-€4 million".
fn signed(at: Cursor) -> Option<(Value, Cursor)> {
    let (code, after) = prefix(at)?;
    let (amount, end) = spaced_thousands(after).or_else(|| number::amount(after, Letters::Scale))?;
    let (amount, end) = second_sign(code, amount, end).unwrap_or((amount, end));
    if !end.ends_word() {
        return None;
    }
    // "$5 million dollars" says it twice; "$1.39 billion U.S. dollars" too.
    let end = currency(end).filter(|&((_, parts), _)| parts == 1).map_or(end, |(_, end)| end);
    Some((value(amount, (code, 1)), end))
}

/// Past a sign or code that an amount follows.
fn prefix(at: Cursor) -> Option<(&'static str, Cursor)> {
    let sign = PREFIXES.iter().find_map(|&(sign, code)| Some((code, at.literal(sign)?)));
    let (code, after) = sign.or_else(|| {
        let letters = at.letters();
        let index = CODES.binary_search(&letters).ok()?;
        Some((if letters == "RMB" { "CNY" } else { CODES[index] }, at.skip(3)))
    })?;
    let letters = at.next().is_ascii_alphabetic() && at.letters().len() < 2 && after.previous().is_ascii_alphabetic();
    // "R5" and "N5" touch their digits; signs and codes may stand off.
    let amount = if letters { after } else { after.spaces() };
    let is_number = amount.next().is_ascii_digit();
    is_number.then_some((code, amount))
}

/// "$100 000": thousands parted by spaces are safe to read only behind a sign.
fn spaced_thousands(at: Cursor) -> Option<(Amount, Cursor)> {
    let (mut number, mut after) = run(at, 3)?;
    let mut groups = 0;
    while let Some((group, end)) =
        after.one_of(&[' ', '\u{a0}', '\u{202f}']).and_then(|c| run(c, 3)).filter(|g| g.0.1 == 3)
        && groups < 4
    {
        number.0 = number.0 * 1000 + group.0;
        after = end;
        groups += 1;
    }
    let whole = groups > 0 && after.ends_word();
    whole.then_some((Amount::exactly(number.0 as f64), after))
}

/// A run of at most `most` digits as (number, how many), nothing but the run.
fn run(at: Cursor, most: usize) -> Option<((u64, usize), Cursor)> {
    let len = at.rest().bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let number = at.rest()[..len].parse().ok()?;
    (len <= most).then_some(((number, len), at.skip(len)))
}

/// "-€4 million" behind "€3 million".
fn second_sign<'t>(code: &str, first: Amount, end: Cursor<'t>) -> Option<(Amount, Cursor<'t>)> {
    let (second_code, after) = prefix(end.one_of(&['-', '–', '—'])?.spaces())?;
    let (second, end) = number::number(after, Letters::Scale)?;
    let whole = second_code == code && first.low < Some(second.value());
    whole.then_some((Amount { high: Some(second.value()), ..first }, end))
}

/// An amount before the name of its currency: "20 pence", "61 million Hong Kong dollars", "50,000-pound".
fn named(at: Cursor) -> Option<(Value, Cursor)> {
    let (amount, after) = number::amount(at, Letters::Scale)?;
    let (found, end) = currency(after)?;
    let (name, _) = end_word(after, end);
    let exact = amount != Amount::VAGUE;
    // "several won", "few pounds" and "1 p" are something else.
    let doubtful = matches!(name, "won" | "p" | "rand") && (!exact || (name == "p" && after.next() != 'p'));
    (!doubtful).then(|| (value(amount, found), end))
}

/// The last word before `end`.
fn end_word<'t>(from: Cursor<'t>, end: Cursor<'t>) -> (&'t str, usize) {
    let words = &from.rest()[..end.pos - from.pos];
    let start = words.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |i| i + 1);
    (words.get(start..).unwrap_or(""), start)
}

/// The name or code of a currency, with whose it is.
fn currency(at: Cursor) -> Option<(Currency, Cursor)> {
    let at = at.joint();
    let owner = OWNERS.iter().find_map(|&(owner, code)| Some((code, at.literal(owner).filter(|c| c.ends_word())?)));
    let (word, end) = owner.map_or(at, |(_, after)| after.joint()).word()?;
    if let Some((code, parts)) = look_up(NAMES, word) {
        let code = owner.map_or(code, |(code, _)| code);
        return Some(((code, parts), end));
    }
    let code = CODES.binary_search(&word).ok().filter(|_| owner.is_none())?;
    Some(((CODES[code], 1), end))
}

/// Names that count money even with no amount: "paid in dollars".
pub(super) fn bare(at: Cursor) -> Option<(Value, Cursor)> {
    let (word, end) = at.word()?;
    let plural =
        ["dollars", "euros", "rubles", "roubles", "rupees", "yuan", "baht", "yen", "pesos", "shekels", "dirhams"];
    let ((code, _), _) = plural.contains(&word).then(|| currency(at)).flatten()?;
    Some((value(Amount::VAGUE, (code, 1)), end))
}

fn value(amount: Amount, (code, parts): Currency) -> Value {
    let amount = amount.map(|n| n / f64::from(parts));
    Value::Money { low: amount.low, high: amount.high, currency: (!code.is_empty()).then_some(code) }
}
