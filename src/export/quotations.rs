//! schema.org as JSON-LD: the article with the quotations it holds, to put into a page's `<script>` or to merge into the
//! article's own data.
//!
//! A quotation is what the text gives in the speaker's own words, whole or in part: direct and mixed quotes that were said.
//! Retold speech, beliefs, and what was not said are left out, as no reader may take them for anyone's words. Whoever is
//! quoted is the `spokenByCharacter`, which schema.org defines as whom the containing work attributes the words to;
//! `creator` would claim more than the article tells.

use super::json::string;
use super::{Article, address};
use crate::analysis::{Entity, EntityType, Polarity, Quote, QuoteKind};

/// An `Article` with its `Quotation`s, a line a quotation. `article.id` is taken as its address, or as a path to it.
pub fn write(article: &Article) -> String {
    let source = address::iri(article.id);
    let quoted = article.analysis.quotes.iter().filter(|quote| is_quotation(quote));
    let parts: Vec<String> = quoted.map(|quote| quotation(article, &source, quote)).collect();
    format!(
        "{{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"@id\":{},\"hasPart\":[\n{}\n]}}\n",
        string(&source),
        parts.join(",\n")
    )
}

fn is_quotation(quote: &Quote) -> bool {
    quote.speech && quote.polarity == Polarity::Affirmed && quote.kind != QuoteKind::Indirect
}

fn quotation(article: &Article, source: &str, quote: &Quote) -> String {
    let id = string(&format!("{source}#saidso-quote-{}", quote.id));
    let text = string(&super::one_line(&article.words(&quote.content)));
    let speakers = speakers(article, source, quote);
    let spoken = match &speakers[..] {
        [] => String::new(),
        [one] => format!(",\"spokenByCharacter\":{one}"),
        several => format!(",\"spokenByCharacter\":[{}]", several.join(",")),
    };
    format!("{{\"@type\":\"Quotation\",\"@id\":{id},\"text\":{text}{spoken}}}")
}

/// All who speak; a description that stands for nobody known has no type, as it may be a person or a body.
fn speakers(article: &Article, source: &str, quote: &Quote) -> Vec<String> {
    let Some(speaker) = &quote.speaker else { return Vec::new() };
    let known = speaker.entities.iter().filter_map(|&id| article.analysis.entities.get(id as usize));
    let known: Vec<String> = known.map(|entity| self::speaker(source, entity)).collect();
    if known.is_empty() {
        let words = super::one_line(&article.words(&speaker.spans));
        return vec![format!("{{\"name\":{}}}", string(&words))];
    }
    known
}

fn speaker(source: &str, entity: &Entity) -> String {
    let kind = if entity.kind == EntityType::Person { "Person" } else { "Organization" };
    let id = string(&format!("{source}#saidso-entity-{}", entity.id));
    let name = string(&entity.name);
    let role = entity.role.as_ref().map(|role| format!(",\"description\":{}", string(role))).unwrap_or_default();
    format!("{{\"@type\":\"{kind}\",\"@id\":{id},\"name\":{name}{role}}}")
}
