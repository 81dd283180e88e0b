//! The same article in another house style: other quote marks around the same words.

use saidso::document::Document;
use saidso::marks::{self, Region};

use crate::corpus::Line;
use crate::rewrite::rewrite;

/// Opening and closing marks, then those of quotes within quotes.
type Style = [&'static str; 4];

/// The house styles of the world's newspapers in English.
const STYLES: [Style; 6] = [
    ["“", "”", "‘", "’"],
    ["\"", "\"", "'", "'"],
    ["‘", "’", "“", "”"],
    ["'", "'", "\"", "\""],
    ["«", "»", "“", "”"],
    ["„", "“", "‚", "‘"],
];

/// `line` with the marks of a style drawn by `random`; its quotes move along.
pub fn restyle(line: &Line, random: &mut fastrand::Rng) -> Line {
    let style = STYLES[random.usize(..STYLES.len())];
    let doc = Document::new(&line.text);
    let marks = marks::pair(&doc);
    let mut changes = Vec::new();
    for (regions, at) in [(&marks.regions, 0), (&marks.nested, 2)] {
        for region in regions {
            changes.extend(edges(&doc, region).into_iter().zip(&style[at..at + 2]).filter_map(|(span, new)| {
                let span = span?;
                Some((span.start as usize..span.end as usize, *new))
            }));
        }
    }
    changes.sort_by_key(|change| change.0.start);
    rewrite(line, &changes)
}

/// Where the marks of a region stand, opening and closing.
fn edges(doc: &Document, region: &Region) -> [Option<saidso::span::Span>; 2] {
    let (first, last) = (&region.tokens.start, &region.tokens.end);
    let marks = [*first..first + region.opening, last - region.closing..*last];
    marks.map(|tokens| (!tokens.is_empty()).then(|| doc.span(&tokens)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Quote;

    #[test]
    fn quotes_move_with_their_marks() {
        let text = r#"``We won, 'they' said,'' said Ann Lee. "No.""#;
        let quote = Quote { content: vec![[0, 24]], cue: vec![[25, 29]], speaker: vec![[30, 37]] };
        let line = Line { text: text.to_owned(), entities: vec![], quotes: vec![quote] };
        let mut random = fastrand::Rng::with_seed(1);
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..50 {
            let new = restyle(&line, &mut random);
            let part = |[start, end]: [usize; 2]| new.text.chars().skip(start).take(end - start).collect::<String>();
            let quote = &new.quotes[0];
            let content = part(quote.content[0]);
            assert!(content.contains("We won, ") && content.ends_with(|c: char| !c.is_alphanumeric()), "{content}");
            assert_eq!([part(quote.cue[0]), part(quote.speaker[0])], ["said", "Ann Lee"]);
            seen.insert(new.text);
        }
        assert_eq!(seen.len(), STYLES.len(), "{seen:?}");
    }
}
