//! News articles of our own with who said what written into the text, for tests and for training.
//!
//! `<q 1>`, `<c 1>` and `<s 1>` hold content, cue and source of the act of saying 1; `<s 1 2>` is the source of two. A cue
//! may say what kind of act it is: `<c 1 belief>` (also a wish or an intention), `<c 1 not>` (negated, refused or open).
//! `<person lee>` and the other [`TYPES`] hold a name of the thing `lee`, `<m lee>` a description or a pronoun that stands
//! for it; a thing whose id begins with `?` is an anonymous source. `<x>` holds words in quote marks that nobody says.
//! A number that is left out is 1.

mod write;

use std::collections::BTreeMap;
use std::ops::Range;

/// What names may name.
pub const TYPES: [&str; 6] = ["person", "organization", "place", "group", "event", "work"];

/// A text with its gold; ranges are bytes of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The words alone.
    pub text: String,
    /// Acts of saying, by their numbers.
    pub acts: Vec<Act>,
    /// Names, descriptions and pronouns, in the order in which they end.
    pub mentions: Vec<Mention>,
    /// Words in quote marks that nobody says.
    pub marked: Vec<Range<usize>>,
}

/// One act of saying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Act {
    /// What is said, in text order.
    pub content: Vec<Range<usize>>,
    /// The words that tell of it.
    pub cue: Vec<Range<usize>>,
    /// Who says it.
    pub source: Vec<Range<usize>>,
    /// Whether it is a belief, a wish or an intention, and no speech.
    pub belief: bool,
    /// Whether it is said not to be said, or asked.
    pub negated: bool,
}

/// A place that speaks of something.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where.
    pub range: Range<usize>,
    /// One of [`TYPES`] for a name, none for a description or a pronoun.
    pub name: Option<String>,
    /// What it speaks of; empty where the writer did not say.
    pub of: String,
}

impl Article {
    /// Reads an article; ` ¶ ` ends a paragraph.
    pub fn parse(source: &str) -> Result<Article, String> {
        let mut reader = Reader::default();
        let source = source.replace(" ¶ ", "\n\n");
        let mut rest = source.as_str();
        while let Some((before, tag)) = rest.split_once('<') {
            let (tag, after) = tag.split_once('>').ok_or_else(|| format!("a tag without its end: <{tag}"))?;
            reader.article.text.push_str(before);
            reader.tag(tag)?;
            rest = after;
        }
        reader.article.text.push_str(rest);
        if let Some((tag, _)) = reader.open.pop() {
            return Err(format!("<{tag}> is never closed"));
        }
        if let Some((number, _)) = reader.acts.iter().find(|(_, act)| act.content.is_empty()) {
            return Err(format!("nothing is said in act {number}: no <q {number}>"));
        }
        let mut article = reader.article;
        article.acts = reader.acts.into_values().collect();
        Ok(article)
    }

    /// The mention that speaks in an act's source: the first description, or the person or body that it stands before, as in
    /// "union president Lee" and "a spokesman for the institute, Lee"; not in "an aide to Lee".
    pub fn speaker(&self, act: &Act) -> Option<&Mention> {
        let source = act.source.first()?;
        let within = |m: &&Mention| source.start <= m.range.start && m.range.end <= source.end;
        let inside = self.mentions.iter().filter(within);
        let start = |m: &&Mention| m.range.start;
        let free = inside.clone().filter(|m| !self.is_within_other(m) && !self.is_owner(m));
        let described = free.clone().filter(|m| m.name.is_none()).min_by_key(start);
        let person = free.clone().filter(|m| m.name.as_deref() == Some("person")).min_by_key(start);
        let first = match (described, person) {
            (Some(described), Some(person)) if start(&described) > start(&person) => person,
            (Some(described), Some(person)) if self.stands_before(described, person) => person,
            (one, other) => {
                one.or(other).or_else(|| free.clone().min_by_key(start)).or_else(|| inside.min_by_key(start))?
            }
        };
        let is_body = |m: &&Mention| m.name.is_some() && first.name.is_some();
        let mut behind = free.filter(|m| is_body(m) && start(m) > first.range.start);
        behind.rfind(|m| self.is_modifier(first, m)).or(Some(first))
    }

