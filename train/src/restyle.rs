//! The same article in another house style: other quote marks around the same words.

use saidso::document::Document;
use saidso::marks::{self, Region};

use crate::corpus::{Entity, Line, Quote};

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

/// `line` with the bytes of each range, in text order, changed for other text.
fn rewrite(line: &Line, changes: &[(std::ops::Range<usize>, &str)]) -> Line {
    let mut text = String::with_capacity(line.text.len());
    // For each code point of the old text, how many of the new stand before it.
    let mut places = Vec::new();
    let mut count = 0;
    let mut next = 0;
    for (at, c) in line.text.char_indices() {
        places.push(count);
        while changes.get(next).is_some_and(|change| change.0.end <= at) {
            next += 1;
        }
        match changes.get(next).filter(|change| change.0.contains(&at)) {
            Some((range, new)) if range.start == at => {
                text.push_str(new);
                count += new.chars().count();
            }
            Some(_) => {}
            None => {
                text.push(c);
                count += 1;
            }
        }
    }
    places.push(count);
    let place = |at: usize| places[at.min(places.len() - 1)];
    let moved = |spans: &[[usize; 2]]| spans.iter().map(|s| s.map(place)).collect();
    let quote = |q: &Quote| Quote { content: moved(&q.content), cue: moved(&q.cue), speaker: moved(&q.speaker) };
    let entities = line.entities.iter().filter_map(|entity| match entity {
        Entity::Named { start, end, kind } => {
            Some(Entity::Named { start: place(*start), end: place(*end), kind: kind.clone() })
        }
        Entity::Other(_) => None,
    });
    Line { text, entities: entities.collect(), quotes: line.quotes.iter().map(quote).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

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
