//! What is handed out: plain data, public fields, ids that are indices into their list.
//!
//! This is the schema `saidso/1`. Within the crate spans are UTF-8 bytes; [`Analysis::in_units`] turns every one of them
//! into the caller's units, once.

use serde::Serialize;

use crate::corrections::Corrections;
use crate::offsets::{OffsetMap, Offsets};
use crate::span::Span;
use crate::value::Value;

/// Everything found in one text. Lists are in text order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Analysis {
    /// Always `saidso/1`.
    pub schema: &'static str,
    /// The unit of every offset below.
    pub offsets: Offsets,
    /// The text's length in that unit.
    pub length: u32,
    /// Paragraphs, without the white space between them.
    pub paragraphs: Vec<Span>,
    /// Sentences, without the white space between them.
    pub sentences: Vec<Span>,
    /// Whom and what the text speaks of.
    pub entities: Vec<Entity>,
    /// Where it speaks of them.
    pub mentions: Vec<Mention>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// Words in quote marks that nobody says here.
    pub marked: Vec<Marked>,
    /// What an editor should look at.
    pub notes: Vec<Note>,
    /// What an editor changed, as it holds in this text; nothing where nothing was to be changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrections: Option<Corrections>,
}

/// The kinds of thing a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityType {
    /// A human being, or one treated as such.
    Person,
    /// A company, party, ministry, team, newspaper ...
    Organization,
    /// A country, town, river, building ...
    Place,
    /// Nationalities, religions, a party's adherents.
    Group,
    /// A war, cup, storm, festival ...
    Event,
    /// A law, agreement, book, film ...
    Work,
    /// A day, month or year, absolute or relative.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// An amount in a currency.
    Money,
    /// A share in percent or percentage points.
    Percent,
    /// A number with a unit.
    Quantity,
}

impl EntityType {
    /// Every type, in the order in which lists show them.
    pub const ALL: [EntityType; 12] = [
        EntityType::Person,
        EntityType::Organization,
        EntityType::Place,
        EntityType::Group,
        EntityType::Event,
        EntityType::Work,
        EntityType::Date,
        EntityType::Time,
        EntityType::Duration,
        EntityType::Money,
        EntityType::Percent,
        EntityType::Quantity,
    ];

    /// What JSON calls it.
    pub fn name(self) -> &'static str {
        match self {
            EntityType::Person => "person",
            EntityType::Organization => "organization",
            EntityType::Place => "place",
            EntityType::Group => "group",
            EntityType::Event => "event",
            EntityType::Work => "work",
            EntityType::Date => "date",
            EntityType::Time => "time",
            EntityType::Duration => "duration",
            EntityType::Money => "money",
            EntityType::Percent => "percent",
            EntityType::Quantity => "quantity",
        }
    }
}

/// One person, body, place or value, with all its mentions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// Index into [`Analysis::entities`].
    pub id: u32,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The fullest name the text gives, without titles.
    pub name: String,
    /// The other names the text gives, in order of appearance.
    pub aliases: Vec<String>,
    /// "France's finance minister", as the text has it.
    pub role: Option<String>,
    /// Only where the text itself says so: a title or a pronoun.
    pub gender: Option<Gender>,
    /// A guess by the given name, where the text does not say: whom the name is nearly always given to.
    pub gender_guess: Option<Gender>,
    /// Indices into [`Analysis::mentions`], ascending.
    pub mentions: Vec<u32>,
    /// The normalised value of a date, amount ...
    pub value: Option<Value>,
}

/// Grammatical gender, as titles and pronouns show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// she, Mrs, Dame ...
    Feminine,
    /// he, Mr, Lord ...
    Masculine,
}

/// One place where the text speaks of an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mention {
    /// Index into [`Analysis::mentions`].
    pub id: u32,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// Index into [`Analysis::entities`].
    pub entity: u32,
    /// By what means it speaks.
    pub kind: MentionKind,
    /// The type of its entity.
    #[serde(rename = "type")]
    pub entity_type: EntityType,
    /// How likely a name is found and typed rightly, from 0 to 1, in steps of a thousandth; nothing for what patterns and
    /// lists find.
    pub confidence: Option<f64>,
}

/// By what means a text speaks of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    /// "Angela Merkel", "the UN".
    Name,
    /// "the minister", "a spokeswoman".
    Nominal,
    /// "she", "they".
    Pronoun,
    /// "last Friday", "£3.2m".
    Value,
}

