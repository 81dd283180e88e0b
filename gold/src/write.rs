//! The notation, written: the way back from what `parse` read.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Act, Article};

/// A tag with the words it holds; of those that hold the same words the one with the lower rank is outside.
struct Tag {
    range: Range<usize>,
    rank: u8,
    name: String,
    rest: String,
}

impl Article {
    /// The article in the notation, its paragraphs parted by ` ¶ `; an error where the notation can't tell it: places that
    /// cross each other, or a text that holds what the notation is made of.
    pub fn write(&self) -> Result<String, String> {
        if let Some(taken) = ["<", "¶", "\n==="].iter().find(|taken| self.text.contains(**taken)) {
            return Err(format!("the text holds {taken:?}"));
        }
        let mut tags = self.tags();
        tags.sort_by_key(|tag| (tag.range.start, std::cmp::Reverse(tag.range.end), tag.rank));
        let (mut out, mut at, mut open) = (String::new(), 0, Vec::<&Tag>::new());
        for tag in &tags {
            while let Some(last) = open.pop_if(|last| last.range.end <= tag.range.start) {
                out += &self.text[at..last.range.end];
                out += &format!("</{}>", last.name);
                at = last.range.end;
            }
            if let Some(last) = open.last().filter(|last| last.range.end < tag.range.end) {
                let [one, other] = [last, tag].map(|tag| &self.text[tag.range.clone()]);
                return Err(format!("{one:?} and {other:?} cross"));
            }
            out += &self.text[at..tag.range.start];
            out += &format!("<{}{}>", tag.name, tag.rest);
            at = tag.range.start;
            open.push(tag);
        }
        while let Some(last) = open.pop() {
            out += &self.text[at..last.range.end];
            out += &format!("</{}>", last.name);
            at = last.range.end;
        }
        out += &self.text[at..];
        Ok(out.replace("\n\n", " ¶ "))
    }

    fn tags(&self) -> Vec<Tag> {
        let mut tags = Vec::new();
        let mut add = |range: &Range<usize>, rank, name: &str, rest: String| {
            tags.push(Tag { range: range.clone(), rank, name: name.to_owned(), rest });
        };
        let mut sources: BTreeMap<(usize, usize), String> = BTreeMap::new();
        for (number, act) in (1..).zip(&self.acts) {
            act.content.iter().for_each(|range| add(range, 0, "q", format!(" {number}")));
            act.cue.iter().for_each(|range| add(range, 2, "c", format!(" {number}{}", manner(act))));
            for range in &act.source {
                *sources.entry((range.start, range.end)).or_default() += &format!(" {number}");
            }
        }
        sources.into_iter().for_each(|((start, end), numbers)| add(&(start..end), 1, "s", numbers));
        for mention in &self.mentions {
            let of = if mention.of.is_empty() { String::new() } else { format!(" {}", mention.of) };
            add(&mention.range, 3, mention.name.as_deref().unwrap_or("m"), of);
        }
        self.marked.iter().for_each(|range| add(range, 4, "x", String::new()));
        tags
    }
}

fn manner(act: &Act) -> String {
    [(act.belief, " belief"), (act.negated, " not")].iter().filter(|(is, _)| *is).map(|(_, word)| *word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mention;

    #[test]
    fn what_is_written_reads_the_same() {
        for source in [
            "",
            "Rain.",
            "<q 1>“Né,”</q> <c 1>said</c> <s 1 2><person bo>Bo Ek</person></s>. ¶ <m bo>He</m> <c 2 belief not>did not want</c> <q 2>a “<x>war</x>”</q>",
            "<q 1><q 2>a</q> <s 2><m ?x>b</m></s></q> <m>c</m>",
        ] {
            let article = Article::parse(source).unwrap();
            assert_eq!(article.write().as_deref(), Ok(source));
        }
    }

    #[test]
    fn what_cannot_be_told_is_no_row() {
        let mut article = Article { text: "a b c".into(), ..Article::default() };
        article.marked.push(0..3);
        article.mentions = vec![Mention { range: 2..5, name: None, of: String::new() }];
        assert!(article.write().unwrap_err().contains("cross"));
        for text in ["a < b", "a ¶ b", "a\n=== b"] {
            assert!(Article { text: text.into(), ..Article::default() }.write().is_err(), "{text}");
        }
    }
}
