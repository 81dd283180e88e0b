//! Nouns for what people are and do, for groups of people, and for bodies.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::analysis::Gender;

/// What one person can be, in singular.
const PERSONS: &[&str] = &[
    "academic", "accountant", "activist", "actor", "actress", "administrator", "admiral", "adviser", "advisor",
    "advocate", "agent", "aide", "alderman", "alderwoman", "ally", "ambassador", "analyst", "anchor", "apprentice",
    "archaeologist", "archbishop", "architect", "artist", "assemblyman", "assemblywoman", "assistant", "astronaut",
    "astronomer", "athlete", "attorney", "auditor", "aunt", "aunty", "author", "bailiff", "baker", "banker", "barista",
    "barrister", "bartender", "bassist", "batsman", "batter", "beekeeper", "biologist", "bishop", "blogger",
    "bookbinder", "bookkeeper", "bookseller", "boss", "botanist", "bowler", "boxer", "boy", "boyfriend", "brewer",
    "bride", "broker", "brother", "builder", "businessman", "businessperson", "businesswoman", "butcher", "buyer",
    "caddie", "caller", "cameraman", "campaigner", "candidate", "captain", "cardinal", "cardiologist", "carer",
    "caretaker", "carpenter", "cashier", "celebrity", "ceo", "chair", "chairman", "chairperson", "chairwoman",
    "champion", "chancellor", "chaplain", "chef", "chemist", "chief", "child", "choreographer", "classmate", "cleaner",
    "cleric", "clerk", "client", "climber", "co-author", "co-founder", "co-ordinator", "coach", "coastguard",
    "cofounder", "collaborator", "colleague", "collector", "colonel", "columnist", "comedian", "commander",
    "commentator", "commissioner", "communist", "commuter", "composer", "compère", "conductor", "congressman",
    "congresswoman", "conservationist", "conservator", "constable", "consul", "consultant", "contractor",
    "contributor", "cook", "coordinator", "coroner", "correspondent", "councillor", "councilman", "councilmember",
    "councilor", "councilwoman", "counsel", "counsellor", "counselor", "counterpart", "courier", "cousin", "creator",
    "critic", "crofter", "curate", "curator", "customer", "cyclist", "dad", "daughter", "dealer", "dean", "deckhand",
    "decorator", "defendant", "defender", "delegate", "demonstrator", "dentist", "deputy", "designer", "detainee",
    "detective", "developer", "dictator", "diplomat", "director", "dissident", "dockworker", "doctor", "donor",
    "dramatist", "dressmaker", "driver", "drummer", "ecologist", "economist", "editor", "educator", "elder",
    "electrician", "embalmer", "emir", "emperor", "employee", "employer", "engineer", "entrepreneur",
    "environmentalist", "envoy", "epidemiologist", "ex-husband", "ex-wife", "executive", "expert", "explorer",
    "farmer", "farrier", "father", "fiancé", "fiancée", "fighter", "filmmaker", "financier", "firefighter", "fisher",
    "fisherman", "flatmate", "florist", "footballer", "forecaster", "foreman", "founder", "friend", "fugitive",
    "fundraiser", "gardener", "general", "geneticist", "geologist", "girl", "girlfriend", "glaciologist", "goalkeeper",
    "golfer", "governor", "graduate", "grandad", "granddaughter", "grandfather", "grandma", "grandmother", "grandpa",
    "grandparent", "grandson", "granny", "grocer", "groom", "grower", "guard", "guest", "guide", "guitarist", "gunman",
    "guru", "hairdresser", "half-brother", "half-sister", "harbourmaster", "head", "headmaster", "headmistress",
    "headteacher", "heir", "helper", "herder", "hero", "historian", "host", "hostage", "hotelier", "housekeeper",
    "hunter", "husband", "hydrologist", "imam", "immigrant", "informant", "inmate", "innovator", "inspector",
    "instructor", "intern", "interpreter", "interviewer", "inventor", "investigator", "investor", "jeweller", "jockey",
    "joiner", "journalist", "judge", "juror", "justice", "keeper", "king", "labourer", "lady", "landlord", "laureate",
    "lawmaker", "lawyer", "leader", "lecturer", "legislator", "librarian", "lieutenant", "lifeboatman", "lifeguard",
    "locksmith", "logger", "lord", "magistrate", "major", "maker", "man", "manager", "manufacturer", "marshal",
    "mason", "mayor", "mechanic", "mediator", "medic", "member", "mentor", "merchant", "meteorologist", "midfielder",
    "midwife", "migrant", "militant", "miller", "milliner", "miner", "minister", "moderator", "mom", "monarch", "monk",
    "mother", "mum", "mum-of-two", "musician", "narrator", "nationalist", "neighbor", "neighbour", "nephew",
    "neurologist", "neuroscientist", "niece", "novelist", "nun", "nurse", "observer", "officer", "official",
    "ombudsman", "oncologist", "opener", "operator", "opponent", "optician", "organiser", "organizer", "owner",
    "paediatrician", "painter", "panelist", "paramedic", "parent", "parishioner", "parliamentarian", "participant",
    "partner", "passenger", "passer-by", "pastor", "pathologist", "patient", "patriarch", "pediatrician", "pensioner",
    "performer", "person", "pharmacist", "philanthropist", "philosopher", "photographer", "physician", "physicist",
    "pianist", "pilgrim", "pilot", "pitcher", "pitmaster", "plaintiff", "planner", "player", "playwright", "ploughman",
    "plumber", "poet", "policeman", "policewoman", "politician", "pollster", "pontiff", "pope", "porter", "postman",
    "postwoman", "potter", "preacher", "predecessor", "prefect", "premier", "presenter", "president", "priest",
    "primate", "prince", "princess", "principal", "printer", "prisoner", "producer", "professor", "programmer",
    "projectionist", "promoter", "prosecutor", "protester", "protestor", "psychiatrist", "psychologist", "publicist",
    "publisher", "pupil", "quarterback", "queen", "rabbi", "racer", "ranger", "rapper", "reader", "realtor", "rebel",
    "receptionist", "rector", "referee", "reformer", "refugee", "registrar", "regulator", "relative", "rep",
    "reporter", "representative", "rescuer", "researcher", "resident", "restaurateur", "retiree", "reviewer", "rider",
    "rival", "roofer", "roommate", "rower", "runner", "sailor", "salesman", "saleswoman", "scholar", "scientist",
    "screenwriter", "sculptor", "seamstress", "secretary", "seismologist", "seller", "senator", "sergeant", "sheikh",
    "shepherd", "sheriff", "shipbuilder", "shopkeeper", "shopper", "signalman", "singer", "sister", "skier", "skipper",
    "smallholder", "socialist", "sociologist", "soldier", "solicitor", "son", "songwriter", "source", "speaker",
    "specialist", "spectator", "spokesman", "spokesperson", "spokeswoman", "spouse", "sprinter", "staffer",
    "stallholder", "star", "statesman", "statistician", "stepdaughter", "stepfather", "stepmother", "stepson",
    "steward", "stockbroker", "stonemason", "storyteller", "strategist", "striker", "student", "successor",
    "superintendent", "supervisor", "supporter", "surgeon", "surveyor", "survivor", "suspect", "swimmer", "tailor",
    "taxidermist", "teacher", "teammate", "technician", "teenager", "tenant", "therapist", "thief", "toddler",
    "tourist", "trader", "trainer", "traveler", "traveller", "treasurer", "trucker", "trustee", "tutor", "tycoon",
    "umpire", "uncle", "undersecretary", "undertaker", "valuer", "vendor", "vet", "veteran", "veterinarian", "vicar",
    "vice-chancellor", "vice-president", "victim", "viewer", "villager", "violinist", "virologist", "visitor",
    "vocalist", "volcanologist", "volunteer", "voter", "waiter", "waitress", "warden", "watchman", "weaver", "welder",
    "whip", "whistle-blower", "whistleblower", "widow", "widower", "wife", "winemaker", "winger", "winner", "witness",
    "woman", "worker", "wrestler", "writer", "yachtsman", "youngster", "youth", "zookeeper", "zoologist",
];

