//! Words and marks of real news text.
//!
//! Tokens are cut as finely as any later stage could want a boundary: clitics ("Obama|'s", "do|n't") and the parts of
//! hyphenated words ("Turkish|-|backed") stand apart. What belongs together whatever comes after stays whole: addresses,
//! handles, decimals, initials and abbreviations with their stop.

use crate::lexicon::abbreviations;
use crate::span::Span;

/// What a token is, as far as its characters tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with what joins them: "O’Brien", "AT&T", "Mr.", "U.S.", "n't".
    Word,
    /// Begins with a digit: "12", "3.5", "1,200", "21st", "10:30".
    Number,
    /// A web or mail address.
    Address,
    /// "@name" or "#topic".
    Handle,
    /// One mark, or a run that is one mark: "...", "--", "''".
    Mark,
}

/// A word or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// Cuts `text` into tokens, in order, white space left out. Every other character lies in exactly one token.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || first == '\u{feff}' {
            at += first.len_utf8();
            continue;
        }
        let (kind, len) = next(text, at, first);
        tokens.push(Token { span: Span::new(at, at + len), kind });
        at += len;
    }
    tokens
}

/// The kind and length in bytes of the token that begins at `at` with `first`.
fn next(text: &str, at: usize, first: char) -> (TokenKind, usize) {
    let rest = &text[at..];
    let starts_word = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    if starts_word && let Some(len) = address(rest) {
        return (TokenKind::Address, len);
    }
    if first.is_ascii_digit() {
        return (TokenKind::Number, number(rest));
    }
    if is_letter(first) {
        return (TokenKind::Word, word(text, at));
    }
    if matches!(first, '@' | '#') && starts_word {
        let name = run(&rest[1..], |c| c.is_alphanumeric() || c == '_');
        if name > 0 {
            return (TokenKind::Handle, 1 + name);
        }
    }
    if is_apostrophe(first)
        && let Some(len) = apostrophe_word(rest, starts_word)
    {
        return (TokenKind::Word, len);
    }
    (TokenKind::Mark, mark(rest, first))
}

/// Apostrophes as they are typed and typeset.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Letters and what is written on or inside them: combining marks and the joiners of scripts that need them.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// The length of the longest prefix of `text` whose characters all satisfy `test`.
fn run(text: &str, test: impl Fn(char) -> bool) -> usize {
    text.find(|c| !test(c)).unwrap_or(text.len())
}

/// The length of a web or mail address at the start of `rest`, without the sentence's own marks at its end.
fn address(rest: &str) -> Option<usize> {
    let is_web = ["http://", "https://", "www."].iter().any(|p| starts_with_ignore_case(rest, p));
    if !is_web && !is_mail(rest) {
        return None;
    }
    let raw = &rest[..run(rest, |c| !c.is_whitespace() && !matches!(c, '"' | '“' | '”' | '«' | '»' | '<' | '>'))];
    let len = raw.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’', '…']).len();
    (len > 4).then_some(len)
}

/// The longest local part of a mail address (RFC 5321): no look-ahead walks further.
const MAX_MAILBOX: usize = 64;

/// Whether `rest` begins with "local@host.domain".
fn is_mail(rest: &str) -> bool {
    let local = rest.bytes().take(MAX_MAILBOX).take_while(|b| b.is_ascii_alphanumeric() || b"._-+".contains(b)).count();
    let Some(host) = rest[local..].strip_prefix('@').filter(|_| local > 0) else { return false };
    let host = &host[..run(host, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))];
    host.trim_end_matches('.').contains('.')
}

fn starts_with_ignore_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// The length of the number at the start of `rest`: digits, inner marks between digits, and letters that touch them.
fn number(rest: &str) -> usize {
    let mut len = run(rest, |c| c.is_ascii_digit());
    while let Some(tail) = rest[len..].strip_prefix(['.', ',', ':']) {
        let digits = run(tail, |c| c.is_ascii_digit());
        if digits == 0 {
            break;
        }
        len += 1 + digits;
    }
    len + run(&rest[len..], char::is_alphanumeric)
}

/// The length of the word at `at`, which is a letter.
fn word(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    if let Some(len) = initials(rest) {
        return len;
    }
    let mut len = run(rest, |c| is_letter(c) || c.is_ascii_digit());
    if let Some(stem) = before_negation(rest, len) {
        return stem;
    }
    while let Some(joined) = joined(&rest[len..]) {
        len += joined;
    }
    if rest[len..].starts_with('.') && keeps_stop(text, at, len) { len + 1 } else { len }
}

