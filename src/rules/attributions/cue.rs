//! Cues: reporting verbs and "according to", outside quote marks.

use std::ops::Range;

use super::Reader;
use crate::lexicon::grammar;
use crate::lexicon::verbs::{self, Form, Need, Verb};

/// The words that tell of a saying.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The verb, or "according to".
    pub tokens: Range<usize>,
    /// The verb; `None` for "according to".
    pub verb: Option<Verb>,
}

impl Cue {
    /// Whether any clause beside the cue is what was said.
    pub fn takes_clause(&self) -> bool {
        self.verb.is_none_or(|v| v.need == Need::Clause)
    }

    /// Whether the cue goes on with the clause before it (", adding that", "and said") rather than being part of it.
    pub fn follows_on(&self, reader: &Reader) -> bool {
        let before = reader.doc.word_at(self.tokens.start.checked_sub(1));
        let participle = self.verb.is_some_and(|v| v.form == Form::Gerund);
        matches!(before, "and" | "but" | "or") || (participle && before == ",")
    }
}

/// The cues of `sentence`, in order.
pub fn find(reader: &Reader, sentence: &Range<usize>) -> Vec<Cue> {
    let mut cues = Vec::new();
    for i in sentence.clone() {
        if reader.quoted(i) {
            continue;
        }
        if reader.word(i).eq_ignore_ascii_case("according") && reader.word_in(sentence, i + 1) == "to" {
            cues.push(Cue { tokens: i..i + 2, verb: None });
        } else if let Some(verb) = verbs::find(reader.word(i))
            && is_verb(reader, sentence, i, verb)
        {
            cues.push(Cue { tokens: i..i + 1, verb: Some(verb) });
        }
    }
    cues
}

/// Whether the form at `i` stands as a verb that somebody does: no noun, no infinitive, no passive, no adjective.
fn is_verb(reader: &Reader, sentence: &Range<usize>, i: usize, verb: Verb) -> bool {
    if i > sentence.start && reader.is_capital(i) && !reader.quoted(i - 1) {
        return false;
    }
    if i > sentence.start && reader.word(i - 1) == "-" && !reader.doc.spaced_before(i) {
        return false;
    }
    let mut k = i;
    while k > sentence.start && grammar::modifies_verb(reader.word(k - 1)) {
        k -= 1;
    }
    let before = if k > sentence.start { reader.word(k - 1) } else { "" };
    // "who asked not to be named" tells who it is, not what was said.
    if verb.lemma == "ask" && reader.word(i + 1) == "not" {
        return false;
    }
    // "a woman called Rosa": only what stands in marks is what somebody calls her.
    const NAMING: &[&str] = &["call", "dub", "describe", "quote"];
    const NAMING_REACH: usize = 40;
    if NAMING.contains(&verb.lemma) && !(i + 1..sentence.end.min(i + NAMING_REACH)).any(|q| reader.quoted(q)) {
        return false;
    }
    let modal = (k..i).any(|m| grammar::modifies_verb(reader.word(m)) && !reader.word(m).ends_with("ly"));
    match verb.form {
        Form::Gerund => {
            !grammar::is_determiner(before) && (grammar::is_be(before) || before == "," || i > sentence.start)
        }
        Form::Past => {
            let noun_ahead = grammar::is_determiner(before) || (grammar::is_preposition(before) && before != "in");
            !grammar::is_be(before) && !noun_ahead
        }
        Form::Base => modal || plural_subject(reader, sentence, k),
        Form::Present => {
            let next = reader.word_in(sentence, i + 1);
            let reports = grammar::is_complementizer(next) || matches!(next, ":" | ",") || reader.quoted(i + 1);
            let sure = matches!(verb.lemma, "say" | "tell" | "write" | "think" | "argue" | "explain" | "believe");
            !grammar::is_determiner(before) && !before.is_empty() && (sure || reports || singular_subject(reader, k))
        }
    }
}

/// Whether the word before `k` can be the plural subject of a base form.
fn plural_subject(reader: &Reader, sentence: &Range<usize>, k: usize) -> bool {
    if k <= sentence.start || reader.quoted(k - 1) {
        return false;
    }
    let before = reader.word(k - 1);
    let plural =
        before.len() > 3 && before.ends_with('s') && !before.ends_with("ss") && before.starts_with(char::is_alphabetic);
    plural
        || matches!(
            before,
            "they" | "we" | "I" | "you" | "They" | "We" | "You" | "people" | "police" | "who" | "some" | "many"
        )
}

/// Whether the word before `k` is a name or pronoun, and so a subject of a present form that may be a plural noun.
fn singular_subject(reader: &Reader, k: usize) -> bool {
    k > 0 && (reader.is_capital(k - 1) || matches!(reader.word(k - 1), "he" | "she" | "it" | "who"))
}
