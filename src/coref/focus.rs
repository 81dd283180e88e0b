//! Who has been spoken of lately: a short list, so that looking back never costs more than its length.

/// So many are remembered.
const MAX_FOCUS: usize = 24;

/// One who has been spoken of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recent {
    pub cluster: usize,
    /// Sentence and token of the last mention.
    pub sentence: usize,
    pub token: usize,
    /// The mention began its sentence or stood before a verb of saying.
    pub subject: bool,
    /// The mention stood in somebody's quoted words.
    pub quoted: bool,
    /// The mention owned or stood behind a preposition.
    pub aside: bool,
}

/// Those spoken of lately, the last one first.
#[derive(Default)]
pub(super) struct Focus(Vec<Recent>);

impl Focus {
    /// Puts `recent` first. Within one sentence a subject stays one, and words outside quotes outweigh those inside.
    pub fn push(&mut self, mut recent: Recent) {
        if let Some(at) = self.0.iter().position(|r| r.cluster == recent.cluster) {
            let before = self.0.remove(at);
            recent.subject |= before.subject && before.sentence == recent.sentence;
            recent.aside &= before.aside || before.sentence < recent.sentence;
            recent.quoted &= before.quoted || before.sentence + 1 < recent.sentence;
        }
        self.0.insert(0, recent);
        self.0.truncate(MAX_FOCUS);
    }

    /// From the last spoken of to the first.
    pub fn iter(&self) -> impl Iterator<Item = &Recent> {
        self.0.iter()
    }
}
