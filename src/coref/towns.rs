//! Which places are towns, by what the text has of them: a mayor, a council, "the port city of X".

use std::collections::HashMap;

use super::Clusters;
use crate::analysis::{EntityType, MentionKind};
use crate::document::Document;
use crate::mention::Candidate;

/// Names of so many words are looked for.
const LONGEST: usize = 3;

/// Notes what the text calls its places, so that "the town" can be one of them that no list knows.
pub(super) fn call(doc: &Document, mentions: &[Candidate], clusters: &mut Clusters) {
    let is_place = |m: &Candidate| m.kind == MentionKind::Name && m.entity_type == EntityType::Place;
    let named = mentions.iter().zip(&clusters.of).filter(|(m, _)| is_place(m));
    let by_name: HashMap<&str, usize> = named.filter_map(|(m, of)| Some((m.span.of(doc.text), (*of)?))).collect();
    if by_name.is_empty() {
        return;
    }
    let find = |start: usize, end: usize| {
        (start < end && end <= doc.tokens.len()).then(|| by_name.get(doc.span(&(start..end)).of(doc.text))).flatten()
    };
    for at in 0..doc.tokens.len() {
        let behind = || (1..=LONGEST).find_map(|n| find(at + 2, at + 2 + n));
        let before = || (1..=LONGEST).find_map(|n| find(at.saturating_sub(n), at));
        let found = match (told(doc.word(at)), doc.word_at(Some(at + 1))) {
            ([], _) => continue,
            (_, "of") => behind(),
            (_, next) if has_mayor_or_council(doc.word(at), next) => before(),
            _ => continue,
        };
        if let Some(&cluster) = found {
            told(doc.word(at)).iter().for_each(|calling| clusters.list[cluster].call(calling));
        }
    }
}

/// What a place may be called of which `word` tells.
fn told(word: &str) -> &'static [&'static str] {
    match word {
        "mayor" | "Mayor" | "municipality" | "Municipality" => &["city", "town"],
        "city" | "City" => &["city"],
        "town" | "Town" => &["town"],
        "village" | "Village" => &["village"],
        _ => &[],
    }
}

/// "Bolton mayor", "Bolton City Council": the name stands before.
fn has_mayor_or_council(word: &str, next: &str) -> bool {
    matches!(word, "mayor" | "Mayor") || matches!(next, "council" | "Council")
}
