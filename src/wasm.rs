//! The boundary to JavaScript: convert in, call, convert out. The only file that knows wasm-bindgen.
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Options;
use crate::offsets::Offsets;

/// Analyses `text`; offsets are UTF-16 code units.
#[wasm_bindgen]
pub fn analyze(text: &str) -> Result<JsValue, JsValue> {
    let analysis = crate::analyze(text, &Options::default()).in_units(text, Offsets::Utf16);
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(analysis.serialize(&serializer)?)
}
