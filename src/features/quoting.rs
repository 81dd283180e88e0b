//! What quote marks, sentences and paragraphs say of each token.

use std::ops::Range;

use super::context::{At, Context, step};
use super::form::List;
use super::spellings::Spellings;
use crate::document::Document;
use crate::marks::{Marks, Region, Role};

/// Fills the columns on quotes and sentences.
pub fn fill(doc: &Document, marks: &Marks, spellings: &Spellings, contexts: &mut [Context]) {
    for region in &marks.regions {
        fill_region(region, contexts);
    }
    for sentence in &doc.sentences {
        let kind = kind(doc, marks, spellings, sentence);
        for token in sentence.clone() {
            let (before, after) = (token - sentence.start, sentence.end - 1 - token);
            contexts[token].set(At::Place, step(before) * 8 + step(after));
            let reporting = spellings.form(token).is_on(List::Reporting);
            contexts[token].set(At::Kind, kind + 16 * usize::from(reporting) + 32 * paragraph_edge(doc, token));
        }
    }
}

/// Says of each token in `region` how far it is from the region's ends, and what the region is.
fn fill_region(region: &Region, contexts: &mut [Context]) {
    let len = region.tokens.len();
    let class = [7, 14, 32].iter().position(|&most| len <= most).unwrap_or(3);
    let role = match region.role {
        Role::Speech => 0,
        Role::Scare => 1,
        Role::Title => 2,
        Role::Nickname => 3,
    };
    let role = 1 + role + 4 * usize::from(region.closing == 0) + 8 * usize::from(region.continues && role < 2);
    for (at, context) in contexts[region.tokens.clone()].iter_mut().enumerate() {
        context.set(At::QuoteStart, 1 + step(at));
        context.set(At::QuoteEnd, 1 + step(len - 1 - at) * 4 + class);
        context.set(At::QuoteRole, role);
    }
}

/// Whether the sentence has a reporting verb outside quotes, has a quote, is all quoted; and whether its paragraph quotes.
fn kind(doc: &Document, marks: &Marks, spellings: &Spellings, sentence: &Range<usize>) -> usize {
    let quoted = |t: usize| marks.region_index(t).is_some();
    let reports = sentence.clone().any(|t| !quoted(t) && spellings.form(t).is_on(List::Reporting));
    let has_quote = sentence.clone().any(quoted);
    let all_quoted = sentence.clone().all(quoted);
    let paragraph = &doc.paragraphs[doc.paragraph_of(sentence.start)];
    let opens_quoted = quoted(paragraph.start);
    usize::from(reports) + 2 * usize::from(has_quote) + 4 * usize::from(all_quoted) + 8 * usize::from(opens_quoted)
}

/// 1 for the first token of a paragraph, 2 for the last, 3 for both.
fn paragraph_edge(doc: &Document, token: usize) -> usize {
    let paragraph = &doc.paragraphs[doc.paragraph_of(token)];
    usize::from(token == paragraph.start) + 2 * usize::from(token + 1 == paragraph.end)
}
