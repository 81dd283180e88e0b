//! Articles made other articles: readers bring other house styles than a corpus, and shorter texts.

use saidso::document::Document;

use crate::corpus::{Line, Places, Quote};
use crate::restyle::restyle;

/// How often a document of a file is changed.
pub struct Variety<'r> {
    /// The share that is set in another style of quote marks.
    pub restyled: f32,
    /// The share that is cut into its paragraphs, each a document of its own.
    pub excerpted: f32,
    /// Draws documents and styles.
    pub random: &'r mut fastrand::Rng,
}

impl Variety<'_> {
    /// What becomes of `line`.
    pub fn of(&mut self, line: Line) -> Vec<Line> {
        let line = if self.random.f32() < self.restyled { restyle(&line, self.random) } else { line };
        if self.random.f32() < self.excerpted { excerpts(&line) } else { vec![line] }
    }
}

/// Each paragraph of `line` that has quotes, with what of them lies in it.
fn excerpts(line: &Line) -> Vec<Line> {
    let doc = Document::new(&line.text);
    let places = Places::of(&line.text);
    let ranges = doc.paragraphs.iter().map(|p| places.code_points(doc.span(p)));
    ranges.map(|range| excerpt(line, range)).filter(|excerpt| !excerpt.quotes.is_empty()).collect()
}

fn excerpt(line: &Line, [start, end]: [usize; 2]) -> Line {
    let within = |spans: &[[usize; 2]]| -> Vec<[usize; 2]> {
        let clipped = spans.iter().map(|s| [s[0].max(start), s[1].min(end)]).filter(|s| s[0] < s[1]);
        clipped.map(|s| s.map(|at| at - start)).collect()
    };
    let quotes = line.quotes.iter().map(|q| Quote {
        content: within(&q.content),
        cue: within(&q.cue),
        speaker: within(&q.speaker),
    });
    Line {
        text: line.text.chars().skip(start).take(end - start).collect(),
        entities: vec![],
        quotes: quotes.filter(|q| !q.content.is_empty()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_keep_what_lies_in_them() {
        let text = "Über Ann Lee.\n\n“We lost,” she said. “But\n\n“we will be back.”\n\nNo more.";
        let quote = Quote { content: vec![[15, 25], [36, 40], [42, 60]], cue: vec![[30, 34]], speaker: vec![[26, 29]] };
        let found = excerpts(&Line { text: text.to_owned(), entities: vec![], quotes: vec![quote] });
        let part =
            |line: &Line, [start, end]: [usize; 2]| line.text[..].chars().skip(start).take(end - start).collect();
        let parts: Vec<Vec<String>> = found
            .iter()
            .map(|line| line.quotes[0].content.iter().chain(&line.quotes[0].speaker).map(|s| part(line, *s)).collect())
            .collect();
        assert_eq!(parts, [vec!["“We lost,”", "“But", "she"], vec!["“we will be back.”"]]);
    }
}
