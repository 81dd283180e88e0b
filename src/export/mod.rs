//! An analysis in the formats that other programs read: one file a format, each a pure function from an [`Article`] to
//! text. JSON is not among them: [`Analysis`] serialises itself. `file` makes whole files of them.

mod address;
pub mod annotations;
pub mod brat;
pub mod conll;
pub mod csv;
/// Here serde_json is at hand.
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
pub mod file;
pub mod format;
pub mod html;
mod json;
pub mod markdown;
mod names;
pub mod ninjs;
pub mod quotations;
pub mod text;
pub mod why;

use crate::analysis::{Analysis, Entity, Quote};
use crate::span::Span;

/// An analysed text, as the formats take it.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// What the reader knows the text by: a path, an address, a title.
    pub id: &'a str,
    /// The text.
    pub text: &'a str,
    /// What was found in it, in UTF-8 bytes.
    pub analysis: &'a Analysis,
}

impl<'a> Article<'a> {
    /// The entity that said `quote`.
    fn speaker(&self, quote: &Quote) -> Option<&'a Entity> {
        self.analysis.entities.get(quote.speaker.as_ref()?.entity? as usize)
    }

    /// What to call the source of `quote`: its entity's name, or else the words of the text, on one line.
    fn speaker_name(&self, quote: &Quote) -> Option<String> {
        match (self.speaker(quote), &quote.speaker) {
            (Some(entity), _) => Some(entity.name.clone()),
            (None, Some(speaker)) => Some(one_line(&self.words(&speaker.spans))),
            (None, None) => None,
        }
    }

    /// The text of `spans`, with an ellipsis where something lies between two.
    fn words(&self, spans: &[Span]) -> String {
        spans.iter().map(|s| s.of(self.text)).collect::<Vec<_>>().join(" … ")
    }
}

/// `text` with each run of white space turned into one space, and none at its ends.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
