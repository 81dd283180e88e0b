//! Personal pronouns and whom they can stand for.

use crate::analysis::Gender;

/// Who is meant, seen from the one who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// I, we.
    First,
    /// he, she, it, they.
    Third,
    /// who, whose: the one just named.
    Relative,
}

/// What a pronoun tells of whom it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pronoun {
    /// Who is meant.
    pub person: Person,
    /// They, we: more than one, or a body.
    pub plural: bool,
    /// He, she; `None` of the others.
    pub gender: Option<Gender>,
    /// It: no person.
    pub neuter: bool,
    /// Him, them: not the subject of its clause.
    pub object: bool,
}

/// The pronoun that `word` is, in lower case or with its first letter capital.
pub fn find(word: &str) -> Option<Pronoun> {
    use Gender::{Feminine, Masculine};
    use Person::{First, Relative, Third};
    const LONGEST: usize = 10;
    if word.len() > LONGEST || word.bytes().skip(1).any(|b| !b.is_ascii_lowercase()) {
        return None;
    }
    let mut lower = [0; LONGEST];
    lower[..word.len()].copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let row = |person, plural, gender, object| Some(Pronoun { person, plural, gender, neuter: false, object });
    match std::str::from_utf8(&lower[..word.len()]).ok()? {
        "he" | "his" | "himself" => row(Third, false, Some(Masculine), false),
        "him" => row(Third, false, Some(Masculine), true),
        "she" | "her" | "hers" | "herself" => row(Third, false, Some(Feminine), false),
        "they" | "their" | "theirs" | "themselves" => row(Third, true, None, false),
        "them" => row(Third, true, None, true),
        "it" | "its" | "itself" => {
            Some(Pronoun { person: Third, plural: false, gender: None, neuter: true, object: false })
        }
        "i" if word == "I" => row(First, false, None, false),
        "my" | "mine" | "myself" => row(First, false, None, false),
        "me" => row(First, false, None, true),
        "we" | "our" | "ours" | "ourselves" => row(First, true, None, false),
        "us" => row(First, true, None, true),
        "who" | "whose" | "whom" => row(Relative, false, None, false),
        _ => None,
    }
}
