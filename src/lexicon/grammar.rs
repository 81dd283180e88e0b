//! Closed-class words: what can and what cannot stand in the phrase that names a source.

/// Words that end a noun phrase when it is read from right to left.
const PHRASE_BOUNDARIES: &[&str] = &[
    "after", "although", "as", "because", "before", "but", "despite", "except", "how", "however", "if", "or", "since",
    "so", "than", "that", "then", "though", "unless", "until", "what", "when", "where", "whether", "which", "while",
    "who", "whom", "whose", "why", "yet", "is", "are", "was", "were", "be", "been", "has", "have", "had", "did",
    "does", "do", "will", "would", "could", "should", "can", "may", "might", "must", "not", "n't", "n’t", "to", "told",
];

/// Words that begin a noun phrase.
const DETERMINERS: &[&str] = &[
    "a", "an", "another", "any", "both", "each", "every", "few", "her", "his", "its", "many", "most", "multiple", "my",
    "no", "one", "other", "our", "several", "some", "such", "that", "the", "their", "these", "this", "those", "three",
    "two", "your",
];

/// Prepositions that tie a noun phrase to the one before it.
const PREPOSITIONS: &[&str] = &[
    "about", "above", "across", "against", "along", "among", "around", "at", "behind", "below", "beside", "between",
    "beyond", "by", "during", "for", "from", "in", "inside", "into", "like", "near", "of", "off", "on", "outside",
    "over", "through", "throughout", "to", "toward", "towards", "under", "upon", "via", "with", "within", "without",
    "after", "before", "amid", "following", "despite", "since", "until",
];

/// Words behind which another clause may have another subject.
const CLAUSE_OPENERS: &[&str] = &[
    "after", "although", "and", "as", "because", "before", "but", "how", "if", "or", "since", "than", "that", "though",
    "unless", "until", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "yet",
];

fn has(table: &[&str], word: &str) -> bool {
    table.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether no noun phrase reaches to the left of `word`.
pub fn bounds_phrase(word: &str) -> bool {
    has(PHRASE_BOUNDARIES, word)
}

/// Whether another clause may begin with `word`.
pub fn begins_clause(word: &str) -> bool {
    has(CLAUSE_OPENERS, word)
}

/// Whether `word` begins a noun phrase.
pub fn is_determiner(word: &str) -> bool {
    has(DETERMINERS, word)
}

/// Whether `word` is the clitic of who owns what follows, or its bare apostrophe.
pub fn is_possessive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
}

/// Whether `word` is a preposition.
pub fn is_preposition(word: &str) -> bool {
    has(PREPOSITIONS, word)
}

/// Participles that do not end as the others do.
const PARTICIPLES: &[&str] = &[
    "beaten", "born", "bought", "brought", "built", "caught", "chosen", "driven", "found", "given", "held", "hit",
    "hurt", "kept", "known", "left", "made", "met", "paid", "put", "seen", "sent", "shot", "shown", "sold", "stung",
    "taken", "taught", "told", "torn", "worn", "written",
];

/// Whether `word`, in lower case, is or may be a participle: "born", "asked", "speaking".
pub fn is_participle(word: &str) -> bool {
    let long = word.len() > 4;
    (long && (word.ends_with("ed") || word.ends_with("ing"))) || has(PARTICIPLES, word)
}

/// Whether a sentence that begins with `word` asks: "Did Ann Lee say ...".
pub fn begins_question(word: &str) -> bool {
    matches!(word, "Did" | "Do" | "Does" | "Has" | "Have" | "Had" | "Is" | "Was" | "Were" | "Are")
}
