//! What is promised of every analysis, corrected or not.

use std::ops::Range;

use saidso::analysis::{Analysis, EntityType};
use saidso::span::Span;

/// Asserts it of the analysis of `text`, in bytes.
pub fn hold(text: &str, analysis: &Analysis) {
    assert_eq!(analysis.length as usize, text.len());
    for span in spans(analysis) {
        assert!(span.start < span.end && text.get(span.range()).is_some(), "{span:?}");
    }
    in_order(analysis);
    linked(analysis);
    covered(text, analysis);
}

/// Every span of an analysis, in a fixed order.
pub fn spans(analysis: &Analysis) -> Vec<Span> {
    let mut spans = [&analysis.paragraphs[..], &analysis.sentences].concat();
    for quote in &analysis.quotes {
        spans.extend(quote.content.iter().chain(&quote.cue));
        spans.extend(quote.speaker.iter().flat_map(|s| &s.spans));
    }
    spans.extend(analysis.mentions.iter().map(|m| Span { start: m.start, end: m.end }));
    spans.extend(analysis.notes.iter().map(|n| Span { start: n.start, end: n.end }));
    spans
}

fn in_order(analysis: &Analysis) {
    let apart = |spans: &[Span]| spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
    assert!(apart(&analysis.paragraphs) && apart(&analysis.sentences));
    assert!(analysis.mentions.is_sorted_by_key(|m| m.start));
    assert!(analysis.quotes.is_sorted_by_key(|q| q.content[0].start));
    assert!(analysis.notes.is_sorted_by_key(|n| n.start));
    for quote in &analysis.quotes {
        assert!(apart(&quote.content) && apart(&quote.cue), "{quote:?}");
        let told = |spans: &[Span]| !spans.is_empty() || analysis.corrections.is_some();
        assert!(quote.speaker.iter().all(|s| apart(&s.spans) && told(&s.spans)), "{quote:?}");
        assert!((0.0..=1.0).contains(&quote.confidence), "{quote:?}");
    }
}

/// Ids are indices, and entities and mentions name one another.
fn linked(analysis: &Analysis) {
    let ids = |ids: Vec<u32>| ids == (0..ids.len() as u32).collect::<Vec<_>>();
    assert!(ids(analysis.entities.iter().map(|e| e.id).collect()));
    assert!(ids(analysis.mentions.iter().map(|m| m.id).collect()));
    assert!(ids(analysis.quotes.iter().map(|q| q.id).collect()));
    for entity in &analysis.entities {
        // An editor may name a speaker whom the text does not.
        let told = !entity.mentions.is_empty() || (analysis.corrections.is_some() && speaks(analysis, entity.id));
        assert!(!entity.name.is_empty() && told, "{entity:?}");
        assert!(entity.mentions.is_sorted_by(|a, b| a < b), "{entity:?}");
        assert!(!entity.aliases.contains(&entity.name), "{entity:?}");
        for &mention in &entity.mentions {
            let mention = &analysis.mentions[mention as usize];
            assert_eq!((mention.entity, mention.entity_type), (entity.id, entity.kind));
        }
        let valued = matches!(
            entity.kind,
            EntityType::Date
                | EntityType::Time
                | EntityType::Duration
                | EntityType::Money
                | EntityType::Percent
                | EntityType::Quantity
        );
        assert!(valued || entity.value.is_none(), "{entity:?}");
    }
    let named: usize = analysis.entities.iter().map(|e| e.mentions.len()).sum();
    assert_eq!(named, analysis.mentions.len(), "every mention belongs to one entity");
    for speaker in analysis.quotes.iter().filter_map(|q| q.speaker.as_ref()) {
        assert_eq!(speaker.entity, speaker.entities.first().copied(), "{speaker:?}");
        assert!(speaker.entities.iter().all(|&id| (id as usize) < analysis.entities.len()), "{speaker:?}");
    }
}

fn speaks(analysis: &Analysis, entity: u32) -> bool {
    analysis.quotes.iter().any(|quote| quote.speaker.as_ref().is_some_and(|s| s.entities.contains(&entity)))
}

/// Every character but white space lies in a sentence, and every sentence in a paragraph.
fn covered(text: &str, analysis: &Analysis) {
    let blank = |range: Range<usize>| text[range].chars().all(|c| c.is_whitespace() || c == '\u{feff}');
    for list in [&analysis.sentences, &analysis.paragraphs] {
        let mut end = 0;
        for span in list {
            assert!(blank(end..span.start as usize), "{:?}", &text[end..span.start as usize]);
            end = span.end as usize;
        }
        assert!(blank(end..text.len()), "{:?}", &text[end..]);
    }
    let mut paragraphs = analysis.paragraphs.iter();
    let mut paragraph = paragraphs.next();
    for &sentence in &analysis.sentences {
        while paragraph.is_some_and(|p| p.end <= sentence.start) {
            paragraph = paragraphs.next();
        }
        assert!(paragraph.is_some_and(|p| p.contains(sentence)), "{sentence:?}");
    }
}
