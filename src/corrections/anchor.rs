//! A place that is found again in a text that was edited: by its offsets, its words, and what stands around them.

use serde::Serialize;

use crate::offsets::{OffsetMap, Offsets};
use crate::span::Span;

/// Words of a text with where they stand: a W3C text quote selector and a text position selector in one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Anchor {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub exact: String,
    /// What stands before them, up to 32 characters.
    pub prefix: String,
    /// What stands behind them, up to 32 characters.
    pub suffix: String,
}

/// How many characters around its words an anchor keeps.
const CONTEXT: usize = 32;

impl Anchor {
    /// The anchor of `span` of `text`, in bytes.
    pub fn new(text: &str, span: Span) -> Anchor {
        let (before, after) = (&text[..span.start as usize], &text[span.end as usize..]);
        let from = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(i, _)| i);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
        Anchor {
            start: span.start,
            end: span.end,
            exact: span.of(text).to_owned(),
            prefix: before[from..].to_owned(),
            suffix: after[..to].to_owned(),
        }
    }
}

/// How far from where they are expected words are looked for, in bytes.
const FAR: usize = 1 << 18;
/// So many places where the same words stand are looked at.
const MOST: usize = 512;
/// Bytes of context on one side that tell a place, and on both sides together.
const ONE_SIDE: usize = 16;
const BOTH_SIDES: usize = 20;
/// Words as long as this tell their place by themselves when they stand only once.
const TELLING: usize = 16;
/// Words that were edited within are known by this much of either end.
const END: usize = 16;

/// Finds anchors in one text.
pub(super) struct Finder<'t> {
    text: &'t str,
    map: OffsetMap<'t>,
    /// How far the last place found lies behind where it was expected: an edit moves all that follows it alike.
    moved: i64,
}

impl<'t> Finder<'t> {
    /// For anchors whose offsets are in `units`.
    pub fn new(text: &'t str, units: Offsets) -> Self {
        Finder { text, map: OffsetMap::new(text, units), moved: 0 }
    }

    /// Turns the offsets of `anchor` into bytes of this text.
    pub fn convert(&self, anchor: &mut Anchor) {
        (anchor.start, anchor.end) = (self.map.byte(anchor.start), self.map.byte(anchor.end));
    }

    /// Where the words of `anchor` stand, without white space around them.
    pub fn find(&mut self, anchor: &Anchor) -> Option<Span> {
        let expected = i64::from(self.map.byte(anchor.start));
        let moved = (expected + self.moved).clamp(0, self.text.len() as i64) as usize;
        let found = [expected as usize, moved].into_iter().find(|&at| self.stands(anchor, at));
        let span = match found {
            Some(at) => Span::new(at, at + anchor.exact.len()),
            None => self.nearest(anchor, moved).or_else(|| self.edited(anchor, moved))?,
        };
        self.moved = i64::from(span.start) - expected;
        trimmed(self.text, span)
    }

    /// Whether `anchor` stands at the byte `at` exactly as it was.
    fn stands(&self, anchor: &Anchor, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or_default();
        let behind = rest.strip_prefix(&*anchor.exact);
        behind.is_some_and(|behind| behind.starts_with(&*anchor.suffix)) && self.text[..at].ends_with(&*anchor.prefix)
    }

    /// The text around the byte `at`, and where it begins.
    fn around(&self, at: usize) -> (usize, &'t str) {
        let from = self.text.floor_char_boundary(at.saturating_sub(FAR));
        (from, &self.text[from..self.text.floor_char_boundary(at.saturating_add(FAR))])
    }

    /// The same words with the most of the same context, the nearest of several; none when too little of it is the same.
    fn nearest(&self, anchor: &Anchor, at: usize) -> Option<Span> {
        let (from, window) = self.around(at);
        let places: Vec<usize> = window.match_indices(&*anchor.exact).map(|(i, _)| from + i).take(MOST).collect();
        let rated = places.iter().map(|&place| {
            let end = place + anchor.exact.len();
            let before = common(self.text[..place].bytes().rev(), anchor.prefix.bytes().rev());
            let after = common(self.text[end..].bytes(), anchor.suffix.bytes());
            let whole = before + after == anchor.prefix.len() + anchor.suffix.len();
            let told = whole || before >= ONE_SIDE || after >= ONE_SIDE || before + after >= BOTH_SIDES;
            let alone = places.len() == 1 && anchor.exact.len() >= TELLING;
            (told || alone, before + after, std::cmp::Reverse(place.abs_diff(at)), place)
        });
        let (known, _, _, place) = rated.max()?;
        known.then(|| Span::new(place, place + anchor.exact.len()))
    }

