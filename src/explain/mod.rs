//! Why an analysis says what it says: how probable each name and quote is and whom each
//! pronoun stands for, what was next to it, what carried the decision.
//!
//! This is the schema `saidso-why/1`. The tagger is asked for the whole document once more, and once for each of [`INPUTS`]
//! left out, whatever the document holds: so it takes a few times as long as the analysis, and grows like it.

mod names;
mod occlusion;
mod quotes;
mod whom;

use serde::Serialize;

use crate::analysis::EntityType;
use crate::document::Document;
use crate::features;
use crate::model::Models;
use crate::offsets::{OffsetMap, Offsets};
use crate::tagger::{self, linker::View};
use crate::{Assembled, Options, marks, value};

pub use occlusion::INPUTS;

/// Why one analysis is as it is. Ids are those of what [`crate::analyze`] finds in the same text with the same options.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Always `saidso-why/1`.
    pub schema: &'static str,
    /// The unit of every offset below.
    pub offsets: Offsets,
    /// Of each mention that the tagger found, by id: names, but for handles that are only found as speakers.
    pub names: Vec<NameReasons>,
    /// Of each quote, by id.
    pub quotes: Vec<QuoteReasons>,
    /// Of each mention that stands for somebody by being weighed against others, by id: pronouns of the third person, and
    /// descriptions that point back.
    pub whom: Vec<WhomReasons>,
}

/// Why a pronoun or a description stands for whom it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhomReasons {
    /// Index into [`crate::analysis::Analysis::mentions`].
    pub mention: u32,
    /// Whom it stands for, an index into [`crate::analysis::Analysis::entities`].
    pub entity: u32,
    /// It is taken for somebody the text had not spoken of.
    pub new: bool,
    /// How likely that is: what the log-linear model says of all it may stand for.
    pub probability: f64,
    /// The next best.
    pub instead: Option<Instead>,
    /// What spoke for the one that was taken and not for the next best, the strongest first.
    pub pros: Vec<&'static str>,
    /// What spoke against the next best and not against the one that was taken, the strongest first.
    pub cons: Vec<&'static str>,
}

/// Whom a mention may stand for instead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Instead {
    /// An index into [`crate::analysis::Analysis::entities`]; nothing for nobody spoken of yet.
    pub entity: Option<u32>,
    /// How likely that is.
    pub probability: f64,
}

/// Why some words are a name of some type. All probabilities are from 0 to 1, in steps of a thousandth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NameReasons {
    /// Index into [`crate::analysis::Analysis::mentions`].
    pub mention: u32,
    /// What the tagger takes these words for; the mention shows the type of its entity, which may be another's.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The mention's `confidence`: the CRF's probability, mapped to how often such names are right.
    pub probability: f64,
    /// The likeliest of what else these words may be.
    pub instead: Alternative,
    /// How probable the same decision is without each of [`INPUTS`], in that order.
    pub without: Vec<Without>,
    /// Mentions elsewhere that share a word with this one and spoke for or against it: the first [`MOST_OTHERS`], ascending.
    pub others: Vec<u32>,
}

/// How many other mentions are told.
pub const MOST_OTHERS: usize = 8;

/// What some words may be instead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Alternative {
    /// The type of name, nothing for no name at all.
    #[serde(rename = "type")]
    pub kind: Option<EntityType>,
    /// Its share of what the name's own probability leaves.
    pub probability: f64,
}

/// A decision's probability when the tagger does not see some of what it looks at.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Without {
    /// The group of inputs: one of [`INPUTS`].
    pub what: &'static str,
    /// Of the decision without them.
    pub probability: f64,
}

/// Why some words are a quote, and why these are its cue and its speaker.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuoteReasons {
    /// Index into [`crate::analysis::Analysis::quotes`].
    pub quote: u32,
    /// Who found it.
    pub by: By,
    /// The quote's `confidence`: for the tagger's, the product of what the parts below say, mapped to how often such quotes
    /// are right; for a rule's, a fixed number.
    pub probability: f64,
    /// How probable it is that the words begin and end where they do; nothing when no model was asked.
    pub content: Option<f64>,
    /// The reporting words.
    pub cue: Option<Link>,
    /// The words that tell who speaks.
    pub speaker: Option<Link>,
    /// Where the tagger linked no speaker: the words that came nearest to being it.
    pub almost: Option<Candidate>,
    /// The quote whose speaker goes on in this one, an index into [`crate::analysis::Analysis::quotes`].
    pub carried: Option<u32>,
}

/// Who found a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The learned tagger.
    Tagger,
    /// The rule for paragraphs that open with their speaker and a colon.
    Turn,
    /// The grammar of what another quote holds.
    Grammar,
    /// Quote marks that neither of the others claimed.
    Marks,
}

/// Words that were linked to a quote.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Link {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// That they are a cue or a source, times that they belong here; the quote's `confidence` when a rule linked them.
    pub probability: f64,
    /// What would have been linked instead; nothing when a rule linked them.
    pub instead: Option<Candidate>,
}

/// Words that may have been linked, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// First unit; nothing where the choice is to link nothing.
    pub start: Option<u32>,
    /// One past the last unit.
    pub end: Option<u32>,
    /// As of a [`Link`].
    pub probability: f64,
}

/// Explains what [`crate::analyze`] finds in `text`. Never fails and never panics; offsets are UTF-8 bytes.
pub fn explain(text: &str, models: &Models, options: &Options) -> Explanation {
    let doc = Document::new(text);
    let marks = marks::pair(&doc);
    let values = value::find(&doc, options.published);
    let tagger = &models.tagger;
    let features = features::extract(&doc, &marks, &values);
    let scores = tagger.score(&features, &doc.paragraphs, None);
    let view = View { doc: &doc, marks: &marks, features: &features };
    let tags = tagger::decide(tagger, &view, &scores);
    let Assembled { analysis, tags, origins, choices } = crate::assemble(&doc, &marks, values, tags, None);
    Explanation {
        schema: "saidso-why/1",
        offsets: Offsets::Utf8,
        names: names::explain(tagger, &view, &scores.names, &tags.names, &analysis.mentions),
        quotes: quotes::explain(tagger, &view, &scores.saying, &tags.attributions, &origins, &analysis.quotes),
        whom: whom::explain(&choices, &analysis.mentions),
    }
}

impl Explanation {
    /// The same explanation with every offset in `units`; `text` is the text it was made from and `self` is in UTF-8 bytes.
    pub fn in_units(mut self, text: &str, units: Offsets) -> Explanation {
        debug_assert_eq!(self.offsets, Offsets::Utf8);
        let map = OffsetMap::new(text, units);
        let candidate = |c: &mut Candidate| (c.start, c.end) = (c.start.map(|s| map.at(s)), c.end.map(|e| map.at(e)));
        for quote in &mut self.quotes {
            for link in quote.cue.iter_mut().chain(&mut quote.speaker) {
                (link.start, link.end) = (map.at(link.start), map.at(link.end));
                link.instead.iter_mut().for_each(candidate);
            }
            quote.almost.iter_mut().for_each(candidate);
        }
        self.offsets = units;
        self
    }
}

/// A probability in steps of a thousandth.
fn thousandths(probability: f32) -> f64 {
    (f64::from(probability.clamp(0.0, 1.0)) * 1000.0).round() / 1000.0
}
