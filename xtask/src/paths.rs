//! Where things lie in this repository.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::run;

/// The repository's top folder.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// A path below the top folder.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// Cargo's target folder, wherever the reader's settings put it.
pub fn target() -> Outcome<PathBuf> {
    let mut metadata = run::cargo();
    metadata.args(["metadata", "--no-deps", "--format-version", "1"]);
    let text = run::output(&mut metadata)?;
    let metadata: Option<Value> = serde_json::from_str(&text).ok();
    metadata.and_then(|m| m["target_directory"].as_str().map(PathBuf::from)).ok_or_else(|| {
        Failure::new("cargo metadata", "it names no target_directory", "run `cargo metadata --no-deps` and read it")
    })
}
