//! Words the program knows, as sorted static tables.

pub mod abbreviations;
pub mod attitudes;
pub mod callings;
pub mod endings;
pub mod events;
pub mod grammar;
pub mod kinds;
pub mod list;
pub mod organizations;
pub mod people;
pub mod places;
pub mod pronouns;
pub mod roles;
pub mod unnamed;
pub mod verbs;
pub mod words;
pub mod works;

#[cfg(test)]
pub(crate) fn assert_sorted(name: &str, table: &[&str]) {
    for pair in table.windows(2) {
        assert!(pair[0] < pair[1], "{name}: {:?} must come before {:?}", pair[1], pair[0]);
    }
}
