//! A place in a paragraph, and the small steps that patterns are made of.
//!
//! Every step looks at a bounded stretch of text, so that the stage stays linear whatever the text.

use regex::{Captures, Regex};

/// No pattern looks further than this many bytes.
const WINDOW: usize = 48;

/// More letters than this are no word that a table knows.
const MAX_WORD: usize = 24;

/// How many white-space characters may part two words of one value: a line's end and an indent.
const MAX_SPACES: usize = 4;

/// A place in a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    /// The byte offset within the paragraph.
    pub pos: usize,
}

impl<'t> Cursor<'t> {
    pub fn new(text: &'t str, pos: usize) -> Self {
        Cursor { text, pos }
    }

    /// What follows.
    pub fn rest(self) -> &'t str {
        &self.text[self.pos..]
    }

    /// The next character, or a line's end past the paragraph's.
    pub fn next(self) -> char {
        self.rest().chars().next().unwrap_or('\n')
    }

    /// The character before, or a line's end at the paragraph's start.
    pub fn previous(self) -> char {
        self.text[..self.pos].chars().next_back().unwrap_or('\n')
    }

    /// `bytes` further on; they must end on a `char` boundary.
    pub fn skip(self, bytes: usize) -> Self {
        Cursor { pos: self.pos + bytes, ..self }
    }

    /// What lies between `from` and here.
    pub fn before(self, from: Cursor<'t>) -> &'t str {
        &self.text[from.pos..self.pos]
    }

    /// `bytes` back, onto a `char` boundary.
    pub fn back(self, bytes: usize) -> Self {
        Cursor { pos: self.pos - bytes, ..self }
    }

    /// Past a few spaces, if there are any.
    pub fn spaces(self) -> Self {
        // Most words are parted by one space: told by bytes before characters are looked at.
        match *self.rest().as_bytes() {
            [b'!'..=b'~', ..] => return self,
            [b' ', b'!'..=b'~', ..] => return self.skip(1),
            _ => {}
        }
        let spaces = self.rest().chars().take(MAX_SPACES).take_while(|c| c.is_whitespace());
        self.skip(spaces.map(char::len_utf8).sum())
    }

    /// Past the hyphen or the spaces between two words of one value.
    pub fn joint(self) -> Self {
        self.literal("-").filter(|c| c.next().is_alphanumeric()).unwrap_or_else(|| self.spaces())
    }

    /// Past `text`, if it stands right here.
    pub fn literal(self, text: &str) -> Option<Self> {
        self.rest().starts_with(text).then(|| self.skip(text.len()))
    }

    /// Past one of `chars`, if it stands right here.
    pub fn one_of(self, chars: &[char]) -> Option<Self> {
        let next = self.rest().chars().next().filter(|c| chars.contains(c))?;
        Some(self.skip(next.len_utf8()))
    }

    /// The whole word that stands right here: letters only, and no digit behind them.
    pub fn word(self) -> Option<(&'t str, Self)> {
        let rest = self.rest();
        let len = rest.bytes().take(MAX_WORD + 1).take_while(u8::is_ascii_alphabetic).count();
        let after = self.skip(len);
        (len > 0 && len <= MAX_WORD && after.ends_word()).then(|| (&rest[..len], after))
    }

    /// The letters that stand right here, whatever follows them.
    pub fn letters(self) -> &'t str {
        let rest = self.rest();
        &rest[..rest.bytes().take(MAX_WORD).take_while(u8::is_ascii_alphabetic).count()]
    }

    /// Past `word`, in any case, if it comes next, spaces before it or not.
    pub fn then(self, word: &str) -> Option<Self> {
        let (found, after) = self.spaces().word()?;
        found.eq_ignore_ascii_case(word).then_some(after)
    }

    /// Past the first of `words` that comes next.
    pub fn then_any(self, words: &[&str]) -> Option<Self> {
        let (found, after) = self.spaces().word()?;
        words.iter().any(|w| w.eq_ignore_ascii_case(found)).then_some(after)
    }

    /// Past all of `words`, parted by spaces.
    pub fn then_all(self, words: &[&str]) -> Option<Self> {
        words.iter().try_fold(self, |c, w| c.then(w))
    }

    /// Whether no letter or digit stands right here; "²" and "½" are neither.
    pub fn ends_word(self) -> bool {
        let next = self.next();
        !next.is_alphabetic() && !next.is_ascii_digit()
    }

    /// What `pattern`, which begins with `^`, finds right here.
    pub fn matches(self, pattern: &Regex) -> Option<Captures<'t>> {
        let rest = self.rest();
        let mut len = rest.len().min(WINDOW);
        while !rest.is_char_boundary(len) {
            len -= 1;
        }
        pattern.captures(&rest[..len])
    }

    /// The word that ends before here, with nothing but spaces between; "" when another character does.
    pub fn previous_word(self) -> &'t str {
        let before = self.text[..self.pos].trim_end_matches([' ', '\n', '\t', '\r', '\u{a0}']);
        if self.pos - before.len() > MAX_SPACES {
            return "";
        }
        let len = before.bytes().rev().take(MAX_WORD).take_while(u8::is_ascii_alphabetic).count();
        &before[before.len() - len..]
    }

    /// The third (0 to 2) that "early", "mid" or "late" before here tells.
    pub fn third(self) -> Option<u8> {
        let before = if self.previous() == '-' { self.back(1) } else { self };
        let word = before.previous_word();
        ["early", "mid", "late"].iter().zip(0..).find(|(w, _)| w.eq_ignore_ascii_case(word)).map(|(_, third)| third)
    }

    /// How many digits stand right here, `most` + 1 for more than `most`.
    pub fn digits(self, most: usize) -> usize {
        self.rest().bytes().take(most + 1).take_while(u8::is_ascii_digit).count()
    }

    /// Whether one of `words` ends before here.
    pub fn follows(self, words: &[&str]) -> bool {
        let previous = self.previous_word();
        words.iter().any(|w| w.eq_ignore_ascii_case(previous))
    }
}
