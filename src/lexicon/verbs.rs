//! Reporting verbs, by how surely they tell of speech.

/// Base forms of verbs that report speech.
const SPEECH: &[&str] = &["add", "ask", "say", "tell"];

/// Whether `word`, in any of its forms, reports speech.
pub fn is_reporting(word: &str) -> bool {
    SPEECH.contains(&word)
}
