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
    let is_person = |m: &Candidate| m.kind == MentionKind::Name && m.entity_type == EntityType::Person;
    for (first, mention) in mentions.iter().enumerate().filter(|(_, m)| is_person(m)) {
        let start = doc.tokens_in(mention.span).start;
        let comma = usize::from(doc.word_at(start.checked_sub(1)) == ",");
        let Some(one) = one_of(doc.word_at(start.checked_sub(1 + comma))) else { continue };
        let people: Vec<usize> = row(doc, mentions, first);
        for &person in people.iter().filter(|_| people.len() > 1) {
            if let Some(cluster) = clusters.of[person] {
                clusters.list[cluster].call(&one);
            }
        }
    }
}

/// The mentions of people from `first` on that commas and an "and" before the last join.
fn row(doc: &Document, mentions: &[Candidate], first: usize) -> Vec<usize> {
    let mut row = vec![first];
    for (at, mention) in mentions.iter().enumerate().skip(first + 1).take(MOST) {
        let before = &mentions[row[row.len() - 1]];
        let between = doc.text.get(before.span.end as usize..mention.span.start as usize).map(str::trim);
        let joined = matches!(between, Some("," | "and" | ", and" | "&"));
        if !joined || mention.kind != MentionKind::Name || mention.entity_type != EntityType::Person {
            break;
        }
        row.push(at);
        if between != Some(",") {
            return row;
        }
    }
    // Without an "and" the next name is another matter.
    row.truncate(1);
    row
}

/// The noun for one of the people whom `noun` is for, in lower case: "cousin" for "cousins".
fn one_of(noun: &str) -> Option<String> {
    let lower = noun.to_lowercase();
    let one = match lower.strip_suffix("men").or_else(|| lower.strip_suffix("ies")) {
        Some(stem) if lower.ends_with("men") => format!("{stem}man"),
        Some(stem) => format!("{stem}y"),
        None => lower.strip_suffix('s')?.to_owned(),
    };
    roles::is_person(&one).then_some(one)
}
