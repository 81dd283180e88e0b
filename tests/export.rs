//! The formats, case by case. The inputs are articles with their analysis written into them (see [`annotated`]).
#![cfg(not(target_arch = "wasm32"))]

mod annotated;
mod common;

use annotated::annotated;
use saidso::export::{Article, annotations, brat, conll, csv, html, text};
use saidso::offsets::Offsets;

/// Runs the cases of `file` through `write`.
fn check(file: &str, write: impl Fn(&Article) -> String) {
    common::check_cases(file, |input| {
        let (text, analysis) = annotated(input);
        write(&Article { id: "desk/storm <1>.txt", text: &text, analysis: &analysis })
    });
}

#[test]
fn text_reads_well() {
    check("export-text.txt", |article| text::write(article, text::Style { width: 72, ansi: false }));
}

#[test]
fn text_has_escapes_only_when_asked_for() {
    let (text, analysis) = annotated("⟦q0.direct⟧“Stop\u{1b}[31m!”⟦/⟧ ⟦n.unclosed-mark⟧“⟦/⟧");
    let article = Article { id: "x", text: &text, analysis: &analysis };
    let plain = text::write(&article, text::Style { width: 80, ansi: false });
    assert!(!plain.contains('\u{1b}'), "{plain:?}");
    assert!(plain.contains("“Stop\u{fffd}[31m!”"), "{plain}");
    let coloured = text::write(&article, text::Style { width: 80, ansi: true });
    assert!(coloured.contains("\u{1b}[33mwarning\u{1b}[0m"), "{coloured:?}");
    assert!(!coloured.contains("\u{1b}[31m"), "{coloured:?}");
}

#[test]
fn csv_is_rfc_4180() {
    check("export-csv.txt", |article| {
        format!("{}{}", csv::HEADER, csv::rows(article, Offsets::Codepoint)).replace("\r\n", "␍␊\n")
    });
}

#[test]
fn csv_counts_in_the_units_asked_for() {
    let (text, analysis) = annotated("é😀 ⟦q0.direct⟧“No”⟦/⟧");
    let article = Article { id: "x", text: &text, analysis: &analysis };
    let row = |units| csv::rows(&article, units);
    assert!(row(Offsets::Codepoint).contains(",3,7,"), "{}", row(Offsets::Codepoint));
    assert!(row(Offsets::Utf16).contains(",4,8,"), "{}", row(Offsets::Utf16));
    assert!(row(Offsets::Utf8).contains(",7,15,"), "{}", row(Offsets::Utf8));
}

#[test]
fn annotations_follow_the_w3c_model() {
    check("export-annotations.txt", annotations::write);
}

#[test]
fn brat_parts_spans_at_line_breaks() {
    check("export-brat.txt", brat::write);
}

#[test]
fn conll_has_a_token_a_line() {
    check("export-conll.txt", conll::write);
}

#[test]
fn html_marks_and_escapes() {
    check("export-html.txt", |article| {
        let page = html::write(article);
        page[page.find("<body>").expect("a page has a body")..].to_owned()
    });
}

#[test]
fn an_address_stays_one_and_a_path_is_encoded() {
    let (text, analysis) = annotated("⟦q0.direct⟧“No”⟦/⟧");
    let source = |id| {
        let page: serde_json::Value =
            serde_json::from_str(&annotations::write(&Article { id, text: &text, analysis: &analysis })).unwrap();
        page["items"][0]["target"][0]["source"].as_str().unwrap().to_owned()
    };
    assert_eq!(source("https://example.org/a?b=c&d=é"), "https://example.org/a?b=c&d=é");
    assert_eq!(source("urn:example:1"), "urn:example:1");
    assert_eq!(source("news/a b#1?.txt"), "news/a%20b%231%3F.txt");
}

/// The words of the formats are those of the JSON.
#[test]
fn names_are_those_of_the_json() {
    let (text, analysis) = annotated("⟦m0.organization.name⟧⟦q0.mixed⟧A⟦/⟧⟦/⟧ ⟦s0.0.carried⟧B⟦/⟧");
    let article = Article { id: "x", text: &text, analysis: &analysis };
    let json = serde_json::to_value(&analysis).unwrap();
    let row = csv::rows(&article, Offsets::Utf8);
    for (word, expected) in
        [(&json["quotes"][0]["kind"], ",mixed,"), (&json["quotes"][0]["speaker"]["basis"], ",carried,")]
    {
        assert_eq!(format!(",{},", word.as_str().unwrap()), expected);
        assert!(row.contains(expected), "{row}");
    }
    assert_eq!(json["mentions"][0]["type"], "organization");
    assert!(conll::write(&article).contains("A\tB-organization\tB-mixed\tO\tO"));
}