    /// Whether what `described` is a part of ends where `named` begins: nothing behind the last comma leads from one to the other.
    fn stands_before(&self, described: &Mention, named: &Mention) -> bool {
        const LEADS: &[&str] = &[
            "about", "against", "and", "at", "by", "comprising", "for", "from", "in", "near", "of", "on", "or", "that",
            "to", "under", "which", "who", "with",
        ];
        let between = &self.text[described.range.end..named.range.start];
        let last = between.rsplit(',').next().unwrap_or_default();
        !last.split_whitespace().any(|word| LEADS.contains(&word))
    }

    /// Whether the name `first` only tells of `other`: "UN migration agency IOM".
    fn is_modifier(&self, first: &Mention, other: &Mention) -> bool {
        let apart = first.range.end <= other.range.start;
        apart
            && !self.text[first.range.end..other.range.start].contains([',', '(', '’', '\''])
            && self.stands_before(first, other)
    }

    /// Whether an act's source is not to be named.
    pub fn is_anonymous(&self, act: &Act) -> bool {
        self.speaker(act).is_some_and(|m| m.of.starts_with('?'))
    }

    /// Where the text names the thing `of`.
    pub fn names_of(&self, of: &str) -> Vec<&Range<usize>> {
        self.mentions.iter().filter(|m| m.of == of && m.name.is_some()).map(|m| &m.range).collect()
    }

    /// Whether a mention owns who speaks: "Lee’s", "her".
    fn is_owner(&self, mention: &Mention) -> bool {
        let words = self.text[mention.range.clone()].to_lowercase();
        let possessive = matches!(words.as_str(), "his" | "her" | "its" | "their" | "my" | "our" | "your" | "whose");
        possessive || self.text[mention.range.end..].starts_with(['\'', '’'])
    }

    /// Whether a mention is a part of a longer one: "his" in "his lawyer".
    fn is_within_other(&self, mention: &Mention) -> bool {
        let range = &mention.range;
        let holds = |m: &Mention| m.range.start <= range.start && range.end <= m.range.end && m.range != *range;
        self.mentions.iter().any(holds)
    }

    /// Reads a file of articles, each under a line `=== title`.
    pub fn parse_all(file: &str) -> Result<Vec<(String, Article)>, String> {
        let body = file.strip_prefix("=== ").ok_or("a file of articles begins with `=== title`")?;
        let blocks = body.split("\n=== ").map(|block| block.split_once('\n').unwrap_or((block, "")));
        blocks
            .map(|(title, body)| match Article::parse(body.trim()) {
                Ok(article) => Ok((title.to_owned(), article)),
                Err(why) => Err(format!("{title}: {why}")),
            })
            .collect()
    }
}

#[derive(Default)]
struct Reader {
    article: Article,
    acts: BTreeMap<u32, Act>,
    open: Vec<(String, usize)>,
}

impl Reader {
    fn tag(&mut self, tag: &str) -> Result<(), String> {
        let Some(name) = tag.strip_prefix('/') else {
            self.open.push((tag.to_owned(), self.article.text.len()));
            return Ok(());
        };
        let (opened, start) = self.open.pop().ok_or_else(|| format!("</{name}> closes nothing"))?;
        let mut words = opened.split(' ');
        if words.next() != Some(name) {
            return Err(format!("<{opened}> is closed by </{name}>"));
        }
        let range = start..self.article.text.len();
        let within = &self.article.text[range.clone()];
        if within.is_empty() || within.trim() != within {
            return Err(format!("<{opened}> begins or ends with a blank, or is empty: '{within}'"));
        }
        self.close(name, &words.collect::<Vec<_>>(), range).map_err(|why| format!("<{opened}>: {why}"))
    }

