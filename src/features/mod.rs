//! What the tagger sees of a document: the only feature extractor, for training and for serving.
//!
//! Features come in two kinds. [`Form`]s depend on a word's letters alone; a document holds each spelling once, so that
//! whatever the tagger computes of it is computed once. [`Context`]s depend on where a token stands and on what the
//! document as a whole shows: `quoting` reads marks and sentences, `naming` reads how the document writes its names.
//! Every feature is the index of a row in a table of the model; row 0 of a context table means "nothing to say".

mod context;
mod form;
mod hash;
mod naming;
mod phrases;
mod quoting;
mod spellings;

use crate::analysis::EntityType;
use crate::document::Document;
use crate::marks::Marks;
use crate::value::ValueTag;

pub use form::{FORM_COLUMNS, Form, LISTS, NO_ROW};
pub use hash::{Hash, HashBegun};
use spellings::Spellings;

/// One table of the model: how many rows it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Short, for the model file and for explanations.
    pub name: &'static str,
    /// Feature values lie below this.
    pub rows: usize,
}

pub use context::{At, CONTEXT_COLUMNS, Context, PHRASES};

/// All features of a document.
#[derive(Clone)]
pub struct Features {
    /// The distinct spellings, in order of first use.
    pub forms: Vec<Form>,
    /// For each token, the index of its spelling.
    pub form_of: Vec<u32>,
    /// For each token, what its place adds.
    pub contexts: Vec<Context>,
    /// For each token that could name something, the number of its group: tokens that share a word but for case.
    pub groups: Vec<Option<u32>>,
    /// How many groups there are.
    pub group_count: usize,
}

/// Reads all features of `doc`.
pub fn extract(doc: &Document, marks: &Marks, values: &[ValueTag]) -> Features {
    let spellings = Spellings::of(doc);
    let names = naming::read(doc, &spellings);
    let mut contexts = vec![Context::default(); doc.tokens.len()];
    quoting::fill(doc, marks, &spellings, &mut contexts);
    names.fill(doc, &spellings, &mut contexts);
    fill_values(doc, values, &mut contexts);
    let (groups, group_count) = names.groups(doc, &spellings);
    Features { forms: spellings.forms, form_of: spellings.form_of, contexts, groups, group_count }
}

/// Says of each token inside a value of what kind the value is, and whether the token opens it.
fn fill_values(doc: &Document, values: &[ValueTag], contexts: &mut [Context]) {
    for value in values {
        let kind = match value.kind {
            EntityType::Date => 0,
            EntityType::Time => 1,
            EntityType::Duration => 2,
            EntityType::Money => 3,
            EntityType::Percent => 4,
            _ => 5,
        };
        for (at, context) in contexts[doc.tokens_in(value.span)].iter_mut().enumerate() {
            context.set(At::Value, 1 + kind * 2 + usize::from(at > 0));
        }
    }
}
