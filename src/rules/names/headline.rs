//! Names in headlines, whose capitals prove nothing: only what lists or the document's prose know.

use std::ops::Range;

use super::kinds::{self, Kind};
use super::known::Known;
use super::runs;
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{people, words};
use crate::tags::NameTag;

/// The longest name looked up, in tokens.
const MAX_NAME: usize = 5;

/// Adds the names of a headline to `out`; `shouted` when all its letters are capitals.
pub(super) fn read(doc: &Document, known: &Known, line: &Range<usize>, shouted: bool, out: &mut Vec<NameTag>) {
    let mut at = line.start;
    while at < line.end {
        let found = runs::is_capital(doc, at)
            .then(|| (at + 1..=line.end.min(at + MAX_NAME)).rev().find_map(|end| look_up(doc, known, at..end, shouted)))
            .flatten();
        match found {
            Some((tokens, (kind, confidence))) => {
                at = tokens.end;
                out.push(NameTag { span: doc.span(&tokens), kind, confidence });
            }
            None => at += 1,
        }
    }
}

/// The kind of the name `tokens`, if it is one.
fn look_up(doc: &Document, known: &Known, tokens: Range<usize>, shouted: bool) -> Option<(Range<usize>, Kind)> {
    let form = doc.span(&tokens).of(doc.text);
    if !runs::is_capital(doc, tokens.end - 1) || (tokens.len() == 1 && is_plain(form, shouted)) {
        return None;
    }
    let lowered = if shouted { capitalised(form) } else { form.to_owned() };
    let kind = known
        .kind(&lowered)
        .or_else(|| kinds::listed(form).filter(|k| k.1 > 0.8))
        .or_else(|| kinds::listed(&lowered).filter(|k| k.1 > 0.6 && (tokens.len() > 1 || form.len() > 3)))
        .or_else(|| (tokens.len() == 1 && known.is_person_part(&lowered)).then_some((EntityType::Person, 0.7)))
        .or_else(|| full_name(&lowered))?;
    Some((tokens, kind))
}

fn is_plain(word: &str, shouted: bool) -> bool {
    let word = if shouted { capitalised(word) } else { word.to_owned() };
    words::is_opener(&word) || words::is_calendar(&word)
}

/// A first name and one more word that is not everyday English.
fn full_name(name: &str) -> Option<Kind> {
    let (first, last) = name.split_once(' ')?;
    let is_name = people::is_first_name(first)
        && !people::is_ambiguous(first)
        && !last.contains([' ', ','])
        && (people::is_surname(last) || !kinds::is_everyday(last));
    is_name.then_some((EntityType::Person, 0.6))
}

/// "NEW YORK" as "New York".
pub(super) fn capitalised(shouted: &str) -> String {
    let mut out = String::with_capacity(shouted.len());
    let mut inside = false;
    for c in shouted.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
        inside = c.is_alphanumeric() || c == '\'' || c == '’';
    }
    out
}
