//! Sources that a text does not name, and how it says so.

/// Nouns for sources that a text leaves unnamed when nothing else names them.
const UNNAMED: &[&str] = &[
    "adviser", "advisers", "advisor", "advisors", "aide", "aides", "allies", "ally", "bureaucrat", "colleague",
    "colleagues", "confidant", "diplomat", "diplomats", "employee", "executive", "executives", "friend", "friends",
    "insider", "insiders", "investigator", "negotiator", "negotiators", "official", "officials", "operative",
    "operatives", "pal", "pals", "people", "person", "source", "sources", "staffer", "staffers", "strategist",
    "strategists", "whistle-blower", "whistleblower", "witness", "witnesses",
];

/// What a text says of a source that is not to be named.
pub const WITHHELD: &[&str] = &[
    "anonymity",
    "anonymous",
    "anonymously",
    "asked not to be",
    "declined to be identified",
    "declined to be named",
    "declined to give her name",
    "declined to give his name",
    "declined to give their name",
    "did not want to be",
    "fear of reprisal",
    "fear of retaliation",
    "feared reprisals",
    "fearing reprisals",
    "not allowed to speak",
    "not authorised to speak",
    "not authorized to speak",
    "not be identified",
    "not be named",
    "not cleared to",
    "not permitted to speak",
    "not to be identified",
    "not to be named",
    "on background",
    "refused to be named",
    "remain nameless",
    "requested anonymity",
    "requesting anonymity",
    "spoke only if",
    "unnamed",
    "want to be identified",
    "want to be named",
    "whose name",
    "wish to be identified",
    "wish to be named",
];

/// Sources that are one of many: "Some in the party say", "Others believe".
const SOME: &[&str] = &["another", "insiders", "many", "officials", "others", "several", "some", "sources"];

/// Of [`UNNAMED`], what a headline or a list sets alone before what it names: "Minister: ...".
const TITLES: &[&str] = &["executive", "investigator", "witness"];

/// Whether the noun `word` is for a source that a text leaves unnamed when nothing else names it.
pub fn is_unnamed(word: &str) -> bool {
    UNNAMED.contains(&word)
}

/// Whether `word`, in lower case, is a source by itself: "officials", "some".
pub fn stands_alone(word: &str) -> bool {
    SOME.contains(&word) || (UNNAMED.contains(&word) && !TITLES.contains(&word))
}
