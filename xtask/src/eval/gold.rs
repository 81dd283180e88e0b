//! The gold files, and what is measured on each.

/// One gold file.
pub struct Gold {
    /// The first part of its rows' keys.
    pub name: &'static str,
    /// Inside the data folder.
    pub file: &'static str,
    /// What is asked of it.
    pub tasks: &'static [Task],
}

/// A scorer and how it is called.
pub enum Task {
    /// Quotes with their cues and speakers.
    Quotes,
    /// Whom a speaker stands for.
    Speakers,
    /// Names and values: exact F1 of the types that `preset` leaves and `types` picks (all when empty).
    Entities {
        /// The second part of the row's key.
        key: &'static str,
        /// For the table.
        label: &'static str,
        /// The scorer's mapping of types.
        preset: &'static str,
        /// The types that count.
        types: &'static [&'static str],
        /// Whether each type has a row of its own.
        each: bool,
    },
}

const NAMES: Task = Task::Entities {
    key: "names",
    label: "people, bodies, places",
    preset: "per-org-loc",
    types: &["PER", "ORG", "LOC"],
    each: true,
};

/// Everything that is measured.
pub const GOLD: &[Gold] = &[
    Gold { name: "polnear", file: "quotes/polnear.dev.jsonl", tasks: &[Task::Quotes] },
    Gold { name: "gum-news", file: "quotes/gum-news.dev.jsonl", tasks: &[Task::Quotes, Task::Speakers] },
    Gold {
        name: "wwn",
        file: "ner/wwn-dev.jsonl",
        tasks: &[
            NAMES,
            Task::Entities { key: "nine-types", label: "all nine types", preset: "wwn9", types: &[], each: false },
        ],
    },
    Gold { name: "conll03", file: "ner/conll03-dev.jsonl", tasks: &[NAMES] },
    Gold { name: "cleanconll", file: "ner/cleanconll-dev.jsonl", tasks: &[NAMES] },
    Gold { name: "uner-ewt", file: "ner/uner-ewt-dev.jsonl", tasks: &[NAMES] },
    Gold {
        name: "ieer",
        file: "ner/ieer-dev.jsonl",
        tasks: &[
            NAMES,
            Task::Entities {
                key: "values",
                label: "values",
                preset: "ieer",
                types: &["DATE", "TIME", "MONEY", "PERCENT"],
                each: true,
            },
        ],
    },
];
