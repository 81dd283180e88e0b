//! One name spelled two ways. Two real names that look alike are far more common than a slip, so a pair is noted only
//! when all but one word agree and what differs is long, begins alike and is not a plural, a demonym or a known name.

use std::collections::{HashMap, HashSet};

use super::{note, shown};
use crate::analysis::{EntityType, MentionKind, Note, NoteCode, Severity};
use crate::coref::Cast;
use crate::document::Document;
use crate::lexicon::{people, places};
use crate::span::Span;

/// How many of the latest names with the same initials one name is compared with.
const COMPARED: usize = 32;
/// Names of more words are not compared.
const MAX_WORDS: usize = 6;
/// Longer words are not compared.
const MAX_CHARS: usize = 32;
/// Two spellings that are each used this often are two names.
const ESTABLISHED: u32 = 3;

/// One spelling of a name.
struct Spelling {
    kind: EntityType,
    /// Lower case, apostrophes left out, hyphens parting words.
    words: Vec<String>,
    /// As the text has it.
    shown: String,
    first: Span,
    count: u32,
}

/// Adds a note for each pair of spellings, at the first place of the rarer one.
pub(super) fn check(doc: &Document, cast: &Cast, notes: &mut Vec<Note>) {
    let spellings = collect(doc, cast);
    let mut buckets: HashMap<(EntityType, String), Vec<usize>> = HashMap::new();
    let mut noted = HashSet::new();
    for (index, spelling) in spellings.iter().enumerate() {
        for key in keys(spelling) {
            let bucket = buckets.entry((spelling.kind, key)).or_default();
            for &other in bucket.iter().rev().take(COMPARED) {
                let other = &spellings[other];
                let Some(pair) = slip(other, spelling) else { continue };
                if (other.count < ESTABLISHED || spelling.count < ESTABLISHED) && noted.insert(pair) {
                    let (usual, rare) =
                        if spelling.count <= other.count { (other, spelling) } else { (spelling, other) };
                    let message =
                        format!("“{}” looks like “{}” spelled another way.", shown(&rare.shown), shown(&usual.shown));
                    notes.push(note(NoteCode::NameSpelling, Severity::Warning, rare.first, message));
                }
            }
            bucket.push(index);
        }
    }
}

/// The spellings of people, organizations and places, in order of appearance.
fn collect(doc: &Document, cast: &Cast) -> Vec<Spelling> {
    let mut spellings: Vec<Spelling> = Vec::new();
    let mut known: HashMap<(EntityType, Vec<String>), usize> = HashMap::new();
    for mention in cast.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
        let kind = mention.entity_type;
        let span = Span { start: mention.start, end: mention.end };
        let words = words(span.of(doc.text));
        let named = matches!(kind, EntityType::Person | EntityType::Organization | EntityType::Place);
        if !named || words.is_empty() || words.len() > MAX_WORDS {
            continue;
        }
        let at = *known.entry((kind, words.clone())).or_insert_with(|| {
            let shown = span.of(doc.text).to_owned();
            spellings.push(Spelling { kind, words, shown, first: span, count: 0 });
            spellings.len() - 1
        });
        spellings[at].count += 1;
    }
    spellings
}

fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| c.is_whitespace() || c == '-' || c == '‐' || c == '‑');
    let plain = words.map(|w| w.to_lowercase().replace(['\'', '’', '.', ','], ""));
    plain.filter(|w| !w.is_empty()).collect()
}

/// Under what a name is kept: the initials of its words; a person also under the surname's.
fn keys(spelling: &Spelling) -> Vec<String> {
    let initial = |word: &String| word.chars().next();
    let mut keys = vec![spelling.words.iter().filter_map(initial).collect::<String>()];
    if spelling.kind == EntityType::Person && spelling.words.len() > 1 {
        keys.extend(spelling.words.last().and_then(initial).map(String::from));
    }
    keys
}

/// The two words, in alphabetical order, in which one name is spelled two ways.
fn slip<'s>(a: &'s Spelling, b: &'s Spelling) -> Option<(&'s str, &'s str)> {
    let (one, other, alone) = match (a.words.len(), b.words.len()) {
        (m, n) if m == n => {
            let mut differing = a.words.iter().zip(&b.words).filter(|(x, y)| x != y);
            let (x, y) = differing.next()?;
            if differing.next().is_some() {
                return None;
            }
            (x, y, m == 1)
        }
        // A surname alone against the surname of a full name.
        (1, _) | (_, 1) => (a.words.last()?, b.words.last()?, true),
        _ => return None,
    };
    if one == other {
        return None;
    }
    let both = |known: fn(&str) -> bool| known(&title(one)) && known(&title(other));
    let two_names = match a.kind {
        EntityType::Person if alone => both(people::is_surname) || both(people::is_first_name),
        // "Maria Ferro" and "Marta Ferro" are sisters, "Ann Johnson" and "Ann Johnston" one woman.
        EntityType::Person => both(people::is_first_name) && a.words.last() == b.words.last(),
        _ => both(places::is_city) || both(places::is_region),
    };
    let (one, other) = if one < other { (one, other) } else { (other, one) };
    (!two_names && !inflected(one, other) && close(one, other, alone)).then_some((one, other))
}

fn title(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// "Tiger" and "Tigers", "Austria" and "Austrian", "Orlov" and his wife "Orlova".
fn inflected(one: &str, other: &str) -> bool {
    let ending = |long: &str, short: &str| {
        long.strip_prefix(short).is_some_and(|e| matches!(e, "s" | "es" | "n" | "an" | "ns" | "a"))
    };
    ending(one, other) || ending(other, one)
}

/// Whether so few letters differ in words so long that they are likely one word.
fn close(one: &str, other: &str, alone: bool) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = a.len().min(b.len());
    let spare = usize::from(alone);
    let allowed = match shorter {
        n if n >= 9 + spare => 2,
        n if n >= 5 + spare => 1,
        _ => return false,
    };
    let letters = a.iter().chain(&b).all(|c| c.is_alphabetic());
    letters && a.len().max(b.len()) <= MAX_CHARS && a[0] == b[0] && distance(&a, &b) <= allowed
}

/// How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let plain = changed.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if swapped { plain.min(rows[i - 2][j - 2] + 1) } else { plain }
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_slips() {
        let distance = |a: &str, b: &str| distance(&a.chars().collect::<Vec<_>>(), &b.chars().collect::<Vec<_>>());
        assert_eq!(distance("otieno", "otieno"), 0);
        assert_eq!(distance("otieno", "ottieno"), 1);
        assert_eq!(distance("micheal", "michael"), 1);
        assert_eq!(distance("kowalski", "kovalsky"), 2);
        assert_eq!(distance("", "abc"), 3);
    }
}
