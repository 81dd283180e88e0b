//! Acts of saying by a small set of rules: find a cue, whom it belongs to, and what was said beside it.
//!
//! The cue is a reporting verb or "according to", outside quote marks. Its source is the noun phrase before it, or behind
//! it when the two stand behind what was said. The content is the quoted region that ends where source and cue begin, the
//! clause or region behind them, or both when the quote is interrupted.

mod content;
mod cue;
mod source;

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::verbs::Form;
use crate::marks::Marks;
use crate::span::Span;
use crate::tags::Attribution;
use crate::token::TokenKind;
use cue::Cue;
use source::Source;

/// A text with its marks, as all rules read it.
#[derive(Clone, Copy)]
struct Reader<'a, 't> {
    doc: &'a Document<'t>,
    marks: &'a Marks,
}

/// A cue with its source, and the tokens in which to look for what was said.
struct Clause {
    cue: Cue,
    source: Option<Source>,
    /// The tokens of source and cue together.
    core: Range<usize>,
    /// The sentence, from behind the last clause.
    bounds: Range<usize>,
    /// Where the next clause that is not part of this one's content begins, or the sentence's end.
    end: usize,
}

/// How many tokens before and behind a cue belong to it at most: what each cue costs stays bounded.
const MAX_CLAUSE: usize = 200;

/// Finds the acts of saying in `doc`, in text order of their cues.
pub fn tag(doc: &Document, marks: &Marks) -> Vec<Attribution> {
    let reader = Reader { doc, marks };
    let mut attributions = Vec::new();
    for sentence in &doc.sentences {
        for clause in reader.clauses(sentence) {
            attributions.extend(reader.attribution(&clause));
        }
    }
    attributions
}

impl Reader<'_, '_> {
    /// The cues of `sentence` with their sources.
    fn clauses(&self, sentence: &Range<usize>) -> Vec<Clause> {
        let mut clauses: Vec<Clause> = Vec::new();
        let mut floor = sentence.start;
        for cue in cue::find(self, sentence) {
            if cue.tokens.start < floor {
                continue;
            }
            let last = clauses.last();
            let start = floor.max(cue.tokens.start.saturating_sub(MAX_CLAUSE));
            let bounds = start..sentence.end.min(cue.tokens.end + MAX_CLAUSE);
            let Some(source) = source::find(self, &cue, &bounds, last.and_then(|c| c.source.as_ref())) else {
                continue;
            };
            let own = source.tokens.start >= floor && source.is_beside(&cue);
            let start = if own { source.tokens.start.min(cue.tokens.start) } else { cue.tokens.start };
            let end = if own { source.tokens.end.max(cue.tokens.end) } else { cue.tokens.end };
            let follows_on = cue.follows_on(self);
            let clause = Clause { cue, source: Some(source), core: start..end, end: bounds.end, bounds };
            // "who spoke to reporters" tells no more than who the next cue's source is.
            if content::find(self, &clause).is_empty() {
                continue;
            }
            if let Some(last) = clauses.last_mut().filter(|_| follows_on) {
                last.end = start;
            }
            floor = clause.cue.tokens.end;
            clauses.push(clause);
        }
        clauses
    }

    /// The act of saying that `clause` tells, if it tells what was said.
    fn attribution(&self, clause: &Clause) -> Option<Attribution> {
        let pieces = content::find(self, clause);
        let content: Vec<Span> = pieces.iter().map(|p| self.doc.span(p)).collect();
        let ends = pieces.iter().flat_map(|p| [p.start, p.end - 1]);
        let quoted = ends.into_iter().any(|i| self.quoted(i));
        (!content.is_empty()).then(|| Attribution {
            content,
            cue: Some(self.doc.span(&clause.cue.tokens)),
            source: clause.source.as_ref().filter(|_| !self.is_passive(clause)).map(|s| self.doc.span(&s.tokens)),
            confidence: if quoted { 0.85 } else { 0.6 },
        })
    }

    /// "..., jury told": without an object, "told" is what happened to its subject.
    fn is_passive(&self, clause: &Clause) -> bool {
        let end = clause.cue.tokens.end;
        clause.cue.verb.is_some_and(|v| v.lemma == "tell" && v.form == Form::Past)
            && clause.core.end == end
            && (end >= clause.bounds.end || self.doc.tokens[end].kind == TokenKind::Mark)
            && !self.quoted(end)
    }

    /// The word at `i`, "" past the end.
    fn word(&self, i: usize) -> &str {
        self.doc.word_at(Some(i))
    }

    /// The word at `i` if it lies in `bounds`, else "".
    fn word_in(&self, bounds: &Range<usize>, i: usize) -> &str {
        if bounds.contains(&i) { self.doc.word(i) } else { "" }
    }

    /// Whether token `i` stands in quote marks.
    fn quoted(&self, i: usize) -> bool {
        self.marks.region_index(i).is_some()
    }

    /// Whether two tokens stand in one sentence.
    fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.doc.sentence_of(a) == self.doc.sentence_of(b)
    }

    fn is_capital(&self, i: usize) -> bool {
        self.doc.word_at(Some(i)).starts_with(char::is_uppercase)
    }
}
