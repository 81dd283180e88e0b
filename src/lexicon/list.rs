//! Word lists kept as text files: one entry a line, sorted by bytes, lines of "#" at the head saying where from.

/// A sorted list of entries. Those of one word may have a note: one letter behind a space.
pub struct List {
    lines: Vec<&'static str>,
    /// For each first byte, where the lines that begin with it begin, and at last where the list ends.
    starts: Vec<u32>,
}

impl List {
    /// The list in `file`.
    pub fn of(file: &'static str) -> List {
        let (mut lines, mut starts) = (Vec::new(), Vec::with_capacity(257));
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let first = line.bytes().next().unwrap_or(0);
            starts.resize(starts.len().max(usize::from(first) + 1), lines.len() as u32);
            lines.push(line);
        }
        starts.resize(257, lines.len() as u32);
        List { lines, starts }
    }

    /// Every line, in order: entries with their notes.
    pub fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.lines.iter().copied()
    }

    /// The note of `entry` ("" where the list has none), if the list holds it.
    pub fn get(&self, entry: &str) -> Option<&'static str> {
        let first = usize::from(entry.bytes().next()?);
        let lines = &self.lines[self.starts[first] as usize..self.starts[first + 1] as usize];
        let at = lines.partition_point(|line| *line < entry);
        let rest = lines.get(at)?.strip_prefix(entry)?;
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
            crate::lexicon::assert_sorted(name, &List::of(file).lines);
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
        assert_eq!(["", "A", "Zoe", "é"].map(|absent| list.get(absent)), [None; 4]);
    }
}
