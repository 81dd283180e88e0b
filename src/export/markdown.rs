//! Markdown (CommonMark) to paste: each quote as a block with its attribution below, as the page copies it.
//!
//! Words that are not all the speaker's own say so, with the words that tell it. Every character that could be markup is
//! escaped, so that no text makes a heading, a link or an image; each quote is one line, so that nothing but its first
//! characters can open a block.

use super::text::printable;
use super::{Article, names};
use crate::analysis::{Quote, QuoteKind};

/// The quotes in text order under a heading. Control characters are shown as `\u{fffd}`.
pub fn write(article: &Article) -> String {
    let mut out = format!("# Who said what: {}\n", escape(article.id));
    for quote in &article.analysis.quotes {
        let words = escape(&article.words(&quote.content));
        out += &format!("\n> {words}\n>\n> — {}\n", attribution(article, quote));
    }
    if article.analysis.quotes.is_empty() {
        out += "\nNo quotes were found.\n";
    }
    out
}

fn attribution(article: &Article, quote: &Quote) -> String {
    let mut line = article.speaker_name(quote).map_or_else(|| "speaker not told".into(), |name| escape(&name));
    if let Some(role) = article.speaker(quote).and_then(|speaker| speaker.role.as_ref()) {
        line += &format!(", {}", escape(role));
    }
    let unnamed = quote.anonymous.then(|| "unnamed".to_owned());
    let not_direct = (quote.kind != QuoteKind::Direct).then(|| told(article, quote));
    let remarks: Vec<String> = unnamed.into_iter().chain(not_direct).collect();
    if !remarks.is_empty() {
        line += &format!(" ({})", remarks.join("; "));
    }
    line
}

/// That the words are not all the speaker's own, and the words that tell who speaks.
fn told(article: &Article, quote: &Quote) -> String {
    let speaker = quote.speaker.as_ref().map(|s| article.words(&s.spans)).unwrap_or_default();
    let told = [speaker, article.words(&quote.cue)].join(" ");
    let told = if told.trim().is_empty() { String::new() } else { format!(": {}", escape(&told)) };
    format!("{}{told}", names::quote_kind(quote.kind))
}

/// `text` on one line, which reads as it stands. `$` and `~` are markup in wide-spread extensions.
fn escape(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        let opens_block = at == 0 && matches!(c, '-' | '+' | '=') || at == digits && at > 0 && matches!(c, '.' | ')');
        if opens_block || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
