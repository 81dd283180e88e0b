//! Who said what in a news article.
//!
//! [`analyze`] is the whole program, read from top to bottom: text -> document -> quote marks, tags, values -> mentions ->
//! entities -> quotes -> notes. Each stage is one module with one entry function, and imports only earlier ones.

pub mod span;

pub mod token;

pub mod sentence;

pub mod document;

pub mod marks;

pub mod stamp;

pub mod lexicon;

pub mod value;

pub mod features;

pub mod tags;

pub mod tagger;

pub mod model;

pub mod turns;

pub mod nested;

pub mod enclosing;

pub mod mention;

pub mod coref;

pub mod quote;

pub mod corrections;

pub mod checks;

pub mod offsets;

pub mod analysis;

mod session;

pub mod explain;

pub mod export;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

use analysis::Analysis;
use coref::choice::Choice;
use corrections::Corrections;
use document::Document;
pub use explain::explain;
use marks::Marks;
use model::Models;
use offsets::Offsets;
use quote::Origin;
pub use session::Session;
use tagger::Memory;
use tags::Tags;
use value::ValueTag;

/// What a caller may tell about a text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day the text was published: what "last Friday" is counted from.
    pub published: Option<value::Day>,
    /// What an editor changed: it is laid over what is found.
    pub corrections: Option<Corrections>,
}

/// Finds the quotes, entities and notes of `text`. Never fails and never panics; offsets are UTF-8 bytes.
pub fn analyze(text: &str, models: &Models, options: &Options) -> Analysis {
    remember(text, models, options, None)
}

/// The stages in order; the tagger's may use again what `memory` holds of another text.
fn remember(text: &str, models: &Models, options: &Options, memory: Option<&mut Memory>) -> Analysis {
    let doc = Document::new(text);
    let marks = marks::pair(&doc);
    let values = value::find(&doc, options.published);
    let tags = tagger::tag(&doc, &marks, &values, &models.tagger, memory);
    assemble(&doc, &marks, values, tags, options.corrections.as_ref()).analysis
}

/// An analysis and what it was made of, for [`explain()`].
struct Assembled {
    analysis: Analysis,
    /// With the turns.
    tags: Tags,
    /// Of each quote.
    origins: Vec<Origin>,
    /// Of pronouns and descriptions.
    choices: Vec<Choice>,
}

/// The stages behind the tagger.
fn assemble(
    doc: &Document,
    marks: &Marks,
    values: Vec<ValueTag>,
    mut tags: Tags,
    corrections: Option<&Corrections>,
) -> Assembled {
    turns::add(doc, marks, &mut tags);
    nested::add(doc, marks, &mut tags);
    enclosing::add(doc, marks, &mut tags);
    let mentions = mention::find(doc, &tags, values);
    let mut cast = coref::cluster(doc, marks, &tags, mentions, &coref::Judgement::default());
    let (mut quotes, origins) = quote::assemble(doc, marks, &tags, &cast);
    let corrections = corrections.map(|c| corrections::apply(doc, marks, &mut cast, &mut quotes, c));
    quote::number_unnamed(&mut cast.entities, &quotes);
    let marked = quote::marked(doc, marks, &quotes);
    let notes = checks::check(doc, marks, &cast, &quotes);
    let analysis = Analysis {
        schema: "saidso/1",
        offsets: Offsets::Utf8,
        length: doc.text.len() as u32,
        paragraphs: doc.paragraphs.iter().map(|p| doc.span(p)).collect(),
        sentences: doc.sentences.iter().map(|s| doc.span(s)).collect(),
        entities: cast.entities,
        mentions: cast.mentions,
        quotes,
        marked,
        notes,
        corrections,
    };
    Assembled { analysis, tags, origins, choices: cast.choices }
}
