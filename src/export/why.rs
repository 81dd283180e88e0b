//! An explanation for reading: for each name, quote, pronoun and description, how probable it is, what came next, and what
//! carried it.

use super::text::printable;
use super::{Article, names};
use crate::analysis::Mention;
use crate::explain::{By, Candidate, Explanation, Link, NameReasons, QuoteReasons, WhomReasons};
use crate::span::Span;

/// Characters of a quote that tell which one it is.
const LONGEST: usize = 70;
/// Inputs that are told of a name.
const MOST_INPUTS: usize = 3;
/// A probability's change that is worth telling.
const WORTH_TELLING: f64 = 0.02;

/// The report on one article. `explanation` is in UTF-8 bytes, as the analysis is; control characters of the text, which a
/// terminal would obey, are shown as `\u{fffd}`.
pub fn write(article: &Article, explanation: &Explanation) -> String {
    let line_starts = article.text.match_indices('\n').map(|(at, _)| at as u32 + 1).collect();
    let mut page = Page { article, line_starts, out: String::new() };
    page.heading("Names", explanation.names.is_empty());
    explanation.names.iter().for_each(|name| page.name(name));
    page.heading("Quotes", explanation.quotes.is_empty());
    explanation.quotes.iter().for_each(|quote| page.quote(quote));
    page.heading("Who is who", explanation.whom.is_empty());
    explanation.whom.iter().for_each(|whom| page.whom(whom));
    page.out
}

struct Page<'a> {
    article: &'a Article<'a>,
    /// Of each line but the first.
    line_starts: Vec<u32>,
    out: String,
}

impl Page<'_> {
    fn heading(&mut self, words: &str, empty: bool) {
        let nothing = if empty { "  None were found.\n\n" } else { "" };
        self.out += &format!("{}\n{nothing}", words.to_uppercase());
    }

    fn line(&mut self, line: &str) {
        self.out += &format!("      {line}\n");
    }

    /// The words of a span, and in what line they stand.
    fn place(&self, span: Span) -> String {
        let line = 1 + self.line_starts.partition_point(|&start| start <= span.start);
        format!("{} (line {line})", self.words(span))
    }

    fn words(&self, span: Span) -> String {
        let words = printable(span.of(self.article.text));
        match words.char_indices().nth(LONGEST) {
            Some((at, _)) => format!("{} …", words[..at].trim_end()),
            None => words,
        }
    }

    fn mention(&self, id: u32) -> &Mention {
        &self.article.analysis.mentions[id as usize]
    }

    fn name(&mut self, name: &NameReasons) {
        let (start, end, shown) = {
            let mention = self.mention(name.mention);
            (mention.start, mention.end, mention.entity_type)
        };
        self.out += &format!("  {}\n", self.place(Span { start, end }));
        let kind = names::entity_type(name.kind);
        let instead = name.instead.kind.map_or("no name", names::entity_type);
        let (own, other) = (percent(name.probability), percent(name.instead.probability));
        self.line(&format!("{kind}, {own}; else {instead}, {other}"));
        if shown != name.kind {
            self.line(&format!("shown as {}, as its other mentions are", names::entity_type(shown)));
        }
        let carried = self.inputs("carried by", name, |drop| drop);
        if !carried {
            self.line("no input carries it alone");
        }
        self.inputs("spoken against by", name, |drop| -drop);
        if !name.others.is_empty() {
            let spans = name.others.iter().map(|&id| self.mention(id)).map(|m| Span { start: m.start, end: m.end });
            let places: Vec<String> = spans.map(|span| self.place(span)).collect();
            self.line(&format!("other mentions: {}", places.join(", ")));
        }
        self.out.push('\n');
    }

    /// Tells the inputs without which the name's probability changes most, by what `measure` makes of how far it drops;
    /// returns whether there are any.
    fn inputs(&mut self, label: &str, name: &NameReasons, measure: fn(f64) -> f64) -> bool {
        let change = |without: f64| measure(name.probability - without);
        let mut telling: Vec<_> = name.without.iter().filter(|w| change(w.probability) >= WORTH_TELLING).collect();
        telling.sort_by(|a, b| change(b.probability).total_cmp(&change(a.probability)));
        let told = telling.iter().take(MOST_INPUTS);
        let told: Vec<String> = told.map(|w| format!("{} (without: {})", w.what, percent(w.probability))).collect();
        if !told.is_empty() {
            self.line(&format!("{label} {}", told.join(", ")));
        }
        !told.is_empty()
    }

    fn quote(&mut self, why: &QuoteReasons) {
        let quote = &self.article.analysis.quotes[why.quote as usize];
        let more = match quote.content.len() - 1 {
            0 => String::new(),
            more => format!(", and {more} more"),
        };
        self.out += &format!("  {}{more}\n", self.place(quote.content[0]));
        let by = match why.by {
            By::Tagger => "the tagger",
            By::Turn => "the rule for paragraphs that open with a speaker",
            By::Grammar => "the grammar of what another quote holds",
            By::Marks => "its quote marks alone",
        };
        let content = why.content.map_or(String::new(), |p| format!("; that it begins and ends there, {}", percent(p)));
        self.line(&format!("found by {by}, {}{content}", percent(why.probability)));
        self.link("cue", why.cue.as_ref());
        self.link("speaker", why.speaker.as_ref());
        match &why.almost {
            Some(almost) if why.speaker.is_none() => {
                self.line(&format!("no speaker; else {}", self.candidate(almost)));
            }
            None if why.speaker.is_none() => self.line("no speaker"),
            _ => {}
        }
        if let Some(from) = why.carried {
            let from = &self.article.analysis.quotes[from as usize];
            self.line(&format!("the speaker of {} goes on", self.place(from.content[0])));
        }
        self.out.push('\n');
    }

    fn whom(&mut self, why: &WhomReasons) {
        let (start, end) = {
            let mention = self.mention(why.mention);
            (mention.start, mention.end)
        };
        self.out += &format!("  {}\n", self.place(Span { start, end }));
        let name = |entity: u32| printable(&self.article.analysis.entities[entity as usize].name);
        let taken = if why.new { "nobody spoken of before".into() } else { name(why.entity) };
        let instead = why.instead.map_or(String::new(), |instead| {
            let who = instead.entity.map_or("nobody spoken of before".into(), name);
            format!("; else {who}, {}", percent(instead.probability))
        });
        self.line(&format!("{taken}, {}{instead}", percent(why.probability)));
        if !why.pros.is_empty() {
            self.line(&format!("for it: {}", why.pros.join("; ")));
        }
        if !why.cons.is_empty() {
            self.line(&format!("against the other: {}", why.cons.join("; ")));
        }
        self.out.push('\n');
    }

    fn link(&mut self, label: &str, link: Option<&Link>) {
        let Some(link) = link else { return };
        let words = self.words(Span { start: link.start, end: link.end });
        let instead = link.instead.as_ref().map_or(String::new(), |c| format!("; else {}", self.candidate(c)));
        self.line(&format!("{label} “{words}”: {}{instead}", percent(link.probability)));
    }

    fn candidate(&self, candidate: &Candidate) -> String {
        let words = match (candidate.start, candidate.end) {
            (Some(start), Some(end)) => self.place(Span { start, end }),
            _ => "none".into(),
        };
        format!("{words}, {}", percent(candidate.probability))
    }
}

/// A probability, rounded but never to what it is not.
fn percent(probability: f64) -> String {
    match (probability * 100.0).round() {
        0.0 => "under 1 %".into(),
        100.0 => "over 99 %".into(),
        rounded => format!("{rounded} %"),
    }
}
