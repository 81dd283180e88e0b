//! A run cut into names: titles and roles fall away, and what stands before them is a name of its own.
//!
//! "French Foreign Minister Jean-Yves Le Drian" holds a group and a person.

use std::ops::Range;

use super::Guess;
use super::kinds;
use crate::analysis::EntityType;
use crate::document::Document;
use crate::lexicon::{people, places, roles};

/// Adds the names in `run` to `out`, in text order.
pub(super) fn split(doc: &Document, run: Range<usize>, out: &mut Vec<Guess>) {
    if kinds::listed(text(doc, &run)).is_some() {
        return out.push(Guess::shown(doc, run));
    }
    let party = run.len() == 3 && doc.word(run.start).len() == 1 && doc.word(run.start + 1) == "-";
    if party && doc.word(run.start + 2).len() == 2 {
        return;
    }
    if let Some(cut) = hyphen_cut(doc, &run) {
        split(doc, run.start..cut, out);
        return split(doc, cut + 1..run.end, out);
    }
    if let Some(title) = last_title(doc, &run) {
        prefix(doc, run.start..title, out);
        let titled = Guess::titled(title + 1..run.end);
        return out.push(titled);
    }
    let kept = without_roles(doc, &run, false);
    if kept.len() < run.len() {
        return prefix(doc, kept, out);
    }
    if let Some(cut) = people_end(doc, &run) {
        out.push(Guess::shown(doc, run.start..cut));
        return split(doc, cut..run.end, out);
    }
    out.push(Guess::shown(doc, run));
}

/// The name before a title, if there is one: "French" of "French Foreign Minister".
fn prefix(doc: &Document, before: Range<usize>, out: &mut Vec<Guess>) {
    let kept = without_roles(doc, &before, true);
    if !kept.is_empty() {
        split_plain(doc, kept, out);
    }
}

/// As [`split`], for words known to hold no title.
fn split_plain(doc: &Document, run: Range<usize>, out: &mut Vec<Guess>) {
    match people_end(doc, &run) {
        Some(cut) if cut < run.end => {
            out.push(Guess::shown(doc, run.start..cut));
            out.push(Guess::shown(doc, cut..run.end));
        }
        _ => out.push(Guess::shown(doc, run)),
    }
}

/// `run` without the titles, roles and their modifiers at its end; `saw_role` when a role stands right behind it.
fn without_roles(doc: &Document, run: &Range<usize>, mut saw_role: bool) -> Range<usize> {
    let mut end = run.end;
    while end > run.start {
        let word = doc.word(end - 1);
        let role = is_role(word) || (saw_role && matches!(word, "-" | "of" | "for" | "and" | "&"));
        let modifier = saw_role && roles::is_modifier(word) && kinds::listed(text(doc, &(run.start..end))).is_none();
        if !role && !modifier {
            break;
        }
        saw_role |= role;
        end -= 1;
    }
    if end == run.start + 1 && !saw_role && roles::is_modifier(doc.word(run.start)) {
        end = run.start;
    }
    run.start..end
}

/// Whether `word`, with its capital, is a title or a role.
pub(super) fn is_role(word: &str) -> bool {
    people::is_title(word) || roles::is_person(word)
}

/// The last title or role in `run` with a person's name behind it.
fn last_title(doc: &Document, run: &Range<usize>) -> Option<usize> {
    let title = (run.start..run.end - 1).rev().find(|&k| is_role(doc.word(k)))?;
    let rest = title + 1..run.end;
    let hyphened = doc.word(title + 1) == "-" || (title > run.start && doc.word(title - 1) == "-");
    let parts: Vec<&str> = rest.clone().map(|k| doc.word(k)).collect();
    let person = match kinds::shown(text(doc, &rest), &parts) {
        Some((EntityType::Person, _)) | None => true,
        Some((EntityType::Place, sure)) => parts.len() == 1 && (sure < 0.6 || people::is_title(doc.word(title))),
        Some(_) => people::is_title(doc.word(title)) && title == run.start && parts.len() == 1,
    };
    let first = doc.word(title + 1);
    let odd = hyphened || roles::is_modifier(first) || matches!(first, "of" | "for" | "and" | "&");
    (person && !odd).then_some(title)
}

/// Where the nationality at the head of `run` ends, if what follows is no part of one name with it.
fn people_end(doc: &Document, run: &Range<usize>) -> Option<usize> {
    let cut = (run.start + 1..run.end.min(run.start + 3))
        .rev()
        .find(|&e| places::is_people(text(doc, &(run.start..e))) && doc.word_at(Some(e)) != "-")?;
    let rest = cut..run.end;
    if matches!(doc.word(cut), "of" | "for" | "and" | "&") {
        return None;
    }
    let parts: Vec<&str> = rest.clone().map(|k| doc.word(k)).collect();
    let apart = match kinds::shown(text(doc, &rest), &parts) {
        Some((EntityType::Person | EntityType::Group, _)) => true,
        Some((EntityType::Organization | EntityType::Place, _)) => kinds::listed(text(doc, &rest)).is_some(),
        _ => false,
    };
    apart.then_some(cut)
}

/// The hyphen between two places or peoples, or a party and a state: "US-China", "R-Ky.".
fn hyphen_cut(doc: &Document, run: &Range<usize>) -> Option<usize> {
    (run.start + 1..run.end - 1).find(|&k| {
        let listed = |r: Range<usize>| {
            matches!(
                kinds::listed(text(doc, &r)),
                Some((EntityType::Place | EntityType::Group | EntityType::Organization, _))
            )
        };
        let party = k == run.start + 1 && doc.word(run.start).len() == 1;
        matches!(doc.word(k), "-" | "–" | "‑") && (party || listed(run.start..k)) && listed(k + 1..k + 2)
    })
}

fn text<'t>(doc: &Document<'t>, run: &Range<usize>) -> &'t str {
    doc.span(run).of(doc.text)
}
