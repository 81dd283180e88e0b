//! Values and what they come to, case by case, and what holds for any text.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;

use proptest::prelude::*;
use saidso::document::Document;
use saidso::value::{self, Day, Value};

/// A value a line: its words, its type, and its JSON. A first line "published YYYY-MM-DD" is no part of the text.
fn render(input: &str) -> String {
    let (published, text) = match input.strip_prefix("published ").and_then(|rest| rest.split_once('\n')) {
        Some((day, text)) => (Some(Day::parse(day).expect("a day")), text),
        None => (None, input),
    };
    let mut out = String::new();
    for tag in value::find(&Document::new(text), published) {
        let kind = serde_json::to_string(&tag.kind).expect("a name");
        let json = serde_json::to_string(&tag.value).expect("plain data");
        let _ = writeln!(out, "{} | {} | {json}", tag.span.of(text).replace('\n', "\\n"), kind.trim_matches('"'));
    }
    out
}

#[test]
fn finds_and_normalises_values() {
    common::check_cases("values.txt", render);
}

/// `n` in English, with "and" behind hundreds when `and` is set.
fn spell(n: u64, and: bool) -> String {
    const SMALL: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match n {
        0..20 => SMALL[n as usize].to_owned(),
        20..100 if n.is_multiple_of(10) => TENS[n as usize / 10].to_owned(),
        20..100 => format!("{}-{}", TENS[n as usize / 10], SMALL[n as usize % 10]),
        100..1000 => joined(spell(n / 100, and) + " hundred", n % 100, and),
        1000..1_000_000 => joined(spell(n / 1000, and) + " thousand", n % 1000, and),
        _ => joined(spell(n / 1_000_000, and) + " million", n % 1_000_000, and),
    }
}

fn joined(head: String, rest: u64, and: bool) -> String {
    match rest {
        0 => head,
        1..100 if and => format!("{head} and {}", spell(rest, and)),
        _ => format!("{head} {}", spell(rest, and)),
    }
}

/// The one value of `text`, which must be all of it.
fn only(text: &str) -> Value {
    let tags = value::find(&Document::new(text), None);
    assert_eq!(tags.len(), 1, "{text}: {tags:?}");
    assert_eq!(tags[0].span.of(text), text);
    tags[0].value.expect("a known value")
}

/// Pieces that values are made of, so that random texts are full of half-made ones.
fn pieces() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "1", "12", "2015", "1,200", "3.5", "½", "$", "US$", "€", "£", "₹", "Rs", "R", "N", "m", "bn", "million",
        "half", "a", "an", "and", "to", "-", "–", ",", ".", ":", "/", "'", "’", "%", "per", "cent", "points", "km",
        "°", "°C", "square", "²", "May", "Sept.", "Friday", "fri", "last", "next", "early", "mid-", "the", "of",
        "year", "years", "old", "ago", "week", "night", "noon", "p.m.", "am", "GMT", "dollars", "Hong Kong", "pence",
        "dozen", "tens", "few", "first", "quarter", "century", "th", "s", "B.C.", "\n", "\n\n", "\u{a0}", "é", "😀",
        "minus", "−", "summer", "Christmas", "Eve", "@a1", "www.a.com/2015",
    ]);
    let glue = prop::sample::select(vec!["", " ", "-"]);
    prop::collection::vec((words, glue), 0..24)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, glue)| [word, glue]).collect())
}

fn check_contract(text: &str) {
    let published = Day::parse("2016-09-02").ok();
    for day in [None, published] {
        let mut end = 0;
        for tag in value::find(&Document::new(text), day) {
            assert!(tag.span.start >= end && tag.span.start < tag.span.end, "{tag:?} in {text:?}");
            assert!(text.get(tag.span.range()).is_some(), "{tag:?} in {text:?}");
            end = tag.span.end;
            if let Some(Value::Date { start: Some(start), end: Some(end), .. }) = tag.value {
                assert!(start <= end, "{tag:?} in {text:?}");
            }
        }
    }
}

proptest! {
    #[test]
    fn spans_are_ordered_and_in_bounds(text in "\\PC{0,80}") {
        check_contract(&text);
    }

    #[test]
    fn half_made_values_keep_the_contract(text in pieces()) {
        check_contract(&text);
    }

    #[test]
    fn numbers_in_words_come_back(n in 1u64..1_000_000_000, and: bool) {
        let Value::Quantity { low, high, unit } = only(&format!("{} miles", spell(n, and))) else { panic!("a quantity") };
        prop_assert_eq!((low, high, unit), (Some(n as f64), Some(n as f64), "mi"));
    }

    #[test]
    fn amounts_in_digits_come_back(whole in 0u32..1_000_000, cents in 0u32..100) {
        let text = format!("${whole}.{cents:02}");
        let expected: f64 = text[1..].parse().expect("a number");
        let Value::Money { low, currency, .. } = only(&text) else { panic!("money") };
        prop_assert_eq!((low, currency), (Some(expected), Some("USD")));
    }

    #[test]
    fn days_come_back(number in -400_000i64..400_000) {
        let day = Day::parse("1970-01-01").expect("a day").plus_days(number).expect("in range");
        if day.year() >= 1900 {
            prop_assert_eq!(Day::parse(&day.to_string()), Ok(day));
            let Value::Date { start, end, .. } = only(&day.to_string()) else { panic!("a date") };
            prop_assert_eq!((start, end), (Some(day), Some(day)));
        }
    }
}
