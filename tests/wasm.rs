//! The boundary to JavaScript, run in a browser: shapes, UTF-16 offsets, texts that only JavaScript can hold, and the same
//! bytes as native.
#![cfg(target_arch = "wasm32")]

mod common;
mod snapshot;

use js_sys::{Array, JSON, JsString, Object, Reflect};
use saidso::offsets::Offsets;
use saidso::wasm::{analyze, explain, save};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const QUOTE: &str = "“We won 😀,” said Maria López.";

/// Analyses a JavaScript string the way the worker does: converted by wasm-bindgen, whatever it holds.
fn analysis_of(text: &JsString) -> JsValue {
    analyze(&String::from(text), None, None).unwrap_or_else(|_| panic!("no date was given"))
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap()
}

fn list(value: &JsValue, key: &str) -> Vec<JsValue> {
    get(value, key).dyn_into::<Array>().unwrap().to_vec()
}

/// What the spans `[[start, end], ...]` cut out of a JavaScript string, by its own `slice`.
fn cut(text: &JsString, spans: &[JsValue]) -> Vec<String> {
    let ends =
        |span: &JsValue| Array::from(span).to_vec().iter().map(|n| n.as_f64().unwrap() as u32).collect::<Vec<_>>();
    spans.iter().map(ends).map(|span| String::from(text.slice(span[0], span[1]))).collect()
}

/// The quote said by Maria López: its content and its speaker as they stand in `text`.
fn marias(text: &JsString) -> Option<(String, String)> {
    let quotes = list(&analysis_of(text), "quotes");
    let parts = quotes.iter().filter(|quote| get(quote, "speaker").is_object()).map(|quote| {
        (cut(text, &list(quote, "content")).concat(), cut(text, &list(&get(quote, "speaker"), "spans")).concat())
    });
    parts.into_iter().find(|(_, speaker)| speaker == "Maria López")
}

#[wasm_bindgen_test]
fn an_analysis_is_plain_data() {
    let analysis = analysis_of(&JsString::from(QUOTE));
    assert_eq!(get(&analysis, "schema"), "saidso/1");
    assert_eq!(get(&analysis, "offsets"), "utf16");
    assert_eq!(get(&analysis, "length"), JsString::from(QUOTE).length());
    let prototype = Object::get_prototype_of(&analysis);
    assert_eq!(prototype, Object::get_prototype_of(&Object::new()), "an object, not a Map");
    let written = JSON::stringify(&analysis).unwrap();
    assert!(String::from(&written).contains("\"role\":null"), "what is not there is null: {written}");
    let quote = &list(&analysis, "quotes")[0];
    assert_eq!(get(quote, "kind"), "direct");
    assert_eq!(get(quote, "anonymous"), false);
    let confidence = get(quote, "confidence").as_f64().unwrap();
    assert!((0.0..=1.0).contains(&confidence), "{confidence}");
}

#[wasm_bindgen_test]
fn offsets_are_utf16_code_units() {
    for before in ["", "é.\n\n", "漢字。\n\n", "😀\n\n", "👩‍👩‍👧🇸🇪\n\n", "𝒳\u{202e}שלום\u{202c}\n\n", "\u{feff}\0\n\n"]
    {
        let text = JsString::from(format!("{before}{QUOTE}").as_str());
        let expected = ("“We won 😀,”".to_owned(), "Maria López".to_owned());
        assert_eq!(marias(&text), Some(expected), "behind {before:?}");
        assert_eq!(get(&analysis_of(&text), "length"), text.length(), "behind {before:?}");
    }
}

#[wasm_bindgen_test]
fn lone_surrogates_keep_their_place() {
    for units in [&[0xD800][..], &[0xDC00], &[0xDFFF, 0xDC00], &[0xD83D, 0x20, 0xDE00], &[0xD800, 0xD83D, 0xDE00]] {
        let half = JsString::from_char_code(units);
        assert!(!half.is_valid_utf16());
        let text = half.concat(&"\n\n".into()).concat(&QUOTE.into()).concat(&"\n\n".into()).concat(&half);
        assert_eq!(get(&analysis_of(&text), "length"), text.length(), "{units:x?}");
        assert_eq!(marias(&text).map(|(content, _)| content).as_deref(), Some("“We won 😀,”"), "{units:x?}");
    }
}

#[wasm_bindgen_test]
fn the_publication_date_is_read_or_refused() {
    let value = |published: &str| {
        let analysis = analyze("The vote is next Monday.", Some(published.to_owned()), None).map_err(JsValue::from)?;
        let entities = list(&analysis, "entities");
        let monday = entities.iter().find(|entity| get(entity, "name") == "next Monday").expect("a date");
        Ok::<JsValue, JsValue>(get(&get(monday, "value"), "start"))
    };
    assert_eq!(value("2026-03-05").unwrap(), "2026-03-09");
    for wrong in ["", "yesterday", "2026-02-30", "2026-3-5", "2026-03-05T00:00"] {
        let error = value(wrong).unwrap_err();
        assert!(error.is_instance_of::<js_sys::Error>(), "{wrong:?} gives {error:?}");
    }
}

