//! Word lists kept as text files: one entry a line, sorted by bytes, lines of "#" at the head saying where from.

/// A sorted list of entries. Those of one word may have a note: one letter behind a space.
pub struct List(Vec<&'static str>);

impl List {
    /// The list in `file`.
    pub fn of(file: &'static str) -> List {
        List(file.lines().filter(|line| !line.starts_with('#')).collect())
    }

    /// Every line, in order: entries with their notes.
    pub fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }

    /// The note of `entry` ("" where the list has none), if the list holds it.
    pub fn get(&self, entry: &str) -> Option<&'static str> {
        let at = self.0.partition_point(|line| *line < entry);
        let rest = self.0.get(at)?.strip_prefix(entry)?;
        if rest.is_empty() { Some("") } else { rest.strip_prefix(' ').filter(|note| note.len() == 1) }
    }
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn lists_are_sorted_and_say_where_they_are_from() {
        for (name, file) in [
            ("bodies", include_str!("lists/bodies.txt")),
            ("cities", include_str!("lists/cities.txt")),
            ("common_words", include_str!("lists/common_words.txt")),
            ("countries", include_str!("lists/countries.txt")),
            ("demonyms", include_str!("lists/demonyms.txt")),
            ("first_names", include_str!("lists/first_names.txt")),
            ("peoples", include_str!("lists/peoples.txt")),
            ("regions", include_str!("lists/regions.txt")),
            ("surnames", include_str!("lists/surnames.txt")),
        ] {
            crate::lexicon::assert_sorted(name, &List::of(file).0);
            assert!(
                file.contains("\n# Source: ") && file.contains("\n# Made: "),
                "{name} does not say where it is from"
            );
        }
    }

    #[test]
    fn entries_are_found_with_their_notes() {
        let list = List::of("# head\nAnn f\nAnna x\nBo\nNew York");
        assert_eq!(list.get("Ann"), Some("f"));
        assert_eq!(list.get("New York"), Some(""));
        assert_eq!(list.get("Bo"), Some(""));
        assert_eq!(list.get("New"), None);
        assert_eq!(list.get("Bob"), None);
    }
}
