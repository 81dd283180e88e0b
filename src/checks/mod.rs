//! Notes for an editor: what in the article, read as found, deserves a second look.

mod spelling;

use std::collections::HashSet;

use crate::analysis::{EntityType, MentionKind, Note, NoteCode, Quote, Severity};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::Marks;
use crate::span::Span;

/// Collects the notes, in text order.
pub fn check(doc: &Document, marks: &Marks, cast: &Cast, quotes: &[Quote]) -> Vec<Note> {
    let mut notes = Vec::new();
    stray_marks(doc, marks, &mut notes);
    unattributed(quotes, &mut notes);
    anonymous(doc, quotes, &mut notes);
    no_full_name(doc, cast, quotes, &mut notes);
    single_source(cast, quotes, &mut notes);
    spelling::check(doc, cast, &mut notes);
    notes.sort_by_key(|n| (n.start, n.end));
    notes
}

fn note(code: NoteCode, severity: Severity, span: Span, message: String) -> Note {
    Note { code, severity, start: span.start, end: span.end, message }
}

fn stray_marks(doc: &Document, marks: &Marks, notes: &mut Vec<Note>) {
    notes.extend(marks.unclosed.iter().map(|&span| {
        let message = format!("The quote mark {} opens here and nothing closes it.", span.of(doc.text));
        note(NoteCode::UnclosedMark, Severity::Warning, span, message)
    }));
    notes.extend(marks.unmatched.iter().map(|&span| {
        let message = format!("The quote mark {} closes here and nothing opened it.", span.of(doc.text));
        note(NoteCode::UnmatchedMark, Severity::Warning, span, message)
    }));
}

fn unattributed(quotes: &[Quote], notes: &mut Vec<Note>) {
    let untold = quotes.iter().filter(|q| q.speaker.is_none() && !q.anonymous);
    notes.extend(untold.filter_map(|quote| {
        let message = "The text does not tell who said this.".to_owned();
        Some(note(NoteCode::UnattributedQuote, Severity::Warning, *quote.content.first()?, message))
    }));
}

/// One note a source: an official quoted five times is one matter.
fn anonymous(doc: &Document, quotes: &[Quote], notes: &mut Vec<Note>) {
    let mut seen = HashSet::new();
    for quote in quotes.iter().filter(|q| q.anonymous) {
        let speaker = quote.speaker.as_ref();
        if speaker.and_then(|s| s.entity).is_some_and(|entity| !seen.insert(entity)) {
            continue;
        }
        let source = speaker.and_then(|s| s.spans.first());
        let message = match source {
            Some(span) => format!("The source “{}” is not named.", shown(span.of(doc.text))),
            None => "The source of this quote is not named.".to_owned(),
        };
        if let Some(&span) = source.or(quote.content.first()) {
            notes.push(note(NoteCode::AnonymousSource, Severity::Info, span, message));
        }
    }
}

/// Behind these titles one name is the whole name.
const ONE_NAME_TITLES: &[&str] = &[
    "Archbishop", "Bishop", "Brother", "Emperor", "Empress", "Father", "King", "Pope", "Prince", "Princess", "Queen",
    "Saint", "Sister", "St.", "Sultan",
];

/// People who are quoted, but only ever by one name; noted where they are first named.
fn no_full_name(doc: &Document, cast: &Cast, quotes: &[Quote], notes: &mut Vec<Note>) {
    let quoted: HashSet<u32> = quotes.iter().filter_map(|q| q.speaker.as_ref()?.entity).collect();
    for entity in cast.entities.iter().filter(|e| e.kind == EntityType::Person && quoted.contains(&e.id)) {
        let full = |name: &String| name.split_whitespace().nth(1).is_some();
        if full(&entity.name) || entity.aliases.iter().any(full) {
            continue;
        }
        let mentions = entity.mentions.iter().map(|&m| &cast.mentions[m as usize]);
        let Some(first) = mentions.into_iter().find(|m| m.kind == MentionKind::Name) else { continue };
        let span = Span { start: first.start, end: first.end };
        let token = doc.tokens_in(span).start;
        let title = doc.word_at(token.checked_sub(1));
        if !ONE_NAME_TITLES.contains(&title) && !ONE_NAME_TITLES.contains(&doc.word(token)) {
            let message = format!("{} is quoted and never given a full name.", shown(&entity.name));
            notes.push(note(NoteCode::NoFullName, Severity::Info, span, message));
        }
    }
}

/// From how many quotes on it matters that all come from one source.
const MIN_QUOTES: usize = 3;

/// A source that is not known for certain may be another one, and then there is no note.
fn single_source(cast: &Cast, quotes: &[Quote], notes: &mut Vec<Note>) {
    let speakers: Vec<_> = quotes.iter().filter_map(|q| q.speaker.as_ref()).collect();
    let Some(first) = speakers.first() else { return };
    let Some(entity) = first.entity.and_then(|id| cast.entities.get(id as usize)) else { return };
    if speakers.len() < MIN_QUOTES || speakers.iter().any(|s| s.entity != first.entity) {
        return;
    }
    if let Some(&span) = first.spans.first() {
        let message = format!("All {} quotes that have a source come from {}.", speakers.len(), shown(&entity.name));
        notes.push(note(NoteCode::SingleSource, Severity::Info, span, message));
    }
}

/// `text` as a message shows it: on one line, and not too long a one.
fn shown(text: &str) -> String {
    const MAX: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
