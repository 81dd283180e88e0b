//! Sources that a text does not name, and how it says so.

/// Nouns for sources that a text leaves unnamed when nothing else names them.
const UNNAMED: &[&str] = &[
    "adviser", "advisers", "advisor", "advisors", "agent", "agents", "aide", "aides", "allies", "ally", "bureaucrat",
    "colleague", "colleagues", "diplomat", "diplomats", "employee", "employees", "executive", "executives", "friend",
    "friends", "insider", "insiders", "investigator", "investigators", "lawmaker", "lawmakers", "minister",
    "ministers", "officer", "officers", "official", "officials", "operative", "operatives", "people", "person",
    "persons", "soldier", "source", "sources", "staffer", "staffers", "strategist", "strategists", "witness",
    "witnesses", "worker",
];

/// What a text says of a source that is not to be named.
pub const WITHHELD: &[&str] = &[
    "anonymity",
    "anonymous",
    "anonymously",
    "asked not to be",
    "declined to be identified",
    "declined to be named",
    "did not want to be",
    "not authorised to speak",
    "not authorized to speak",
    "not be identified",
    "not be named",
    "not to be identified",
    "not to be named",
    "refused to be named",
    "unnamed",
    "whose name",
];

/// Sources that are one of many: "Some in the party say", "Others believe".
const SOME: &[&str] = &["insiders", "many", "officials", "others", "several", "some", "sources"];

/// Of [`UNNAMED`], what a headline or a list sets alone before what it names: "Minister: ...".
const TITLES: &[&str] = &["agent", "executive", "investigator", "lawmaker", "minister", "officer", "witness", "worker"];

/// Whether the noun `word` is for a source that a text leaves unnamed when nothing else names it.
pub fn is_unnamed(word: &str) -> bool {
    UNNAMED.contains(&word)
}

/// Whether `word`, in lower case, is a source by itself: "officials", "some".
pub fn stands_alone(word: &str) -> bool {
    SOME.contains(&word) || (UNNAMED.contains(&word) && !TITLES.contains(&word))
}
