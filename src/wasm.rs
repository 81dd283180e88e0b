//! The boundary to JavaScript: convert in, call, convert out. The only file that knows wasm-bindgen.

use std::cell::RefCell;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::analysis::Analysis;
use crate::corrections::Corrections;
use crate::export::file::{self, title};
use crate::export::{Article, format::Format};
use crate::model::Models;
use crate::offsets::Offsets;
use crate::value::Day;
use crate::{Options, Session};

thread_local! {
    /// The texts of one analyzer come one after the other, most often the same one a few keys later.
    static SESSION: RefCell<Session<'static>> = RefCell::new(Session::new(Models::embedded()));
}

#[wasm_bindgen]
extern "C" {
    /// The browser's console.
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn console_error(message: &str);
}

/// A panic ends in a trap that tells nothing; the console gets its message first.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| console_error(&info.to_string())));
}

/// Analyses `text` and returns the `Analysis` as plain objects and arrays, `null` for what is not there.
///
/// Offsets are UTF-16 code units of the string that was passed: each lone surrogate in it reads as U+FFFD, which is one
/// unit long as well. `published` is the day of publication, `2026-03-05`, and `corrections` are `saidso-corrections/1` as
/// JSON; throws an `Error` when either is none.
#[wasm_bindgen]
pub fn analyze(text: &str, published: Option<String>, corrections: Option<String>) -> Result<JsValue, JsError> {
    plain(&analysis(text, published, corrections)?.in_units(text, Offsets::Utf16))
}

/// Explains what [`analyze`] finds in the same text without corrections: returns the `Explanation` in the same manner, and throws as it does.
#[wasm_bindgen]
pub fn explain(text: &str, published: Option<String>) -> Result<JsValue, JsError> {
    let explanation = crate::explain(text, Models::embedded(), &options(published, None)?);
    plain(&explanation.in_units(text, Offsets::Utf16))
}

/// Analyses `text` and returns a file of the analysis as `{ name, type, text }`, byte for byte what the command line prints.
///
/// `id` is what the article is called, its first words when left out; `offsets` are "codepoint" when left out. Throws an
/// `Error` when the format, the unit, the day or the corrections are none.
#[wasm_bindgen]
pub fn save(
    text: &str,
    published: Option<String>,
    corrections: Option<String>,
    format: &str,
    id: Option<String>,
    offsets: Option<String>,
) -> Result<JsValue, JsError> {
    let format = Format::named(format)?;
    let offsets = Offsets::named(offsets.as_deref().unwrap_or("codepoint"))?;
    let analysis = analysis(text, published, corrections)?;
    let id = id.unwrap_or_else(|| title(text));
    plain(&file::save(&Article { id: &id, text, analysis: &analysis }, format, offsets))
}

fn analysis(text: &str, published: Option<String>, corrections: Option<String>) -> Result<Analysis, JsError> {
    let options = options(published, corrections)?;
    Ok(SESSION.with_borrow_mut(|session| session.analyze(text, &options)))
}

fn options(published: Option<String>, corrections: Option<String>) -> Result<Options, JsError> {
    let published = published.as_deref().map(Day::parse).transpose()?;
    let corrections = corrections.as_deref().map(Corrections::parse).transpose()?;
    Ok(Options { published, corrections })
}

fn plain(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
