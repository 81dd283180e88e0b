//! Tokens, sentences and paragraphs, case by case.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use saidso::document::Document;

/// Tokens parted by `|`, a sentence a line, a blank line between paragraphs.
fn render(text: &str) -> String {
    let doc = Document::new(text);
    let mut out = String::new();
    for paragraph in &doc.paragraphs {
        for sentence in doc.sentences.iter().filter(|s| paragraph.contains(&s.start)) {
            let words: Vec<&str> = sentence.clone().map(|i| doc.word(i)).collect();
            out += &words.join("|");
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

#[test]
fn segments_news() {
    common::check_cases("segment.txt", render);
}