/// Those of them that show a woman.
const FEMININE: &[&str] = &[
    "actress", "aunt", "aunty", "bride", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "daughter",
    "ex-wife", "fiancée", "girl", "girlfriend", "granddaughter", "grandma", "grandmother", "granny", "half-sister",
    "headmistress", "lady", "mom", "mother", "mum", "niece", "nun", "policewoman", "princess", "queen", "saleswoman",
    "seamstress", "sister", "spokeswoman", "stepdaughter", "stepmother", "waitress", "widow", "wife", "woman",
];

/// Those of them that show a man.
const MASCULINE: &[&str] = &[
    "boy", "boyfriend", "brother", "businessman", "congressman", "councilman", "dad", "ex-husband", "father",
    "fisherman", "grandad", "grandfather", "grandpa", "grandson", "groom", "gunman", "half-brother", "husband", "king",
    "man", "monk", "nephew", "policeman", "priest", "prince", "salesman", "son", "spokesman", "stepfather", "stepson",
    "uncle", "waiter", "widower", "yachtsman",
];

/// Those of them that need someone they belong to.
const RELATIONS: &[&str] = &[
    "aide", "ally", "aunt", "boss", "boyfriend", "brother", "child", "classmate", "colleague", "counterpart", "cousin",
    "dad", "daughter", "ex-husband", "ex-wife", "father", "fiancé", "fiancée", "flatmate", "friend", "girlfriend",
    "grandad", "granddaughter", "grandfather", "grandma", "grandmother", "grandpa", "grandparent", "grandson",
    "granny", "half-brother", "half-sister", "husband", "mom", "mother", "mum", "neighbor", "neighbour", "nephew",
    "niece", "opponent", "parent", "partner", "predecessor", "relative", "rival", "roommate", "sister", "son",
    "spouse", "stepdaughter", "stepfather", "stepmother", "stepson", "successor", "supporter", "teammate", "uncle",
    "widow", "wife",
];

