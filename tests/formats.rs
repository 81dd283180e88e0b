//! What each format holds, as others read it: every file is read again by a reader that knows the format and nothing of us.
#![cfg(not(target_arch = "wasm32"))]

mod annotated;
mod news;
mod readers;
#[expect(dead_code, reason = "the table of bytes is another test's")]
mod snapshot;

use proptest::prelude::*;
use pulldown_cmark::{Event, Options as Extensions, Parser, Tag, TagEnd};
use readers::{brat, conll};
use saidso::Options;
use saidso::analysis::{Analysis, MentionKind, Polarity, QuoteKind};
use saidso::export::{self, Article, annotations, csv, markdown, ninjs, quotations};
use saidso::model::Models;
use saidso::offsets::Offsets;
use saidso::span::Span;
use serde_json::Value;

/// Names of articles, some of which would break out of their place.
const IDS: [&str; 3] =
    ["desk/storm <1>.txt", "=cmd|' /C calc'!A0\n\t# \"x\", </script>", "https://example.org/a?b=c&d=é"];

/// Text that means something to every format.
const HOSTILE: &str = "# Storm </script><script>alert(1)</script>\n\n\
    “=SUM(A1) *bold* [link](http://x.example) ![i](j) &amp; `code` <b>,” said Ann \"Bo\" Lee, the +1 *chief*.\r\n\r\n\
    “- no\n1. yes\t| a | ~~b~~ $x$ \u{202e}😀\u{0} \\,” he said. @Ek told -Roe he “would <!-- go -->”.";

/// Every article and text to be written and read again.
fn check_all(check: impl Fn(&Article)) {
    let articles = snapshot::ARTICLES.iter().map(|(file, _)| snapshot::text(&format!("articles/{file}")));
    for text in articles.chain([HOSTILE.to_owned(), String::new()]) {
        let analysis = analyse(&text);
        IDS.iter().for_each(|id| check(&Article { id, text: &text, analysis: &analysis }));
    }
}

fn analyse(text: &str) -> Analysis {
    saidso::analyze(text, Models::embedded(), &Options::default())
}

fn chars(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// The spans in code points.
fn points(text: &str, spans: &[Span]) -> Vec<[usize; 2]> {
    let at = |byte: u32| text[..byte as usize].chars().count();
    spans.iter().map(|span| [at(span.start), at(span.end)]).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(article: &Article, spans: &[Span]) -> String {
    spans.iter().map(|span| span.of(article.text)).collect::<Vec<_>>().join(" … ")
}

/// Checks `json` against rules in `tests/rules/`.
fn obeys(json: &str, rules: &str) -> Value {
    let rules: Value = serde_json::from_str(rules).expect("rules are JSON");
    let json: Value = serde_json::from_str(json).unwrap_or_else(|e| panic!("{e}: {json}"));
    if let Err(error) = jsonschema::draft202012::validate(&rules, &json) {
        panic!("{} at {}", error, error.instance_path());
    }
    json
}

/// The rows of a table, by column.
fn table(csv: &str) -> Vec<std::collections::HashMap<String, String>> {
    let mut reader = ::csv::ReaderBuilder::new().terminator(::csv::Terminator::CRLF).from_reader(csv.as_bytes());
    reader.deserialize().collect::<Result<_, _>>().unwrap_or_else(|e| panic!("{e}: {csv}"))
}

/// A cell as a program reads it that knows of the guard.
fn unguarded(cell: &str) -> &str {
    assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?} would be run");
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) => rest,
        _ => cell,
    }
}

#[test]
fn quotes_read_back_from_csv() {
    check_all(|article| {
        let rows = table(&[csv::QUOTES_HEADER, &csv::quotes(article, Offsets::Utf8)].concat());
        assert_eq!(rows.len(), article.analysis.quotes.len());
        for (row, quote) in rows.iter().zip(&article.analysis.quotes) {
            assert_eq!(unguarded(&row["document"]), article.id);
            assert_eq!(unguarded(&row["content"]), words(article, &quote.content));
            assert_eq!(unguarded(&row["cue"]), words(article, &quote.cue));
            assert_eq!(row["start"], quote.content[0].start.to_string());
            row.values().for_each(|cell| assert!(unguarded(cell).len() <= cell.len()));
        }
    });
}

