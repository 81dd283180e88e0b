//! The recipe: everything that decides what comes out, in one checked-in file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use saidso::tagger::labels::NAMES;
use serde::Deserialize;

use crate::articles::Articles;
use crate::corpus::Scheme;
use crate::lessons::Lessons;
use crate::vocabulary::Words;

/// A recipe.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// Of every random choice.
    pub seed: u64,
    /// Cells of each layer, each way.
    pub layers: Vec<usize>,
    /// Which words are known, and how.
    pub words: Words,
    /// Passes over the training text.
    pub epochs: usize,
    /// The highest learning rate.
    pub rate: f32,
    /// Share of the numbers left out: of inputs, of outputs.
    pub dropout: [f32; 2],
    /// Sequences a step.
    pub batch: usize,
    /// The share of sequences in which every word that could name something is unknown.
    pub nameless: f32,
    /// How the second training uses what the first says of the documents; without it there is one training.
    pub taught: Option<Taught>,
    /// Sentences of our own to learn from.
    pub lessons: Option<Lessons>,
    /// Whole articles of our own.
    pub articles: Option<Articles>,
    /// What the name files call things, by name.
    pub schemes: BTreeMap<String, Scheme>,
    /// The files to learn from.
    pub train: Vec<Source>,
    /// The files to look at after each epoch.
    pub dev: Vec<Source>,
}

/// Learning from a model's own labels, where gold has none.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taught {
    /// A token's label counts from this probability on; below it, the token may be anything.
    pub sure: f32,
    /// What such a document weighs, gold being 1.
    pub weight: f32,
}

/// A gold file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Inside the data folder.
    pub file: PathBuf,
    /// The scheme of a file of names; none for a file of quotes.
    pub scheme: Option<String>,
    /// The share of its documents that are set in another style of quote marks; quotes only.
    #[serde(default)]
    pub restyled: f32,
    /// The share of its documents that are cut into their paragraphs; quotes only.
    #[serde(default)]
    pub excerpted: f32,
}

/// Reads the recipe at `path`.
pub fn read(path: &Path) -> Result<Recipe, String> {
    let text = fs::read_to_string(path).map_err(|e| e.to_string());
    text.and_then(|text| Recipe::parse(&text)).map_err(|e| format!("{}: {e}", path.display()))
}

impl Recipe {
    /// Reads a recipe's text.
    pub fn parse(text: &str) -> Result<Recipe, String> {
        let recipe: Recipe = toml::from_str(text).map_err(|e| e.to_string())?;
        let kinds = recipe.schemes.values().flat_map(|s| s.types.values().chain(&s.unmarked).chain(&s.misc));
        match kinds.into_iter().find(|kind| !NAMES.kinds.contains(&kind.as_str())) {
            Some(kind) => Err(format!("there is no kind of name '{kind}', only {}", NAMES.kinds.join(", "))),
            None => Ok(recipe),
        }
    }
}
