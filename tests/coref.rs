//! Whom each mention stands for, case by case, and what holds for every text.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::fmt::Write;

use proptest::prelude::*;
use saidso::analysis::{Analysis, MentionKind};
use saidso::model::Models;
use saidso::{Options, analyze};

/// An entity a line, values left out: its name, kind, role and gender, and its mentions in the text's words.
fn render(text: &str) -> String {
    let analysis = analyze(text, Models::embedded(), &Options::default());
    let mut out = String::new();
    for entity in &analysis.entities {
        let mentions: Vec<_> = entity.mentions.iter().map(|&id| &analysis.mentions[id as usize]).collect();
        if mentions.iter().any(|m| m.kind == MentionKind::Value) {
            continue;
        }
        let _ = write!(out, "{} | {:?}", entity.name, entity.kind);
        if let Some(role) = &entity.role {
            let _ = write!(out, ", {role}");
        }
        if let Some(guess) = entity.gender_guess {
            let _ = write!(out, ", {guess:?}?");
        }
        if let Some(gender) = entity.gender {
            let _ = write!(out, ", {gender:?}");
        }
        let words: Vec<&str> = mentions.iter().map(|m| &text[m.start as usize..m.end as usize]).collect();
        let _ = writeln!(out, " | {}", words.join(" + "));
    }
    out
}

#[test]
fn resolves_mentions() {
    common::check_cases("coref.txt", render);
}

/// Texts that are mostly people, pronouns and acts of saying.
fn newsy() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "Ann Lee", "Lee", "Mr. ", "he", "she", "they", "It", "I", "we", "who", "said", " ", " ", " ", "the minister",
        "a spokesman", "officials", "’s", ".", ",", "“", "”", "\"", "according to", "UN", "(", ")", "\n", "\n\n", "é",
        "president of the bank", "the 43-year-old", "his lawyer", "is",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|p| p.concat())
}

/// What [`Analysis`] promises of entities and mentions.
fn check(text: &str, analysis: &Analysis) -> Result<(), TestCaseError> {
    let mut before = (0, u32::MAX);
    for (index, mention) in analysis.mentions.iter().enumerate() {
        prop_assert_eq!(mention.id as usize, index);
        prop_assert!(mention.start < mention.end);
        prop_assert!(text.get(mention.start as usize..mention.end as usize).is_some());
        let place = (mention.start, mention.end);
        prop_assert!(before.0 < place.0 || (before.0 == place.0 && before.1 > place.1));
        before = place;
        let entity = &analysis.entities[mention.entity as usize];
        prop_assert!(entity.mentions.contains(&mention.id));
        prop_assert_eq!(entity.kind, mention.entity_type);
    }
    let mut first = None;
    for (index, entity) in analysis.entities.iter().enumerate() {
        prop_assert_eq!(entity.id as usize, index);
        prop_assert!(!entity.name.is_empty() && !entity.mentions.is_empty());
        prop_assert!(entity.mentions.windows(2).all(|m| m[0] < m[1]));
        prop_assert!(first < Some(entity.mentions[0]));
        first = Some(entity.mentions[0]);
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_mention_has_its_entity(text in prop_oneof![newsy(), any::<String>()]) {
        check(&text, &analyze(&text, Models::embedded(), &Options::default()))?;
    }

    #[test]
    fn the_same_text_gives_the_same_cast(text in newsy()) {
        prop_assert_eq!(analyze(&text, Models::embedded(), &Options::default()), analyze(&text, Models::embedded(), &Options::default()));
    }
}