    fn close(&mut self, name: &str, words: &[&str], range: Range<usize>) -> Result<(), String> {
        match name {
            "q" | "c" | "s" => self.act(name, words, &range),
            "x" => {
                self.article.marked.push(range);
                Ok(())
            }
            _ if name == "m" || TYPES.contains(&name) => {
                let of = words.first().copied().unwrap_or_default().to_owned();
                self.article.mentions.push(Mention { range, name: (name != "m").then(|| name.to_owned()), of });
                Ok(())
            }
            _ => Err("there is no such tag".to_owned()),
        }
    }

    fn act(&mut self, part: &str, words: &[&str], range: &Range<usize>) -> Result<(), String> {
        let (kinds, numbers): (Vec<&str>, Vec<&str>) = words.iter().partition(|w| matches!(**w, "belief" | "not"));
        let numbers = if numbers.is_empty() { vec!["1"] } else { numbers };
        for number in numbers {
            let act = self.acts.entry(number.parse().map_err(|_| format!("'{number}' is no number"))?).or_default();
            let ranges = match part {
                "q" => &mut act.content,
                "c" => &mut act.cue,
                _ => &mut act.source,
            };
            ranges.push(range.clone());
            act.belief |= kinds.contains(&"belief");
            act.negated |= kinds.contains(&"not");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_ranges() {
        let source = "<q>“Né,”</q> <c>said</c> <s 1 2><person bo>Bo Ek</person></s>. ¶ \
                      <m bo>He</m> <c 2 belief not>did not want</c> <q 2>a “<x>war</x>”</q>";
        let article = Article::parse(source).unwrap();
        assert_eq!(article.text, "“Né,” said Bo Ek.\n\nHe did not want a “war”");
        let [one, two] = &article.acts[..] else { panic!("{article:?}") };
        assert_eq!((&article.text[one.content[0].clone()], one.belief, one.negated), ("“Né,”", false, false));
        assert_eq!((&one.source, two.belief, two.negated), (&two.source, true, true));
        let names: Vec<_> = article.mentions.iter().map(|m| (m.name.as_deref(), m.of.as_str())).collect();
        assert_eq!(names, [(Some("person"), "bo"), (None, "bo")]);
        assert_eq!(&article.text[article.marked[0].clone()], "war");
    }

    #[test]
    fn whoever_speaks_is_told_from_whom_they_speak_for() {
        for (source, speaker) in [
            ("<s 1><m union>union</m> president <person lee>Ann Lee</person></s>", "lee"),
            ("<s 1>a spokesman for <m inst>the institute</m>, <person lee>Ann Lee</person>,</s>", "lee"),
            ("<s 1><m aide>an aide</m> to <person lee>Ann Lee</person></s>", "aide"),
            ("<s 1><m mother><m lee>Lee</m>’s mother</m></s>", "mother"),
            ("<s 1><organization un>UN</organization> agency <organization iom>IOM</organization></s>", "iom"),
            ("<s 1><place peru>Peru</place> and <place chile>Chile</place></s>", "peru"),
        ] {
            let article = Article::parse(&format!("{source} <c 1>said</c> <q 1>it rained</q>")).unwrap();
            assert_eq!(article.speaker(&article.acts[0]).map(|m| m.of.as_str()), Some(speaker), "{source}");
        }
    }

    #[test]
    fn faults_are_named() {
        for (source, why) in [
            ("<q 1>a</c>", "closed by </c>"),
            ("<q 1>a", "never closed"),
            ("<q 1", "without its end"),
            ("a</q>", "closes nothing"),
            ("<q 1> a</q>", "blank"),
            ("<q one>a</q>", "no number"),
            ("<z>a</z>", "no such tag"),
            ("<c 2>said</c>", "nothing is said in act 2"),
        ] {
            let fault = Article::parse(source).unwrap_err();
            assert!(fault.contains(why), "{source}: {fault}");
        }
    }
}
