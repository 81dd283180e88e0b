//! Lessons: sentences of our own with blanks, drawn into documents with gold. `models/lessons.txt` says how they are written.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use saidso_gold::Article;
use serde::Deserialize;

use crate::articles;
use crate::corpus::Line;
use crate::restyle::restyle;

/// The lessons a recipe takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lessons {
    /// The file, from the repository's root.
    pub file: String,
    /// How many documents are drawn from it.
    pub draws: usize,
    /// The share that gets another style of quote marks than “ ”.
    pub restyled: f32,
}

const LISTS: &str = "src/lexicon/lists";
const HANDLES: [&str; 6] = ["@harbourjoe", "@lenka_p", "@BayGrid", "@mhairi_bell", "@t_okafor", "@newsdesk9"];
const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What blanks are filled with.
struct Fill {
    sections: BTreeMap<String, Vec<String>>,
    first_names: Vec<String>,
    surnames: Vec<String>,
    places: Vec<String>,
    countries: Vec<String>,
    bodies: Vec<String>,
}

/// Draws documents from the lessons under `root`; names in them are of the types of [`saidso_gold::TYPES`].
pub fn draw(root: &Path, lessons: &Lessons, random: &mut fastrand::Rng) -> Result<Vec<Line>, String> {
    let read = |file: &str| fs::read_to_string(root.join(file)).map_err(|e| format!("{file}: {e}"));
    let list = |name: &str| -> Result<Vec<String>, String> {
        let text = read(&format!("{LISTS}/{name}.txt"))?;
        let entries = text.lines().filter(|l| !l.starts_with('#')).map(|l| match l.rsplit_once(' ') {
            Some((entry, note)) if note.len() == 1 => entry.to_owned(),
            _ => l.to_owned(),
        });
        Ok(entries.collect())
    };
    let fill = Fill {
        sections: sections(&read(&lessons.file)?),
        first_names: list("first_names")?,
        surnames: list("surnames")?,
        places: list("cities")?,
        countries: list("countries")?,
        bodies: list("bodies")?,
    };
    let lines = fill.sections.get("lines").filter(|lines| !lines.is_empty());
    let lines = lines.ok_or_else(|| format!("{} has no section 'lines'", lessons.file))?;
    (0..lessons.draws)
        .map(|draw| {
            let line = articles::line(&Article::parse(&fill.filled(&lines[draw % lines.len()], random)?)?);
            Ok(if random.f32() < lessons.restyled { restyle(&line, random) } else { line })
        })
        .collect()
}

/// Lines by the heading above them.
fn sections(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut sections: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        match line.strip_prefix("== ") {
            Some(heading) => heading.clone_into(&mut name),
            None => sections.entry(name.clone()).or_default().push(line.to_owned()),
        }
    }
    sections
}

fn pick<'l>(list: &'l [String], random: &mut fastrand::Rng) -> &'l str {
    &list[random.usize(..list.len())]
}

impl Fill {
    /// `line` with its blanks filled; names become `<person>...</person>` and so on.
    fn filled(&self, line: &str, random: &mut fastrand::Rng) -> Result<String, String> {
        let mut names = BTreeMap::new();
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, blank)) = rest.split_once('{') {
            let (blank, after) = blank.split_once('}').ok_or_else(|| format!("a blank without its end: {line}"))?;
            out.push_str(before);
            let value = self.blank(blank, &mut names, random).ok_or_else(|| format!("no blank '{blank}': {line}"))?;
            out.push_str(&value);
            rest = after;
        }
        Ok(out + rest)
    }

    fn blank(&self, blank: &str, names: &mut BTreeMap<String, String>, random: &mut fastrand::Rng) -> Option<String> {
        let section = |name: &str| self.sections.get(name);
        let said = |random: &mut fastrand::Rng| Some(pick(section("said")?, random).to_owned());
        let mut named = |key: String, list: &[String], random: &mut fastrand::Rng| {
            names.entry(key).or_insert_with(|| pick(list, random).to_owned()).clone()
        };
        let tagged = |kind: &str, name: String| Some(format!("<{kind}>{name}</{kind}>"));
        match (&blank[..1], &blank[1..]) {
            ("Q", "") => said(random),
            ("Q", "_") => said(random).map(|s| s.strip_suffix('.').map(|s| format!("{s},")).unwrap_or(s)),
            ("q", "") => said(random).map(|s| s.strip_suffix('.').map(str::to_owned).unwrap_or(s)),
            ("i", "") => Some(pick(section("clauses")?, random).to_owned()),
            ("I", "") => {
                let clause = pick(section("clauses")?, random);
                Some(clause[..1].to_uppercase() + &clause[1..])
            }
            ("n", "") => Some(pick(section("plain")?, random).to_owned()),
            ("d", "") => Some(DAYS[random.usize(..DAYS.len())].to_owned()),
            ("h", _) => Some(HANDLES[random.usize(..HANDLES.len())].to_owned()),
            (kind @ ("p" | "l" | "f" | "U"), number) => {
                let first = named(format!("first {number}"), &self.first_names, random);
                let last = named(format!("last {number}"), &self.surnames, random);
                let name = match kind {
                    "p" => format!("{first} {last}"),
                    "l" => last,
                    "U" => last.to_uppercase(),
                    _ => first,
                };
                tagged("person", name)
            }
            ("t", number) => tagged("place", named(format!("place {number}"), &self.places, random)),
            ("T", number) => tagged("place", named(format!("place {number}"), &self.places, random).to_uppercase()),
            ("k", number) => tagged("place", named(format!("country {number}"), &self.countries, random)),
            ("o", number) => tagged("organization", named(format!("body {number}"), &self.bodies, random)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every line of the file is drawn, and each tag lands on its words.
    #[test]
    fn all_lessons_are_well_formed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
        let lessons = Lessons { file: "models/lessons.txt".to_owned(), draws: 1000, restyled: 0.0 };
        let lines = draw(root, &lessons, &mut fastrand::Rng::with_seed(1)).expect("the lessons are read");
        let mut quotes = 0;
        for line in &lines {
            let part = |s: &[usize; 2]| line.text.chars().skip(s[0]).take(s[1] - s[0]).collect::<String>();
            assert!(!line.text.contains(['<', '>', '{', '}']), "{}", line.text);
            for quote in &line.quotes {
                for words in quote.content.iter().chain(&quote.cue).chain(&quote.speaker).map(part) {
                    assert!(!words.is_empty() && words.trim() == words, "'{words}' in {}", line.text);
                }
                quotes += 1;
            }
        }
        assert!(quotes > 900, "{quotes}");
    }
}
