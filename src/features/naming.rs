//! How a document writes its names: what it says in full once tells of every bare mention.

use std::ops::Range;

use super::Hash;
use super::context::{At, CONTEXT_COLUMNS, Context};
use super::form::List;
use super::phrases;
use super::spellings::Spellings;
use crate::document::Document;
use crate::token::TokenKind;

/// What the whole document shows of its words.
pub struct Naming {
    /// For each token, whether it begins with a capital letter.
    capital: Vec<bool>,
    /// For each sentence, whether most of its words are all capitals.
    shouted: Vec<bool>,
    /// By word but for case.
    words: Vec<Word>,
    /// Runs of capitalised words in sentences that are not all capitals.
    runs: Vec<Range<usize>>,
}

/// What the document shows of one word, whatever its case.
#[derive(Clone, Default)]
struct Word {
    lowered: bool,
    /// How often it has a capital where it need not.
    capitals: usize,
    /// How often it has a capital outside lines of capitals.
    uses: usize,
    run: Run,
    /// The neighbours of the runs that hold it: a token and the hashes of the words before and behind.
    neighbours: Vec<(usize, u16, u16)>,
}

/// The fullest name that holds a word, as the document writes it.
#[derive(Clone, Copy, Default)]
struct Run {
    /// In words, at most four; 0 for none.
    len: usize,
    /// Alone, first, inside, last.
    place: usize,
    titled: bool,
    body: bool,
    first_name: bool,
}

impl Run {
    fn row(self) -> usize {
        let flags = usize::from(self.titled) + 2 * usize::from(self.body) + 4 * usize::from(self.first_name);
        if self.len == 0 { 0 } else { (1 + (self.len - 1) + 4 * self.place + 16 * flags).min(127) }
    }
}

/// A word's neighbours are remembered up to this many mentions, which are plenty to tell the usual ones.
const MAX_NEIGHBOURS: usize = 32;

/// Reads how `doc` writes its words.
pub fn read(doc: &Document, spellings: &Spellings) -> Naming {
    let is_word = |t: usize| doc.tokens[t].kind == TokenKind::Word;
    let capital: Vec<bool> = (0..doc.tokens.len()).map(|t| is_word(t) && spellings.form(t).capital).collect();
    let shouted = doc.sentences.iter().map(|s| is_shouted(doc, s)).collect();
    let mut naming = Naming { capital, shouted, words: vec![Word::default(); spellings.lower_count], runs: vec![] };
    naming.count(doc, spellings);
    naming.find_runs(doc, spellings);
    naming
}

/// Whether most words of a sentence are all capitals.
fn is_shouted(doc: &Document, sentence: &Range<usize>) -> bool {
    let words = sentence.clone().filter(|&t| doc.tokens[t].kind == TokenKind::Word);
    let (count, capitals) = words.fold((0, 0), |(count, capitals), t| {
        (count + 1, capitals + usize::from(!doc.word(t).chars().any(char::is_lowercase)))
    });
    count > 0 && capitals * 10 > count * 6
}

impl Naming {
    fn count(&mut self, doc: &Document, spellings: &Spellings) {
        for (index, sentence) in doc.sentences.iter().enumerate() {
            let mut opened = false;
            for token in sentence.clone() {
                let is_word = matches!(doc.tokens[token].kind, TokenKind::Word | TokenKind::Number);
                let word = &mut self.words[spellings.lower(token)];
                if !self.capital[token] {
                    word.lowered |= is_word;
                } else if !self.shouted[index] {
                    word.uses += 1;
                    word.capitals += usize::from(opened);
                }
                opened |= is_word;
            }
        }
    }

    fn find_runs(&mut self, doc: &Document, spellings: &Spellings) {
        for (index, sentence) in doc.sentences.iter().enumerate() {
            let mut at = if self.shouted[index] { sentence.end } else { sentence.start };
            while at < sentence.end {
                if !self.capital[at] {
                    at += 1;
                    continue;
                }
                let end = self.run_end(doc, at, sentence.end);
                self.learn(doc, spellings, sentence, at..end);
                self.runs.push(at..end);
                at = end;
            }
        }
    }

    /// The end of the run of capitalised words at `start`; small words and hyphens join two of them.
    fn run_end(&self, doc: &Document, start: usize, limit: usize) -> usize {
        let capital = |t: usize| t < limit && self.capital[t];
        let mut end = start + 1;
        loop {
            if capital(end) {
                end += 1;
            } else if capital(end + 1) && matches!(doc.word(end), "of" | "de" | "al" | "la" | "von" | "van" | "&" | "-")
            {
                end += 2;
            } else {
                return end;
            }
        }
    }