/// What many people can be, that is no plural of the above.
const GROUPS: &[&str] = &[
    "authorities", "brothers", "businessmen", "children", "clergy", "couple", "crew", "crowd", "delegates", "duo",
    "experts", "families", "family", "firefighters", "forces", "gunmen", "jury", "lawmakers", "media", "men", "nurses",
    "officials", "opposition", "others", "pair", "parents", "people", "personnel", "police", "policemen", "public",
    "pundits", "scientists", "security", "sisters", "spokesmen", "spouses", "staff", "statesmen", "students", "trio",
    "troops", "twins", "witnesses", "wives", "women", "youths",
];

/// What a body can be.
const BODIES: &[&str] = &[
    "academy", "administration", "agency", "airline", "alliance", "army", "assembly", "association", "authority",
    "bank", "board", "broadcaster", "bureau", "cabinet", "campaign", "carmaker", "carrier", "chain", "charity",
    "church", "club", "co-operative", "coalition", "college", "commission", "committee", "company", "confederation",
    "congress", "consortium", "cooperative", "corporation", "council", "court", "department", "directorate", "embassy",
    "federation", "firm", "force", "foundation", "front", "fund", "government", "group", "guild", "hospital",
    "industry", "institute", "institution", "insurer", "league", "legislature", "lender", "manufacturer", "military",
    "militia", "ministry", "movement", "museum", "network", "newspaper", "observatory", "office", "orchestra",
    "organisation", "organization", "panel", "paper", "parliament", "party", "police", "prosecution", "publication",
    "regime", "regulator", "retailer", "school", "senate", "side", "society", "startup", "studio", "supermarket",
    "team", "theatre", "tribunal", "trust", "union", "university", "utility", "watchdog", "website",
];

/// Nouns that as often stand before another noun: "general election", "security forces", "youth club".
const ATTRIBUTIVE: &[&str] = &[
    "bank", "campaign", "celebrity", "champion", "church", "club", "college", "consumer", "court", "customer",
    "executive", "expert", "general", "government", "guard", "guest", "hospital", "host", "human", "intern", "junior",
    "major", "media", "minority", "model", "opposition", "party", "passenger", "patient", "pilot", "police",
    "principal", "prisoner", "school", "security", "source", "staff", "student", "volunteer", "youth",
];

/// What a place can be.
const PLACES: &[&str] =
    &["city", "country", "island", "kingdom", "nation", "province", "region", "republic", "state", "town", "village"];

/// Words that go before a title and belong to it: "Deputy Foreign Minister".
const MODIFIERS: &[&str] = &[
    "Acting", "Agriculture", "Assistant", "Associate", "Attorney", "Chief", "Co", "Commerce", "Communications",
    "Communist", "Consul", "Crown", "Culture", "Defence", "Defense", "Deputy", "Development", "Economic", "Economy",
    "Education", "Elect", "Emeritus", "Energy", "Environment", "Ex", "Executive", "External", "Federal", "Finance",
    "First", "Foreign", "Former", "General", "Grand", "Health", "Home", "Honorary", "House", "Housing", "Industry",
    "Information", "Interim", "Interior", "Junior", "Justice", "Labor", "Labour", "Lady", "Late", "Lieutenant",
    "Majority", "Managing", "Minority", "National", "Opposition", "Parliamentary", "Party", "Permanent",
    "Presidential", "Press", "Prime", "Principal", "Private", "Provincial", "Public", "Regional", "Relations",
    "Science", "Second", "Secretary-General", "Senate", "Senior", "Shadow", "Social", "Special", "Sports", "State",
    "Supreme", "Then", "Tourism", "Trade", "Transport", "Transportation", "Treasury", "Vice", "Water", "Welfare",
    "World",
];

