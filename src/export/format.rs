//! The formats by name: what they are called, what a file of one is named, and what type it is served as.

use std::error::Error;
use std::fmt;

/// A format that an analysis is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// `saidso/1`, an object.
    Json,
    /// The same on one line, with the article's id.
    Jsonl,
    /// For reading.
    Text,
    /// A table of quotes.
    Csv,
    /// A table of whom and what the text names.
    EntitiesCsv,
    /// Web Annotations.
    Annotations,
    /// schema.org Quotations.
    Quotations,
    /// ninjs: the names that go with a news item.
    Ninjs,
    /// Quotes to paste.
    Markdown,
    /// A page.
    Html,
    /// Standoff for the brat tool.
    Brat,
    /// A token a line.
    Conll,
    /// `saidso-corrections/1`: what an editor changed, with the text.
    Corrections,
}

/// A format as others see it.
struct Facts {
    format: Format,
    name: &'static str,
    /// What a file's name ends with.
    suffix: &'static str,
    media_type: &'static str,
}

/// All formats, in the order in which they are listed.
const FORMATS: [Facts; 13] = [
    facts(Format::Json, "json", ".json", "application/json"),
    facts(Format::Jsonl, "jsonl", ".jsonl", "application/x-ndjson"),
    facts(Format::Text, "text", ".report.txt", "text/plain;charset=utf-8"),
    facts(Format::Csv, "csv", ".quotes.csv", "text/csv;charset=utf-8"),
    facts(Format::EntitiesCsv, "entities-csv", ".entities.csv", "text/csv;charset=utf-8"),
    facts(Format::Annotations, "annotations", ".annotations.jsonld", "application/ld+json"),
    facts(Format::Quotations, "quotations", ".quotations.jsonld", "application/ld+json"),
    facts(Format::Ninjs, "ninjs", ".ninjs.json", "application/json"),
    facts(Format::Markdown, "markdown", ".md", "text/markdown;charset=utf-8"),
    facts(Format::Html, "html", ".html", "text/html;charset=utf-8"),
    facts(Format::Brat, "brat", ".ann", "text/plain;charset=utf-8"),
    facts(Format::Conll, "conll", ".conll", "text/plain;charset=utf-8"),
    facts(Format::Corrections, "corrections", ".corrections.json", "application/json"),
];

const fn facts(format: Format, name: &'static str, suffix: &'static str, media_type: &'static str) -> Facts {
    Facts { format, name, suffix, media_type }
}

impl Format {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FORMATS.iter().map(|facts| facts.name)
    }

    /// The format of that name; the error says which there are.
    pub fn named(name: &str) -> Result<Format, UnknownFormat> {
        let found = FORMATS.iter().find(|facts| facts.name == name);
        found.map(|facts| facts.format).ok_or_else(|| UnknownFormat(name.to_owned()))
    }

    /// What the name of a file in this format ends with, dot included.
    pub fn suffix(self) -> &'static str {
        self.facts().suffix
    }

    /// The media type of such a file.
    pub fn media_type(self) -> &'static str {
        self.facts().media_type
    }

    /// Whether one file can hold several articles.
    pub fn holds_several(self) -> bool {
        !matches!(self, Format::Brat | Format::Html | Format::Markdown | Format::Corrections)
    }

    fn facts(self) -> &'static Facts {
        // The table is in the order of the variants, as a test makes sure.
        &FORMATS[self as usize]
    }
}

/// A name that no format has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known: Vec<&str> = Format::names().collect();
        write!(f, "the format {:?} is not known: give one of {}", self.0, known.join(", "))
    }
}

impl Error for UnknownFormat {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_variants() {
        for facts in &FORMATS {
            assert_eq!(facts.format.facts().name, facts.name);
            assert_eq!(Format::named(facts.name), Ok(facts.format));
        }
        let unknown = Format::named("xml").unwrap_err().to_string();
        assert!(unknown.contains("\"xml\"") && unknown.contains("json, jsonl, text, csv"), "{unknown}");
    }
}
