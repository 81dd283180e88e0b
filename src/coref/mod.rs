//! Whom each mention stands for.
//!
//! Names are clustered first, over the whole text: full names, surnames, first names, acronyms. Then titles and
//! appositions give people their roles, and with them descriptions their people. Then, in text order, descriptions and
//! pronouns choose among a short list of those spoken of last: what is seen of each ([`signs`]) counts for or against it by
//! a table of [`choice::Weights`]. A word inside somebody's quoted words knows who speaks.

mod cast;
pub mod choice;
mod descriptions;
mod focus;
mod look;
mod names;
mod owners;
mod pairs;
mod pronouns;
mod resolve;
mod roles;
pub mod signs;
mod speakers;
mod tellers;
mod towns;
mod weights;
mod wording;

use crate::analysis::{Entity, EntityType, Gender, Mention, MentionKind};
use crate::document::Document;
use crate::marks::Marks;
use crate::mention::{self, Candidate};
use crate::tags::Tags;
pub(crate) use cast::names_of;
use choice::{Choice, Weights};

/// The entities of a document and their mentions, linked by id.
#[derive(Debug, Default)]
pub struct Cast {
    /// In order of first mention.
    pub entities: Vec<Entity>,
    /// In text order.
    pub mentions: Vec<Mention>,
    /// For each of [`Tags::attributions`], the mention that is its source.
    pub sources: Vec<Option<u32>>,
    /// Whom pronouns and descriptions were taken for, and who was next.
    pub choices: Vec<Choice>,
}

/// How choices are made, and how much of each is kept.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// What each sign counts.
    pub weights: Weights,
    /// So many of those whom a mention may stand for are kept, the likeliest first.
    pub kept: usize,
}

impl Default for Judgement {
    /// By the weights that are built in; the one that was taken and the next best are kept.
    fn default() -> Self {
        Judgement { weights: Weights::embedded(), kept: 2 }
    }
}

/// Clusters mentions into entities. Pronouns that stand for nobody the text has spoken of are left out, unless they are
/// the source of something said.
pub fn cluster(doc: &Document, marks: &Marks, tags: &Tags, mentions: Vec<Candidate>, judgement: &Judgement) -> Cast {
    let sources: Vec<Option<usize>> =
        tags.attributions.iter().map(|a| mention::spoken_by(doc, &mentions, a.source?)).collect();
    let mut clusters = Clusters::new(mentions.len());
    names::cluster(doc, &mentions, &mut clusters);
    roles::assign(doc, tags, &mentions, &mut clusters);
    pairs::call(doc, &mentions, &mut clusters);
    towns::call(doc, &mentions, &mut clusters);
    let choices = resolve::resolve(doc, marks, tags, &mentions, &sources, judgement, &mut clusters);
    cast::cast(doc, mentions, clusters, &sources, choices)
}

/// What is known of one entity while its mentions are gathered.
#[derive(Clone, Debug)]
struct Cluster {
    kind: EntityType,
    /// The noun of a description, in lower case; "" for who has a name.
    noun: String,
    /// The mention that first names it in full.
    name: Option<usize>,
    /// Its first mention in the text.
    first: usize,
    /// The mention of whom it belongs to: "his" in "his wife".
    owner: Option<usize>,
    role: Option<String>,
    /// Nouns, in lower case, that the text calls it by.
    callings: Vec<String>,
    /// As a title or pronoun shows.
    gender: Option<Gender>,
    /// As the first name suggests.
    hint: Option<Gender>,
    /// As the ending of a first name suggests that no list knows.
    ending: Option<Gender>,
    plural: bool,
    /// In years, as the text tells beside the name.
    age: Option<u32>,
    /// Speaks of itself alone: the "I" who tells the story, or who speaks without being named.
    first_person: bool,
    count: u32,
}

impl Cluster {
    /// Notes that the text calls it by `noun`, in lower case; a few of its nouns are kept.
    fn call(&mut self, noun: &str) {
        const MOST: usize = 6;
        if self.callings.len() < MOST && !self.callings.iter().any(|known| known == noun) {
            self.callings.push(noun.to_owned());
        }
    }
}

/// The clusters and which candidate belongs to which.
struct Clusters {
    list: Vec<Cluster>,
    of: Vec<Option<usize>>,
}

impl Clusters {
    fn new(mentions: usize) -> Self {
        Clusters { list: Vec::new(), of: vec![None; mentions] }
    }

    /// A new cluster that begins with mention `index`.
    fn open(&mut self, index: usize, mention: &Candidate) -> usize {
        self.list.push(Cluster {
            kind: mention.entity_type,
            noun: String::new(),
            name: (mention.kind == MentionKind::Name).then_some(index),
            first: index,
            owner: None,
            role: None,
            callings: Vec::new(),
            gender: None,
            hint: None,
            ending: None,
            plural: mention.plural,
            age: None,
            first_person: false,
            count: 0,
        });
        self.join(index, self.list.len() - 1);
        self.list.len() - 1
    }

    /// Adds mention `index` to `cluster`.
    fn join(&mut self, index: usize, cluster: usize) {
        self.of[index] = Some(cluster);
        let entry = &mut self.list[cluster];
        entry.count += 1;
        entry.first = entry.first.min(index);
    }
}