/// What a noun can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// One person: "minister".
    Person,
    /// Several people: "ministers", "police".
    People,
    /// A body: "ministry".
    Body,
    /// A place: "city".
    Place,
}

/// All nouns of the tables; of those that can stand for two, people come first, then one person.
static NOUNS: LazyLock<HashMap<&'static str, Noun>> = LazyLock::new(|| {
    let all = |table: &[&'static str], noun| table.iter().map(|word| (*word, noun)).collect::<Vec<_>>();
    [all(PLACES, Noun::Place), all(BODIES, Noun::Body), all(PERSONS, Noun::Person), all(GROUPS, Noun::People)]
        .concat()
        .into_iter()
        .collect()
});

/// What `word` can stand for, whatever its case.
pub fn noun(word: &str) -> Option<Noun> {
    const LONGEST: usize = 20;
    if word.len() > LONGEST || word.len() < 2 {
        return None;
    }
    let lower = if word.bytes().all(|b| b.is_ascii_lowercase()) { Cow::from(word) } else { word.to_lowercase().into() };
    let plural = || singular(&lower).and_then(|stem| NOUNS.get(stem)).filter(|n| **n == Noun::Person);
    let told = || tells_person(&lower).then_some(Noun::Person);
    NOUNS.get(&*lower).copied().or_else(|| plural().map(|_| Noun::People)).or_else(told)
}

/// Whether the ending of `word`, in lower case, is one that makes people of what they do: "bioacoustician".
fn tells_person(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["grapher", "ician", "iatrist", "keeper", "maker", "ologist", "ometrist", "sman", "swoman", "worker"];
    word.len() > 7 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether `word`, whatever its case, is what one person can be.
pub fn is_person(word: &str) -> bool {
    noun(word) == Some(Noun::Person)
}

/// Whether `word`, whatever its case, is what several people can be: a plural, or a noun like "police".
pub fn is_people(word: &str) -> bool {
    noun(word) == Some(Noun::People)
}

/// Whether `word`, whatever its case, is what a body can be.
pub fn is_body(word: &str) -> bool {
    noun(word) == Some(Noun::Body)
}

/// Whether the noun `word` may stand before another noun that is then what is meant.
pub fn is_attributive(word: &str) -> bool {
    ATTRIBUTIVE.binary_search(&word).is_ok()
}

/// Whether the place noun `word` is for what holds cities.
pub fn is_wide(word: &str) -> bool {
    !matches!(word, "city" | "town" | "village")
}

/// Whether the person noun `word` needs someone it belongs to: "wife", "ally".
pub fn is_relation(word: &str) -> bool {
    RELATIONS.binary_search(&word).is_ok()
}

/// Those of [`RELATIONS`] that are no family.
const NO_FAMILY: &[&str] = &[
    "aide", "ally", "boss", "classmate", "colleague", "counterpart", "flatmate", "friend", "neighbor", "neighbour",
    "opponent", "predecessor", "rival", "roommate", "successor", "supporter", "teammate",
];

/// Whether the person noun `word` is for one of somebody's family.
pub fn is_family(word: &str) -> bool {
    is_relation(word) && NO_FAMILY.binary_search(&word).is_err()
}

/// Whether `word`, as written, can go before a title and belongs to it.
pub fn is_modifier(word: &str) -> bool {
    MODIFIERS.binary_search(&word).is_ok()
}

/// The gender that a person noun shows.
pub fn gender(word: &str) -> Option<Gender> {
    if FEMININE.binary_search(&word).is_ok() {
        Some(Gender::Feminine)
    } else if MASCULINE.binary_search(&word).is_ok() {
        Some(Gender::Masculine)
    } else {
        None
    }
}

/// The stem of a regular plural, in lower case.
pub(crate) fn singular(word: &str) -> Option<&str> {
    word.strip_suffix("es").filter(|stem| stem.ends_with(['s', 'h', 'x'])).or_else(|| word.strip_suffix('s'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in [
            ("PERSONS", PERSONS),
            ("FEMININE", FEMININE),
            ("MASCULINE", MASCULINE),
            ("RELATIONS", RELATIONS),
            ("NO_FAMILY", NO_FAMILY),
            ("GROUPS", GROUPS),
            ("BODIES", BODIES),
            ("PLACES", PLACES),
            ("ATTRIBUTIVE", ATTRIBUTIVE),
            ("MODIFIERS", MODIFIERS),
        ] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
