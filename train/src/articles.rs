//! Articles and lessons of our own, with gold of names and of sayings.

use std::collections::HashMap;
use std::fs;
use std::iter;
use std::ops::Range;
use std::path::Path;

use saidso_gold::{Act, Article, TYPES};
use serde::Deserialize;

use crate::corpus::{Entity, Gold, Line, Quote, Sample, Scheme, sample};
use crate::rename::{Pool, rename};
use crate::restyle::restyle;

/// The articles a recipe takes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Articles {
    /// The folder of their files, from the repository's root.
    pub folder: String,
    /// How often each is taken.
    pub copies: usize,
    /// The share of copies whose people get other names.
    pub renamed: f32,
    /// The share of copies that get another style of quote marks.
    pub restyled: f32,
}

/// Reads the articles under `root`, in the order of their files' names.
pub fn read(root: &Path, articles: &Articles, random: &mut fastrand::Rng) -> Result<Vec<Line>, String> {
    let folder = root.join(&articles.folder);
    let fault = |e: std::io::Error| format!("{}: {e}", folder.display());
    let entries = fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(fault)?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(fault)?;
        let file = Article::parse_all(&text).map_err(|why| format!("{}: {why}", path.display()))?;
        all.extend(file.into_iter().map(|(_, article)| article));
    }
    if all.is_empty() {
        Err(format!("{} holds no article", folder.display()))
    } else {
        Ok(copies(&all, articles, random))
    }
}

/// The copies of each article, one after the other, as documents.
fn copies(all: &[Article], articles: &Articles, random: &mut fastrand::Rng) -> Vec<Line> {
    let pool = Pool::of(all);
    let mut copy = |article: &Article| {
        let line = line(article);
        let line = if random.f32() < articles.renamed { rename(&line, article, &pool, random) } else { line };
        if random.f32() < articles.restyled { restyle(&line, random) } else { line }
    };
    all.iter().flat_map(|article| iter::repeat_n(article, articles.copies)).map(&mut copy).collect()
}

/// `article` as a document of a corpus: names and acts of saying in code points.
pub fn line(article: &Article) -> Line {
    let text = &article.text;
    let mut places = vec![0; text.len() + 1];
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    for (count, end) in ends.enumerate() {
        places[end] = count + 1;
    }
    let span = |range: &Range<usize>| [places[range.start], places[range.end]];
    let spans = |ranges: &[Range<usize>]| ranges.iter().map(span).collect();
    let entities = article.mentions.iter().filter_map(|mention| {
        let ([start, end], kind) = (span(&mention.range), mention.name.clone()?);
        Some(Entity::Named { start, end, kind })
    });
    // As in the corpus: what an act holds has no acts of its own.
    let is_outer = |act: &&Act| !article.acts.iter().any(|other| other != *act && holds(other, act));
    let quotes = article.acts.iter().filter(is_outer).map(|act| Quote {
        content: spans(&act.content),
        cue: spans(&act.cue),
        speaker: spans(&act.source),
    });
    Line { text: text.clone(), entities: entities.collect(), quotes: quotes.collect() }
}

/// Whether the content of `outer` holds cue and content of `inner`.
fn holds(outer: &Act, inner: &Act) -> bool {
    let inside = |range: &Range<usize>| outer.content.iter().any(|c| c.start <= range.start && range.end <= c.end);
    inner.content.iter().chain(&inner.cue).all(inside)
}

/// A document of our own as a sample, with gold for both heads; dates and sums in it go unmarked.
pub fn document(line: &Line) -> Sample {
    let kind = |name: &str| if matches!(name, "event" | "work") { "misc" } else { name }.to_owned();
    let types: HashMap<_, _> = TYPES.iter().map(|name| ((*name).to_owned(), kind(name))).collect();
    let unmarked = ["date", "money"].map(str::to_owned).to_vec();
    let [names, _] = sample(line, &Gold::Names(&Scheme { types, unmarked, misc: vec![] })).gold;
    let mut sample = sample(line, &Gold::Saying);
    sample.gold[0] = names;
    sample
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_code_points() {
        let article =
            Article::parse("<q>“Né,”</q> <c>said</c> <s><person>Bo Ek</person></s> of <work>É</work>.").unwrap();
        let line = line(&article);
        assert_eq!((&line.quotes[0].content, &line.quotes[0].speaker), (&vec![[0, 5]], &vec![[11, 16]]));
        assert!(matches!(&line.entities[1], Entity::Named { start: 20, end: 21, kind } if kind == "work"));
        let [names, sayings] = document(&line).gold.map(|gold| gold.expect("gold of both"));
        assert_eq!(names.len(), sayings.len());
    }

    /// Every article that the recipe takes can be read.
    #[test]
    fn all_articles_are_well_formed() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the repository");
        let recipe = crate::recipe::read(&root.join("models/recipe.toml")).expect("the recipe is read");
        let articles = recipe.articles.expect("the recipe takes articles");
        let lines = read(root, &articles, &mut fastrand::Rng::with_seed(1)).expect("the articles are read");
        // A sign between spaces is a writer's own; what is left of a tag stands against a word.
        assert!(lines.iter().all(|line| !line.text.replace(" > ", " ").contains(['<', '>'])));
    }
}
