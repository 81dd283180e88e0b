//! Corrections: what each does, where it holds after the text was edited, and that whatever they are the analysis is valid.
#![cfg(not(target_arch = "wasm32"))]

mod common;
mod news;
mod promises;

use proptest::prelude::*;
use saidso::Options;
use saidso::analysis::{Analysis, EntityType};
use saidso::corrections::{Action, Anchor, Correction, Corrections, Who};
use saidso::model::Models;
use saidso::offsets::Offsets;
use saidso::span::Span;
use serde_json::{Value, json};

fn corrected(text: &str, corrections: &Corrections) -> Analysis {
    let options = Options { corrections: Some(corrections.clone()), ..Options::default() };
    saidso::analyze(text, Models::embedded(), &options)
}

fn of(corrections: Vec<Correction>) -> Corrections {
    Corrections { corrections, ..Corrections::none(Offsets::Utf8) }
}

/// Where `words` stand in `text`, each behind the one before; "#2" behind them is the second place.
fn anchors(text: &str, words: &str) -> Vec<Anchor> {
    let mut from = 0;
    let pieces = words.split(" … ").map(|piece| {
        let (piece, nth) = piece.rsplit_once('#').map_or((piece, 1), |(p, n)| (p, n.parse().expect("a number")));
        let piece = piece.replace('⏎', "\n");
        let (at, _) = text[from..].match_indices(&piece).nth(nth - 1).unwrap_or_else(|| panic!("no {piece:?}"));
        let start = from + at;
        from = start + piece.len();
        Anchor::new(text, Span::new(start, from))
    });
    pieces.collect()
}

/// A correction as the table has it: `do | place | key value | key value`.
fn correction(text: &str, line: &str) -> Correction {
    let mut cells = line.split(" | ");
    let mut made = json!({"do": cells.next(), "at": anchors(text, cells.next().expect("a place"))});
    for cell in cells {
        let (key, value) = cell.split_once(' ').expect("a key and a value");
        made[key] = match key {
            "was" | "words" => json!(anchors(text, value)),
            "who" => {
                let (name, at) = value.split_once(" @ ").map_or((value, None), |(n, at)| (n, Some(at)));
                let mut who = json!({"name": name});
                at.into_iter().for_each(|words| who["at"] = json!(anchors(text, words)[0]));
                who
            }
            _ => json!(value),
        };
    }
    let json = json!({"schema": "saidso-corrections/1", "offsets": "utf8", "corrections": [made]});
    Corrections::parse(&json.to_string()).unwrap_or_else(|e| panic!("{line}: {e}")).corrections.remove(0)
}

/// A case: the text, then lines `> correction`, made in the text as it is, then lines `~ before => after` that edit it.
fn render(input: &str) -> String {
    let is_line = |line: &&str| line.starts_with("> ") || line.starts_with("~ ");
    let text = input.lines().filter(|line| !is_line(line)).collect::<Vec<_>>().join("\n");
    let lines = || input.lines().filter(is_line);
    let made = lines().filter_map(|line| line.strip_prefix("> ")).map(|line| correction(&text, line)).collect();
    let edits = lines().filter_map(|line| line.strip_prefix("~ "));
    let edited = edits.fold(text.clone(), |text, edit| {
        let (before, after) = edit.split_once(" =>").expect("an edit");
        assert!(text.contains(before), "no {before:?}");
        text.replacen(before, after.trim_start(), 1)
    });
    let analysis = corrected(&edited, &of(made));
    promises::hold(&edited, &analysis);
    describe(&edited, &analysis)
}

