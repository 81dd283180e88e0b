//! Times that the paragraphs of a live blog open with: "14.05 We", "1:13 pm – we", not "10:30 is too late".

use std::ops::Range;

use crate::document::Document;
use crate::marks::Marks;

/// So many tokens at most are a time with what sets it off: "1:13 pm –".
const LONGEST: usize = 4;

/// The first token of `paragraph` behind the time that it opens with.
pub fn end(doc: &Document, marks: &Marks, paragraph: &Range<usize>) -> Option<usize> {
    let first = paragraph.start;
    if !is_clock(doc.word(first)) {
        return None;
    }
    let zone = |word: &str| matches!(word, "am" | "pm" | "a.m." | "p.m." | "GMT" | "BST" | "CET" | "EST" | "ET");
    let parts = |word: &str| matches!(word, ":" | "-" | "–" | "—" | "|");
    let inside = |i: &usize| !zone(doc.word(*i)) && !parts(doc.word(*i));
    let limit = paragraph.end.min(first + LONGEST);
    let end = (first + 1..limit).find(inside).unwrap_or(limit);
    let parted = (first + 1..end).any(|i| parts(doc.word(i)));
    let next = doc.word_at(Some(end).filter(|&end| end < paragraph.end));
    let begins = next.starts_with(char::is_uppercase) || marks.region_index(end).is_some();
    (parted || begins).then_some(end)
}

/// Whether `word` is an hour and minutes: "14.05", "9:30", "1.13pm".
fn is_clock(word: &str) -> bool {
    const LONGEST: usize = 7;
    let word = word.strip_suffix("am").or_else(|| word.strip_suffix("pm")).unwrap_or(word);
    let below = |part: &str, limit: u8| part.parse::<u8>().is_ok_and(|number| number < limit);
    let parts = (word.len() <= LONGEST).then(|| word.split_once([':', '.', 'h'])).flatten();
    parts.is_some_and(|(hour, minute)| below(hour, 24) && minute.len() == 2 && below(minute, 60))
}