#[test]
fn entities_read_back_from_csv() {
    check_all(|article| {
        let rows = table(&[csv::ENTITIES_HEADER, &csv::entities(article, Offsets::Utf8)].concat());
        assert_eq!(rows.len(), article.analysis.entities.len());
        for (row, entity) in rows.iter().zip(&article.analysis.entities) {
            let json = serde_json::to_value(entity).expect("plain data");
            assert_eq!(
                (row["type"].as_str(), unguarded(&row["name"])),
                (json["type"].as_str().unwrap(), &*entity.name)
            );
            assert_eq!(row["mentions"], entity.mentions.len().to_string());
            let mention = &article.analysis.mentions[entity.mentions[0] as usize];
            assert_eq!((&row["start"], &row["end"]), (&mention.start.to_string(), &mention.end.to_string()));
            let value = &json["value"];
            for (column, keys) in [("value from", ["low", "start", "from"]), ("value to", ["high", "end", "to"])] {
                let expected = keys.iter().find_map(|key| value.get(key)).map(|v| v.to_string().replace('"', ""));
                let expected = expected.filter(|v| v != "null").unwrap_or_default();
                assert_eq!(row[column], expected, "{value}");
            }
        }
    });
}

#[test]
fn annotations_obey_the_data_model() {
    check_all(|article| {
        let page = obeys(&annotations::write(article), include_str!("rules/web-annotation.schema.json"));
        let items = page["items"].as_array().expect("a list");
        let mut ids: Vec<&str> = items.iter().map(|item| item["id"].as_str().expect("a string")).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id is given twice");
        for link in
            items.iter().flat_map(|item| item["body"].as_array().expect("a list")).filter_map(|b| b.get("source"))
        {
            assert!(ids.contains(&link.as_str().expect("a string")), "{link} leads nowhere");
        }
        // What a reader does that finds the text changed: it looks for the words with what stands around them.
        for selector in items.iter().flat_map(|i| i["target"].as_array().expect("a list")).map(|t| &t["selector"][0]) {
            let part = |key: &str| selector[key].as_str().expect("a string");
            let found = [part("prefix"), part("exact"), part("suffix")].concat();
            assert!(article.text.contains(&found), "{found:?} is not in the text");
        }
    });
}

#[test]
fn quotations_obey_schema_org_and_hold_what_was_said() {
    check_all(|article| {
        let json = quotations::write(article);
        assert!(!json.contains('<'), "a tag could end the script that holds this: {json}");
        let page = obeys(&json, include_str!("rules/quotations.schema.json"));
        let said =
            article.analysis.quotes.iter().filter(|quote| {
                quote.speech && quote.polarity == Polarity::Affirmed && quote.kind != QuoteKind::Indirect
            });
        let expected: Vec<String> = said.map(|quote| one_line(&words(article, &quote.content))).collect();
        let parts = page["hasPart"].as_array().expect("a list");
        let found: Vec<&str> = parts.iter().map(|part| part["text"].as_str().expect("a string")).collect();
        assert_eq!(found, expected);
    });
}

#[test]
fn ninjs_obeys_what_its_schema_asks() {
    check_all(|article| {
        let item = obeys(&ninjs::write(article), include_str!("rules/ninjs.schema.json"));
        let named = |kind: &str| {
            let json = serde_json::to_value(article.analysis).expect("plain data");
            let list = json["entities"].as_array().expect("a list").iter();
            let named = list.filter(|entity| {
                let mut mentions = entity["mentions"].as_array().expect("a list").iter();
                entity["type"] == kind
                    && mentions.any(|id| json["mentions"][id.as_u64().unwrap() as usize]["kind"] == "name")
            });
            named.map(|entity| entity["name"].clone()).collect::<Vec<_>>()
        };
        for (key, kind) in [("people", "person"), ("organisations", "organization"), ("places", "place")] {
            let listed = item[key].as_array().expect("a list").iter().map(|one| one["name"].clone());
            assert_eq!(listed.collect::<Vec<_>>(), named(kind));
        }
    });
}

