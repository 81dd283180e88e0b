//! Closed-class words: what can and what cannot stand in the phrase that names a source.

/// Auxiliaries and adverbs that may stand between a subject and its verb.
const VERB_MODIFIERS: &[&str] = &[
    "again", "ago", "all", "also", "already", "always", "angrily", "bluntly", "both", "briefly", "can", "could", "did",
    "do", "does", "even", "ever", "famously", "finally", "first", "further", "had", "has", "have", "himself",
    "herself", "initially", "just", "largely", "last", "later", "long", "may", "might", "much", "must", "n't", "never",
    "next", "not", "now", "often", "once", "only", "previously", "publicly", "quickly", "rather", "recently",
    "repeatedly", "reportedly", "shall", "should", "simply", "since", "sometimes", "soon", "still", "then",
    "themselves", "today", "too", "twice", "usually", "will", "would", "yesterday",
];

/// Forms of "be": before a past participle they make a passive.
const BE: &[&str] = &["am", "are", "be", "been", "being", "get", "got", "is", "was", "were", "’re", "'re", "’s", "'s"];

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

/// Pronouns that can be a subject.
const SUBJECT_PRONOUNS: &[&str] = &["he", "i", "it", "one", "she", "they", "we", "who", "you", "this", "that"];

/// Words that open a complement clause: behind a reporting verb what follows is what was said.
const COMPLEMENTIZERS: &[&str] = &["how", "if", "that", "what", "when", "where", "whether", "which", "who", "why"];

/// Adverbs and conjunctions at the head of a sentence that are no part of the subject.
const OPENERS: &[&str] = &[
    "again", "also", "and", "but", "earlier", "finally", "first", "further", "furthermore", "however", "indeed",
    "instead", "later", "meanwhile", "moreover", "nevertheless", "next", "now", "or", "separately", "so", "still",
    "then", "therefore", "thus", "today", "yesterday", "yet",
];

/// Days and months, and words that tell when: they stand between a verb and what was said.
const TIMES: &[&str] = &[
    "april", "august", "december", "february", "friday", "january", "july", "june", "march", "may", "monday",
    "november", "october", "saturday", "september", "sunday", "thursday", "today", "tuesday", "tonight", "wednesday",
    "yesterday", "sept.", "oct.", "nov.", "dec.", "jan.", "feb.", "aug.",
];

/// Auxiliaries that carry tense or mood.
const AUXILIARIES: &[&str] =
    &["can", "could", "did", "do", "does", "had", "has", "have", "may", "might", "must", "should", "will", "would"];

/// Words in the object of "told" besides names.
const HEARERS: &[&str] =
    &["a", "crowd", "her", "him", "his", "journalists", "me", "reporters", "supporters", "the", "them", "us"];

/// Nouns for where and before whom something is said: "in a statement", "to reporters".
const MEDIA: &[&str] = &[
    "address", "briefing", "broadcast", "call", "conference", "e-mail", "email", "interview", "letter", "message",
    "phone", "post", "radio", "release", "report", "reporters", "speech", "statement", "telephone", "television",
    "tweet",
];

fn has(table: &[&str], word: &str) -> bool {
    table.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Whether `word` may stand between a subject and its verb.
pub fn modifies_verb(word: &str) -> bool {
    has(VERB_MODIFIERS, word) || (word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase))
}

/// Whether `word` is an auxiliary that carries tense or mood.
pub fn is_auxiliary(word: &str) -> bool {
    has(AUXILIARIES, word)
}

/// Whether `word` may stand in the object of "told".
pub fn is_hearer(word: &str) -> bool {
    has(HEARERS, word)
}

/// Whether `word` names where or before whom something is said.
pub fn is_medium(word: &str) -> bool {
    has(MEDIA, word)
}

/// Whether `word` is a form of "be".
pub fn is_be(word: &str) -> bool {
    has(BE, word)
}

/// Whether no noun phrase reaches to the left of `word`.
pub fn bounds_phrase(word: &str) -> bool {
    has(PHRASE_BOUNDARIES, word)
}

/// Whether `word` begins a noun phrase.
pub fn is_determiner(word: &str) -> bool {
    has(DETERMINERS, word)
}

/// Whether `word` is a preposition.
pub fn is_preposition(word: &str) -> bool {
    has(PREPOSITIONS, word)
}

/// Whether `word` is a pronoun that can be a subject.
pub fn is_subject_pronoun(word: &str) -> bool {
    has(SUBJECT_PRONOUNS, word)
}

/// Whether `word` opens a complement clause.
pub fn is_complementizer(word: &str) -> bool {
    has(COMPLEMENTIZERS, word)
}

/// Whether `word` can head a sentence without being part of its subject.
pub fn opens_sentence(word: &str) -> bool {
    has(OPENERS, word)
}

/// Whether `word` tells when.
pub fn is_time(word: &str) -> bool {
    has(TIMES, word)
}
