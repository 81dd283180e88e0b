//! Sources that a text does not name, and how it says so.

/// Nouns for sources that a text leaves unnamed when nothing else names them.
const UNNAMED: &[&str] = &[
    "adviser", "advisers", "advisor", "advisors", "aide", "aides", "allies", "ally", "bureaucrat", "bureaucrats",
    "colleague", "colleagues", "confidant", "confidants", "diplomat", "diplomats", "employee", "employees",
    "executive", "executives", "friend", "friends", "informant", "informants", "insider", "insiders", "investigator",
    "investigators", "negotiator", "negotiators", "official", "officials", "operative", "operatives", "pal", "pals",
    "people", "person", "source", "sources", "staffer", "staffers", "strategist", "strategists", "superior",
    "superiors", "whistle-blower", "whistleblower", "whistleblowers", "witness", "witnesses",
];

/// What a text says of a source that is not to be named.
pub const WITHHELD: &[&str] = &[
    "anonymity",
    "anonymous",
    "anonymously",
    "asked not to be",
    "cannot be named",
    "can’t be named",
    "cared to be named",
    "declined to be identified",
    "declined to be named",
    "declined to give her name",
    "declined to give his name",
    "declined to give their name",
    "did not want to be",
    "did not wish to be",
    "fear of losing",
    "fear of reprisal",
    "fear of retaliation",
    "feared losing",
    "feared reprisals",
    "fearing reprisals",
    "gave no name",
    "name be withheld",
    "name not be",
    "name not to be",
    "name was withheld",
    "names be withheld",
    "names not be",
    "only her age",
    "only his age",
    "only their age",
    "rather not be identified",
    "rather not be named",
    "refused to be identified",
    "not allowed to brief",
    "not allowed to speak",
    "not allowed to talk",
    "not authorised to comment",
    "not authorised to discuss",
    "not authorised to speak",
    "not authorised to talk",
    "not authorized to comment",
    "not authorized to discuss",
    "not authorized to speak",
    "not authorized to talk",
    "not be identified",
    "not be named",
    "not be quoted by name",
    "not cleared to",
    "not free to speak",
    "not permitted to speak",
    "not to be identified",
    "not to be named",
    "not wishing to be",
    "on background",
    "on condition that",
    "refused to be named",
    "refused to give her name",
    "refused to give his name",
    "refused to give their name",
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
    "without permission to speak",
    "would not give her name",
    "would not give his name",
];

/// Sources that are one of many: "Some in the party say", "Others believe".
const SOME: &[&str] = &["another", "insiders", "many", "officials", "others", "several", "some", "sources"];

/// Of [`UNNAMED`], what a headline or a list sets alone before what it names: "Minister: ...".
const TITLES: &[&str] = &["executive", "investigator", "witness"];

/// Words before a noun that tell how high or near a source is who is not named: "a senior engineer", "a former minister".
const STANDING: &[&str] = &["current", "former", "high-ranking", "ranking", "senior", "serving", "top"];

/// Whether `word`, in lower case, tells before a noun how high or near an unnamed source is.
pub fn tells_standing(word: &str) -> bool {
    STANDING.contains(&word)
}

/// Whether the words `one` and `other`, side by side, tell how near a source is: "close to", "familiar with".
pub fn tells_nearness(one: &str, other: &str) -> bool {
    matches!(
        (one, other),
        ("close" | "allied", "to")
            | ("familiar" | "allied", "with")
            | ("knowledge", "of")
            | ("briefed", "on" | "by")
            | ("involved", "in")
            | ("present", "at" | "in")
    )
}

/// What a source has done that knows from within: "a mechanic who worked on the fleet".
const DEEDS: &[&str] = &[
    "attended", "heard", "helped", "knows", "left", "overheard", "participated", "read", "reviewed", "saw", "served",
    "spoke", "testified", "took", "witnessed", "worked", "works",
];

/// Whether `who` and `verb`, side by side, tell that a source knows from within.
pub fn tells_insight(who: &str, verb: &str) -> bool {
    who == "who" && DEEDS.binary_search(&verb).is_ok()
}

/// Nouns that a text keeps to when it does not name a source: "the second official".
const KEPT: &[&str] = &[
    "aide", "aides", "diplomat", "diplomats", "informant", "insider", "insiders", "official", "officials", "person",
    "source", "sources", "staffer", "staffers", "whistle-blower", "whistleblower",
];

/// Whether a text that says "the `noun`" and no name is likely to keep the name to itself.
pub fn is_kept_back(noun: &str) -> bool {
    KEPT.contains(&noun)
}

/// Whether the noun `word` is for a source that a text leaves unnamed when nothing else names it.
pub fn is_unnamed(word: &str) -> bool {
    UNNAMED.contains(&word)
}

/// Whether `word`, in lower case, is a source by itself: "officials", "some".
pub fn stands_alone(word: &str) -> bool {
    SOME.contains(&word) || (UNNAMED.contains(&word) && !TITLES.contains(&word))
}
