//! Articles of our own, their names and acts of saying given, so that only who is who is left to find.

use std::fs;
use std::ops::Range;
use std::path::Path;

use saidso::analysis::EntityType;
use saidso::span::Span;
use saidso::tags::{Attribution, Finder, NameTag, Tags};
use saidso_gold::{Act, Article};

use crate::chains::{Gold, Text};

/// An article with its gold.
pub struct Given {
    /// Its title.
    pub title: String,
    /// With all its gold.
    pub article: Article,
    /// As the resolver gets it.
    pub text: Text,
}

/// The articles in `folder`, in the order of their files' names.
pub fn read(folder: &Path) -> Result<Vec<Given>, String> {
    let fault = |e: std::io::Error| format!("{}: {e}", folder.display());
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(fault)?;
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let file = fs::read_to_string(&path).map_err(fault)?;
        for (title, article) in Article::parse_all(&file).map_err(|why| format!("{}: {why}", path.display()))? {
            let text = text(&article);
            all.push(Given { title, article, text });
        }
    }
    Ok(all)
}

fn text(article: &Article) -> Text {
    let gold = article.mentions.iter().filter(|m| !m.of.is_empty());
    let gold = gold.map(|m| Gold { start: m.range.start, end: m.range.end, of: m.of.clone() });
    Text { text: article.text.clone(), gold: gold.collect(), tags: tags(article) }
}

fn tags(article: &Article) -> Tags {
    let span = |range: &Range<usize>| Span::new(range.start, range.end);
    let mut names: Vec<NameTag> = article
        .mentions
        .iter()
        .filter_map(|m| {
            Some(NameTag {
                span: span(&m.range),
                kind: kind(m.name.as_deref()?),
                read: kind(m.name.as_deref()?),
                confidence: 1.0,
            })
        })
        .collect();
    names.sort_by_key(|name| (name.span.start, std::cmp::Reverse(name.span.end)));
    names.dedup_by(|next, kept| next.span.overlaps(kept.span));
    let attributions = article.acts.iter().map(|act| Attribution {
        content: act.content.iter().map(span).collect(),
        cue: act.cue.first().map(span),
        source: act.source.first().map(span),
        confidence: 1.0,
        by: if is_turn(article, act) { Finder::Turns } else { Finder::Tagger },
    });
    Tags { names, attributions: attributions.collect() }
}

/// Whether an act is a turn: a paragraph that opens with its speaker and a colon, and has no marks.
fn is_turn(article: &Article, act: &Act) -> bool {
    let text = &article.text;
    let (Some(source), Some(content)) = (act.source.first(), act.content.first()) else { return false };
    let opens = text[..source.start].ends_with('\n') && source.end < content.start;
    opens
        && text[source.end..content.start].trim_end().ends_with(':')
        && !text[content.clone()].starts_with(['"', '“', '«', '‘'])
}

fn kind(name: &str) -> EntityType {
    match name {
        "person" => EntityType::Person,
        "organization" => EntityType::Organization,
        "place" => EntityType::Place,
        "group" => EntityType::Group,
        "event" => EntityType::Event,
        _ => EntityType::Work,
    }
}
