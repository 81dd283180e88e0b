//! Reporting verbs, in all their forms.

/// What a reporting verb is and how it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// The dictionary form.
    pub lemma: &'static str,
    /// The form it stands in.
    pub form: Form,
}

/// Forms that matter to what a verb can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// say
    Base,
    /// says
    Present,
    /// said
    Past,
    /// saying
    Gerund,
}

/// Their base forms.
const BASES: &[&str] = &[
    "accuse", "acknowledge", "add", "admit", "admonish", "advise", "affirm", "agree", "allege", "announce", "answer",
    "apologise", "apologize", "appeal", "applaud", "argue", "ask", "assert", "attest", "believe", "bemoan", "blame",
    "blast", "boast", "call", "caution", "challenge", "chant", "charge", "claim", "clarify", "comment", "complain",
    "concede", "conclude", "concur", "condemn", "confess", "confide", "confirm", "congratulate", "contend", "continue",
    "counter", "criticise", "criticize", "cry", "decide", "declare", "deem", "defend", "demand", "denounce", "deny",
    "deplore", "describe", "detail", "dismiss", "dispute", "doubt", "dub", "echo", "elaborate", "emphasise",
    "emphasize", "estimate", "exclaim", "expect", "explain", "express", "fear", "feel", "find", "guess", "hint",
    "hope", "imply", "indicate", "inform", "inquire", "insinuate", "insist", "instruct", "interject", "intone", "joke",
    "know", "lament", "laugh", "learn", "maintain", "mention", "mock", "mumble", "murmur", "muse", "mutter", "note",
    "notify", "observe", "opine", "order", "plead", "pledge", "point", "post", "praise", "predict", "proclaim",
    "promise", "pronounce", "propose", "protest", "quip", "quote", "rail", "rant", "read", "realise", "realize",
    "reason", "reassure", "recall", "recite", "recommend", "recount", "refer", "reflect", "reiterate", "release",
    "remark", "remember", "remind", "repeat", "reply", "report", "request", "respond", "retort", "retweet", "reveal",
    "rule", "say", "scoff", "scream", "see", "shout", "show", "shrug", "sigh", "signal", "slam", "snap", "speak",
    "speculate", "state", "stress", "suggest", "suspect", "swear", "talk", "tease", "tell", "testify", "text", "thank",
    "think", "threaten", "thunder", "tweet", "underline", "underscore", "urge", "voice", "vow", "warn", "wonder",
    "worry", "write", "yell",
];

/// Forms that no rule below derives, with their base forms.
const IRREGULAR: &[(&str, &str, Form)] = &[
    ("felt", "feel", Form::Past),
    ("found", "find", Form::Past),
    ("knew", "know", Form::Past),
    ("known", "know", Form::Past),
    ("read", "read", Form::Past),
    ("said", "say", Form::Past),
    ("saw", "see", Form::Past),
    ("seen", "see", Form::Past),
    ("shown", "show", Form::Past),
    ("spoke", "speak", Form::Past),
    ("spoken", "speak", Form::Past),
    ("swore", "swear", Form::Past),
    ("sworn", "swear", Form::Past),
    ("thought", "think", Form::Past),
    ("told", "tell", Form::Past),
    ("written", "write", Form::Past),
    ("wrote", "write", Form::Past),
];

/// The reporting verb that `word` is a form of. A capital at its start is looked through.
pub fn find(word: &str) -> Option<Verb> {
    const LONGEST: usize = 16;
    if word.len() < 2 || word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    if word.as_bytes()[0].is_ascii_uppercase() {
        return find(&word.to_ascii_lowercase());
    }
    if let Ok(row) = IRREGULAR.binary_search_by_key(&word, |r| r.0) {
        let (_, lemma, form) = IRREGULAR[row];
        return base(BASES, lemma).map(|lemma| Verb { lemma, form });
    }
    inflected(BASES, word)
}

/// The base form in `table`, which is sorted, that `word`, in lower case, is a regular form of.
pub fn base_in(table: &'static [&'static str], word: &str) -> Option<&'static str> {
    inflected(table, word).map(|verb| verb.lemma)
}

fn inflected(table: &'static [&'static str], word: &str) -> Option<Verb> {
    let formed = |form, lemma: &str| base(table, lemma).map(|lemma| Verb { lemma, form });
    let suffixed = |suffix, endings: &[&str], y_suffix| suffixed(table, word, suffix, endings, y_suffix);
    // Its last letter tells what form a word can be: most are turned away by it.
    formed(Form::Base, word).or_else(|| match word.as_bytes().last()? {
        b's' => suffixed("s", &["", "e"], "ies").and_then(|l| formed(Form::Present, l.as_str())),
        b'd' => suffixed("ed", &["", "e"], "ied").and_then(|l| formed(Form::Past, l.as_str())),
        b'g' => suffixed("ing", &["", "e"], "").and_then(|l| formed(Form::Gerund, l.as_str())),
        _ => None,
    })
}

/// Whether `word`, in any of its forms, is a reporting verb.
pub fn is_reporting(word: &str) -> bool {
    find(word).is_some()
}

/// A base form that is `word` without `suffix`, one of `endings` put back; `y_suffix` stands for "y" and the suffix.
fn suffixed(
    table: &'static [&'static str],
    word: &str,
    suffix: &str,
    endings: &[&str],
    y_suffix: &str,
) -> Option<String> {
    if let Some(stem) = word.strip_suffix(y_suffix).filter(|_| !y_suffix.is_empty()) {
        let lemma = format!("{stem}y");
        if base(table, &lemma).is_some() {
            return Some(lemma);
        }
    }
    let stem = word.strip_suffix(suffix)?;
    let undoubled = stem.len() > 2 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
    let mut candidates = endings.iter().map(|e| format!("{stem}{e}")).collect::<Vec<_>>();
    if suffix == "s" {
        candidates.extend(stem.strip_suffix('e').map(str::to_owned));
    } else if undoubled {
        candidates.push(stem[..stem.len() - 1].to_owned());
    }
    candidates.into_iter().find(|lemma| base(table, lemma).is_some())
}

/// The base form as `table` holds it.
fn base(table: &'static [&'static str], word: &str) -> Option<&'static str> {
    table.binary_search(&word).ok().map(|at| table[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_sorted("BASES", BASES);
        crate::lexicon::assert_sorted("IRREGULAR", &IRREGULAR.iter().map(|r| r.0).collect::<Vec<_>>());
    }

    #[test]
    fn forms_lead_to_their_base() {
        for (word, lemma, form) in [
            ("said", "say", Form::Past),
            ("Says", "say", Form::Present),
            ("denies", "deny", Form::Present),
            ("denied", "deny", Form::Past),
            ("admitting", "admit", Form::Gerund),
            ("announces", "announce", Form::Present),
            ("pledged", "pledge", Form::Past),
            ("stressed", "stress", Form::Past),
            ("stresses", "stress", Form::Present),
            ("thought", "think", Form::Past),
            ("arguing", "argue", Form::Gerund),
            ("agreed", "agree", Form::Past),
            ("yelled", "yell", Form::Past),
        ] {
            let verb = find(word).unwrap_or_else(|| panic!("{word} is not found"));
            assert_eq!((verb.lemma, verb.form), (lemma, form), "{word}");
        }
        for word in ["sad", "bed", "sing", "its", "added-value", "é"] {
            assert_eq!(find(word), None, "{word}");
        }
    }
}