/// CommonMark with the extensions that most programs have.
fn blocks(markdown: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_MATH
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_GFM;
    let mut in_quote = false;
    for event in Parser::new_ext(markdown, extensions) {
        match event {
            Event::Start(Tag::BlockQuote(None)) => in_quote = true,
            Event::End(TagEnd::BlockQuote(None)) => in_quote = false,
            Event::Start(Tag::Heading { .. }) => found.push(("heading", String::new())),
            Event::Start(Tag::Paragraph) => found.push((if in_quote { "quote" } else { "paragraph" }, String::new())),
            Event::Text(text) => found.last_mut().expect("text stands in a block").1 += &text,
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    found
}

fn check_markdown(article: &Article) {
    let shown = |text: &str| {
        let words = text.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
        words.map(|word| word.replace(char::is_control, "\u{fffd}")).collect::<Vec<_>>().join(" ")
    };
    let blocks = blocks(&markdown::write(article));
    let heading = format!("Who said what: {}", shown(article.id));
    assert_eq!(blocks[0], ("heading", heading.trim_end().to_owned()));
    let quotes: Vec<&str> = blocks.iter().filter(|(kind, _)| *kind == "quote").map(|(_, text)| &**text).collect();
    assert_eq!(quotes.len(), 2 * article.analysis.quotes.len(), "{blocks:?}");
    for (pair, quote) in quotes.chunks(2).zip(&article.analysis.quotes) {
        assert_eq!(pair[0], shown(&words(article, &quote.content)));
        let entity = quote.speaker.as_ref().and_then(|s| article.analysis.entities.get(s.entity? as usize));
        let name = entity.map_or(String::new(), |entity| shown(&entity.name));
        assert!(pair[1].starts_with(&format!("— {name}")), "{pair:?}");
    }
}

#[test]
fn markdown_is_quotes_and_nothing_else() {
    check_all(check_markdown);
}

#[test]
fn markup_at_the_beginning_of_a_quote_is_text() {
    for opening in [
        "- ", "+ ", "* ", "# ", "1. ", "12) ", "> ", "    ", "===", "---", "***", "```", "~~~", "| a |", "[x]: y",
        "$$", "\\", "&lt;", "<div>", "\u{b}",
    ] {
        let (text, analysis) = annotated::annotated(&format!("⟦q0.direct⟧{opening}no⟦/⟧ ⟦s0.-.nominal⟧{opening}he⟦/⟧"));
        check_markdown(&Article { id: opening, text: &text, analysis: &analysis });
    }
}

fn check_brat(article: &Article) {
    let file = brat::read(&export::brat::write(article), article.text);
    let analysis = article.analysis;
    for (mention, bound) in analysis.mentions.iter().zip(&file.bounds) {
        let json = serde_json::to_value(mention).expect("plain data");
        assert_eq!(bound.label.to_lowercase(), json["type"].as_str().unwrap());
    }
    let content: Vec<&brat::Bound> = file.bounds.iter().filter(|bound| bound.label == "Quote").collect();
    assert_eq!(content.len(), analysis.quotes.len());
    for (bound, quote) in content.iter().zip(&analysis.quotes) {
        // Line breaks part spans in two and belong to neither.
        let expected = points(article.text, &quote.content).into_iter().flat_map(|[start, end]| start..end);
        let text = chars(article.text);
        let expected: Vec<usize> = expected.filter(|&at| !matches!(text[at], '\n' | '\r')).collect();
        assert_eq!(bound.places.iter().cloned().flatten().collect::<Vec<_>>(), expected);
        let links = |kind: &str| file.relations.iter().filter(|r| r.kind == kind && r.from == bound.id).count();
        assert_eq!(links("Cue"), usize::from(!quote.cue.is_empty()));
        assert_eq!(links("Speaker"), usize::from(quote.speaker.is_some()));
        let kind = serde_json::to_value(quote.kind).expect("a word");
        assert!(file.attributes.contains(&("Kind".into(), bound.id.clone(), kind.as_str().map(str::to_owned))));
    }
    assert_eq!(file.notes, analysis.notes.len());
}

#[test]
fn brat_reads_its_files() {
    check_all(check_brat);
}

fn check_conll(article: &Article) {
    let rows = conll::read(&export::conll::write(article));
    let dense = |text: &str| text.split_whitespace().collect::<String>();
    let joined = |rows: &[Vec<String>]| rows.iter().filter_map(|row| row.first()).cloned().collect::<String>();
    assert_eq!(joined(&rows), dense(article.text));
    let labelled = |column| {
        let spans = conll::spans(&rows, column).into_iter();
        spans.map(|(first, last, label)| (label, joined(&rows[first..=last]))).collect::<Vec<_>>()
    };
    let expected = |span: Span, label: &str| (label.to_owned(), dense(span.of(article.text)));
    let names = article.analysis.mentions.iter().filter(|m| matches!(m.kind, MentionKind::Name | MentionKind::Value));
    let names = names.map(|m| {
        let json = serde_json::to_value(m.entity_type).expect("a word");
        expected(Span { start: m.start, end: m.end }, json.as_str().expect("a string"))
    });
    assert_eq!(labelled(1), names.collect::<Vec<_>>());
    let mut cues: Vec<Span> = article.analysis.quotes.iter().flat_map(|quote| quote.cue.iter().copied()).collect();
    cues.sort_unstable();
    cues.dedup();
    assert_eq!(labelled(3), cues.iter().map(|&cue| expected(cue, "cue")).collect::<Vec<_>>());
}

#[test]
fn conll_labels_are_iob2() {
    check_all(check_conll);
}

/// Only with the command line are all formats at hand.
#[cfg(feature = "cli")]
#[test]
fn every_format_grows_with_the_text() {
    use saidso::export::{file, format::Format};
    let unit = snapshot::text("articles/report.txt") + "\n\n" + HOSTILE + "\n\n";
    let texts = [40, 160].map(|times| unit.repeat(times));
    let analyses = texts.each_ref().map(|text| analyse(text));
    for name in Format::names() {
        let format = Format::named(name).expect("a format");
        let [small, large] = [0, 1].map(|i| {
            let article = Article { id: "x", text: &texts[i], analysis: &analyses[i] };
            let runs = (0..3).map(|_| {
                let start = std::time::Instant::now();
                let bytes = file::save(&article, format, Offsets::Codepoint).text.len();
                (start.elapsed(), bytes)
            });
            runs.min().expect("three runs")
        });
        assert!(large.1 < small.1 * 5, "{name}: {} and {} bytes", small.1, large.1);
        assert!(
            large.0 < small.0 * 10 + std::time::Duration::from_millis(50),
            "{name}: {:?} and {:?} for four times as much",
            small.0,
            large.0
        );
        println!("{name}: {} bytes in {:?} of {}", large.1, large.0, texts[1].len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_the_text_others_can_read_it(text in news::newslike(), id in ".{0,12}") {
        let analysis = analyse(&text);
        let article = Article { id: &id, text: &text, analysis: &analysis };
        check_markdown(&article);
        check_brat(&article);
        obeys(&annotations::write(&article), include_str!("rules/web-annotation.schema.json"));
        obeys(&quotations::write(&article), include_str!("rules/quotations.schema.json"));
        obeys(&ninjs::write(&article), include_str!("rules/ninjs.schema.json"));
        let rows = table(&[csv::QUOTES_HEADER, &csv::quotes(&article, Offsets::Utf8)].concat());
        assert_eq!(rows.len(), analysis.quotes.len());
        rows.iter().flat_map(|row| row.values()).for_each(|cell| assert!(unguarded(cell).len() <= cell.len()));
    }
}
