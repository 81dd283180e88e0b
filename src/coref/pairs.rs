//! Several who are described by one word: "geologists Vesela Ilieva and Anton Popov", "two cousins, Bo and Ann Ek".

use super::Clusters;
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::lexicon::roles;
use crate::mention::Candidate;

/// So many names are read behind one word.
const MOST: usize = 6;

/// Lets the text call each of several people named in a row what the noun of many before the first calls them all.
pub(super) fn call(doc: &Document, mentions: &[Candidate], clusters: &mut Clusters) {
    for (first, mention) in mentions.iter().enumerate().filter(|(_, m)| is_person(m)) {
        let start = doc.tokens_in(mention.span).start;
        let Some(one) = noun_before(doc, start).and_then(one_of) else { continue };
        for person in row(doc, mentions, first) {
            if let Some(cluster) = clusters.of[person] {
                clusters.list[cluster].call(&one);
            }
        }
    }
}

fn is_person(mention: &Candidate) -> bool {
    mention.kind == MentionKind::Name && mention.entity_type == EntityType::Person
}

/// The word before a name that begins at `start`; over a comma only where it is counted: "two cousins, Bo Ek and".
fn noun_before<'t>(doc: &Document<'t>, start: usize) -> Option<&'t str> {
    let before = start.checked_sub(1)?;
    if doc.word(before) != "," {
        return Some(doc.word(before));
    }
    let noun = before.checked_sub(1)?;
    let counted =
        matches!(doc.word_at(noun.checked_sub(1)), "two" | "three" | "four" | "five" | "six" | "the" | "both");
    counted.then(|| doc.word(noun))
}

/// The mentions of people from `first` on that commas and an "and" before the last join; none when nothing does.
fn row(doc: &Document, mentions: &[Candidate], first: usize) -> Vec<usize> {
    let mut row = vec![first];
    for (at, mention) in mentions.iter().enumerate().skip(first + 1).take(MOST - 1) {
        let before = &mentions[row[row.len() - 1]];
        let between = doc.text.get(before.span.end as usize..mention.span.start as usize).map(str::trim);
        if !is_person(mention) || !matches!(between, Some("," | "and" | ", and" | "&")) {
            break;
        }
        row.push(at);
        if between != Some(",") {
            return row;
        }
    }
    Vec::new()
}

/// The noun for one of the people whom `noun` is for, in lower case: "cousin" for "cousins".
fn one_of(noun: &str) -> Option<String> {
    let lower = noun.to_lowercase();
    let one = match (lower.strip_suffix("men"), lower.strip_suffix("ies")) {
        (Some(stem), _) => format!("{stem}man"),
        (_, Some(stem)) => format!("{stem}y"),
        _ => roles::singular(&lower)?.to_owned(),
    };
    roles::is_person(&one).then_some(one)
}
