//! Pairing, paragraph by paragraph: which mark opens, which closes, and where an open one ends.

use std::ops::Range;

use super::{Marks, Region, Role};
use crate::document::Document;
use crate::lexicon::{roles, verbs};
use crate::token::TokenKind;

/// Pairs the marks of `doc`; roles are not told yet.
pub(super) fn pair(doc: &Document) -> Marks {
    let mut pairer = Pairer { doc, marks: Marks::default(), open: Vec::new(), carried: None };
    for paragraph in &doc.paragraphs {
        pairer.paragraph(paragraph.clone());
    }
    pairer.settle_last();
    pairer.marks
}

/// The kinds of mark that pair with one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Curly,
    Straight,
    Doubled,
    Guillemet,
    Corner,
    WhiteCorner,
    Single,
}

/// One mark in the text: a run of like tokens without space between.
struct Event {
    tokens: Range<usize>,
    style: Style,
    opens: bool,
    closes: bool,
}

/// An opening mark; without tokens when a paragraph goes on with an open quote and has no mark of its own.
struct Open {
    tokens: Range<usize>,
    style: Style,
}

/// How many tokens ahead the closing mark of a single one is looked for.
const REACH: usize = 400;
/// Marks nested deeper are no quotes: what one mark costs stays bounded.
const MAX_DEPTH: usize = 8;

struct Pairer<'d, 't> {
    doc: &'d Document<'t>,
    marks: Marks,
    open: Vec<Open>,
    /// The mark that the previous paragraph left open.
    carried: Option<Open>,
}

impl Pairer<'_, '_> {
    fn paragraph(&mut self, paragraph: Range<usize>) {
        let mut continues = self.settle_carried(&paragraph);
        let mut at = paragraph.start;
        while at < paragraph.end {
            let Some(event) = self.event(at, &paragraph) else {
                at += 1;
                continue;
            };
            at = event.tokens.end;
            self.take(event, &paragraph, &mut continues);
        }
        let first = self.open.drain(..).next();
        if let Some(first) = first {
            self.push(first.tokens.clone(), paragraph.end..paragraph.end, continues);
            self.carried = Some(first);
        }
    }

    /// Whether this paragraph goes on with what the last one left open: it opens with a mark of the same style, or its
    /// first mark is a closing one. Else the mark that was left open is unclosed.
    fn settle_carried(&mut self, paragraph: &Range<usize>) -> bool {
        let Some(carried) = &self.carried else { return false };
        let style = carried.style;
        if self.event(paragraph.start, paragraph).is_some_and(|e| e.style == style && e.opens) {
            self.carried = None;
            self.cut_clause();
            return true;
        }
        let first = paragraph.clone().find_map(|i| self.event(i, paragraph));
        if style != Style::Single && first.is_some_and(|e| e.style == style && e.closes && !e.opens) {
            self.carried = None;
            self.open.push(Open { tokens: paragraph.start..paragraph.start, style });
            return true;
        }
        self.settle_last();
        false
    }

    /// Takes the clause that tells who speaks off the end of the last region: “We lost, said Ann Lee.
    fn cut_clause(&mut self) {
        const LONGEST: usize = 12;
        let Some(region) = self.marks.regions.last_mut() else { return };
        let end = region.tokens.end;
        let speaks = |word: &str| {
            let subject = matches!(word, "the" | "a" | "an" | "his" | "her" | "their" | "its" | "he" | "she" | "they");
            subject || word.starts_with(char::is_uppercase) || roles::is_person(word)
        };
        let begins = |&i: &usize| {
            let told = matches!(self.doc.word(i), "," | "?" | "!") && i + 2 < end;
            let verb = told && matches!(self.doc.word(i + 1), "said" | "says" | "added" | "asked");
            verb && speaks(self.doc.word(i + 2))
        };
        let inner = region.inner();
        if let Some(comma) = (inner.start.max(end.saturating_sub(LONGEST))..end).rev().find(begins) {
            region.tokens.end = comma + 1;
        }
    }

    /// The mark that the last paragraph left open is unclosed; its region ends where the words can be told to end.
    fn settle_last(&mut self) {
        let Some(carried) = self.carried.take() else { return };
        let Some(region) = self.marks.regions.last_mut() else { return };
        region.tokens.end = likely_end(self.doc, region);
        // A paragraph that was only carried on with has no mark of its own to report.
        let mark =
            if carried.tokens.is_empty() { region.tokens.start..region.tokens.start + 1 } else { carried.tokens };
        self.marks.unclosed.push(self.doc.span(&mark));
    }

