//! Names that stand for the same: full names, surnames, first names, acronyms, spellings with and without stops.

use std::collections::HashMap;

use super::Clusters;
use crate::analysis::{EntityType, Gender, MentionKind};
use crate::document::Document;
use crate::lexicon::{endings, organizations, people, places, words};
use crate::mention::Candidate;

/// Of the people who share a name, only so many of the last named are looked at.
const MAX_NAMESAKES: usize = 8;

/// Other names of a few places and bodies that news uses side by side, without stops and in lower case.
const SAME: &[(&str, &str)] = &[
    ("america", "united states"),
    ("britain", "united kingdom"),
    ("eu", "european union"),
    ("uae", "united arab emirates"),
    ("uk", "united kingdom"),
    ("un", "united nations"),
    ("united states of america", "united states"),
    ("us", "united states"),
    ("usa", "united states"),
];

/// Clusters the names among `mentions`.
pub(super) fn cluster(doc: &Document, mentions: &[Candidate], clusters: &mut Clusters) {
    let mut namer = Namer {
        doc,
        clusters,
        whole: HashMap::new(),
        last: HashMap::new(),
        first: HashMap::new(),
        inner: HashMap::new(),
        people: HashMap::new(),
        seen: Vec::new(),
    };
    let named = || mentions.iter().enumerate().filter(|(_, m)| m.kind == MentionKind::Name);
    // Full names come first, so that a headline’s bare surname finds whom the text names in full below it.
    // "Hallam-Pryce" is one word.
    let several = |m: &Candidate| m.span.of(doc.text).contains(char::is_whitespace);
    for (i, mention) in named().filter(|(_, m)| several(m)) {
        namer.place_full(i, mention);
    }
    namer.seen.fill(0);
    for (i, mention) in named() {
        if namer.clusters.of[i].is_none() {
            namer.place_short(i, mention);
        }
        namer.note(i, mention);
    }
}

/// Who has been named so far, by the parts of their names.
struct Namer<'a, 't> {
    doc: &'a Document<'t>,
    clusters: &'a mut Clusters,
    /// By the whole name and its kind.
    whole: HashMap<(String, EntityType), usize>,
    /// People by the last and by the first word of their full names.
    last: HashMap<String, Vec<usize>>,
    first: HashMap<String, Vec<usize>>,
    /// People by the words between: "Benítez" of "Graciela Benítez Ovelar".
    inner: HashMap<String, Vec<usize>>,
    /// The words of people’s fullest names.
    people: HashMap<usize, Vec<String>>,
    /// The mention that last named each cluster, plus one.
    seen: Vec<usize>,
}

impl Namer<'_, '_> {
    fn place_full(&mut self, i: usize, mention: &Candidate) {
        let name = normal(mention.span.of(self.doc.text), mention.entity_type);
        let key = (name, mention.entity_type);
        if let Some(&known) = self.whole.get(&key) {
            return self.clusters.join(i, known);
        }
        if mention.entity_type == EntityType::Person {
            self.place_person(i, mention, &key.0);
        } else {
            let cluster = self.clusters.open(i, mention);
            self.add_short_forms(&key.0, mention, cluster);
            self.whole.insert(key, cluster);
        }
    }

    /// Lets a body be found by its acronym and without its "Inc.".
    fn add_short_forms(&mut self, name: &str, mention: &Candidate, cluster: usize) {
        let text = mention.span.of(self.doc.text);
        let initials: String =
            text.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
        let words: Vec<&str> = name.split(' ').collect();
        let mut forms = Vec::new();
        if initials.len() > 1 {
            forms.push(initials.to_lowercase());
        }
        let end = self.doc.tokens_in(mention.span).end;
        if self.doc.word_at(Some(end)) == "(" && self.doc.word_at(Some(end + 2)) == ")" {
            forms.push(normal(self.doc.word(end + 1), mention.entity_type));
        }
        let distinctive = !words::is_common(words[0]) && !organizations::is_front(text.split(' ').next().unwrap_or(""));
        if mention.entity_type == EntityType::Organization && words.len() == 2 && distinctive && !is_listed(text) {
            forms.push(words[0].to_owned());
        }
        let legal = |word: &&str| {
            matches!(word.trim_end_matches('.'), "ag" | "gmbh" | "inc" | "llc" | "ltd" | "nv" | "plc" | "sa")
        };
        if mention.entity_type == EntityType::Organization
            && words.len() == 3
            && distinctive
            && words.last().is_some_and(legal)
        {
            forms.push(words[0].to_owned());
            forms.push(words[..2].join(" "));
        }
        let titled = text.split(' ').next().unwrap_or("");
        if mention.entity_type == EntityType::Organization
            && words.len() > 2
            && matches!(words[1], "of" | "for")
            && organizations::is_front(titled)
        {
            forms.push(words[0].to_owned());
        }
        for form in forms {
            self.whole.entry((form, mention.entity_type)).or_insert(cluster);
        }
    }

