//! The floors: scores that a change must not fall below.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::scorers::Row;
use crate::failure::{Explain, Failure, Outcome};
use crate::paths;
use crate::run;

const FILE: &str = "tests/eval-floors.toml";

/// What is known of one row beforehand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// In percent.
    pub floor: f64,
    /// What others reach on the same or similar data, for the reader.
    #[serde(default)]
    pub peers: String,
}

/// The floor of every row, by its key.
#[derive(Debug)]
pub struct Floors(BTreeMap<String, Floor>);

impl Floors {
    /// Reads the committed file.
    pub fn read() -> Outcome<Floors> {
        Floors::parse(&run::read(&paths::at(FILE))?)
    }

    fn parse(text: &str) -> Outcome<Floors> {
        let todo = "each row is: \"key\" = { floor = 12.3, peers = \"...\" }";
        toml::from_str(text).map(Floors).explain(format!("reading {FILE}"), todo)
    }

    /// The floor of one row.
    pub fn of(&self, row: &Row) -> Option<&Floor> {
        self.0.get(&row.key)
    }

    /// Fails when a score is below its floor, or when floors and rows do not name the same things.
    pub fn hold(&self, rows: &[Row]) -> Outcome {
        let mut faults: Vec<String> = rows.iter().filter_map(|row| self.fault(row)).collect();
        let gone = self.0.keys().filter(|key| rows.iter().all(|row| row.key != **key));
        faults.extend(gone.map(|key| format!("{key} has a floor, but nothing measures it")));
        if faults.is_empty() {
            return Ok(());
        }
        let todo = format!("mend what got worse; a floor in {FILE} is lowered only with a reason in CHANGELOG.md");
        Err(Failure::new("the scores", faults.join("\n"), todo))
    }

    fn fault(&self, row: &Row) -> Option<String> {
        match self.of(row) {
            None => Some(format!("{} has no floor", row.key)),
            Some(Floor { floor, .. }) if row.score < *floor => {
                Some(format!("{} is {:.2}, below its floor of {floor}", row.key, row.score))
            }
            Some(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str, score: f64) -> Row {
        Row { key: key.to_owned(), label: String::new(), parts: None, score }
    }

    const TWO: &str = "\"a.direct\" = { floor = 72.5, peers = \"regex 51\" }\n\"a.all\" = { floor = 30 }\n";

    #[test]
    fn holds_at_the_floor() {
        let floors = Floors::parse(TWO).unwrap();
        assert!(floors.hold(&[row("a.direct", 72.5), row("a.all", 44.0)]).is_ok());
        assert_eq!(floors.of(&row("a.direct", 0.0)).unwrap().peers, "regex 51");
    }

    #[test]
    fn names_what_fell_and_what_does_not_fit() {
        let floors = Floors::parse(TWO).unwrap();
        let failure = floors.hold(&[row("a.direct", 72.49), row("b", 1.0)]).unwrap_err().to_string();
        assert!(failure.contains("a.direct is 72.49, below its floor of 72.5"), "{failure}");
        assert!(failure.contains("b has no floor") && failure.contains("a.all has a floor, but nothing"), "{failure}");
    }

    #[test]
    fn refuses_a_misspelt_field() {
        assert!(Floors::parse("\"a\" = { flor = 1 }").is_err());
    }

    #[test]
    fn the_committed_file_reads() {
        assert!(!Floors::read().unwrap().0.is_empty());
    }
}
