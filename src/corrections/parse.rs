//! Corrections read from JSON, without trust. By hand: derived readers are three times as many bytes in the browser, and
//! say less of what is wrong.

use std::error::Error;
use std::fmt;

use serde_json::{Map, Value};

use super::anchor::is_blank;
use super::{Action, Anchor, Correction, Corrections, Lost, SCHEMA, Who};
use crate::analysis::EntityType;
use crate::offsets::Offsets;

/// So many corrections has one text at most.
const MOST: usize = 10_000;

/// Why something is no corrections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionsError(String);

impl fmt::Display for CorrectionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the corrections cannot be used: {}", self.0)
    }
}

impl Error for CorrectionsError {}

impl Corrections {
    /// Reads `saidso-corrections/1` as JSON; the error says what is wrong with it, and where.
    pub fn parse(json: &str) -> Result<Corrections, CorrectionsError> {
        let value = serde_json::from_str(json).map_err(|e| CorrectionsError(format!("they are no JSON: {e}")))?;
        read(&value).map_err(CorrectionsError)
    }
}

type Read<T> = Result<T, String>;

fn read(value: &Value) -> Read<Corrections> {
    let fields = object(value, "they", &["schema", "offsets", "text", "corrections"])?;
    if fields.get("schema").and_then(Value::as_str) != Some(SCHEMA) {
        return Err(format!("\"schema\" must be {SCHEMA:?}"));
    }
    let offsets = Offsets::named(text(fields, "", "offsets")?).map_err(|e| e.to_string())?;
    let whole = if fields.contains_key("text") { Some(text(fields, "", "text")?.to_owned()) } else { None };
    let list = fields.get("corrections").and_then(Value::as_array).ok_or("\"corrections\" must be a list")?;
    if list.len() > MOST {
        return Err(format!("more than {MOST} of one text"));
    }
    let corrections = list.iter().enumerate().map(|(i, value)| correction(value, &format!("corrections[{i}]")));
    Ok(Corrections { schema: SCHEMA.to_owned(), offsets, text: whole, corrections: corrections.collect::<Read<_>>()? })
}

fn correction(value: &Value, at: &str) -> Read<Correction> {
    let fields = object(value, at, &["do", "at", "was", "words", "type", "who", "lost"])?;
    let made = Correction {
        action: named(fields, at, "do", &ACTIONS)?.ok_or_else(|| format!("{at}.do is missing"))?,
        at: anchors(fields, at, "at")?,
        was: anchors(fields, at, "was")?,
        words: anchors(fields, at, "words")?,
        kind: kind(fields, at)?,
        who: fields.get("who").map(|value| who(value, &format!("{at}.who"))).transpose()?,
        lost: named(fields, at, "lost", &LOST)?,
    };
    let at_one = matches!(made.action, Action::Name | Action::NotName | Action::Means);
    match () {
        () if made.at.is_empty() => Err(format!("{at} has no place: \"at\" is empty")),
        () if at_one && made.at.len() > 1 => Err(format!("{at} has several places: a name or a mention is at one")),
        () if made.action == Action::Name && made.kind.is_none() => Err(format!("{at} tells no \"type\"")),
        () => Ok(made),
    }
}

const ACTIONS: [(&str, Action); 7] = [
    ("quote", Action::Quote),
    ("not-quote", Action::NotQuote),
    ("cue", Action::Cue),
    ("speaker", Action::Speaker),
    ("name", Action::Name),
    ("not-name", Action::NotName),
    ("means", Action::Means),
];

const LOST: [(&str, Lost); 3] = [("words", Lost::Words), ("quote", Lost::Quote), ("mention", Lost::Mention)];

fn who(value: &Value, at: &str) -> Read<Who> {
    let fields = object(value, at, &["name", "at", "type"])?;
    let anchor = fields.get("at").map(|value| anchor(value, &format!("{at}.at"))).transpose()?;
    Ok(Who { name: words(fields, at, "name")?.to_owned(), at: anchor, kind: kind(fields, at)? })
}

fn kind(fields: &Map<String, Value>, at: &str) -> Read<Option<EntityType>> {
    named(fields, at, "type", &EntityType::ALL.map(|kind| (kind.name(), kind)))
}

fn anchors(fields: &Map<String, Value>, at: &str, key: &str) -> Read<Vec<Anchor>> {
    let Some(value) = fields.get(key) else { return Ok(Vec::new()) };
    let list = value.as_array().ok_or_else(|| format!("{at}.{key} must be a list"))?;
    list.iter().enumerate().map(|(i, value)| anchor(value, &format!("{at}.{key}[{i}]"))).collect()
}

fn anchor(value: &Value, at: &str) -> Read<Anchor> {
    let fields = object(value, at, &["start", "end", "exact", "prefix", "suffix"])?;
    let offset = |key: &str| {
        let number = fields.get(key).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
        number.ok_or_else(|| format!("{at}.{key} must be an offset"))
    };
    let around = |key: &str| if fields.contains_key(key) { text(fields, at, key) } else { Ok("") };
    Ok(Anchor {
        start: offset("start")?,
        end: offset("end")?,
        exact: words(fields, at, "exact")?.to_owned(),
        prefix: around("prefix")?.to_owned(),
        suffix: around("suffix")?.to_owned(),
    })
}

/// The fields of an object that has none but `known`.
fn object<'v>(value: &'v Value, at: &str, known: &[&str]) -> Read<&'v Map<String, Value>> {
    let fields = value.as_object().ok_or_else(|| format!("{at} must be an object"))?;
    match fields.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!("{at} must not have {key:?}")),
        None => Ok(fields),
    }
}

fn text<'v>(fields: &'v Map<String, Value>, at: &str, key: &str) -> Read<&'v str> {
    fields.get(key).and_then(Value::as_str).ok_or_else(|| format!("{at}.{key} must be a string"))
}

/// A text that is not only white space.
fn words<'v>(fields: &'v Map<String, Value>, at: &str, key: &str) -> Read<&'v str> {
    let words = text(fields, at, key)?;
    if words.chars().all(is_blank) { Err(format!("{at}.{key} is blank")) } else { Ok(words) }
}

/// What the field `key` names, if it is there.
fn named<T: Copy>(fields: &Map<String, Value>, at: &str, key: &str, names: &[(&str, T)]) -> Read<Option<T>> {
    let Some(value) = fields.get(key) else { return Ok(None) };
    let found = names.iter().find(|(name, _)| value.as_str() == Some(*name));
    let known = || names.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    found.map(|(_, named)| Some(*named)).ok_or_else(|| format!("{at}.{key} is {value}: give one of {}", known()))
}
