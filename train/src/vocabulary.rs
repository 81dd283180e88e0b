//! The words the model knows, and their first vectors.

use std::collections::HashMap;

use saidso::features::{Form, Hash};
use serde::Deserialize;

use crate::corpus::Sample;
use crate::kin::Groups;
use crate::vectors::Vectors;

/// How many words are known, and how.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Words with a row of their own.
    pub own: usize,
    /// Words, commonest of the given vectors first, that share a row with words that are used alike.
    pub kin: usize,
    /// How many such rows there are.
    pub groups: usize,
    /// Numbers a row has.
    pub width: usize,
}

/// Words by row of the embedding: row 0 is for all that are not known, then come words' own rows, then shared ones.
pub struct Vocabulary {
    /// Words with a row of their own, by hash of the word in lower case.
    own: HashMap<Hash, u32>,
    /// Words with a shared row.
    kin: HashMap<Hash, u32>,
    /// How often each row's words stand in the training text.
    pub counts: Vec<u32>,
    /// The shared row that would be each row's if it were none of its own; 0 where no vector tells.
    pub instead: Vec<u32>,
    /// The first vectors, row by row.
    pub vectors: Vec<f32>,
}

/// Vectors are made this much shorter to begin with.
const SHORTER: f32 = 0.7;

impl Vocabulary {
    /// Words with rows of their own are those the training text has twice, commonest first, then those of `given`. Shared
    /// rows are for words of letters alone.
    pub fn build(samples: &[Sample], words: Words, given: &Vectors, seed: u64) -> Vocabulary {
        let mut counts: HashMap<String, u32> = HashMap::new();
        for word in samples.iter().flat_map(|s| &s.words) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        let mut random = fastrand::Rng::with_seed(seed);
        let own = best(&counts, words.own, given);
        let mut known: HashMap<Hash, u32> = HashMap::new();
        known.extend(own.iter().zip(1..).map(|(word, row)| (Hash::of(0, word.bytes()), row)));
        let in_letters = |word: &String| word.chars().all(char::is_alphabetic);
        let common = given.words.iter().enumerate().filter(|(_, word)| in_letters(word)).take(words.kin);
        let rare: Vec<(usize, Hash)> = common
            .map(|(at, word)| (at, Hash::of(0, word.bytes())))
            .filter(|(_, hash)| !known.contains_key(hash))
            .collect();
        let vectors: Vec<f32> = rare.iter().flat_map(|(at, _)| given.of(*at)).copied().collect();
        let groups = Groups::of(&vectors, given.width, words.groups, &mut random);
        let first = own.len() as u32 + 1;
        let kin_row = |at: usize| first + groups.nearest(given.of(at)) as u32;
        let kin: HashMap<Hash, u32> = rare.iter().map(|&(at, hash)| (hash, kin_row(at))).collect();
        let index: HashMap<&str, usize> = given.words.iter().enumerate().map(|(at, w)| (w.as_str(), at)).collect();

        let mut vocabulary = Vocabulary { own: known, kin, counts: vec![0], instead: vec![0], vectors: vec![] };
        let mut small = |scale: f32| (0..given.width).map(|_| (random.f32() - 0.5) * scale).collect::<Vec<f32>>();
        vocabulary.vectors.extend(small(0.2));
        for word in &own {
            let at = index.get(word.as_str()).copied();
            vocabulary.counts.push(counts.get(word).copied().unwrap_or(0));
            vocabulary.instead.push(at.map_or(0, kin_row));
            match at {
                Some(at) => vocabulary.vectors.extend(given.of(at).iter().map(|x| x * SHORTER)),
                None => vocabulary.vectors.extend(small(0.6)),
            }
        }
        vocabulary.share(&rare, given, words.groups);
        vocabulary
    }

    /// Adds the shared rows: each begins as the mean of its words' vectors.
    fn share(&mut self, rare: &[(usize, Hash)], given: &Vectors, groups: usize) {
        let first = self.counts.len();
        let mut sums = vec![0.0; groups * given.width];
        let mut sizes = vec![0; groups];
        for (at, hash) in rare {
            let group = self.kin[hash] as usize - first;
            sizes[group] += 1;
            let sum = &mut sums[group * given.width..(group + 1) * given.width];
            sum.iter_mut().zip(given.of(*at)).for_each(|(sum, x)| *sum += x);
        }
        for (sum, size) in sums.chunks_exact(given.width).zip(sizes) {
            self.vectors.extend(sum.iter().map(|x| x * SHORTER / size.max(1) as f32));
        }
        // They stand for words enough not to be forgotten as rare.
        self.counts.extend(std::iter::repeat_n(1000, groups));
        self.instead.extend(std::iter::repeat_n(0, groups));
    }

    /// A few words with vectors of tenths, and one shared row, which every second of them would have.
    #[cfg(test)]
    pub fn of(words: &[&str], width: usize) -> Vocabulary {
        let own = words.iter().enumerate().map(|(at, word)| (Hash::of(0, word.bytes()), at as u32 + 1)).collect();
        let rows = words.len() + 2;
        let vectors = (0..rows * width).map(|at| (at % 13) as f32 / 10.0 - 0.6).collect();
        let instead = (0..rows).map(|row| if row % 2 == 1 { rows as u32 - 1 } else { 0 }).collect();
        Vocabulary { own, kin: HashMap::new(), counts: vec![5; rows], instead, vectors }
    }

    /// The hashes of the words with rows of their own, with these rows, in no order.
    pub fn own(&self) -> impl Iterator<Item = (u32, usize)> {
        self.own.iter().map(|(hash, &row)| (hash.0, row as usize))
    }

    /// The hashes of the words with shared rows, with the number of their group, in no order.
    pub fn kin(&self) -> impl Iterator<Item = (u32, usize)> {
        let first = self.own.len() + 1;
        self.kin.iter().map(move |(hash, &row)| (hash.0, row as usize - first))
    }

    /// How many shared rows there are.
    pub fn groups(&self) -> usize {
        self.counts.len() - self.own.len() - 1
    }

    /// The row of a spelling.
    pub fn row(&self, form: &Form) -> u32 {
        let known = [(&self.own, form.word), (&self.own, form.digitless), (&self.kin, form.word)];
        known.iter().find_map(|(rows, hash)| rows.get(hash)).copied().unwrap_or(0)
    }
}

/// The `size` words that deserve a row of their own.
fn best(counts: &HashMap<String, u32>, size: usize, given: &Vectors) -> Vec<String> {
    let mut words: Vec<(&String, u32)> = counts.iter().map(|(w, &c)| (w, c)).filter(|w| w.1 > 1).collect();
    words.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let mut seen = std::collections::HashSet::new();
    let all = words.into_iter().map(|w| w.0).chain(&given.words);
    all.filter(|word| seen.insert(Hash::of(0, word.bytes()))).take(size).cloned().collect()
}
