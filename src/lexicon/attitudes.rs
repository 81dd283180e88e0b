//! Words that tell what somebody believes, wishes or intends, where nobody has said anything.

use super::verbs;

/// Verbs in their base forms.
const VERBS: &[&str] = &[
    "aim", "appear", "assume", "await", "believe", "care", "consider", "crave", "decide", "deem", "desire", "disagree",
    "dislike", "doubt", "dread", "dream", "envisage", "envision", "expect", "eye", "favor", "favour", "fear", "feel",
    "foresee", "guess", "hate", "hope", "imagine", "intend", "judge", "know", "like", "loathe", "look", "love", "mean",
    "mind", "mull", "need", "oppose", "plan", "prefer", "presume", "realise", "realize", "reckon", "regard",
    "remember", "resent", "resist", "resolve", "respect", "see", "seek", "seem", "sense", "strive", "support",
    "suppose", "suspect", "think", "trust", "try", "understand", "view", "want", "wish", "worry", "yearn",
];

/// Forms that no rule derives, with their base forms.
const IRREGULAR: &[(&str, &str)] = &[
    ("felt", "feel"),
    ("foresaw", "foresee"),
    ("knew", "know"),
    ("known", "know"),
    ("meant", "mean"),
    ("saw", "see"),
    ("seen", "see"),
    ("sought", "seek"),
    ("thought", "think"),
    ("understood", "understand"),
];

/// Nouns and adjectives.
const STATES: &[&str] = &[
    "afraid", "anxious", "aware", "belief", "beliefs", "certain", "concerned", "confident", "convinced", "determined",
    "doubts", "eager", "expectation", "expectations", "fears", "hopeful", "hopes", "inclined", "intent", "intention",
    "intentions", "keen", "likely", "mind", "opinion", "optimistic", "pessimistic", "preference", "reluctant",
    "sceptical", "skeptical", "sure", "suspicion", "suspicions", "unlikely", "unsure", "unwilling", "uneasy",
    "willing", "worried",
];

/// Whether `word` tells of a belief, a wish or an intention.
pub fn is_attitude(word: &str) -> bool {
    let lower = word.to_lowercase();
    STATES.contains(&lower.as_str())
        || IRREGULAR.iter().any(|(form, _)| *form == lower)
        || verbs::base_in(VERBS, &lower).is_some()
}

/// Words that refuse what stands behind them: "declined to comment".
const REFUSALS: &[&str] = &[
    "avoid", "avoided", "avoiding", "decline", "declined", "declines", "declining", "fail", "failed", "failing",
    "fails", "ignore", "ignored", "neither", "never", "nor", "not", "n't", "n’t", "nobody", "refuse", "refused",
    "refuses", "refusing", "stopped", "unable", "unwilling", "without",
];

/// Whether `word` says that something is not said.
pub fn is_refusal(word: &str) -> bool {
    REFUSALS.iter().any(|refusal| refusal.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_sorted("VERBS", VERBS);
    }

    #[test]
    fn attitudes_are_told_from_speech() {
        for word in ["believes", "Wants", "hoped", "sought", "worried", "planning", "thinks", "tries"] {
            assert!(is_attitude(word), "{word}");
        }
        for word in ["said", "wrote", "denied", "according", "found", ""] {
            assert!(!is_attitude(word), "{word}");
        }
    }
}