/// One act of saying: what was said, the word that tells so, and who said it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// Index into [`Analysis::quotes`].
    pub id: u32,
    /// Whether the words are the speaker's own.
    pub kind: QuoteKind,
    /// What was said, marks included, in text order; several spans when it is interrupted or goes on in a later paragraph.
    pub content: Vec<Span>,
    /// "said", "according to"; empty when nothing tells of it.
    pub cue: Vec<Span>,
    /// Who said it, if the text tells.
    pub speaker: Option<Speaker>,
    /// The source is there but unnamed ("a senior official who asked not to be named").
    pub anonymous: bool,
    /// Said, written or shown; else it is a belief, a wish or an intention that the text tells of.
    pub speech: bool,
    /// Whether the text tells that it was said.
    pub polarity: Polarity,
    /// The quote whose content holds this one, as when X said that Y believes something.
    pub within: Option<u32>,
    /// How sure, from 0 to 1.
    pub confidence: f64,
}

/// Whether a text tells that something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// "said that ..."
    Affirmed,
    /// "did not say whether ...", "declined to ..."
    Negated,
    /// "Did she say that ...?", "whether she said that ..."
    Questioned,
}

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All in quote marks.
    Direct,
    /// No quote marks.
    Indirect,
    /// A retelling with quoted words in it.
    Mixed,
}

/// The source of a quote: the mention in the text and whom it stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Speaker {
    /// The mention as it stands ("he"; "the minister, who resigned").
    pub spans: Vec<Span>,
    /// Whom it stands for, an index into [`Analysis::entities`]: the first, where several speak.
    pub entity: Option<u32>,
    /// All for whom it stands, in text order; more than one where several speak as one ("Lee and Brown said").
    pub entities: Vec<u32>,
    /// On what the attribution rests.
    pub basis: Basis,
}

/// On what the link from a quote to its speaker rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// A name beside the quote.
    Name,
    /// A description beside the quote.
    Nominal,
    /// A pronoun beside the quote.
    Pronoun,
    /// The speaker of an earlier quote goes on, or was introduced before.
    Carried,
}

/// Words in quote marks that are no part of anything said.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Marked {
    /// First unit, the mark.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// What the marks are for.
    pub kind: MarkedKind,
}

/// What quote marks are for where nobody is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkedKind {
    /// A word or two held at arm's length: the “deal”.
    Scare,
    /// The title of a work.
    Title,
    /// William “Bill” Otieno.
    Nickname,
}

/// Something an editor should look at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    /// What it is about.
    pub code: NoteCode,
    /// How much it matters.
    pub severity: Severity,
    /// First unit of the place.
    pub start: u32,
    /// One past its last unit.
    pub end: u32,
    /// For a reader, in one sentence.
    pub message: String,
}

/// The kinds of note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteCode {
    /// A quote mark opens and nothing closes it.
    UnclosedMark,
    /// A closing mark without an opening one.
    UnmatchedMark,
    /// A quote whose speaker the text does not tell.
    UnattributedQuote,
    /// An unnamed source.
    AnonymousSource,
    /// Two spellings of what seems one name.
    NameSpelling,
    /// A person who is never given a full name.
    NoFullName,
    /// All that is said comes from one source.
    SingleSource,
}

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// Likely a fault.
    Warning,
}

impl Analysis {
    /// The same analysis with every offset in `units`; `text` is the text it was made from and `self` is in UTF-8 bytes.
    pub fn in_units(mut self, text: &str, units: Offsets) -> Analysis {
        debug_assert_eq!(self.offsets, Offsets::Utf8);
        let map = OffsetMap::new(text, units);
        let span = |s: &mut Span| *s = Span { start: map.at(s.start), end: map.at(s.end) };
        self.paragraphs.iter_mut().chain(&mut self.sentences).for_each(span);
        for quote in &mut self.quotes {
            quote.content.iter_mut().chain(&mut quote.cue).for_each(span);
            quote.speaker.iter_mut().flat_map(|s| &mut s.spans).for_each(span);
        }
        for mention in &mut self.mentions {
            (mention.start, mention.end) = (map.at(mention.start), map.at(mention.end));
        }
        for marked in &mut self.marked {
            (marked.start, marked.end) = (map.at(marked.start), map.at(marked.end));
        }
        for note in &mut self.notes {
            (note.start, note.end) = (map.at(note.start), map.at(note.end));
        }
        self.corrections = self.corrections.map(|corrections| corrections.in_units(&map, units));
        self.length = map.at(self.length);
        self.offsets = units;
        self
    }
}
