//! For reading in a terminal: who said what, the names by type, the notes.

use std::collections::HashMap;

use super::{Article, names};
use crate::analysis::{EntityType, Quote, Severity};

/// How the page is set.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Characters a line, from 40.
    pub width: usize,
    /// Bold and dim by ANSI escapes.
    pub ansi: bool,
}

/// The report on one article. Control characters of the text, which a terminal would obey, are shown as `\u{fffd}`.
pub fn write(article: &Article, style: Style) -> String {
    let mut page = Page { article, style: Style { width: style.width.max(40), ..style }, out: String::new() };
    page.quotes();
    page.names();
    page.notes();
    page.out
}

/// The width of the column before a quote.
const LABEL: usize = 12;
/// The width of the column of the types.
const TYPE: usize = 17;

const BOLD: &str = "1";
const DIM: &str = "2";
const YELLOW: &str = "33";

struct Page<'a> {
    article: &'a Article<'a>,
    style: Style,
    out: String,
}

/// The quotes of one source.
struct Voice<'a> {
    heading: String,
    role: Option<String>,
    quotes: Vec<&'a Quote>,
}

impl Page<'_> {
    fn quotes(&mut self) {
        self.title("Who said what");
        let voices = voices(self.article);
        if voices.is_empty() {
            self.line("  No quotes were found.\n");
        }
        for voice in voices {
            let mut heading = self.paint(BOLD, &printable(&voice.heading));
            if let Some(role) = &voice.role {
                heading += &format!(", {}", printable(role));
            }
            self.line(&format!("  {heading}\n"));
            for quote in voice.quotes {
                self.quote(quote);
            }
            self.out.push('\n');
        }
    }

    fn quote(&mut self, quote: &Quote) {
        let kind = names::quote_kind(quote.kind);
        self.hanging(
            &format!("    {}", self.paint(DIM, kind)),
            4 + kind.len(),
            LABEL + 4,
            &self.article.words(&quote.content),
        );
        let told = quote.speaker.as_ref().map(|s| self.article.words(&s.spans)).unwrap_or_default();
        let cue = self.article.words(&quote.cue);
        if !cue.is_empty() || !told.is_empty() {
            let told = printable(&[told, cue].join(" "));
            let text = self.paint(DIM, &format!("({})", told.trim()));
            self.line(&format!("{}{text}\n", " ".repeat(LABEL + 4)));
        }
    }

    fn names(&mut self) {
        let analysis = self.article.analysis;
        if analysis.entities.is_empty() {
            return;
        }
        self.title("Names and figures");
        for kind in EntityType::ALL {
            let listed: Vec<String> = analysis
                .entities
                .iter()
                .filter(|e| e.kind == kind)
                .map(|e| match e.mentions.len() {
                    0 | 1 => e.name.clone(),
                    count => format!("{}\u{a0}({count})", e.name),
                })
                .collect();
            if !listed.is_empty() {
                let heading = names::heading(kind);
                self.hanging(&format!("  {heading}"), 2 + heading.len(), TYPE, &listed.join(", "));
            }
        }
        self.out.push('\n');
    }

    fn notes(&mut self) {
        let article = self.article;
        if article.analysis.notes.is_empty() {
            return;
        }
        self.title("For the editor");
        let mut place = Place::default();
        for note in &article.analysis.notes {
            place.advance(article.text, note.start as usize);
            let severity = names::severity(note.severity);
            let colour = if note.severity == Severity::Warning { YELLOW } else { DIM };
            let label = format!("  {}", self.paint(colour, severity));
            let at = format!("Line {}, column {}: ", place.line, place.column);
            self.hanging(&label, 2 + severity.len(), LABEL, &(at + &note.message));
        }
        self.out.push('\n');
    }

    fn title(&mut self, text: &str) {
        let title = self.paint(BOLD, &text.to_uppercase());
        self.line(&format!("{title}\n"));
    }

    fn line(&mut self, line: &str) {
        self.out += line;
    }

    /// `text` broken into lines beside `label`, which is `taken` characters wide, all beginning at column `indent`.
    fn hanging(&mut self, label: &str, taken: usize, indent: usize, text: &str) {
        self.out += label;
        let mut column = taken;
        let mut first = true;
        for word in printable(text).split(' ') {
            let width = word.chars().count();
            if first {
                self.out += &" ".repeat(indent.saturating_sub(column));
                column = indent;
            } else if column + 1 + width > self.style.width {
                self.out.push('\n');
                self.out += &" ".repeat(indent);
                column = indent;
            } else {
                self.out.push(' ');
                column += 1;
            }
            self.out += word;
            column += width;
            first = false;
        }
        self.out.push('\n');
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.style.ansi { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The sources in order of their first quote; what nobody is named for comes last.
fn voices<'a>(article: &Article<'a>) -> Vec<Voice<'a>> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut index: HashMap<(Option<u32>, Option<String>), usize> = HashMap::new();
    let (told, untold): (Vec<&Quote>, Vec<&Quote>) = article.analysis.quotes.iter().partition(|q| q.speaker.is_some());
    for quote in told.into_iter().chain(untold) {
        let entity = quote.speaker.as_ref().and_then(|s| s.entity);
        let name = article.speaker_name(quote);
        let key = (entity, if entity.is_some() { None } else { name.clone() });
        let at = *index.entry(key).or_insert_with(|| {
            let role = article.speaker(quote).and_then(|e| e.role.clone());
            let unnamed = if quote.anonymous { " (unnamed)" } else { "" };
            let heading = name.map_or_else(|| "Speaker not told".into(), |name| name + unnamed);
            voices.push(Voice { heading, role, quotes: Vec::new() });
            voices.len() - 1
        });
        voices[at].quotes.push(quote);
    }
    voices
}

/// `text` on one line, without what a terminal would obey.
pub(super) fn printable(text: &str) -> String {
    text.split([' ', '\n', '\r', '\t'])
        .filter(|word| !word.is_empty())
        .map(|word| word.replace(char::is_control, "\u{fffd}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A place in the text that only moves forward.
struct Place {
    byte: usize,
    line: usize,
    column: usize,
}

impl Default for Place {
    fn default() -> Self {
        Place { byte: 0, line: 1, column: 1 }
    }
}

impl Place {
    fn advance(&mut self, text: &str, byte: usize) {
        for c in text[self.byte..byte.max(self.byte)].chars() {
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.byte = self.byte.max(byte);
    }
}
