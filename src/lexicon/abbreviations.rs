//! Words that keep their stop, and words that can open a sentence behind one.

/// Abbreviations that stand before what they belong to: a stop behind them does not end a sentence.
const LEADING: &[&str] = &[
    "Adm", "Adv", "Ald", "Amb", "Apr", "Arc", "Atty", "Aug", "Ave", "Barr", "Blvd", "Brig", "Capt", "Cllr", "Cmdr",
    "Col", "Comdr", "Cpl", "Dec", "Dep", "Det", "Dist", "Dr", "Dy", "Engr", "Feb", "Fr", "Ft", "Gen", "Gov", "Hon",
    "Insp", "Ir", "Jan", "Jul", "Jun", "Lt", "Maj", "Mar", "Messrs", "Mr", "Mrs", "Ms", "Msgr", "Mt", "Mx", "Nov",
    "Oct", "Pfc", "Pres", "Prof", "Pte", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sep", "Sept", "Sgt", "Smt",
    "Snr", "Sr", "St", "Sta", "Ste", "Supt", "Ven", "approx", "ca", "cf", "col", "eg", "est", "gen", "ie", "pp", "sen",
    "vs",
];

/// Abbreviations that stand behind what they belong to, and so may also end a sentence.
const TRAILING: &[&str] = &[
    "Ala", "Ariz", "Ark", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Del", "Esq", "Fla", "Ga", "Inc", "Jr", "Kan",
    "Ky", "La", "Ltd", "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Plc",
    "Rd", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "etc",
];

/// Words that have lost their beginning to an apostrophe.
const ELISIONS: &[&str] = &["bout", "cause", "em", "nuff", "round", "til", "tis", "twas"];

/// Common words that open a sentence: behind "U.S." they show that one has ended.
const OPENERS: &[&str] = &[
    "A", "After", "All", "Although", "An", "And", "Another", "As", "At", "Before", "Both", "But", "By", "During",
    "Each", "For", "From", "He", "Her", "His", "However", "I", "If", "In", "It", "Its", "Last", "Many", "Meanwhile",
    "More", "Most", "My", "No", "Not", "Now", "On", "One", "Or", "Our", "People", "Police", "She", "Since", "So",
    "Some", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "Though", "To", "Two", "Under",
    "Until", "We", "What", "When", "Where", "While", "Who", "Why", "With", "You", "Your",
];

/// Whether `word`, written without its stop, is an abbreviation.
pub fn is_abbreviation(word: &str) -> bool {
    LEADING.binary_search(&word).is_ok() || TRAILING.binary_search(&word).is_ok()
}

/// Whether `word`, written without its stop, is an abbreviation that can stand last in a sentence.
pub fn is_closing(word: &str) -> bool {
    TRAILING.binary_search(&word).is_ok()
}

/// Whether letters behind an apostrophe are a word that lost its beginning: "'em", "'til".
pub fn is_elision(letters: &str) -> bool {
    ELISIONS.iter().any(|e| e.eq_ignore_ascii_case(letters))
}

/// Whether `word` is a common first word of a sentence.
pub fn opens_sentence(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        for (name, table) in [("LEADING", super::LEADING), ("TRAILING", super::TRAILING), ("OPENERS", super::OPENERS)] {
            crate::lexicon::assert_sorted(name, table);
        }
    }
}