    fn take(&mut self, event: Event, paragraph: &Range<usize>, continues: &mut bool) {
        let level = self.open.iter().rposition(|o| o.style == event.style);
        match level {
            Some(_) if self.is_possessive(&event, paragraph) => {}
            Some(level) if event.closes => {
                let opened = self.open[level].tokens.clone();
                self.open.truncate(level);
                if level == 0 {
                    self.push(opened, event.tokens, std::mem::take(continues));
                } else {
                    self.marks.nested.push(region(opened, event.tokens, false));
                }
            }
            // A second opening mark, not doubled: the first was never closed.
            Some(0) if event.opens && event.style != Style::Single && self.open[0].tokens.end < event.tokens.start => {
                let opened = self.open[0].tokens.clone();
                self.open.clear();
                self.push(opened.clone(), event.tokens.start..event.tokens.start, std::mem::take(continues));
                self.carried = Some(Open { tokens: opened, style: event.style });
                self.settle_last();
                self.open.push(Open { tokens: event.tokens, style: event.style });
            }
            _ if event.opens
                && self.open.len() < MAX_DEPTH
                && (event.style != Style::Single || self.single_closes(&event, paragraph)) =>
            {
                self.open.push(Open { tokens: event.tokens, style: event.style });
            }
            _ if event.style == Style::Single || self.is_prime(&event) => {}
            _ if event.closes => self.marks.unmatched.push(self.doc.span(&event.tokens)),
            _ => {}
        }
    }

    fn push(&mut self, opening: Range<usize>, closing: Range<usize>, continues: bool) {
        if opening.start < closing.end {
            self.marks.regions.push(region(opening, closing, continues));
        }
    }

    /// The mark at token `at`, if it is one that can open or close.
    fn event(&self, at: usize, paragraph: &Range<usize>) -> Option<Event> {
        let word = self.doc.word(at);
        let style = style(self.doc, at)?;
        let like = (at + 1..paragraph.end)
            .take_while(|&i| style != Style::Curly && !self.doc.spaced_before(i) && self.doc.word(i) == word);
        let tokens = at..at + 1 + like.count();
        let before = self.glue_before(at, paragraph);
        let after = self.glue_after(tokens.end, paragraph);
        let open_curly = self.open.iter().any(|o| self.doc.word(o.tokens.start.min(at)) == "„");
        let (opens, closes) = match word {
            "“" if open_curly => (false, true),
            "«" | "‹" if before != Glue::Space && after == Glue::Space => (false, true),
            "„" | "“" | "‟" | "«" | "‹" | "``" | "‘" | "‚" | "「" | "『" => (true, false),
            "»" | "›" if before == Glue::Space && after != Glue::Space => (true, false),
            "”" if before == Glue::Space && after == Glue::Word => (true, false),
            "”" | "»" | "›" | "」" | "』" => (false, true),
            // Straight and doubled marks, and single ones that may be apostrophes.
            _ => (before != Glue::Word && after != Glue::Space, before != Glue::Space),
        };
        // Spaced on both sides (`" we won "`): opens when nothing is open.
        let floating = !opens && !closes && tokens.len() == 1 && matches!(style, Style::Straight | Style::Doubled);
        let (opens, closes) = (opens || floating, closes || floating);
        Some(Event { tokens, style, opens, closes })
    }

    fn glue_before(&self, at: usize, paragraph: &Range<usize>) -> Glue {
        if at == paragraph.start || self.doc.spaced_before(at) {
            return Glue::Space;
        }
        match self.doc.word(at - 1) {
            "(" | "[" | "{" | "—" | "–" | "―" | "--" | "-" | "/" | "“" | "\"" | "‘" | "'" | "«" => {
                Glue::Space
            }
            _ if self.doc.tokens[at - 1].kind == TokenKind::Mark => Glue::Mark,
            _ => Glue::Word,
        }
    }

    fn glue_after(&self, next: usize, paragraph: &Range<usize>) -> Glue {
        if next >= paragraph.end || self.doc.spaced_before(next) {
            return Glue::Space;
        }
        match self.doc.tokens[next].kind {
            TokenKind::Mark if matches!(self.doc.word(next), "." | "," | "!" | "?" | ";" | ":" | ")" | "]") => {
                Glue::Space
            }
            TokenKind::Mark => Glue::Mark,
            _ => Glue::Word,
        }
    }

    /// A straight mark right behind a number is an inch or a second.
    fn is_prime(&self, event: &Event) -> bool {
        event.style == Style::Straight
            && event.tokens.start > 0
            && self.doc.tokens[event.tokens.start - 1].kind == TokenKind::Number
    }

