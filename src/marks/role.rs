//! What a pair of marks is for, as far as its words and neighbours tell.

use super::pairer::style;
use super::{Region, Role};
use crate::document::Document;
use crate::lexicon::{verbs, works};
use crate::token::TokenKind;

/// More words than this are somebody's, not a label.
const MAX_SCARE_WORDS: usize = 4;

/// What the marks of `region` are for.
pub(super) fn of(doc: &Document, region: &Region) -> Role {
    let inner = region.inner();
    let words: Vec<&str> =
        inner.clone().filter(|&i| doc.tokens[i].kind != TokenKind::Mark).take(24).map(|i| doc.word(i)).collect();
    let last = inner.rev().find(|&i| style(doc, i).is_none());
    let (Some(first), Some(last)) = (words.first(), last) else { return Role::Scare };
    let before = doc.word_at(region.tokens.start.checked_sub(1));
    // A comma may stand outside the marks: « Ja », said Ann Lee.
    let comma = doc.word_at(Some(region.tokens.end)) == ",";
    let after = doc.word_at(Some(region.tokens.end + usize::from(comma)));
    let so_called = before == "called" && doc.word_at(region.tokens.start.checked_sub(2)) == "-";
    let reported =
        (verbs::is_reporting(before) && !so_called) || matches!(before, ":" | ",") || verbs::is_reporting(after);
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    if words.len() <= 2 && words.iter().all(|w| capital(w)) && capital(before) && capital(after) && !reported {
        return Role::Nickname;
    }
    let ends_sentence = matches!(doc.word(last), "." | "!" | "?" | "…" | "...");
    let titled = words.iter().all(|w| capital(w) || works::is_small_word(w)) && capital(first);
    if titled && !ends_sentence && !reported && (words.len() > 1 || works::is_work(before)) {
        return Role::Title;
    }
    let short = words.len() <= MAX_SCARE_WORDS && !ends_sentence && !matches!(doc.word(last), ",");
    if short && !reported && (!capital(first) || words.len() <= 2) { Role::Scare } else { Role::Speech }
}
