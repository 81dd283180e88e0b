//! Nouns that end or begin the names of events, and of laws and agreements.

/// Nouns that end the name of an event.
const EVENTS: &[&str] = &[
    "Awards", "Biennale", "Bowl", "Carnival", "Ceremony", "Championship", "Championships", "Christmas", "Conference",
    "Crisis", "Cup", "Day", "Derby", "Disaster", "Eid", "Election", "Elections", "Expo", "Exposition", "Fair",
    "Festival", "Final", "Finals", "Forum", "Games", "Genocide", "Grand", "Holocaust", "Hurricane", "Intifada",
    "Jubilee", "Marathon", "Massacre", "Olympic", "Olympics", "Open", "Pandemic", "Parade", "Paralympics", "Prix",
    "Prize", "Ramadan", "Revolution", "Riots", "Series", "Summit", "Super-Bowl", "Tour", "Tournament", "Trials",
    "Trophy", "Tsunami", "Typhoon", "Uprising", "War", "Wars", "Week", "Wimbledon",
];

/// Nouns that begin the name of an event.
const EVENT_FRONTS: &[&str] =
    &["Battle", "Cyclone", "Feast", "Hurricane", "Operation", "Siege", "Storm", "Tropical", "Typhoon"];

/// Nouns that end the name of a law, agreement or plan.
const WORKS: &[&str] = &[
    "Accord", "Accords", "Act", "Agreement", "Amendment", "Bible", "Bill", "Charter", "Code", "Constitution",
    "Convention", "Declaration", "Decree", "Directive", "Edict", "Koran", "Law", "Laws", "Manifesto", "Memorandum",
    "Order", "Pact", "Plan", "Program", "Programme", "Protocol", "Quran", "Regulation", "Resolution", "Statute",
    "Talmud", "Torah", "Treaty",
];

/// Nouns that begin the name of a law or agreement before "of" or "on".
const WORK_FRONTS: &[&str] =
    &["Act", "Agreement", "Bill", "Charter", "Code", "Convention", "Declaration", "Law", "Treaty"];

/// Whether `word` can end the name of an event: "Cup", "War".
pub fn is_event_head(word: &str) -> bool {
    EVENTS.binary_search(&word).is_ok()
}

/// Whether `word` can begin the name of an event: "Hurricane", "Battle".
pub fn is_event_front(word: &str) -> bool {
    EVENT_FRONTS.binary_search(&word).is_ok()
}

/// Whether `word` can end the name of a law or agreement: "Act", "Treaty".
pub fn is_work_head(word: &str) -> bool {
    WORKS.binary_search(&word).is_ok()
}

/// Whether `word` can begin the name of a law or agreement: "Treaty of".
pub fn is_work_front(word: &str) -> bool {
    WORK_FRONTS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for (name, table) in
            [("EVENTS", EVENTS), ("EVENT_FRONTS", EVENT_FRONTS), ("WORKS", WORKS), ("WORK_FRONTS", WORK_FRONTS)]
        {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
