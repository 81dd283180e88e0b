//! Names and their kinds, case by case, and what holds for every text.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;

use proptest::prelude::*;
use saidso::document::Document;
use saidso::marks;
use saidso::model::Models;
use saidso::tags::NameTag;
use saidso::{tagger, value};

fn names(doc: &Document) -> Vec<NameTag> {
    let marks = marks::pair(doc);
    tagger::tag(doc, &marks, &value::find(doc, None), &Models::embedded().tagger, None).names
}

/// A name a line with its kind.
fn render(text: &str) -> String {
    let doc = Document::new(text);
    let mut out = String::new();
    for tag in names(&doc) {
        let _ = writeln!(out, "{} | {:?}", tag.span.of(text), tag.kind);
    }
    out
}

#[test]
fn tags_names() {
    common::check_cases("names.txt", render);
}

/// Texts that are mostly names, titles, joiners and marks.
fn newsy() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Ann", "Lee", "de", "al", "-", " ", " ", " ", "President", "Bank", "of", "the", "The", "UN", "(", ")", "’s",
        ".", "“", "”", "US", "$", "&", "and", "May", "é", "\n", "\n\n", "Minister", "for", "İ", "ẞ", "ﬁ", "12", ",",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn names_are_in_order_in_bounds_and_apart(text in prop_oneof![newsy(), any::<String>()]) {
        let doc = Document::new(&text);
        let tags = names(&doc);
        for tag in &tags {
            prop_assert!(tag.span.start < tag.span.end);
            prop_assert!(text.get(tag.span.range()).is_some());
            prop_assert!((0.0..=1.0).contains(&tag.confidence));
        }
        for pair in tags.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
    }
}
