//! What people are called by what they do: nouns that a text uses for the same person, and the nouns behind titles.

/// Nouns of one row may stand for the same person: "the scientist" for a professor.
const ALIKE: &[&[&str]] = &[
    &[
        "scientist", "researcher", "professor", "academic", "author", "biologist", "ecologist", "geologist",
        "physicist", "chemist", "economist", "epidemiologist", "historian", "lecturer", "scholar", "statistician",
        "virologist", "glaciologist", "seismologist", "neuroscientist", "sociologist", "psychologist", "archaeologist",
        "astronomer", "hydrologist", "zoologist", "botanist", "geneticist", "meteorologist", "expert",
    ],
    &[
        "cleric", "bishop", "archbishop", "pastor", "priest", "imam", "rabbi", "vicar", "reverend", "preacher", "monk",
        "cardinal", "chaplain",
    ],
    &["filmmaker", "director", "producer"],
    &["actor", "actress", "star", "performer", "comedian"],
    &["singer", "musician", "star", "songwriter", "rapper", "vocalist", "composer", "artist"],
    &[
        "politician", "minister", "mp", "senator", "lawmaker", "legislator", "congressman", "congresswoman",
        "councillor", "mayor", "governor", "deputy", "parliamentarian", "member",
    ],
    &["minister", "secretary"],
    &[
        "player", "striker", "midfielder", "defender", "goalkeeper", "captain", "forward", "winger", "batsman",
        "bowler", "footballer", "skipper", "keeper", "athlete", "quarterback",
    ],
    &["coach", "manager", "boss", "trainer"],
    &[
        "executive", "boss", "chief", "chairman", "chairwoman", "director", "president", "ceo", "founder", "head",
        "owner",
    ],
    &["lawyer", "barrister", "solicitor", "attorney", "counsel", "advocate"],
    &["doctor", "physician", "surgeon", "cardiologist", "paediatrician", "oncologist", "neurologist"],
    &[
        "officer", "policeman", "policewoman", "constable", "sergeant", "inspector", "superintendent", "detective",
        "commissioner", "commander",
    ],
    &["general", "commander", "colonel", "officer", "major", "brigadier", "admiral"],
    &["farmer", "grower", "herder", "producer", "crofter"],
    &["fisherman", "skipper", "fisher"],
    &["writer", "novelist", "author", "poet", "journalist", "columnist"],
    &["pensioner", "retiree", "grandfather", "grandmother"],
    &["leader", "president", "chairman", "chairwoman", "chief", "head"],
    &["driver", "trucker"],
    &["teacher", "headteacher", "headmaster", "principal"],
    &["shopkeeper", "trader", "vendor", "seller", "stallholder", "owner", "businessman", "businesswoman"],
    &["defendant", "accused", "suspect"],
    &["spokesman", "spokeswoman", "spokesperson"],
];

/// Titles, without stops and in lower case, and what they call somebody.
const TITLES: &[(&str, &str)] = &[
    ("adm", "admiral"),
    ("ayatollah", "cleric"),
    ("bishop", "bishop"),
    ("brig", "brigadier"),
    ("capt", "captain"),
    ("captain", "captain"),
    ("cllr", "councillor"),
    ("cmdr", "commander"),
    ("col", "colonel"),
    ("councillor", "councillor"),
    ("det", "detective"),
    ("dr", "doctor"),
    ("father", "priest"),
    ("fr", "priest"),
    ("gen", "general"),
    ("gov", "governor"),
    ("imam", "imam"),
    ("insp", "inspector"),
    ("judge", "judge"),
    ("justice", "judge"),
    ("lt", "lieutenant"),
    ("maj", "major"),
    ("pastor", "pastor"),
    ("pc", "constable"),
    ("pope", "pontiff"),
    ("president", "president"),
    ("prof", "professor"),
    ("professor", "professor"),
    ("rabbi", "rabbi"),
    ("rep", "congressman"),
    ("rev", "reverend"),
    ("reverend", "reverend"),
    ("sen", "senator"),
    ("senator", "senator"),
    ("sgt", "sergeant"),
    ("sister", "nun"),
    ("supt", "superintendent"),
];

/// Whether the nouns `one` and `other`, in lower case, may stand for the same person.
pub fn are_alike(one: &str, other: &str) -> bool {
    one == other || ALIKE.iter().any(|row| row.contains(&one) && row.contains(&other))
}