    fn place_person(&mut self, i: usize, mention: &Candidate, name: &str) {
        let words: Vec<String> = name.split(' ').map(str::to_owned).collect();
        let gender = title(self.doc, mention);
        let fits = |c| self.people.get(&c).is_some_and(|other| is_same_person(&words, other));
        let shorter = |c| self.people.get(&c).is_some_and(|other| other.starts_with(&words));
        let namesake = self.nearest(&self.last, surname(&words), gender, fits);
        let namesake = namesake.or_else(|| self.nearest(&self.inner, surname(&words), gender, shorter));
        let cluster = match namesake {
            Some(cluster) => {
                self.clusters.join(i, cluster);
                cluster
            }
            None => self.clusters.open(i, mention),
        };
        let fuller = self.people.get(&cluster).is_none_or(|known| known.len() < words.len());
        self.whole.insert((name.to_owned(), EntityType::Person), cluster);
        if namesake.is_none() {
            self.last.entry(surname(&words).to_owned()).or_default().push(cluster);
        }
        if fuller {
            let first = mention.span.of(self.doc.text).split([' ', '-']).next().unwrap_or("");
            let entry = &mut self.clusters.list[cluster];
            entry.hint = entry.hint.or_else(|| people::usual_gender(first));
            entry.ending = entry.ending.or_else(|| endings::gender(first).filter(|_| !people::is_first_name(first)));
            self.first.entry(words[0].clone()).or_default().push(cluster);
            for word in words.iter().skip(1).take(words.len().saturating_sub(2)) {
                self.inner.entry(word.clone()).or_default().push(cluster);
            }
            self.people.insert(cluster, words);
        }
    }

    fn place_short(&mut self, i: usize, mention: &Candidate) {
        let text = mention.span.of(self.doc.text);
        let key = (normal(text, mention.entity_type), mention.entity_type);
        let known = if mention.entity_type == EntityType::Person {
            let gender = title(self.doc, mention);
            self.nearest(&self.last, &key.0, gender, |_| true)
                .or_else(|| self.nearest(&self.first, &key.0, gender, |_| true))
                .or_else(|| self.nearest(&self.inner, &key.0, gender, |_| true))
        } else {
            None
        };
        if let Some(cluster) = known.or_else(|| self.whole.get(&key).copied()) {
            return self.clusters.join(i, cluster);
        }
        let cluster = self.clusters.open(i, mention);
        if mention.entity_type == EntityType::Person {
            self.last.entry(key.0.clone()).or_default().push(cluster);
            self.clusters.list[cluster].hint = people::usual_gender(text);
        }
        self.whole.insert(key, cluster);
    }

    /// Remembers that mention `i` named its cluster, and what its title shows.
    fn note(&mut self, i: usize, mention: &Candidate) {
        let Some(cluster) = self.clusters.of[i] else { return };
        if self.seen.len() <= cluster {
            self.seen.resize(cluster + 1, 0);
        }
        self.seen[cluster] = i + 1;
        let entry = &mut self.clusters.list[cluster];
        if entry.kind == EntityType::Person && entry.gender.is_none() {
            entry.gender = title(self.doc, mention);
        }
    }

    /// Of the people under `key` whom a title of `gender` fits, the one named last, or else the first.
    fn nearest(
        &self,
        map: &HashMap<String, Vec<usize>>,
        key: &str,
        gender: Option<Gender>,
        fits: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let all = map.get(key)?;
        let seen = |c: usize| self.seen.get(c).copied().unwrap_or(0);
        let agrees = |c: usize| {
            let known = self.clusters.list[c].gender.or(self.clusters.list[c].hint);
            gender.is_none() || known.is_none() || known == gender
        };
        let shown =
            |c: usize| gender.is_some() && self.clusters.list[c].gender.or(self.clusters.list[c].hint) == gender;
        let merit = |c: usize| (shown(c), seen(c));
        let namesakes = all[all.len().saturating_sub(MAX_NAMESAKES)..].iter().copied();
        namesakes.filter(|&c| fits(c) && agrees(c)).fold(None, |best: Option<usize>, c| match best {
            Some(b) if merit(b) >= merit(c) => Some(b),
            _ => Some(c),
        })
    }
}

fn is_listed(name: &str) -> bool {
    places::is_region(name) || organizations::is_known(name)
}

/// The gender that the title right before a name shows.
fn title(doc: &Document, mention: &Candidate) -> Option<Gender> {
    let start = doc.tokens_in(mention.span).start;
    people::title_gender(doc.word_at(start.checked_sub(1)))
}

/// A name without stops and letter case, and a people’s without its plural.
fn normal(name: &str, kind: EntityType) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        let plain = word.chars().filter(|c| *c != '.').map(|c| if c == '’' { '\'' } else { c });
        out.extend(plain.flat_map(char::to_lowercase));
    }
    if kind == EntityType::Group && out.ends_with('s') {
        out.pop();
    }
    match SAME.binary_search_by_key(&out.as_str(), |row| row.0) {
        Ok(row) => SAME[row].1.to_owned(),
        Err(_) => out,
    }
}

/// The last word of a full name that is no "Jr.".
fn surname(words: &[String]) -> &str {
    let last = words.len() - 1;
    let at = if last > 0 && matches!(words[last].as_str(), "jr" | "sr" | "ii" | "iii") { last - 1 } else { last };
    &words[at]
}

/// Whether two full names with the same surname can be one person’s: one is the other’s end, or first names agree.
fn is_same_person(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() > 1 && long.ends_with(short) {
        return true;
    }
    let (first, other) = (&short[0], &long[0]);
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    first == other || initial(first, other) || initial(other, first)
}
