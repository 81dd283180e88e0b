//! What the words around a name tell of it.

use std::ops::Range;

use super::kinds::{self, Kind};
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{people, roles, verbs};

/// The kind that the words before and behind `name` suggest.
pub(super) fn kind(doc: &Document, name: &Range<usize>) -> Option<Kind> {
    let sentence = &doc.sentences[doc.sentence_of(name.start)];
    let before = if name.start > sentence.start { doc.word(name.start - 1) } else { "" };
    let after = |n: usize| if name.end + n < sentence.end { doc.word(name.end + n) } else { "" };
    let next = after(0);
    if verbs::is_reporting(next) || verbs::is_reporting(before) || matches!(next, "who" | "whose") {
        return Some((EntityType::Person, 0.6));
    }
    if next == "," && after(1).len() == 2 && after(1).bytes().all(|b| b.is_ascii_digit()) {
        return Some((EntityType::Person, 0.8));
    }
    let far = if name.start > sentence.start + 1 { doc.word(name.start - 2) } else { "" };
    match before {
        "to" if matches!(far, "according" | "According") => {
            let kind = if name.len() > 1 { EntityType::Organization } else { EntityType::Person };
            Some((kind, 0.45))
        }
        "in" | "near" | "across" | "outside" | "throughout" | "around" | "toward" | "towards" | "into" => {
            Some((EntityType::Place, 0.6))
        }
        "at" => Some((EntityType::Organization, 0.4)),
        "from" | "to" => Some((EntityType::Place, 0.4)),
        "the" | "The" => Some((EntityType::Organization, 0.35)),
        _ if roles::is_person(before) => Some((EntityType::Person, 0.6)),
        _ => None,
    }
}

/// `run` without what an office is for: "Minister of Foreign Affairs", "Minister of Finance Ann Lee".
pub(super) fn without_portfolio(doc: &Document, run: &Range<usize>) -> Range<usize> {
    let sentence = &doc.sentences[doc.sentence_of(run.start)];
    let mut at = run.start;
    if at > sentence.start && doc.word(at - 1) == "the" {
        at -= 1;
    }
    let word = |back: usize| if at >= sentence.start + back { doc.word(at - back) } else { "" };
    let holder = |back: usize| matches!(word(back - 1), "of" | "for") && is_office(word(back));
    // "Minister of Trade", or "Minister of Education and Science".
    let office = holder(2) || (word(1) == "and" && holder(4));
    if !office || kinds::listed(doc.span(run).of(doc.text)).is_some() {
        return run.clone();
    }
    let is_field = |k: &usize| {
        let word = doc.word(*k);
        (kinds::is_everyday(word) && !people::is_first_name(word)) || roles::is_modifier(word) || kinds::is_head(word)
    };
    let fields = run.clone().take_while(is_field).count();
    run.start + fields..run.end
}

/// Whether `word` is an office as its holder's title: "Minister".
fn is_office(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && roles::is_person(word)
}
