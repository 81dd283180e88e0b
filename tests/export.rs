//! The formats, case by case. The inputs are articles with their analysis written into them (see [`annotated`]).
#![cfg(not(target_arch = "wasm32"))]

mod annotated;
mod common;
mod news;

use annotated::annotated;
use proptest::prelude::*;
use saidso::export::{Article, annotations, brat, conll, csv, html, markdown, ninjs, quotations, text};
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
        format!("{}{}", csv::QUOTES_HEADER, csv::quotes(article, Offsets::Codepoint)).replace("\r\n", "␍␊\n")
    });
}

#[test]
fn entities_are_a_table_of_their_own() {
    check("export-entities-csv.txt", |article| {
        format!("{}{}", csv::ENTITIES_HEADER, csv::entities(article, Offsets::Codepoint)).replace("\r\n", "␍␊\n")
    });
}

#[test]
fn quotations_are_what_was_said_word_for_word() {
    check("export-quotations.txt", quotations::write);
}

#[test]
fn ninjs_lists_what_has_a_name() {
    check("export-ninjs.txt", ninjs::write);
}

#[test]
fn markdown_quotes_and_escapes() {
    check("export-markdown.txt", markdown::write);
}

#[test]
fn csv_counts_in_the_units_asked_for() {
    let (text, analysis) = annotated("é😀 ⟦q0.direct⟧“No”⟦/⟧");
    let article = Article { id: "x", text: &text, analysis: &analysis };
    let row = |units| csv::quotes(&article, units);
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
    let row = csv::quotes(&article, Offsets::Utf8);
    for (word, expected) in
        [(&json["quotes"][0]["kind"], ",mixed,"), (&json["quotes"][0]["speaker"]["basis"], ",carried,")]
    {
        assert_eq!(format!(",{},", word.as_str().unwrap()), expected);
        assert!(row.contains(expected), "{row}");
    }
    assert_eq!(json["mentions"][0]["type"], "organization");
    assert!(conll::write(&article).contains("A\tB-organization\tB-mixed\tO\tO"));
}

/// What a browser makes of a fragment that holds nothing but text, spans and character references.
fn text_content(html: &str) -> String {
    let text: String = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"), ("&amp;", "&")];
    references.iter().fold(text, |text, (reference, c)| text.replace(reference, c))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_the_text_the_formats_cut_it_right(text in news::newslike()) {
        let analysis = saidso::analyze(&text, saidso::model::Models::embedded(), &saidso::Options::default());
        let article = Article { id: "x", text: &text, analysis: &analysis };
        let page = html::write(&article);
        let (_, body) = page.split_once("<div id=\"article\" dir=\"auto\">").expect("the page has the article");
        let (body, _) = body.split_once("</div>").expect("the article ends");
        assert_eq!(text_content(body), text.replace('\0', "\u{fffd}"));
        let chars: Vec<char> = text.chars().collect();
        let page: serde_json::Value = serde_json::from_str(&annotations::write(&article)).expect("JSON");
        let items = page["items"].as_array().expect("a list");
        assert!(items.len() >= analysis.quotes.len() + analysis.mentions.len() + analysis.notes.len());
        for target in items.iter().flat_map(|item| item["target"].as_array().expect("a list")) {
            let [quote, position] = [&target["selector"][0], &target["selector"][1]];
            let at = |key: &str| position[key].as_u64().expect("a number") as usize;
            let cut = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
            assert_eq!(quote["exact"], cut(at("start")..at("end")));
            assert_eq!(quote["prefix"], cut(at("start").saturating_sub(32)..at("start")));
            assert_eq!(quote["suffix"], cut(at("end")..chars.len().min(at("end") + 32)));
        }
        for line in brat::write(&article).lines().filter(|line| line.starts_with('T')) {
            let (head, words) = line.split_once('\t').and_then(|(_, rest)| rest.split_once('\t')).expect("three fields");
            let (_, places) = head.split_once(' ').expect("a label and places");
            let cut = places.split(';').map(|place| {
                let (start, end) = place.split_once(' ').expect("two offsets");
                chars[start.parse().expect("a number")..end.parse().expect("a number")].iter().collect::<String>()
            });
            assert_eq!(cut.collect::<Vec<_>>().join(" "), words);
        }
        let rows = conll::write(&article).lines().filter(|line| line.contains('\t')).count();
        assert_eq!(rows, saidso::document::Document::new(&text).tokens.len());
    }
}