#[wasm_bindgen_test]
fn an_explanation_fits_its_analysis() {
    for before in ["", "😀 é.\n\n"] {
        let text = JsString::from(format!("{before}{QUOTE}").as_str());
        let found = explain(&String::from(&text), None).unwrap_or_else(|_| panic!("no date was given"));
        assert_eq!(get(&found, "schema"), "saidso-why/1");
        assert_eq!(get(&found, "offsets"), "utf16");
        let analysis = analysis_of(&text);
        let name = &list(&found, "names")[0];
        let mention = &list(&analysis, "mentions")[get(name, "mention").as_f64().unwrap() as usize];
        assert_eq!(get(name, "probability"), get(mention, "confidence"));
        let quote = &list(&found, "quotes")[0];
        assert_eq!(get(quote, "by"), "tagger");
        let words = |key: &str| {
            let link = get(quote, key);
            let [start, end] = ["start", "end"].map(|end| get(&link, end).as_f64().unwrap() as u32);
            String::from(text.slice(start, end))
        };
        assert_eq!((words("cue"), words("speaker")), ("said".into(), "Maria López".into()), "behind {before:?}");
        assert!(get(quote, "almost").is_null(), "what is not there is null");
    }
    let error = explain("Rain.", Some("2026-02-30".into())).map_err(JsValue::from).unwrap_err();
    assert!(error.is_instance_of::<js_sys::Error>(), "{error:?}");
}

#[wasm_bindgen_test]
fn a_file_has_a_name_a_type_and_its_text() {
    let file = |format: &str, offsets: Option<&str>| {
        save(QUOTE, None, None, format, Some("Dé/sk".into()), offsets.map(str::to_owned)).map_err(JsValue::from)
    };
    let found = file("csv", None).expect("a file");
    assert_eq!(get(&found, "name"), "dé-sk.quotes.csv");
    assert_eq!(get(&found, "type"), "text/csv;charset=utf-8");
    let text = get(&found, "text").as_string().expect("a string");
    assert!(text.starts_with("document,quote,") && text.ends_with("\r\n"), "{text}");
    let json = get(&file("json", Some("utf16")).expect("a file"), "text").as_string().expect("a string");
    let parsed = JSON::stringify(&JSON::parse(&json).unwrap()).unwrap();
    assert_eq!(parsed, JSON::stringify(&analysis_of(&JsString::from(QUOTE))).unwrap());
    for error in [file("xml", None).unwrap_err(), file("json", Some("bytes")).unwrap_err()] {
        assert!(error.is_instance_of::<js_sys::Error>(), "{error:?}");
    }
    let unnamed = save(QUOTE, None, None, "html", None, None).map_err(JsValue::from).expect("a file");
    assert_eq!(get(&unnamed, "name"), "we-won-said-maria-lópez.html");
}

#[wasm_bindgen_test]
fn corrections_come_and_go_in_utf16() {
    let made = r#"{"schema":"saidso-corrections/1","offsets":"utf16","corrections":[{"do":"name","at":[{"start":18,"end":29,"exact":"Maria López"}],"type":"place"}]}"#;
    let analysis = analyze(QUOTE, None, Some(made.into())).map_err(JsValue::from).expect("corrections");
    assert_eq!(get(&list(&analysis, "entities")[0], "type"), "place");
    let corrections = get(&analysis, "corrections");
    assert_eq!(get(&corrections, "offsets"), "utf16");
    let at = list(&list(&corrections, "corrections")[0], "at");
    assert_eq!(
        get(&at[0], "start").as_f64().map(|n| n as usize),
        QUOTE.find("Maria").map(|b| QUOTE[..b].encode_utf16().count())
    );
    assert_eq!(get(&at[0], "exact"), "Maria López");
    for bad in ["", "{}", "[1]", &made.replace("place", "dog")] {
        let error = analyze(QUOTE, None, Some(bad.into())).map_err(JsValue::from).unwrap_err();
        assert!(error.is_instance_of::<js_sys::Error>(), "{error:?}");
    }
}

#[wasm_bindgen_test]
fn same_bytes_as_native() {
    let compared = common::compare(include_str!("cases/bytes.txt"), snapshot::render);
    assert!(compared.failures.is_empty(), "natively other bytes come out:\n{}", compared.failures);
}

/// JSON is written by one library and objects are made by another; between them lies JavaScript's way to write numbers.
#[wasm_bindgen_test]
fn objects_are_what_the_json_says() {
    common::compare(include_str!("cases/bytes.txt"), |input| {
        let text = snapshot::text(input);
        let object = analyze(&text, Some(snapshot::PUBLISHED.to_owned()), None).map_err(JsValue::from).expect("a day");
        let json = JSON::parse(&snapshot::json(&text, Offsets::Utf16)).unwrap();
        let written = [object, json].map(|value| String::from(JSON::stringify(&value).unwrap()));
        assert_eq!(written[0], written[1], "{input}");
        String::new()
    });
}

// A tenth of what the end-to-end tests feed the optimised build.
#[wasm_bindgen_test]
fn hostile_texts_are_analysed() {
    let cases = [
        String::new(),
        "\0".repeat(10_000),
        "\"".repeat(100_000),
        "“".repeat(100_000),
        "“”".repeat(50_000),
        "x".repeat(500_000),
        "\u{202e}“שלום”\u{202c} ".repeat(1_000),
        "<img src=x onerror=alert(1)><script>alert(2)</script>".repeat(100),
        "“‘".repeat(50_000),
    ];
    for text in cases {
        let start: String = text.chars().take(4).collect();
        let found = analysis_of(&JsString::from(text.as_str()));
        assert_eq!(get(&found, "length").as_f64(), Some(text.encode_utf16().count() as f64), "{start:?} ...");
    }
}