/// What the title `word` calls somebody.
pub fn of_title(word: &str) -> Option<&'static str> {
    let plain = word.trim_end_matches('.').to_lowercase();
    TITLES.binary_search_by_key(&plain.as_str(), |row| row.0).ok().map(|row| TITLES[row].1)
}

/// What one who does so is called: "who chairs the committee" the chair.
const DEEDS: &[(&str, &str)] = &[
    ("captained", "captain"),
    ("captains", "captain"),
    ("chaired", "chair"),
    ("chairs", "chair"),
    ("coached", "coach"),
    ("coaches", "coach"),
    ("commanded", "commander"),
    ("commands", "commander"),
    ("directed", "director"),
    ("directs", "director"),
    ("edited", "editor"),
    ("edits", "editor"),
    ("farmed", "farmer"),
    ("farms", "farmer"),
    ("founded", "founder"),
    ("headed", "head"),
    ("heads", "head"),
    ("hosted", "host"),
    ("hosts", "host"),
    ("invented", "inventor"),
    ("leads", "leader"),
    ("led", "leader"),
    ("managed", "manager"),
    ("manages", "manager"),
    ("organised", "organiser"),
    ("organized", "organizer"),
    ("owned", "owner"),
    ("owns", "owner"),
    ("produced", "producer"),
    ("produces", "producer"),
    ("ran", "owner"),
    ("runs", "owner"),
    ("taught", "teacher"),
    ("teaches", "teacher"),
    ("trained", "trainer"),
    ("trains", "trainer"),
];

/// What one is called who does what `verb` says.
pub fn of_deed(verb: &str) -> Option<&'static str> {
    DEEDS.binary_search_by_key(&verb, |row| row.0).ok().map(|row| DEEDS[row].1)
}

/// Nouns that name a body as often as a person: "the operator said".
const EITHER: &[&str] = &[
    "broadcaster", "builder", "buyer", "carrier", "contractor", "developer", "distributor", "employer", "insurer",
    "landlord", "lender", "maker", "manufacturer", "operator", "owner", "producer", "promoter", "publisher",
    "regulator", "retailer", "seller", "supplier", "utility",
];

/// What a person may be besides anything that they do: "the grandmother" may be a welder.
const STANDINGS: &[&str] = &[
    "accused", "boy", "brother", "bride", "dad", "daughter", "defendant", "father", "girl", "grandad", "grandfather",
    "grandma", "grandmother", "grandpa", "groom", "husband", "local", "man", "mom", "mother", "mum", "neighbour",
    "neighbor", "pensioner", "person", "resident", "retiree", "sister", "son", "suspect", "survivor", "teenager",
    "victim", "widow", "widower", "wife", "winner", "witness", "woman", "youngster",
];

/// Whether `noun`, in lower case, tells nothing of what a person does, and so goes with any word that does.
pub fn is_standing(noun: &str) -> bool {
    STANDINGS.contains(&noun)
}

/// Whether `word`, in lower case, makes another office of the one behind it: "the deputy governor".
pub fn is_rank(word: &str) -> bool {
    matches!(word, "acting" | "assistant" | "associate" | "deputy" | "shadow" | "vice")
}

/// Whether `word` leads from a noun to its office: "the lawmaker representing the area".
pub fn tells_office(word: &str) -> bool {
    matches!(word, "chairing" | "heading" | "leading" | "overseeing" | "representing" | "running")
}

/// Plural nouns for those who fight or act for a body: "the rebels" are the front.
const FORCES: &[&str] =
    &["fighters", "guerrillas", "insurgents", "militants", "rebels", "separatists", "soldiers", "troops"];

/// Whether `noun`, a plural in lower case, may stand for a body.
pub fn may_be_force(noun: &str) -> bool {
    FORCES.binary_search(&noun).is_ok()
}

/// Whether `noun`, in lower case, names a body as often as a person.
pub fn may_be_body(noun: &str) -> bool {
    EITHER.binary_search(&noun).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_sorted("TITLES", &TITLES.iter().map(|row| row.0).collect::<Vec<_>>());
        crate::lexicon::assert_sorted("DEEDS", &DEEDS.iter().map(|row| row.0).collect::<Vec<_>>());
        crate::lexicon::assert_sorted("EITHER", EITHER);
        crate::lexicon::assert_sorted("FORCES", FORCES);
    }

    #[test]
    fn callings_meet() {
        assert!(are_alike("scientist", "professor") && are_alike("judge", "judge") && !are_alike("judge", "minister"));
        assert_eq!((of_title("Gen."), of_title("Cllr"), of_title("Mr")), (Some("general"), Some("councillor"), None));
    }
}