    /// Whether a single mark that could open has its closing one in the paragraph: else it is an apostrophe.
    fn single_closes(&self, opening: &Event, paragraph: &Range<usize>) -> bool {
        let end = paragraph.end.min(opening.tokens.end + REACH);
        let closing = (opening.tokens.end..end).find(|&i| self.closes_single(i, paragraph));
        closing.is_some_and(|c| c > opening.tokens.end)
            || (opening.tokens.start == paragraph.start && self.next_paragraph_opens_single(paragraph))
    }

    fn next_paragraph_opens_single(&self, paragraph: &Range<usize>) -> bool {
        paragraph.end < self.doc.tokens.len() && matches!(self.doc.word(paragraph.end), "‘" | "'")
    }

    /// "the workers' rights" within single marks: a later mark closes them.
    fn is_possessive(&self, event: &Event, paragraph: &Range<usize>) -> bool {
        let i = event.tokens.start;
        let after_s = event.style == Style::Single && i > 0 && self.doc.word(i - 1).ends_with(['s', 'z', 'x']);
        // A word goes on, or the real closing mark stands behind the stop: 'It was the rats'.'
        let before_word = i + 1 < paragraph.end
            && (self.doc.tokens[i + 1].kind == TokenKind::Word && !verbs::is_reporting(self.doc.word(i + 1))
                || i + 2 < paragraph.end && self.closes_single(i + 2, paragraph));
        if !after_s || !before_word {
            return false;
        }
        let end = paragraph.end.min(i + REACH);
        let single = |k: &usize| style(self.doc, *k) == Some(Style::Single);
        let next = (i + 1..end).filter(single).find(|&k| self.event(k, paragraph).is_some_and(|e| e.opens || e.closes));
        next.is_some_and(|k| self.closes_single(k, paragraph))
    }

    fn closes_single(&self, i: usize, paragraph: &Range<usize>) -> bool {
        style(self.doc, i) == Some(Style::Single)
            && matches!(self.doc.word(i), "’" | "'")
            && self.glue_before(i, paragraph) != Glue::Space
            && self.glue_after(i + 1, paragraph) != Glue::Word
    }
}

/// What touches a mark on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Glue {
    /// White space, the paragraph's end, or a mark that stands for it.
    Space,
    /// Another mark.
    Mark,
    /// A word.
    Word,
}

pub(super) fn style(doc: &Document, at: usize) -> Option<Style> {
    if doc.tokens[at].kind != TokenKind::Mark {
        return None;
    }
    match doc.word(at) {
        "“" | "”" | "„" | "‟" => Some(Style::Curly),
        "\"" | "＂" => Some(Style::Straight),
        "''" | "``" => Some(Style::Doubled),
        "«" | "»" | "‹" | "›" => Some(Style::Guillemet),
        "「" | "」" => Some(Style::Corner),
        "『" | "』" => Some(Style::WhiteCorner),
        "‘" | "’" | "'" | "‚" => Some(Style::Single),
        _ => None,
    }
}

fn region(opening: Range<usize>, closing: Range<usize>, continues: bool) -> Region {
    Region {
        tokens: opening.start..closing.end,
        opening: opening.len(),
        closing: closing.len(),
        role: Role::Speech,
        continues,
    }
}

/// Whether `tokens` begin with a title or a name and a verb of saying: "Health Minister Ann Lee told".
fn is_told_by_name(doc: &Document, tokens: Range<usize>) -> bool {
    const LONGEST: usize = 7;
    let capital = |&i: &usize| doc.word(i).starts_with(char::is_uppercase);
    let name = tokens.clone().take(LONGEST).take_while(capital).count();
    tokens.start + name < tokens.end && verbs::is_reporting(doc.word(tokens.start + name))
}

/// Where the words of a region without a closing mark end: before a reporting clause, or with the paragraph when the
/// region opens it, or with the sentence.
fn likely_end(doc: &Document, region: &Region) -> usize {
    let inner = region.inner();
    let reported = |i: usize| {
        matches!(doc.word(i), "," | "?" | "!")
            && ((i + 1..inner.end.min(i + 4)).any(|k| verbs::is_reporting(doc.word(k)))
                || is_told_by_name(doc, i + 1..inner.end))
    };
    if let Some(stop) = inner.clone().find(|&i| reported(i)) {
        return stop + 1;
    }
    let paragraph = &doc.paragraphs[doc.paragraph_of(region.tokens.start)];
    if paragraph.start == region.tokens.start {
        return inner.end;
    }
    doc.sentences[doc.sentence_of(region.tokens.start)]
        .end
        .clamp(region.tokens.start + 1, inner.end.max(region.tokens.start + 1))
}
