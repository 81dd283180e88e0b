//! What an editor changed in an analysis: plain data, the schema `saidso-corrections/1`, laid over what was found.
//!
//! A correction holds on to its place by the words there and what stands around them, so that it outlives an edit of the
//! text. [`apply`] comes between quotes and notes: what follows from a change (kinds, names, notes) is found by the same
//! code as ever.

mod anchor;
mod change;
mod draft;
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
mod parse;

use serde::Serialize;

use crate::analysis::{EntityType, Quote};
use crate::coref::Cast;
use crate::document::Document;
use crate::marks::Marks;
use crate::offsets::{OffsetMap, Offsets};
pub use anchor::Anchor;
use anchor::Finder;
use draft::Draft;
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
pub use parse::CorrectionsError;

/// The name of the schema.
pub const SCHEMA: &str = "saidso-corrections/1";

/// Corrections of one text, in the order in which they were made: a later one sees what the earlier ones did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Corrections {
    /// Always [`SCHEMA`].
    pub schema: String,
    /// The unit of every offset below.
    pub offsets: Offsets,
    /// The text that was corrected, in a file of corrections alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The corrections.
    pub corrections: Vec<Correction>,
}

/// One correction: what is done, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Correction {
    /// What is done.
    #[serde(rename = "do")]
    pub action: Action,
    /// The place: the content of a quote, or the words of a name or another mention.
    pub at: Vec<Anchor>,
    /// Of [`Action::Quote`] and [`Action::Name`], where their span is changed: the place before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<Anchor>,
    /// Of [`Action::Cue`] and [`Action::Speaker`]: the words of the text that tell it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<Anchor>,
    /// Of [`Action::Name`]: what it names.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityType>,
    /// Of [`Action::Speaker`] and [`Action::Means`]: whom; nobody when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<Who>,
    /// Why it could not be applied to this text. It is kept, and tried again with every text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost: Option<Lost>,
}

/// What a correction does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// `at` is what was said: a new quote, or the whole content of the one that was at `was`.
    Quote,
    /// Nothing is said at `at`.
    NotQuote,
    /// `words` tell of the saying; none do when there are none.
    Cue,
    /// `words`, or `who`, said it; nobody whom the text tells of when there is neither.
    Speaker,
    /// `at` is a name of the type `kind`: a new one, or one with another type, or the extent of the one that was at `was`.
    Name,
    /// `at` names nothing.
    NotName,
    /// `at` stands for `who`; for nobody known when there is none.
    Means,
}

/// Somebody or something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Who {
    /// What it is called.
    pub name: String,
    /// Words of the text that stand for it. Where they are gone, or left out, the name decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Anchor>,
    /// What it is when the text does not name it; a person when left out.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityType>,
}

/// Why a correction could not be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lost {
    /// Its words are not in the text any more.
    Words,
    /// Its words are there, and no quote is.
    Quote,
    /// Its words are there, and speak of nothing.
    Mention,
}

/// Lays `corrections` over what was found in `doc`. Returns them as they hold now, in UTF-8 bytes: each with the place it
/// found, or with why it found none.
pub fn apply(
    doc: &Document,
    marks: &Marks,
    cast: &mut Cast,
    quotes: &mut Vec<Quote>,
    corrections: &Corrections,
) -> Corrections {
    let mut finder = Finder::new(doc.text, corrections.offsets);
    let mut draft = Draft::new(doc, marks, std::mem::take(cast), std::mem::take(quotes));
    let applied = corrections.corrections.iter().map(|c| change::apply(&mut draft, &mut finder, c)).collect();
    (*cast, *quotes) = draft.finish();
    Corrections { corrections: applied, ..Corrections::none(Offsets::Utf8) }
}

impl Corrections {
    /// Nothing to correct.
    pub fn none(offsets: Offsets) -> Corrections {
        Corrections { schema: SCHEMA.to_owned(), offsets, text: None, corrections: Vec::new() }
    }

    /// How many have no place in the text.
    pub fn lost(&self) -> usize {
        self.corrections.iter().filter(|correction| correction.lost.is_some()).count()
    }

    /// The same corrections, which are in UTF-8 bytes of `text`, in the units of `map`.
    pub(crate) fn in_units(mut self, map: &OffsetMap, units: Offsets) -> Corrections {
        self.corrections.iter_mut().flat_map(Correction::anchors).for_each(|anchor| {
            (anchor.start, anchor.end) = (map.at(anchor.start), map.at(anchor.end));
        });
        self.offsets = units;
        self
    }
}

impl Correction {
    fn anchors(&mut self) -> impl Iterator<Item = &mut Anchor> {
        let whom = self.who.iter_mut().filter_map(|who| who.at.as_mut());
        self.at.iter_mut().chain(&mut self.was).chain(&mut self.words).chain(whom)
    }
}