/// Quotes, then entities with their mentions, then what was lost.
fn describe(text: &str, analysis: &Analysis) -> String {
    let cut = |spans: &[Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ").replace('\n', "⏎");
    let mut out = String::new();
    for quote in &analysis.quotes {
        let speaker = quote.speaker.as_ref().map_or("nobody".to_owned(), |speaker| {
            let name = speaker.entity.map_or("?", |e| &analysis.entities[e as usize].name);
            format!("{} = {name} ({})", cut(&speaker.spans), format!("{:?}", speaker.basis).to_lowercase())
        });
        let anonymous = if quote.anonymous { " anonymous" } else { "" };
        let belief = if quote.speech { "" } else { " belief" };
        let kind = format!("{:?}", quote.kind).to_lowercase();
        out += &format!("{kind}{anonymous}{belief} | {speaker} | {} | {}\n", cut(&quote.cue), cut(&quote.content));
    }
    for entity in &analysis.entities {
        let words = |&id: &u32| {
            let mention = &analysis.mentions[id as usize];
            let kind = format!("{:?}", mention.kind).to_lowercase();
            format!("{} {kind}", cut(&[Span { start: mention.start, end: mention.end }]))
        };
        let mentions: Vec<String> = entity.mentions.iter().map(words).collect();
        let gender = entity.gender.map(|g| format!(" {g:?}").to_lowercase()).unwrap_or_default();
        out += &format!("{:?}{gender} {}: {}\n", entity.kind, entity.name, mentions.join(", "));
    }
    for correction in &analysis.corrections.as_ref().expect("corrections").corrections {
        out += &correction.lost.map(|lost| format!("lost: {:?}, {lost:?}\n", correction.action)).unwrap_or_default();
    }
    out
}

#[test]
fn each_does_what_it_says() {
    common::check_cases("corrections.txt", render);
}

/// Nothing corrected is nothing changed, and no note of it but an empty list.
#[test]
fn no_corrections_change_no_byte() {
    for text in
        ["", "“We lost,” said Ann Lee. She denied it, a senior official said.\n\n“I won,” a senior official said."]
    {
        let plain = saidso::analyze(text, Models::embedded(), &Options::default());
        let mut empty = corrected(text, &of(vec![]));
        assert_eq!(empty.corrections.take(), Some(of(vec![])));
        assert_eq!(empty, plain);
    }
}

#[test]
fn what_is_no_corrections_is_told() {
    let anchor = json!({"start": 0, "end": 3, "exact": "She"});
    let all =
        |corrections: Value| json!({"schema": "saidso-corrections/1", "offsets": "utf16", "corrections": corrections});
    let good = all(json!([{"do": "means", "at": [anchor], "who": {"name": "Ann Lee"}}])).to_string();
    assert!(Corrections::parse(&good).is_ok());
    let whole = |change: (&str, Value)| {
        let mut json: Value = serde_json::from_str(&good).expect("JSON");
        json[change.0] = change.1;
        json
    };
    for (json, why) in [
        (whole(("schema", json!("saidso/1"))), "\"schema\" must be"),
        (whole(("offsets", json!("bytes"))), "bytes"),
        (whole(("more", json!(1))), "more"),
        (all(json!([{"do": "shout", "at": [anchor]}])), "shout"),
        (all(json!([{"do": "means", "at": []}])), "no place"),
        (all(json!([{"do": "means", "at": [anchor, anchor]}])), "several places"),
        (all(json!([{"do": "name", "at": [anchor]}])), "\"type\""),
        (all(json!([{"do": "name", "at": [anchor], "type": "dog"}])), "dog"),
        (all(json!([{"do": "means", "at": [anchor], "who": {"name": " "}}])), "who.name is blank"),
        (all(json!([{"do": "not-name", "at": [{"start": 0, "end": 1, "exact": "\n"}]}])), "blank"),
        (
            all(json!([{"do": "not-name", "at": [{"start": -1, "end": 1, "exact": "a"}]}])),
            "corrections[0].at[0].start must be an offset",
        ),
        (
            all(json!([{"do": "not-name", "at": [{"start": 0, "end": 1, "exact": "\u{feff} "}]}])),
            "corrections[0].at[0].exact is blank",
        ),
        (all(json!({})), "must be a list"),
        (json!([]), "they must be an object"),
        (all(json!(vec![json!({"do": "not-name", "at": [anchor]}); 10_001])), "more than 10000"),
    ] {
        let error = Corrections::parse(&json.to_string()).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
    assert!(Corrections::parse("[").is_err() && Corrections::parse("").is_err());
}

/// A correction in the making: numbers that pick from what is there.
type Seed = (u8, usize, usize, usize, u8, u8);

const TYPES: [EntityType; 12] = [
    EntityType::Person,
    EntityType::Organization,
    EntityType::Place,
    EntityType::Group,
    EntityType::Event,
    EntityType::Work,
    EntityType::Date,
    EntityType::Time,
    EntityType::Duration,
    EntityType::Money,
    EntityType::Percent,
    EntityType::Quantity,
];

/// The correction of `seed` in a text that is analysed so: some of a place that something was found at, some of any words.
fn sown(text: &str, analysis: &Analysis, (what, a, b, c, kind, whom): Seed) -> Option<Correction> {
    use Action::{Cue, Means, Name, NotName, NotQuote, Quote, Speaker};
    let anywhere = |a: usize, length: usize| {
        let start = text.floor_char_boundary(a % text.len().max(1));
        let end = text.ceil_char_boundary((start + 1 + length).min(text.len()));
        let words = text.get(start..end)?;
        // To the schema, as to JavaScript, the byte order mark is white space.
        let told = words.contains(|c: char| !c.is_whitespace() && c != '\u{feff}');
        told.then(|| Anchor::new(text, Span::new(start, end)))
    };
    let pick = |a: usize| {
        let mention = analysis.mentions.get(a % analysis.mentions.len().max(1))?;
        Some(Anchor::new(text, Span { start: mention.start, end: mention.end }))
    };
    let quote = analysis.quotes.get(a % analysis.quotes.len().max(1));
    let content = || quote.map(|q| q.content.iter().map(|&s| Anchor::new(text, s)).collect::<Vec<_>>());
    let action = [Quote, NotQuote, Cue, Speaker, Name, NotName, Means, Speaker][what as usize % 8];
    let any = |n: usize| anywhere(n, c % 40).into_iter().collect::<Vec<_>>();
    let found = kind % 2 == 0;
    let at = match action {
        Quote => any(b),
        NotQuote | Cue | Speaker if found => content()?,
        Name | NotName | Means if found => vec![pick(a)?],
        _ => any(a),
    };
    let was = if action == Quote && found { content()? } else { vec![] };
    let words = match action {
        Cue => any(b),
        Speaker if whom % 3 == 0 => any(b),
        _ => vec![],
    };
    let who = matches!(action, Speaker | Means).then(|| match whom % 4 {
        0 => None,
        1 => Some(Who { name: "Zora Quill".into(), at: None, kind: None }),
        2 => Some(Who { name: "Zora Quill".into(), at: pick(b), kind: Some(TYPES[kind as usize % 12]) }),
        _ => Some(Who {
            name: analysis.entities.get(b % analysis.entities.len().max(1))?.name.clone(),
            at: None,
            kind: None,
        }),
    });
    let kind = (action == Name).then(|| TYPES[kind as usize / 2 % 12]);
    (!at.is_empty()).then(|| Correction { action, at, was, words, kind, who: who.flatten(), lost: None })
}

const ANALYSIS: &str = include_str!("../docs/saidso-1.schema.json");
const CORRECTIONS: &str = include_str!("../docs/saidso-corrections-1.schema.json");

fn schema(json: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(json).expect("JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("a schema of draft 2020-12");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

fn valid(schema: &jsonschema::Validator, json: &Value) {
    let faults: Vec<String> = schema.iter_errors(json).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Each file tells all of it, so that neither needs the other; what both tell is the same.
#[test]
fn both_schemas_tell_the_same_of_corrections() {
    let [analysis, corrections] =
        [ANALYSIS, CORRECTIONS].map(|json| serde_json::from_str::<Value>(json).expect("JSON"));
    for (name, told) in corrections["$defs"].as_object().expect("definitions") {
        assert_eq!(&analysis["$defs"][name], told, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn whatever_is_corrected_the_analysis_is_valid(
        text in news::newslike(),
        seeds in prop::collection::vec(any::<Seed>(), 1..8),
    ) {
        let mut before = saidso::analyze(&text, Models::embedded(), &Options::default());
        let mut made = of(vec![]);
        for seed in seeds {
            let Some(correction) = sown(&text, &before, seed) else { continue };
            made.corrections.push(correction);
            let after = corrected(&text, &made);
            promises::hold(&text, &after);
            let held = after.corrections.clone().expect("corrections");
            prop_assert_eq!(held.corrections.len(), made.corrections.len());
            // What comes back holds as it is, in whatever unit it is handed on.
            for units in [Offsets::Utf8, Offsets::Utf16, Offsets::Codepoint] {
                let handed = after.clone().in_units(&text, units).corrections.expect("corrections");
                prop_assert_eq!(&corrected(&text, &handed), &after);
            }
            before = after;
        }
        let json = serde_json::to_value(before.in_units(&text, Offsets::Utf16)).expect("plain data");
        valid(&schema(ANALYSIS), &json);
        if let Some(corrections) = json.get("corrections") {
            valid(&schema(CORRECTIONS), corrections);
            prop_assert!(Corrections::parse(&corrections.to_string()).is_ok());
        }
    }

    /// In another text anything may be lost, and nothing breaks.
    #[test]
    fn corrections_of_one_text_do_no_harm_in_another(
        one in news::newslike(),
        other in news::newslike(),
        seeds in prop::collection::vec(any::<Seed>(), 1..8),
    ) {
        let before = saidso::analyze(&one, Models::embedded(), &Options::default());
        let made = of(seeds.into_iter().filter_map(|seed| sown(&one, &before, seed)).collect());
        for text in [&other, &format!("{other}{one}"), &one.replace("said", "told us")] {
            promises::hold(text, &corrected(text, &made));
        }
    }
}
