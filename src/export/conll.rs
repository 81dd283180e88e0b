//! One token a line with IOB2 labels, parted by tabs, and an empty line behind each sentence:
//! the token, its name or value, quote content by kind, cue, speaker.

use super::{Article, names};
use crate::analysis::MentionKind;
use crate::document::Document;
use crate::span::Span;

/// A column of labels: "O" where nothing stands.
struct Column(Vec<Option<(bool, &'static str)>>);

impl Column {
    /// Labels the tokens of `span`; those labelled before keep their label, so that the outer of two quotes is seen.
    fn label(&mut self, doc: &Document, span: Span, label: &'static str) {
        let mut begins = true;
        for token in doc.tokens_in(span) {
            if self.0[token].is_none() {
                self.0[token] = Some((begins, label));
                begins = false;
            } else {
                begins = true;
            }
        }
    }

    fn at(&self, token: usize) -> String {
        match self.0[token] {
            None => "O".into(),
            Some((true, label)) => format!("B-{label}"),
            Some((false, label)) => format!("I-{label}"),
        }
    }
}

/// The table, with the article's id and the names of the columns on the lines before it.
pub fn write(article: &Article) -> String {
    let doc = &Document::new(article.text);
    let analysis = article.analysis;
    let [mut name, mut content, mut cue, mut speaker] = [(); 4].map(|()| Column(vec![None; doc.tokens.len()]));
    for mention in analysis.mentions.iter().filter(|m| matches!(m.kind, MentionKind::Name | MentionKind::Value)) {
        let span = Span { start: mention.start, end: mention.end };
        name.label(doc, span, names::entity_type(mention.entity_type));
    }
    for quote in &analysis.quotes {
        quote.content.iter().for_each(|&s| content.label(doc, s, names::quote_kind(quote.kind)));
        quote.cue.iter().for_each(|&s| cue.label(doc, s, "cue"));
        quote.speaker.iter().flat_map(|s| &s.spans).for_each(|&s| speaker.label(doc, s, "speaker"));
    }
    let mut out =
        format!("# newdoc id = {}\n# columns = token name content cue speaker\n", super::one_line(article.id));
    for sentence in &doc.sentences {
        for token in sentence.clone() {
            let labels = [&name, &content, &cue, &speaker].map(|column| column.at(token)).join("\t");
            out += &format!("{}\t{labels}\n", doc.word(token));
        }
        out.push('\n');
    }
    out
}