    /// Long words that were edited: from where they begin to where they end.
    fn edited(&self, anchor: &Anchor, at: usize) -> Option<Span> {
        let exact = &*anchor.exact;
        if exact.len() < 2 * END {
            return None;
        }
        let (from, window) = self.around(at);
        let head = &exact[..exact.floor_char_boundary(END)];
        let tail = &exact[exact.ceil_char_boundary(exact.len() - END)..];
        let starts = window.match_indices(head).map(|(i, _)| from + i).take(MOST);
        let start = starts.max_by_key(|&place| {
            let before = common(self.text[..place].bytes().rev(), anchor.prefix.bytes().rev());
            (before, std::cmp::Reverse(place.abs_diff(at)))
        })?;
        let limit = self.text.floor_char_boundary(start.saturating_add(2 * exact.len()));
        let ends = self.text[start..limit].match_indices(tail).map(|(i, _)| start + i + tail.len()).take(MOST);
        let end = ends.filter(|end| 2 * (end - start) >= exact.len()).max_by_key(|&end| {
            let after = common(self.text[end..].bytes(), anchor.suffix.bytes());
            (after, std::cmp::Reverse((end - start).abs_diff(exact.len())))
        })?;
        Some(Span::new(start, end))
    }
}

/// How many of the first items of the two are the same.
fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

/// Whether `letter` is white space to the schema: to JavaScript the byte order mark is, too.
pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{feff}'
}

/// `span` without white space at its ends.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start_matches(is_blank).len());
    let end = start + words.trim_matches(is_blank).len();
    (start < end).then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ann Lee spoke. “We lost the vote,” she said.\n\nBo Ek nodded. “We won,” she said.";

    fn anchor(words: &str, nth: usize) -> Anchor {
        let at = TEXT.match_indices(words).nth(nth).expect("the words").0;
        Anchor::new(TEXT, Span::new(at, at + words.len()))
    }

    fn found<'t>(text: &'t str, anchor: &Anchor) -> Option<(usize, &'t str)> {
        let span = Finder::new(text, Offsets::Utf8).find(anchor)?;
        Some((span.start as usize, span.of(text)))
    }

    #[test]
    fn words_are_found_where_they_went() {
        let second = anchor("she", 1);
        let at = TEXT.rfind("she").expect("she");
        assert_eq!(found(TEXT, &second), Some((at, "she")));
        for before in ["New. ", "An introduction — é — of some length. ".repeat(40).as_str()] {
            assert_eq!(found(&format!("{before}{TEXT}"), &second), Some((before.len() + at, "she")));
        }
        let without_first = TEXT.replace("“We lost the vote,” she said.", "");
        assert_eq!(found(&without_first, &second).map(|(_, words)| words), Some("she"));
        assert_eq!(found(&without_first, &anchor("she", 0)), None, "another “she” is another place");
    }

    #[test]
    fn long_words_survive_an_edit_within() {
        let long = anchor("“We lost the vote,” she said.", 0);
        let edited = TEXT.replace("lost the vote", "lost that great vote");
        assert_eq!(found(&edited, &long), None, "too short to be known by its ends");
        let longer = anchor("Ann Lee spoke. “We lost the vote,” she said.", 0);
        assert_eq!(
            found(&edited, &longer).map(|(_, words)| words),
            Some("Ann Lee spoke. “We lost that great vote,” she said.")
        );
        assert_eq!(found("", &longer), None);
    }

    #[test]
    fn offsets_out_of_bounds_are_only_hints() {
        let far = Anchor { start: u32::MAX, end: 0, ..anchor("Bo Ek", 0) };
        assert_eq!(found(TEXT, &far).map(|(_, words)| words), Some("Bo Ek"));
        let bare = Anchor { start: 1, end: 2, exact: " Bo Ek ".into(), prefix: String::new(), suffix: String::new() };
        assert_eq!(found("é Bo Ek é", &bare).map(|(_, words)| words), Some("Bo Ek"));
    }
}
