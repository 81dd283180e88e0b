//! The published schemas against what is really written: strict, so that a field or a value that one of the two does not
//! know is found.
#![cfg(not(target_arch = "wasm32"))]

mod news;
#[expect(dead_code, reason = "the table of bytes is another test's")]
mod snapshot;

use jsonschema::Validator;
use proptest::prelude::*;
use saidso::Options;
use saidso::model::Models;
use saidso::offsets::Offsets;
use saidso::value::Day;
use serde_json::Value;

const UNITS: [Offsets; 3] = [Offsets::Codepoint, Offsets::Utf16, Offsets::Utf8];

/// Words for every kind of value, of open date and of quote.
const VARIED: &str = "“Sales fell 3 percent, or £3.2m, in 20 minutes,” said France's minister Ann Lee at 10:30 a.m. GMT on 4 May 2016.\n\n\
    She denied on Friday night that the so-called “deal” of Sept. 4 was hers; it was signed on 11/9/2016. Did Bo Ek say whether Mr. Roe would go last May?\n\n\
    Last winter and on Fridays, within 5 km, in the second quarter, two years ago, yesterday, in the '30s and at Easter, a \
    senior official who asked not to be named said Ek had promised that it would end. The “boss” fell. “Run! ”\n\n“He left.";

fn analysis() -> Validator {
    schema(include_str!("../docs/saidso-1.schema.json"))
}

fn explanation() -> Validator {
    schema(include_str!("../docs/saidso-why-1.schema.json"))
}

fn schema(json: &str) -> Validator {
    let schema: Value = serde_json::from_str(json).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of draft 2020-12");
    jsonschema::draft202012::new(&schema).expect("a schema that can be compiled")
}

fn valid(schema: &Validator, json: &Value, what: &str) {
    let faults: Vec<String> = schema.iter_errors(json).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

fn options(published: Option<&str>) -> Options {
    Options { published: published.map(|day| Day::parse(day).expect("a day")), ..Options::default() }
}

fn analysed(text: &str, published: Option<&str>, units: Offsets) -> Value {
    let found = saidso::analyze(text, Models::embedded(), &options(published)).in_units(text, units);
    serde_json::to_value(found).expect("plain data")
}

fn explained(text: &str) -> Value {
    serde_json::to_value(saidso::explain(text, Models::embedded(), &options(None))).expect("plain data")
}

fn texts() -> impl Iterator<Item = String> {
    let articles = snapshot::ARTICLES.iter().map(|(file, _)| snapshot::text(&format!("articles/{file}")));
    articles.chain([VARIED.to_owned(), String::new()])
}

#[test]
fn real_analyses_are_valid() {
    let schema = analysis();
    for text in texts() {
        for published in [None, Some(snapshot::PUBLISHED)] {
            UNITS.iter().for_each(|&units| valid(&schema, &analysed(&text, published, units), &text));
        }
    }
}

/// The rows of what the value stage finds are the widest choice of values there is.
#[test]
fn every_value_of_the_tables_is_valid() {
    let schema = analysis();
    for published in [None, Some(snapshot::PUBLISHED)] {
        valid(&schema, &analysed(include_str!("cases/values.txt"), published, Offsets::Utf16), "values.txt");
    }
}

#[test]
fn explanations_are_valid() {
    let schema = explanation();
    texts().for_each(|text| valid(&schema, &explained(&text), &text));
}

#[test]
fn an_article_of_several_has_an_id() {
    let mut json = analysed("Rain.", None, Offsets::Utf8);
    for id in [serde_json::json!("a.txt"), serde_json::json!(7), Value::Null] {
        json["id"] = id;
        valid(&analysis(), &json, "with an id");
    }
}

/// A field that a type has and the schema does not, or the other way round, is a fault, wherever it stands.
#[test]
fn fields_added_or_lost_are_faults() {
    for (schema, json) in [(analysis(), analysed(VARIED, None, Offsets::Utf8)), (explanation(), explained(VARIED))] {
        valid(&schema, &json, "before it is changed");
        let mut objects = Vec::new();
        paths(&json, String::new(), &mut objects);
        assert!(objects.len() > 20, "{objects:?}");
        for path in &objects {
            let object = |json: &mut Value, change: &dyn Fn(&mut serde_json::Map<String, Value>)| {
                change(json.pointer_mut(path).and_then(Value::as_object_mut).expect("an object"));
            };
            let mut more = json.clone();
            object(&mut more, &|fields| drop(fields.insert("added".into(), Value::Null)));
            assert!(!schema.is_valid(&more), "{path} may have any field");
            for key in json.pointer(path).and_then(Value::as_object).expect("an object").keys() {
                let mut less = json.clone();
                object(&mut less, &|fields| drop(fields.remove(key)));
                assert!(!schema.is_valid(&less), "{path} need not have {key}");
            }
        }
    }
}

/// The JSON pointers of all objects in `json`.
fn paths(json: &Value, path: String, found: &mut Vec<String>) {
    match json {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| paths(value, format!("{path}/{key}"), found));
            found.push(path);
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| paths(item, format!("{path}/{i}"), found));
        }
        _ => {}
    }
}

/// The text that is to have everything has it: else the test above would look at less than it says.
#[test]
fn the_varied_text_has_every_kind_of_value() {
    let json = analysed(VARIED, None, Offsets::Utf8).to_string();
    for kind in ["date", "time", "duration", "money", "percent", "quantity"] {
        assert!(json.contains(&format!("\"kind\":\"{kind}\"")), "{kind}: {json}");
    }
    for open in ["weekday", "every", "yearless", "month", "quarter", "season", "either"] {
        assert!(json.contains(&format!("\"by\":\"{open}\"")), "{open}: {json}");
    }
    assert!(
        json.contains("\"marked\":[{") && json.contains("\"notes\":[{") && json.contains("\"speaker\":{"),
        "{json}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_the_text_the_analysis_is_valid(text in news::newslike()) {
        valid(&analysis(), &analysed(&text, Some("2026-03-09"), Offsets::Codepoint), &text);
    }
}
