//! The distinct spellings of a document.

use std::collections::HashMap;

use super::Form;
use crate::document::Document;

/// Each spelling once, and who shares one but for case.
pub struct Spellings {
    /// In order of first use.
    pub forms: Vec<Form>,
    /// For each token, the index of its form.
    pub form_of: Vec<u32>,
    /// For each form, the number of its word in lower case.
    pub lower_of: Vec<u32>,
    /// How many words there are but for case.
    pub lower_count: usize,
}

impl Spellings {
    /// Reads the words of `doc`.
    pub fn of(doc: &Document) -> Spellings {
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut lowers: HashMap<String, u32> = HashMap::new();
        let mut spellings = Spellings { forms: vec![], form_of: vec![], lower_of: vec![], lower_count: 0 };
        for token in 0..doc.tokens.len() {
            let word = doc.word(token);
            let form = *known.entry(word).or_insert_with(|| spellings.add(word, &mut lowers));
            spellings.form_of.push(form);
        }
        spellings.lower_count = lowers.len();
        spellings
    }

    fn add(&mut self, word: &str, lowers: &mut HashMap<String, u32>) -> u32 {
        let lower = word.to_lowercase();
        self.forms.push(Form::of(word, &lower));
        let next = lowers.len() as u32;
        self.lower_of.push(*lowers.entry(lower).or_insert(next));
        self.forms.len() as u32 - 1
    }

    /// The form of token `index`.
    pub fn form(&self, index: usize) -> &Form {
        &self.forms[self.form_of[index] as usize]
    }

    /// The number of the word of token `index`, whatever its case.
    pub fn lower(&self, index: usize) -> usize {
        self.lower_of[self.form_of[index] as usize] as usize
    }
}
