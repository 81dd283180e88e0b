//! Whole files in any format: what the command line prints and what the page saves, so that both are the same bytes.

use serde::Serialize;

use super::format::Format;
use super::text::Style;
use super::{Article, annotations, brat, conll, csv, html, markdown, ninjs, one_line, quotations, text};
use crate::analysis::Analysis;
use crate::corrections::Corrections;
use crate::offsets::Offsets;

/// How articles become a file.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// The format.
    pub format: Format,
    /// What the offsets of JSON, CSV and corrections count; the other formats fix it.
    pub offsets: Offsets,
    /// How [`Format::Text`] is set.
    pub style: Style,
    /// Whether the file holds more than one article, which then say which they are.
    pub several: bool,
}

impl Layout {
    /// What stands before the first article, between two, and after the last.
    pub fn frame(&self) -> [&'static str; 3] {
        match self.format {
            Format::Csv => [csv::QUOTES_HEADER, "", ""],
            Format::EntitiesCsv => [csv::ENTITIES_HEADER, "", ""],
            Format::Json | Format::Annotations | Format::Quotations | Format::Ninjs if self.several => {
                ["[\n", ",\n", "]\n"]
            }
            _ => [""; 3],
        }
    }

    /// One article within the frame; ends with a line's end.
    pub fn article(&self, article: &Article) -> String {
        let Article { id, text, analysis } = *article;
        let in_units = || analysis.clone().in_units(text, self.offsets);
        match self.format {
            Format::Json if !self.several => json(&in_units()),
            Format::Json | Format::Jsonl => json(&Identified { id, analysis: &in_units() }),
            Format::Text if !self.several => text::write(article, self.style),
            Format::Text => format!("== {id} ==\n\n{}", text::write(article, self.style)),
            Format::Csv => csv::quotes(article, self.offsets),
            Format::EntitiesCsv => csv::entities(article, self.offsets),
            Format::Annotations => annotations::write(article),
            Format::Quotations => quotations::write(article),
            Format::Ninjs => ninjs::write(article),
            Format::Markdown => markdown::write(article),
            Format::Html => html::write(article),
            Format::Brat => brat::write(article),
            Format::Conll => conll::write(article),
            Format::Corrections => {
                let made = in_units().corrections.unwrap_or_else(|| Corrections::none(self.offsets));
                json(&Corrections { text: Some(text.to_owned()), ..made })
            }
        }
    }
}

/// An analysis that says of what.
#[derive(Serialize)]
pub struct Identified<'a, Id> {
    /// The path, or the id of the line.
    pub id: Id,
    /// The rest of the object.
    #[serde(flatten)]
    pub analysis: &'a Analysis,
}

/// `value` as one line of JSON.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain data with text for keys") + "\n"
}

/// A file of one article.
#[derive(Debug, Serialize)]
pub struct File {
    /// Letters, digits and hyphens of what the article is called, and the format's suffix.
    pub name: String,
    /// The media type.
    #[serde(rename = "type")]
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// The width of [`Format::Text`] where nothing tells it.
pub const WIDTH: usize = 80;

/// The file of one article, byte for byte what the command line prints for it.
pub fn save(article: &Article, format: Format, offsets: Offsets) -> File {
    let layout = Layout { format, offsets, style: Style { width: WIDTH, ansi: false }, several: false };
    let [before, _, after] = layout.frame();
    File {
        name: stem(article.id) + format.suffix(),
        media_type: format.media_type(),
        text: [before, &layout.article(article), after].concat(),
    }
}

/// The longest title and the longest stem of a file's name, in characters.
const LONGEST: usize = 48;

/// What to call an article that has no name: its first words, as many as go into 48 characters; "article" when it
/// has none.
pub fn title(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let title = shorten(one_line(line.get(..line.floor_char_boundary(8 * LONGEST)).unwrap_or(line)), ' ');
    if title.chars().any(char::is_alphanumeric) { title } else { "article".into() }
}

/// A file's name without its suffix: `id` in words that every file system takes.
fn stem(id: &str) -> String {
    let id = id.replace(['\'', '’'], "");
    let words = id.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let stem = shorten(words.map(str::to_lowercase).collect::<Vec<_>>().join("-"), '-');
    if stem.is_empty() { "article".into() } else { stem }
}

/// `text` cut behind the last whole word that goes in, or within the first word if none does.
fn shorten(mut text: String, between: char) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        let whole = if text[end..].starts_with(between) { end } else { text[..end].rfind(between).unwrap_or(end) };
        text.truncate(whole);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_words() {
        assert_eq!(title("\n \n  Ferries to\tsail\u{a0}again \r\nSecond line"), "Ferries to sail again");
        assert_eq!(title(""), "article");
        assert_eq!(title("\u{feff}\n—\n"), "article");
        let long = "Harbour office to close after forty-one years of stormy service";
        assert_eq!(title(long), "Harbour office to close after forty-one years of");
        assert_eq!(title(&"é".repeat(1000)), "é".repeat(LONGEST));
    }

    #[test]
    fn a_stem_is_safe_in_every_file_system() {
        assert_eq!(stem("desk/storm <1>.txt"), "desk-storm-1-txt");
        assert_eq!(stem("..\\CON: “Été” \u{202e}gpj.exe\0"), "con-été-gpj-exe");
        assert_eq!(stem("Kallen's ferries’ “end”"), "kallens-ferries-end");
        assert_eq!(stem("—"), "article");
        assert_eq!(stem(&"漢".repeat(100)), "漢".repeat(LONGEST));
    }
}