    /// Learns from one run what it says of each of its words.
    fn learn(&mut self, doc: &Document, spellings: &Spellings, sentence: &Range<usize>, run: Range<usize>) {
        let on = |t: usize, list| spellings.form(t).is_on(list);
        let name = (run.start..run.end - 1).find(|&t| !on(t, List::Title)).unwrap_or(run.end - 1);
        let before = (run.start > sentence.start).then(|| run.start - 1);
        let titled = name > run.start || before.is_some_and(|t| on(t, List::Title));
        let body = (name..run.end).any(|t| on(t, List::BodyHead));
        let first_name = on(name, List::FirstName);
        let opens = (sentence.start..run.start).all(|t| doc.tokens[t].kind == TokenKind::Mark);
        for token in run.clone().filter(|&t| self.capital[t]) {
            let place = match token {
                t if t == name && run.end - name == 1 => 0,
                t if t <= name => 1,
                t if t + 1 == run.end => 3,
                _ => 2,
            };
            let seen = Run { len: (run.end - name).min(4), place, titled, body, first_name };
            let word = &mut self.words[spellings.lower(token)];
            let telling = !opens || run.len() > 1;
            if word.run.len == 0 || (seen.len > word.run.len && telling) {
                word.run = seen;
            } else if titled {
                word.run.titled = true;
            }
            if word.neighbours.len() < MAX_NEIGHBOURS {
                let outside = |t: Option<usize>| t.filter(|t| sentence.contains(t));
                let left = neighbour(spellings, 10, outside(token.checked_sub(1)));
                let right = neighbour(spellings, 11, outside(Some(token + 1)));
                word.neighbours.push((token, left, right));
            }
        }
    }

    /// Fills the columns on names.
    pub fn fill(&self, doc: &Document, spellings: &Spellings, contexts: &mut [Context]) {
        for (index, sentence) in doc.sentences.iter().enumerate() {
            let mut opened = false;
            for token in sentence.clone() {
                let context = &mut contexts[token];
                let letters = doc.word(token);
                let all = self.capital[token] && letters.len() > 1 && !letters.chars().any(char::is_lowercase);
                let flags = [self.capital[token], all, self.shouted[index], opened];
                context.set(At::Capital, flags.iter().rev().fold(0, |row, &on| row * 2 + usize::from(on)));
                if self.capital[token] {
                    self.fill_name(&self.words[spellings.lower(token)], token, context);
                }
                opened |= matches!(doc.tokens[token].kind, TokenKind::Word | TokenKind::Number);
            }
        }
        phrases::fill(doc, &self.capital, contexts);
    }

    fn fill_name(&self, word: &Word, token: usize, context: &mut Context) {
        let often = word.uses.saturating_sub(1).min(2);
        context.set(At::Twin, 1 + usize::from(word.lowered) + 2 * word.capitals.min(3) + 8 * often);
        context.set(At::Run, word.run.row());
        let others = || word.neighbours.iter().filter(|n| n.0.abs_diff(token) > 5);
        context.set(At::Left, commonest(others().map(|n| n.1)));
        context.set(At::Right, commonest(others().map(|n| n.2)));
    }

    /// For each token that could name something, the number of its word among such words; and how many there are.
    pub fn groups(&self, doc: &Document, spellings: &Spellings) -> (Vec<Option<u32>>, usize) {
        let mut number = vec![None; spellings.lower_count];
        let mut count = 0;
        let groups = (0..doc.tokens.len())
            .map(|token| {
                (self.capital[token] && doc.word(token).len() > 1).then(|| {
                    *number[spellings.lower(token)].get_or_insert_with(|| {
                        count += 1;
                        count - 1
                    })
                })
            })
            .collect();
        (groups, count as usize)
    }
}

/// The row of a neighbouring word in the columns `left` and `right`; 1 at the sentence's edge.
fn neighbour(spellings: &Spellings, seed: u8, token: Option<usize>) -> u16 {
    let rows = CONTEXT_COLUMNS[At::Left as usize].rows - 2;
    token.map_or(1, |t| 2 + Hash::of(seed, spellings.form(t).word.0.to_le_bytes()).row(rows))
}

/// The value that comes most often, the earliest of equals; 0 for none. Values are at most [`MAX_NEIGHBOURS`], and none is 0.
fn commonest(values: impl Iterator<Item = u16>) -> usize {
    // In an array of one length, a compiler counts many at once.
    let mut all = [0; MAX_NEIGHBOURS];
    let mut len = 0;
    for (place, value) in all.iter_mut().zip(values) {
        *place = value;
        len += 1;
    }
    let mut best = (0, 0);
    for &value in &all[..len] {
        let count: u16 = all.iter().map(|&v| u16::from(v == value)).sum();
        if count > best.1 {
            best = (value, count);
        }
    }
    usize::from(best.0)
}
