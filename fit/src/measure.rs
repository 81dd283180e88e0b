//! How often the resolver is right on articles whose names and acts of saying are given.

use std::fmt;

use saidso::analysis::MentionKind;
use saidso::coref::Cast;
use saidso::coref::choice::{KINDS, Weights};
use saidso::document::Document;
use saidso::{marks, quote};

use crate::chains;
use crate::given::Given;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share(usize, usize);

impl Share {
    fn count(&mut self, right: bool) {
        self.0 += usize::from(right);
        self.1 += 1;
    }

    fn add(&mut self, other: Share) {
        self.0 += other.0;
        self.1 += other.1;
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:.1} ({} of {})", 100.0 * self.0 as f64 / self.1.max(1) as f64, self.0, self.1)
    }
}

/// What is measured.
#[derive(Clone, Copy, Debug, Default)]
pub struct Measure {
    /// Speakers that gold names: whether they are taken for the right one.
    whom: Share,
    /// Those of them that are pronouns or descriptions.
    unnamed: Share,
    /// Choices whose right answer is known, by kind.
    choices: [Share; KINDS],
    /// Sources that are told to be anonymous, those that are, and both.
    anonymous: [usize; 3],
}

impl Measure {
    /// Adds those of another article.
    pub fn add(&mut self, other: &Measure) {
        self.whom.add(other.whom);
        self.unnamed.add(other.unnamed);
        self.choices.iter_mut().zip(other.choices).for_each(|(mine, other)| mine.add(other));
        self.anonymous.iter_mut().zip(other.anonymous).for_each(|(mine, other)| *mine += other);
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "  whom: {}; of pronouns and descriptions {}", self.whom, self.unnamed)?;
        let [speaker, person, they, it, description, thing] = self.choices;
        writeln!(
            f,
            "  choices: he and she who speak {speaker}, others {person}, they {they}, it {it}, people described {description}, things and several {thing}"
        )?;
        let [found, gold, both] = self.anonymous.map(|count| count as f64);
        let f1 = 200.0 * both / (found + gold).max(1.0);
        write!(f, "  unnamed sources: F1 {f1:.1}, {both} of {found} right, of {gold} in gold")
    }
}

/// All of `articles` by `weights`.
pub fn measure(articles: &[Given], weights: &Weights, tell: bool) -> Measure {
    let mut all = Measure::default();
    articles.iter().for_each(|article| all.add(&one(article, weights, tell)));
    all
}

/// One article by `weights`; `tell` prints what is wrong.
pub fn one(given: &Given, weights: &Weights, tell: bool) -> Measure {
    let cast = chains::resolve(&given.text, weights);
    let mut measure = Measure::default();
    if tell {
        println!("=== {}", given.title);
    }
    speakers(given, &cast, tell, &mut measure);
    choices(given, &cast, tell, &mut measure);
    anonymous(given, &cast, tell, &mut measure);
    measure
}

fn speakers(given: &Given, cast: &Cast, tell: bool, measure: &mut Measure) {
    let article = &given.article;
    for (act, source) in article.acts.iter().zip(&cast.sources) {
        let Some(speaker) = article.speaker(act) else { continue };
        let named = article.names_of(&speaker.of);
        if named.is_empty() {
            continue;
        }
        let entity = source.map(|id| &cast.entities[cast.mentions[id as usize].entity as usize]);
        let is_name = |id: &u32| {
            let m = &cast.mentions[*id as usize];
            let overlaps = |r: &&std::ops::Range<usize>| (m.start as usize) < r.end && r.start < m.end as usize;
            m.kind == MentionKind::Name && named.iter().any(overlaps)
        };
        let right = entity.is_some_and(|entity| entity.mentions.iter().any(is_name));
        measure.whom.count(right);
        if speaker.name.is_none() {
            measure.unnamed.count(right);
        }
        if tell && !right {
            let (found, words) = (entity.map_or("nobody", |e| &e.name), &article.text[act.source[0].clone()]);
            println!("  whom: {words} is {found}, not {}", speaker.of);
        }
    }
}

fn choices(given: &Given, cast: &Cast, tell: bool, measure: &mut Measure) {
    let chains = chains::Chains::new(&given.text, cast);
    let entities = chains::entities(cast, &chains.of);
    for choice in &cast.choices {
        let Some(right) = chains::right(&given.text, cast, choice, &chains, &entities) else { continue };
        measure.choices[choice.kind as usize].count(right == 0);
        if tell && right > 0 {
            let span = choice.span;
            let name = |at: usize| {
                let chance = &choice.chances[at];
                let who = chance.whom.map_or("nobody yet", |e| &cast.entities[e as usize].name);
                let signs: Vec<&str> = chance.signs.iter().map(|sign| sign.says()).collect();
                format!("{who} {:.2} [{}]", chance.probability, signs.join("; "))
            };
            let text = &given.article.text;
            let from = text[..span.start as usize].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
            let before = text[from..span.start as usize].replace('\n', " ");
            let words = span.of(text);
            println!("  choice: …{before}[{words}]\n      took  {}\n      right {}", name(0), name(right));
        }
    }
}

fn anonymous(given: &Given, cast: &Cast, tell: bool, measure: &mut Measure) {
    let doc = Document::new(&given.article.text);
    let (quotes, origins) = quote::assemble(&doc, &marks::pair(&doc), &given.text.tags, cast);
    for (quote, origin) in quotes.iter().zip(origins) {
        let quote::Origin::Tag(index) = origin else { continue };
        let act = &given.article.acts[index];
        let wanted = given.article.is_anonymous(act);
        measure.anonymous[0] += usize::from(quote.anonymous);
        measure.anonymous[1] += usize::from(wanted);
        measure.anonymous[2] += usize::from(quote.anonymous && wanted);
        if tell && quote.anonymous != wanted {
            let words = act.source.first().map_or("", |r| &given.article.text[r.clone()]);
            println!("  anonymous: {} {words}", if wanted { "missed" } else { "too many" });
        }
    }
}
