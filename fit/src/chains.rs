//! Texts whose mentions gold puts into chains, and the choices that the resolver makes in them with the right one marked.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use saidso::analysis::{Mention, MentionKind};
use saidso::coref::choice::{Choice, Kind, Weights};
use saidso::coref::signs::Signs;
use saidso::coref::{self, Cast, Judgement};
use saidso::document::Document;
use saidso::model::Models;
use saidso::tags::Tags;
use saidso::{marks, mention, tagger, value};
use serde::Deserialize;

/// Genres of GUM whose licence lets what is learned from them ship: others are for non-commercial use alone.
const FREE: &[&str] = &["academic", "bio", "court", "interview", "speech", "textbook", "vlog", "voyage"];

/// A mention as gold has it; offsets are bytes.
#[derive(Clone, Debug)]
pub struct Gold {
    /// First byte.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it speaks of.
    pub of: String,
}

/// A text with its chains.
pub struct Text {
    /// The words.
    pub text: String,
    /// Its mentions.
    pub gold: Vec<Gold>,
    /// Names and acts of saying: gold's where gold has them, else the tagger's.
    pub tags: Tags,
}

/// A choice with its right answer.
pub struct Example {
    /// Of what kind of mention.
    pub kind: Kind,
    /// What was seen of each whom it may stand for.
    pub options: Vec<Signs>,
    /// Which of them is right.
    pub right: usize,
    /// How much it counts.
    pub weight: f64,
}

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    entities: Vec<(usize, usize, String, String, Option<String>)>,
}

/// The texts of a file with chains whose licence lets them be used.
pub fn read(path: &Path) -> Result<Vec<Text>, String> {
    let fault = |why: String| format!("{}: {why}", path.display());
    let file = fs::read_to_string(path).map_err(|e| fault(e.to_string()))?;
    let mut texts = Vec::new();
    for line in file.lines() {
        let line: Line = serde_json::from_str(line).map_err(|e| fault(e.to_string()))?;
        if FREE.iter().any(|genre| line.id.split('_').nth(1) == Some(genre)) {
            let places: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
            let gold = line.entities.into_iter();
            let gold = gold.map(|(start, end, _, of, _)| Gold { start: places[start], end: places[end], of });
            let doc = Document::new(&line.text);
            let tags =
                tagger::tag(&doc, &marks::pair(&doc), &value::find(&doc, None), &Models::embedded().tagger, None);
            texts.push(Text { gold: gold.collect(), tags, text: line.text });
        }
    }
    Ok(texts)
}

/// Who is who in `text` by `weights`, all that was weighed kept.
pub fn resolve(text: &Text, weights: &Weights) -> Cast {
    let doc = Document::new(&text.text);
    let marks = marks::pair(&doc);
    let mentions = mention::find(&doc, &text.tags, value::find(&doc, None));
    let judgement = Judgement { weights: weights.clone(), kept: usize::MAX };
    coref::cluster(&doc, &marks, &text.tags, mentions, &judgement)
}

/// What gold says of a text, to be asked by where a mention stands.
pub struct Chains<'t> {
    exact: HashMap<(usize, usize), &'t str>,
    starts: HashMap<usize, Vec<&'t Gold>>,
    ends: HashMap<usize, Vec<&'t Gold>>,
    /// For each mention of the cast what it speaks of, if gold has it.
    pub of: Vec<Option<&'t str>>,
}

impl<'t> Chains<'t> {
    /// Those of `text`.
    pub fn new(text: &'t Text, cast: &Cast) -> Self {
        let exact = text.gold.iter().map(|g| ((g.start, g.end), g.of.as_str())).collect();
        let mut chains = Chains { exact, starts: HashMap::new(), ends: HashMap::new(), of: Vec::new() };
        for gold in &text.gold {
            chains.starts.entry(gold.start).or_default().push(gold);
            chains.ends.entry(gold.end).or_default().push(gold);
        }
        let of = |m: &Mention| chains.at(m.start as usize, m.end as usize, m.kind);
        chains.of = cast.mentions.iter().map(of).collect();
        chains
    }

    /// What the mention from `start` to `end` speaks of: the shortest in gold with one of its ends.
    pub fn at(&self, start: usize, end: usize, kind: MentionKind) -> Option<&'t str> {
        let shortest = |all: Option<&Vec<&'t Gold>>| {
            let long = all.into_iter().flatten().filter(|g| g.end - g.start >= end - start);
            long.min_by_key(|g| g.end - g.start).map(|g| g.of.as_str())
        };
        let near = || match kind {
            MentionKind::Pronoun | MentionKind::Value => None,
            MentionKind::Nominal => shortest(self.starts.get(&start)),
            MentionKind::Name => shortest(self.ends.get(&end)).or_else(|| shortest(self.starts.get(&start))),
        };
        self.exact.get(&(start, end)).copied().or_else(near)
    }
}

/// For each entity what most of its names speak of, or else its first mention that gold has.
pub fn entities<'t>(cast: &Cast, chains: &[Option<&'t str>]) -> Vec<Option<&'t str>> {
    let of = |entity: &saidso::analysis::Entity| {
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        for &id in &entity.mentions {
            if let Some(of) = chains[id as usize].filter(|_| cast.mentions[id as usize].kind == MentionKind::Name) {
                *names.entry(of).or_default() += 1;
            }
        }
        let most = names.into_iter().max_by_key(|&(_, count)| count).map(|(of, _)| of);
        most.or_else(|| entity.mentions.iter().find_map(|&id| chains[id as usize]))
    };
    cast.entities.iter().map(of).collect()
}

/// Adds the choices in `text` whose right answer gold tells.
pub fn collect(text: &Text, weights: &Weights, weight: f64, examples: &mut Vec<Example>) {
    let cast = resolve(text, weights);
    let chains = Chains::new(text, &cast);
    let entities = entities(&cast, &chains.of);
    for choice in &cast.choices {
        if let Some(right) = right(text, &cast, choice, &chains, &entities).filter(|_| choice.chances.len() > 1) {
            let options = choice.chances.iter().map(|chance| chance.signs).collect();
            examples.push(Example { kind: choice.kind, options, right, weight });
        }
    }
}

/// Which chance of `choice` is right; nothing when gold does not tell, or the right one is not among them.
pub fn right(text: &Text, cast: &Cast, choice: &Choice, chains: &Chains, entities: &[Option<&str>]) -> Option<usize> {
    let nobody = || choice.chances.iter().position(|chance| chance.whom.is_none());
    let pronoun = matches!(choice.kind, Kind::It | Kind::They | Kind::Person | Kind::Speaker);
    let unmarked = matches!(choice.kind, Kind::It | Kind::They);
    let (start, end) = (choice.span.start as usize, choice.span.end as usize);
    let kind = if pronoun { MentionKind::Pronoun } else { MentionKind::Nominal };
    let Some(of) = chains.at(start, end, kind) else { return if unmarked { nobody() } else { None } };
    // An entity that holds nothing before this mention is what "nobody yet" opened.
    let is_right = |whom: u32| {
        entities[whom as usize] == Some(of) && Some(cast.entities[whom as usize].mentions[0]) != choice.mention
    };
    if let Some(at) = choice.chances.iter().position(|chance| chance.whom.is_some_and(is_right)) {
        return Some(at);
    }
    let is_known = text.gold.iter().any(|gold| gold.of == of && gold.start < start);
    if pronoun || !is_known { nobody() } else { None }
}
