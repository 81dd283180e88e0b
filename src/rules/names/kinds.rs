//! What kind of thing a run of words names, as far as the words themselves tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analysis::EntityType;
use crate::lexicon::{events, organizations, people, places, words};

/// A kind and how sure it is, from 0 to 1.
pub(super) type Kind = (EntityType, f32);

/// Every name on a list with its kind; of several lists the first here counts.
static LISTED: LazyLock<HashMap<&'static str, Kind>> = LazyLock::new(|| {
    let city = |name: &str| if people::is_first_name(name) || people::is_surname(name) { 0.5 } else { 0.85 };
    let mut all = HashMap::new();
    for (names, kind) in [
        (&mut organizations::known() as &mut dyn Iterator<Item = &'static str>, (EntityType::Organization, 0.9)),
        (&mut places::regions(), (EntityType::Place, 0.95)),
        (&mut places::peoples(), (EntityType::Group, 0.9)),
    ] {
        for name in names {
            all.entry(name).or_insert(kind);
        }
    }
    for name in places::cities() {
        all.entry(name).or_insert_with(|| (EntityType::Place, city(name)));
    }
    all
});

/// The longest name on any list, in bytes.
const MAX_LISTED: usize = 48;

/// The kind of a name that stands on a list as it is, or whose singular stands on the list of peoples.
pub(super) fn listed(name: &str) -> Option<Kind> {
    if name.len() > MAX_LISTED {
        return None;
    }
    let people = || name.strip_suffix('s').and_then(|n| LISTED.get(n)).filter(|k| k.0 == EntityType::Group);
    LISTED.get(name).or_else(people).copied()
}

/// The kind that the words of `name` show; `parts` are its tokens.
pub(super) fn shown(name: &str, parts: &[&str]) -> Option<Kind> {
    listed(name).or_else(|| if parts.len() == 1 { single(parts[0]) } else { several(parts) })
}

/// The kind of one word that is on no list.
fn single(word: &str) -> Option<Kind> {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if [".com", ".net", ".org"].iter().any(|end| word.ends_with(end)) {
        Some((EntityType::Organization, 0.7))
    } else if is_acronym(word) {
        Some((EntityType::Organization, 0.55))
    } else if letters > 3 && word.chars().skip(1).any(char::is_uppercase) && !is_person_case(word) {
        Some((EntityType::Organization, 0.5))
    } else if people::is_ambiguous(word) {
        None
    } else if people::is_first_name(word) || people::is_surname(word) {
        Some((EntityType::Person, 0.55))
    } else {
        None
    }
}

/// The kind of several words that are on no list as a whole.
fn several(parts: &[&str]) -> Option<Kind> {
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    let surely_first = people::is_first_name(first) && !people::is_ambiguous(first);
    if surely_first && parts.len() <= 3 && (people::is_surname(last) || !is_head(last)) && !is_acronym(last) {
        return Some((EntityType::Person, 0.9));
    }
    if let Some(kind) = by_front(parts) {
        return Some(kind);
    }
    by_head(last).or_else(|| by_shape(parts, surely_first))
}

pub(super) fn is_head(word: &str) -> bool {
    by_head(word).is_some()
}

/// The kind that the last word shows.
fn by_head(last: &str) -> Option<Kind> {
    let last = last.trim_end_matches('.');
    if events::is_work_head(last) {
        Some((EntityType::Work, 0.7))
    } else if events::is_event_head(last) {
        Some((EntityType::Event, 0.75))
    } else if organizations::is_head(last) {
        Some((EntityType::Organization, 0.85))
    } else if places::is_head(last) {
        Some((EntityType::Place, 0.8))
    } else if last.len() > 4 && last.ends_with('s') && places::is_people(last) {
        Some((EntityType::Group, 0.6))
    } else {
        None
    }
}

/// The kind that the first word shows: "Bank of", "Treaty of", "Hurricane", "Lake".
fn by_front(parts: &[&str]) -> Option<Kind> {
    let first = parts[0];
    let of = parts.iter().position(|p| matches!(*p, "of" | "for"));
    if let Some(of) = of.filter(|&of| of > 0) {
        let head = parts[of - 1];
        if organizations::is_front(head) || organizations::is_front(first) {
            return Some((EntityType::Organization, 0.85));
        }
        if events::is_event_front(head) {
            return Some((EntityType::Event, 0.8));
        }
        if events::is_work_front(head) {
            return Some((EntityType::Work, 0.8));
        }
        return Some((EntityType::Place, 0.6));
    }
    if events::is_event_front(first) {
        return Some((EntityType::Event, 0.6));
    }
    let last = parts[parts.len() - 1];
    (places::is_front(first) && parts.len() <= 3 && by_head(last).is_none()).then_some((EntityType::Place, 0.6))
}

/// The kind that initials, particles and plain unknown words suggest.
fn by_shape(parts: &[&str], surely_first: bool) -> Option<Kind> {
    if parts.contains(&"&") {
        return Some((EntityType::Organization, 0.8));
    }
    let has = |test: fn(&str) -> bool| parts.iter().any(|p| test(p));
    if has(is_initial) && !has(is_acronym) {
        return Some((EntityType::Person, 0.85));
    }
    if surely_first && parts.len() <= 5 {
        return Some((EntityType::Person, 0.8));
    }
    if has(is_acronym) {
        return Some((EntityType::Organization, 0.55));
    }
    if parts.len() > 6 {
        return None;
    }
    let known = people::is_first_name(parts[0]) || people::is_surname(parts[parts.len() - 1]);
    let plain = !parts.iter().any(|p| is_everyday(p));
    match (known, plain) {
        (true, true) => Some((EntityType::Person, 0.75)),
        (false, true) => Some((EntityType::Person, 0.55)),
        (true, false) => Some((EntityType::Person, 0.5)),
        (false, false) => None,
    }
}

/// "BBC", "U.N.", "UNHCR"; one letter is none.
pub(super) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && word.len() <= 8 && !word.chars().any(char::is_lowercase) && !is_initial(word)
}

/// "W.", "J.K.": initials of given names.
fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.len() <= 4 && word.chars().all(|c| c.is_uppercase() || c == '.')
}

/// "McCarthy", "O’Brien", "DiCaprio": capitals inside that family names have.
fn is_person_case(word: &str) -> bool {
    ["Mc", "Mac", "O'", "O’", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "D'", "D’", "al", "El", "Al"]
        .iter()
        .any(|p| word.strip_prefix(p).is_some_and(|rest| rest.starts_with(char::is_uppercase)))
}

/// Whether `word` is English rather than a name, by list or by its ending.
pub(super) fn is_everyday(word: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "able", "ally", "ance", "ible", "ical", "ing", "ings", "ism", "ity", "ive", "ment", "ments", "ness", "ous",
        "tion", "tional", "tions",
    ];
    let lower = word.to_lowercase();
    words::is_common(&lower) || (lower.len() > 5 && ENDINGS.iter().any(|e| lower.ends_with(e)))
}
