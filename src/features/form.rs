//! What a word's letters alone say.

use super::{Column, Hash};
use crate::lexicon::roles::{self, Noun};
use crate::lexicon::{events, grammar, organizations, people, places, pronouns, verbs, words};

/// Tables of features of a word's letters: ends, beginnings, shape.
pub const FORM_COLUMNS: [Column; 7] = [
    Column { name: "suffix2", rows: 1024 },
    Column { name: "suffix3", rows: 4096 },
    Column { name: "suffix4", rows: 4096 },
    Column { name: "prefix2", rows: 1024 },
    Column { name: "prefix3", rows: 4096 },
    Column { name: "prefix4", rows: 4096 },
    Column { name: "shape", rows: 128 },
];

/// The names of the bits of [`Form::lists`], lowest first: the word lists that know the word.
pub const LISTS: [&str; 20] = [
    "reporting verb", "title", "person noun", "people noun", "body noun", "first name", "surname", "city", "region",
    "people", "body", "body's head", "body's front", "place's head", "place's front", "event's head", "work's head",
    "calendar", "everyday word", "pronoun",
];

/// In the place of a form's row: one that adds nothing. No spelling has it.
pub const NO_ROW: u16 = u16::MAX;

/// One spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Of the word in lower case.
    pub word: Hash,
    /// Of the word in lower case with every digit a zero, for words that the vocabulary lacks.
    pub digitless: Hash,
    /// A row of each of [`FORM_COLUMNS`].
    pub rows: [u16; FORM_COLUMNS.len()],
    /// One bit for each of [`LISTS`].
    pub lists: u32,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Form {
    /// Reads `word`, whose lower case is `lower`.
    pub fn of(word: &str, lower: &str) -> Form {
        let digitless = lower.bytes().map(|b| if b.is_ascii_digit() { b'0' } else { b });
        Form {
            word: Hash::of(0, lower.bytes()),
            digitless: Hash::of(0, digitless),
            rows: rows(word, lower),
            lists: lists(word, lower),
            capital: word.chars().next().is_some_and(char::is_uppercase),
        }
    }

    /// Whether the list at `bit` of [`LISTS`] knows the word.
    pub fn is_on(&self, bit: List) -> bool {
        self.lists & (1 << bit as u32) != 0
    }
}

/// The bits of [`Form::lists`] that other features ask for.
#[derive(Clone, Copy, Debug)]
pub enum List {
    /// A reporting verb.
    Reporting = 0,
    /// A title or a person's role: what stands before a name.
    Title = 1,
    /// A first name.
    FirstName = 5,
    /// A noun that ends a body's name.
    BodyHead = 11,
}

fn rows(word: &str, lower: &str) -> [u16; FORM_COLUMNS.len()] {
    let ends: Vec<usize> = lower.char_indices().map(|(at, _)| at).chain([lower.len()]).collect();
    let chars = ends.len() - 1;
    let suffix = |n: usize| &lower[ends[chars.saturating_sub(n)]..];
    let prefix = |n: usize| &lower[..ends[n.min(chars)]];
    let parts = [suffix(2), suffix(3), suffix(4), prefix(2), prefix(3), prefix(4)];
    let mut rows = [0; FORM_COLUMNS.len()];
    for (column, part) in parts.into_iter().enumerate() {
        rows[column] = Hash::of(1 + column as u8, part.bytes()).row(FORM_COLUMNS[column].rows);
    }
    rows[6] = Hash::of(7, shape(word)).row(FORM_COLUMNS[6].rows);
    rows
}

/// The kinds of a word's characters, runs cut to two: "McDonald" is "XxXxx".
fn shape(word: &str) -> Vec<u8> {
    const LONGEST: usize = 6;
    let mut shape: Vec<u8> = Vec::with_capacity(LONGEST);
    for c in word.chars().take(12) {
        let kind = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_lowercase() => b'x',
            c if c.is_numeric() => b'd',
            c if c.is_ascii() => c as u8,
            '’' | '‘' => b'\'',
            '“' | '”' => b'"',
            '–' | '—' => b'-',
            c if c.is_alphabetic() => b'a',
            _ => b'?',
        };
        let repeats = shape.len() >= 2 && shape[shape.len() - 2..] == [kind, kind];
        if !repeats && shape.len() < LONGEST {
            shape.push(kind);
        }
    }
    shape
}

fn lists(word: &str, lower: &str) -> u32 {
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let all_capitals = word.len() > 3 && !word.chars().any(char::is_lowercase);
    // Lists of names are written in title case.
    let title_case = if all_capitals { capitalised(lower) } else { String::new() };
    let name = if all_capitals { title_case.as_str() } else { word };
    let noun = roles::noun(lower);
    let bits = [
        verbs::is_reporting(lower),
        (capital && people::is_title(word)) || roles::is_modifier(word) || (capital && noun == Some(Noun::Person)),
        noun == Some(Noun::Person),
        noun == Some(Noun::People),
        noun == Some(Noun::Body),
        capital && people::is_first_name(name),
        capital && people::is_surname(name),
        capital && places::is_city(name),
        capital && places::is_region(name),
        capital && places::is_people(name),
        capital && (organizations::is_known(word) || organizations::is_known(name)),
        capital && organizations::is_head(name),
        capital && organizations::is_front(name),
        capital && places::is_head(name),
        capital && places::is_front(name),
        capital && (events::is_event_head(name) || events::is_event_front(name)),
        capital && (events::is_work_head(name) || events::is_work_front(name)),
        capital && words::is_calendar(name),
        words::is_common(lower) || grammar::bounds_phrase(lower),
        pronouns::find(lower).is_some(),
    ];
    bits.iter().enumerate().fold(0, |bits, (at, &on)| bits | u32::from(on) << at)
}

/// `lower` with its first letter a capital.
fn capitalised(lower: &str) -> String {
    let mut chars = lower.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
