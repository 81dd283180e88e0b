//! Words around the titles of works.

/// Nouns and participles that announce a title: the film “...”, titled “...”.
const WORKS: &[&str] = &[
    "album", "article", "ballad", "book", "called", "cartoon", "comedy", "documentary", "drama", "editorial",
    "entitled", "episode", "essay", "exhibition", "film", "game", "headline", "headlined", "hit", "hymn", "magazine",
    "memoir", "movie", "musical", "named", "novel", "opera", "painting", "play", "podcast", "poem", "program",
    "programme", "segment", "series", "show", "single", "sitcom", "song", "story", "thriller", "titled", "track",
    "video",
];

/// Words that titles leave in lower case.
const SMALL: &[&str] = &[
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "it", "of", "on", "or", "the", "to",
    "with",
];

/// Whether `word` announces a title.
pub fn is_work(word: &str) -> bool {
    WORKS.binary_search(&word).is_ok()
}

/// Whether titles leave `word` in lower case.
pub fn is_small_word(word: &str) -> bool {
    SMALL.binary_search(&word).is_ok()
}

/// Nouns for things that say something though nobody is named: "the report says".
const DOCUMENTS: &[&str] = &[
    "analysis", "article", "audit", "banner", "bill", "book", "bulletin", "census", "complaint", "data", "document",
    "documents", "dossier", "editorial", "email", "estimate", "estimates", "figures", "filing", "findings", "hoarding",
    "indictment", "invoices", "lawsuit", "leaflet", "ledger", "letter", "memo", "message", "note", "notice",
    "petition", "placard", "placards", "poll", "post", "poster", "posting", "posts", "records", "report", "reports",
    "results", "review", "ruling", "sign", "signs", "statement", "studies", "study", "survey", "tweet", "website",
];

/// Whether `word`, in lower case, is a noun for something written that tells.
pub fn is_document(word: &str) -> bool {
    DOCUMENTS.contains(&word)
}

/// Where and how one speaks, besides what is written.
const OCCASIONS: &[&str] = &[
    "address", "appearance", "briefing", "broadcast", "call", "column", "conference", "debate", "essay", "hearing",
    "interview", "lecture", "meeting", "podcast", "presentation", "release", "rally", "remarks", "sermon", "session",
    "speech", "submission", "talk", "testimony", "video", "webcast",
];

/// Whether `word`, in lower case, is an occasion to say something: an interview, a letter.
pub fn is_occasion(word: &str) -> bool {
    OCCASIONS.contains(&word) || is_document(word)
}

#[cfg(test)]
mod tests {
    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_sorted("WORKS", super::WORKS);
        crate::lexicon::assert_sorted("SMALL", super::SMALL);
    }
}
