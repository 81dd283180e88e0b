//! Quoted regions, case by case.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use saidso::document::Document;
use saidso::marks::{self, Region};

/// A region a line with its role and what is odd about it, nested ones indented; then the marks that pair with nothing.
fn render(text: &str) -> String {
    let doc = Document::new(text);
    let marks = marks::pair(&doc);
    let show = |r: &Region, indent: &str| {
        let mut line = format!("{indent}{}", doc.span(&r.tokens).of(text));
        if indent.is_empty() {
            line += &format!("  [{:?}]", r.role).to_lowercase();
        }
        line += if r.closing == 0 { " open" } else { "" };
        line += if r.continues { " continues" } else { "" };
        line + "\n"
    };
    let mut out = String::new();
    for region in &marks.regions {
        out += &show(region, "");
        let inside = |r: &&Region| region.tokens.contains(&r.tokens.start);
        marks.nested.iter().filter(inside).for_each(|r| out += &show(r, "    "));
    }
    marks.unclosed.iter().for_each(|m| out += &format!("unclosed at {}\n", m.start));
    marks.unmatched.iter().for_each(|m| out += &format!("unmatched at {}\n", m.start));
    out
}

#[test]
fn pairs_marks() {
    common::check_cases("marks.txt", render);
}
