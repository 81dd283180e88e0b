//! What the heads said of the pieces of the last document: of an edited text only the pieces that changed are read anew.
//!
//! What they say of a piece depends on nothing but the rows of features of its tokens. So those rows themselves are the key,
//! compared one by one: equal keys give equal scores by construction, where a hash alone could be made to collide.

use std::collections::HashMap;
use std::mem;
use std::ops::Range;

use super::{HEADS, Rows};
use crate::features::Features;

/// The last document's pieces, each with what the heads said of it.
#[derive(Debug, Default)]
pub struct Memory {
    pieces: HashMap<Key, Rows>,
}

/// All that the network sees of a piece: the rows and lists of each of its tokens.
type Key = Vec<u16>;

/// Tokens of which something is remembered, about 300 kB of text: at 200 bytes a token some 13 MB.
const MOST: usize = 1 << 16;

impl Memory {
    /// Fills in the rows of `pieces`, which are all of a document, and remembers them. `read` is asked for those that are
    /// not known from the document before.
    pub(super) fn fill(
        &mut self,
        features: &Features,
        words: &[u32],
        pieces: &[Range<usize>],
        rows: &mut Rows,
        read: impl FnOnce(&[Range<usize>], &mut Rows),
    ) {
        let known = mem::take(&mut self.pieces);
        let keys: Vec<Key> = pieces.iter().map(|piece| key(features, words, piece)).collect();
        let mut unknown = Vec::new();
        for (piece, key) in pieces.iter().zip(&keys) {
            match known.get(key) {
                Some(kept) => paste(rows, piece, kept),
                None => unknown.push(piece.clone()),
            }
        }
        read(&unknown, rows);
        let mut tokens = 0;
        for (piece, key) in pieces.iter().zip(keys) {
            tokens += piece.len();
            if tokens > MOST {
                break;
            }
            self.pieces.insert(key, copy(rows, piece));
        }
    }
}

fn key(features: &Features, words: &[u32], piece: &Range<usize>) -> Key {
    let halves = |number: u32| [number as u16, (number >> 16) as u16];
    let mut key = Key::new();
    for token in piece.clone() {
        let form_of = features.form_of[token] as usize;
        let (form, context) = (&features.forms[form_of], &features.contexts[token]);
        key.extend(halves(words[form_of]).iter().chain(&form.rows).chain(&halves(form.lists)));
        key.extend(context.rows.iter().chain(&[u16::from(context.lists)]));
    }
    key
}

fn copy(rows: &Rows, piece: &Range<usize>) -> Rows {
    std::array::from_fn(|head| rows[head][piece.start * HEADS[head]..piece.end * HEADS[head]].to_vec())
}

fn paste(rows: &mut Rows, piece: &Range<usize>, kept: &Rows) {
    for ((rows, kept), columns) in rows.iter_mut().zip(kept).zip(HEADS) {
        rows[piece.start * columns..piece.end * columns].copy_from_slice(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::model::Models;
    use crate::tagger::pieces::pieces;
    use crate::{features, marks, value};

    /// How many pieces of `text` there are, and how many of them are read.
    fn read(memory: &mut Memory, text: &str) -> (usize, usize) {
        let tagger = &Models::embedded().tagger;
        let doc = Document::new(text);
        let features = features::extract(&doc, &marks::pair(&doc), &value::find(&doc, None));
        let words = tagger.words(&features);
        let pieces = pieces(&doc.paragraphs);
        let mut rows = HEADS.map(|columns| vec![0.0; doc.tokens.len() * columns]);
        let mut count = 0;
        memory.fill(&features, &words, &pieces, &mut rows, |unknown, _| count = unknown.len());
        (pieces.len(), count)
    }

    fn article(paragraphs: usize) -> String {
        let paragraph = |at: usize| {
            format!(
                "The mill on street {at} will not open in spring, the council said. “We lost {at} jobs,” its owner added.\n\n"
            )
        };
        (0..paragraphs).map(paragraph).collect()
    }

    #[test]
    fn an_edit_has_its_own_piece_read_and_no_other() {
        let text = article(60);
        let mut memory = Memory::default();
        let (pieces, first) = read(&mut memory, &text);
        assert!(pieces > 8 && first == pieces, "{first} of {pieces}");
        assert_eq!(read(&mut memory, &text), (pieces, 0), "the same again");
        assert_eq!(read(&mut memory, &text.replace("street 30 will", "street 30 shall")), (pieces, 1), "one word");
        assert_eq!(read(&mut memory, &text), (pieces, 1), "and back");
        assert_eq!(read(&mut memory, "").1, 0);
        assert_eq!(read(&mut memory, &text), (pieces, pieces), "only the last document is remembered");
    }

    #[test]
    fn a_long_document_is_remembered_as_far_as_there_is_room() {
        let text = article(3 * MOST / 25);
        let mut memory = Memory::default();
        let (pieces, _) = read(&mut memory, &text);
        let (_, again) = read(&mut memory, &text);
        assert!((pieces / 2..pieces).contains(&again), "{again} of {pieces}");
        assert!(memory.pieces.keys().map(Vec::len).sum::<usize>() < MOST * 30);
    }
}
