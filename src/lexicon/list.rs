//! Word lists kept as text files: one entry a line, sorted by bytes, lines of "#" at the head saying where from.

/// A sorted list of entries; what stands behind the last space of a line is the entry's note, if the list has notes.
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
