//! The words the model knows, and their first vectors.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use saidso::features::{Form, Hash};

use crate::corpus::Sample;

/// Words by row of the embedding; row 0 is for all others.
pub struct Vocabulary {
    /// By hash of the word in lower case.
    rows: HashMap<Hash, u32>,
    /// How often each row's word stands in the training text.
    pub counts: Vec<u32>,
    /// The first vectors, row by row.
    pub vectors: Vec<f32>,
}

/// Numbers of a word's vector.
pub const VECTOR: usize = 50;

impl Vocabulary {
    /// The `size` best words: those the training text has twice, commonest first, then those of `vectors`, which lists the
    /// commonest first ("word n1 n2 ..." a line, as GloVe comes).
    pub fn build(samples: &[Sample], size: usize, vectors: &Path, seed: u64) -> Result<Vocabulary, String> {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for word in samples.iter().flat_map(|s| &s.words) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        let given = read_vectors(vectors)?;
        let mut words: Vec<(&String, u32)> = counts.iter().map(|(w, &c)| (w, c)).filter(|w| w.1 > 1).collect();
        words.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let mut vocabulary = Vocabulary { rows: HashMap::new(), counts: vec![0], vectors: vec![] };
        let mut random = fastrand::Rng::with_seed(seed);
        vocabulary.vectors.extend((0..VECTOR).map(|_| (random.f32() - 0.5) * 0.2));
        let index: HashMap<&str, usize> = given.iter().enumerate().map(|(at, (w, _))| (w.as_str(), at)).collect();
        let fillers = given.iter().map(|(word, _)| (word, counts.get(word).copied().unwrap_or(0)));
        for (word, count) in words.into_iter().chain(fillers) {
            let hash = Hash::of(0, word.bytes());
            if vocabulary.counts.len() >= size || vocabulary.rows.contains_key(&hash) {
                continue;
            }
            vocabulary.rows.insert(hash, vocabulary.counts.len() as u32);
            vocabulary.counts.push(count);
            match index.get(word.as_str()) {
                Some(&at) => vocabulary.vectors.extend(given[at].1.iter().map(|x| x * 0.7)),
                None => vocabulary.vectors.extend((0..VECTOR).map(|_| (random.f32() - 0.5) * 0.6)),
            }
        }
        Ok(vocabulary)
    }

    /// A few words with vectors of tenths.
    #[cfg(test)]
    pub fn of(words: &[&str]) -> Vocabulary {
        let rows = words.iter().enumerate().map(|(at, word)| (Hash::of(0, word.bytes()), at as u32 + 1)).collect();
        let vectors = (0..(words.len() + 1) * VECTOR).map(|at| (at % 13) as f32 / 10.0 - 0.6).collect();
        Vocabulary { rows, counts: vec![5; words.len() + 1], vectors }
    }

    /// The words' hashes with their rows, in no order.
    pub fn hashes(&self) -> impl Iterator<Item = (u32, usize)> {
        self.rows.iter().map(|(hash, &row)| (hash.0, row as usize))
    }

    /// The row of a spelling.
    pub fn row(&self, form: &Form) -> u32 {
        self.rows.get(&form.word).or_else(|| self.rows.get(&form.digitless)).copied().unwrap_or(0)
    }
}

fn read_vectors(path: &Path) -> Result<Vec<(String, Vec<f32>)>, String> {
    const MOST: usize = 100_000;
    let explain = |e: String| format!("{}: {e}", path.display());
    let file = BufReader::new(File::open(path).map_err(|e| explain(e.to_string()))?);
    let mut words = Vec::new();
    for line in file.lines().take(MOST) {
        let line = line.map_err(|e| explain(e.to_string()))?;
        let mut parts = line.split(' ');
        let word = parts.next().unwrap_or_default().to_owned();
        let vector: Result<Vec<f32>, _> = parts.map(str::parse).collect();
        let vector = vector.map_err(|e| explain(format!("the vector of '{word}': {e}")))?;
        if vector.len() != VECTOR {
            return Err(explain(format!("the vector of '{word}' has {} numbers, not {VECTOR}", vector.len())));
        }
        words.push((word, vector));
    }
    Ok(words)
}
