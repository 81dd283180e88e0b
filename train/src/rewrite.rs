//! A document with some of its words changed; its names and quotes move along.

use std::ops::Range;

use crate::corpus::{Entity, Line, Quote};

/// `line` with the bytes of each range, in text order, changed for other text.
pub fn rewrite(line: &Line, changes: &[(Range<usize>, &str)]) -> Line {
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