/// More letters with stops than this are not initials.
const MAX_INITIALS: usize = 6;

/// The length of "U.S.", "J.K." or "a.m." at the start of `rest`: two or more single letters with stops.
fn initials(rest: &str) -> Option<usize> {
    let mut len = 0;
    let mut letters = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if letters == MAX_INITIALS || !letter.is_alphabetic() {
            break;
        }
        len += letter.len_utf8() + 1;
        letters += 1;
    }
    let glued = rest[len..].chars().next().is_some_and(|c| c.is_alphanumeric());
    (letters >= 2 && !glued).then_some(len)
}

/// Where "n't" begins if the word of `len` bytes is a negation like "don't" or "can’t".
fn before_negation(rest: &str, len: usize) -> Option<usize> {
    let mut tail = rest[len..].chars();
    let negated = tail.next().is_some_and(is_apostrophe)
        && matches!(tail.next(), Some('t' | 'T'))
        && !tail.next().is_some_and(char::is_alphanumeric);
    (negated && len > 1 && rest[..len].ends_with(['n', 'N'])).then_some(len - 1)
}

/// How far a word goes on behind its letters: "O|’Brien", "AT|&T", "Amazon|.com".
fn joined(tail: &str) -> Option<usize> {
    let joint = tail.chars().next()?;
    let after = &tail[joint.len_utf8()..];
    let letters = run(after, |c| is_letter(c) || c.is_ascii_digit());
    let first = after.chars().next()?;
    let goes_on = match joint {
        c if is_apostrophe(c) => letters > 0 && first.is_alphabetic() && clitic(tail).is_none(),
        '&' => first.is_uppercase(),
        '.' => letters > 1 && first.is_lowercase(),
        '_' => letters > 0,
        _ => false,
    };
    goes_on.then_some(joint.len_utf8() + letters)
}

/// The length of a clitic ("'s", "’re", "'ll") at the start of `rest`.
fn clitic(rest: &str) -> Option<usize> {
    let joint = rest.chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
    let letters = run(&rest[joint..], char::is_alphanumeric);
    let tail = &rest[joint..joint + letters];
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|c| c.eq_ignore_ascii_case(tail)).then_some(joint + letters)
}

/// The length of a word that begins with its apostrophe: a clitic or "n't" behind a word, an elision ("'em", "'90s") elsewhere.
fn apostrophe_word(rest: &str, starts_word: bool) -> Option<usize> {
    if !starts_word {
        return clitic(rest);
    }
    let joint = rest.chars().next()?.len_utf8();
    let letters = run(&rest[joint..], char::is_alphanumeric);
    let tail = &rest[joint..joint + letters];
    let decade = letters == 3 && tail.ends_with('s') && tail[..2].bytes().all(|b| b.is_ascii_digit());
    let elided = abbreviations::is_elision(tail) || (tail == "n" && rest[joint + letters..].starts_with(is_apostrophe));
    (decade || elided).then_some(joint + letters)
}

/// Whether the stop behind the word of `len` bytes at `at` belongs to the word: "Mr.", "Sept.", "No. 10", "George W. Bush".
fn keeps_stop(text: &str, at: usize, len: usize) -> bool {
    let word = &text[at..at + len];
    let after = text[at + len + 1..].trim_start_matches([' ', '\u{a0}']);
    if after.is_empty() || after.starts_with('\n') {
        return abbreviations::is_closing(word);
    }
    let next = after.chars().next().unwrap_or(' ');
    if matches!(word, "No" | "Nos" | "no" | "nos") {
        return next.is_ascii_digit();
    }
    if abbreviations::is_abbreviation(word) {
        return true;
    }
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    is_initial && next.is_uppercase() && !abbreviations::opens_sentence(&after[..run(after, char::is_alphabetic)])
}

/// The length of the mark `first` at the start of `rest`: runs that are one mark stay whole.
fn mark(rest: &str, first: char) -> usize {
    match first {
        '.' | '-' => run(rest, |c| c == first),
        '\'' if rest.starts_with("''") && !rest.starts_with("'''") => 2,
        '`' if rest.starts_with("``") => 2,
        _ => first.len_utf8() + run(&rest[first.len_utf8()..], |c| matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')),
    }
}
