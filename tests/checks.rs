//! Notes for an editor, case by case. The inputs are articles with quotes and mentions written into them, so that the
//! checks are tested without the stages that find those.
#![cfg(not(target_arch = "wasm32"))]

mod annotated;
mod common;

use saidso::checks;
use saidso::coref::Cast;
use saidso::document::Document;
use saidso::marks;
use saidso::span::Span;

/// A note a line: its code, severity, the words it stands at, the message.
fn render(input: &str) -> String {
    let (text, analysis) = annotated::annotated(input);
    let doc = Document::new(&text);
    let cast = Cast { entities: analysis.entities, mentions: analysis.mentions, ..Cast::default() };
    let notes = checks::check(&doc, &marks::pair(&doc), &cast, &analysis.quotes);
    let lines = notes.iter().map(|note| {
        let json = serde_json::to_value(note).expect("a note serialises");
        let words = Span { start: note.start, end: note.end }.of(&text);
        format!(
            "{} ({}) [{words}] {}\n",
            json["code"].as_str().unwrap(),
            json["severity"].as_str().unwrap(),
            note.message
        )
    });
    lines.collect()
}

#[test]
fn notes_what_an_editor_should_see() {
    common::check_cases("checks.txt", render);
}
