//! Articles with their analysis written into them, so that formats can be tested without the stages that find things.
//!
//! `⟦label⟧ ... ⟦/⟧` marks a span; spans nest. Labels: `q0.direct` content of quote 0, `c0` its cue, `s0.1.name` its
//! speaker, entity 1 (`-` for none) on that basis, `a0` like `c0`, the quote being anonymous; `m1.person.pronoun` a
//! mention of entity 1, `m1.person.name.chancellor` with the entity's role; `n.unclosed-mark` a note.

use saidso::analysis::*;
use saidso::document::Document;
use saidso::offsets::Offsets;
use saidso::span::Span;

/// The text without labels, and the analysis that they spell out.
pub fn annotated(input: &str) -> (String, Analysis) {
    let (text, mut labels) = strip(input);
    labels.sort_by_key(|(span, _)| *span);
    let doc = Document::new(&text);
    let mut analysis = Analysis {
        schema: "saidso/1",
        offsets: Offsets::Utf8,
        length: text.len() as u32,
        paragraphs: doc.paragraphs.iter().map(|p| doc.span(p)).collect(),
        sentences: doc.sentences.iter().map(|s| doc.span(s)).collect(),
        entities: Vec::new(),
        mentions: Vec::new(),
        quotes: Vec::new(),
        marked: Vec::new(),
        notes: Vec::new(),
        corrections: None,
    };
    for (span, label) in &labels {
        apply(&mut analysis, &text, *span, label);
    }
    (text, analysis)
}

fn strip(input: &str) -> (String, Vec<(Span, String)>) {
    let (mut text, mut open, mut labels) = (String::new(), Vec::new(), Vec::new());
    let mut parts = input.split('⟦');
    text += parts.next().unwrap_or_default();
    for part in parts {
        let (label, rest) = part.split_once('⟧').expect("a label ends with ⟧");
        if label == "/" {
            let (start, label) = open.pop().expect("⟦/⟧ closes a label");
            labels.push((Span::new(start, text.len()), label));
        } else {
            open.push((text.len(), label.to_owned()));
        }
        text += rest;
    }
    assert!(open.is_empty(), "unclosed labels in {input}");
    (text, labels)
}

fn apply(analysis: &mut Analysis, text: &str, span: Span, label: &str) {
    let parts: Vec<&str> = label.split('.').collect();
    let id = || parts[0][1..].parse::<usize>().expect("a number behind the label's letter");
    match parts[0].as_bytes()[0] {
        b'q' => {
            let quote = quote(analysis, id());
            quote.kind = named(parts[1], &[QuoteKind::Direct, QuoteKind::Indirect, QuoteKind::Mixed]);
            quote.content.push(span);
        }
        b'c' => quote(analysis, id()).cue.push(span),
        b'a' => {
            quote(analysis, id()).anonymous = true;
            quote(analysis, id()).cue.push(span);
        }
        b's' => {
            let basis = named(parts[2], &[Basis::Name, Basis::Nominal, Basis::Pronoun, Basis::Carried]);
            let entity = parts[1].parse().ok();
            let entities = entity.into_iter().collect();
            let speaker = Speaker { spans: Vec::new(), entity, entities, basis };
            quote(analysis, id()).speaker.get_or_insert(speaker).spans.push(span);
        }
        b'm' => mention(analysis, text, span, id(), &parts[1..]),
        b'n' => analysis.notes.push(Note {
            code: named(parts[1], &[NoteCode::UnclosedMark, NoteCode::AnonymousSource]),
            severity: if parts[1] == "unclosed-mark" { Severity::Warning } else { Severity::Info },
            start: span.start,
            end: span.end,
            message: format!("Look at “{}”: <{}>.", span.of(text), parts[1]),
        }),
        other => panic!("unknown label {}", char::from(other)),
    }
}

fn quote(analysis: &mut Analysis, id: usize) -> &mut Quote {
    while analysis.quotes.len() <= id {
        analysis.quotes.push(Quote {
            id: analysis.quotes.len() as u32,
            kind: QuoteKind::Direct,
            content: Vec::new(),
            cue: Vec::new(),
            speaker: None,
            anonymous: false,
            speech: true,
            polarity: Polarity::Affirmed,
            within: None,
            confidence: 0.5,
        });
    }
    &mut analysis.quotes[id]
}

fn mention(analysis: &mut Analysis, text: &str, span: Span, entity: usize, parts: &[&str]) {
    use EntityType::*;
    let entity_type = named(parts[0], &[Person, Organization, Place, Group, Event, Work, Date, Money]);
    let kind = named(parts[1], &[MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun, MentionKind::Value]);
    while analysis.entities.len() <= entity {
        analysis.entities.push(Entity {
            id: analysis.entities.len() as u32,
            kind: entity_type,
            name: span.of(text).to_owned(),
            aliases: Vec::new(),
            role: None,
            gender: None,
            gender_guess: None,
            mentions: Vec::new(),
            value: None,
        });
    }
    let id = analysis.mentions.len() as u32;
    analysis.entities[entity].mentions.push(id);
    if let Some(role) = parts.get(2) {
        analysis.entities[entity].role = Some((*role).to_owned());
    }
    let (start, end) = (span.start, span.end);
    analysis.mentions.push(Mention { id, start, end, entity: entity as u32, kind, entity_type, confidence: None });
}

/// The choice that JSON calls `name`.
fn named<T: Copy + serde::Serialize>(name: &str, choices: &[T]) -> T {
    let found = choices.iter().find(|c| serde_json::to_value(c).is_ok_and(|json| json == name));
    *found.unwrap_or_else(|| panic!("unknown name {name}"))
}
