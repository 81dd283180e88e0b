//! Names of several words that lists know.

use super::context::Context;
use crate::document::Document;
use crate::lexicon::{organizations, places};

/// No listed name is looked for beyond this many tokens.
const LONGEST: usize = 5;

/// Sets the bits of [`super::context::PHRASES`] over the longest listed name that begins at each capital.
pub fn fill(doc: &Document, capital: &[bool], contexts: &mut [Context]) {
    for start in 0..doc.tokens.len() {
        let sentence = &doc.sentences[doc.sentence_of(start)];
        let most = (start + LONGEST).min(sentence.end);
        if !capital[start] || !(start + 1..most).any(|t| capital[t]) {
            continue;
        }
        for end in (start + 2..=most).rev().filter(|&end| capital[end - 1]) {
            let name = doc.span(&(start..end)).of(doc.text);
            let on = [
                places::is_city(name),
                places::is_region(name),
                places::is_people(name),
                organizations::is_known(name),
            ];
            if on.contains(&true) {
                mark(&on, &mut contexts[start..end]);
                break;
            }
        }
    }
}

fn mark(on: &[bool; 4], contexts: &mut [Context]) {
    for (at, context) in contexts.iter_mut().enumerate() {
        for (list, _) in on.iter().enumerate().filter(|(_, on)| **on) {
            context.lists |= 1 << (2 * list + usize::from(at > 0));
        }
    }
}
