//! Analyses of a text that is being written: what an edit leaves as it was is not tagged again.

use crate::Options;
use crate::analysis::Analysis;
use crate::model::Models;
use crate::tagger::Memory;

/// Analyses one text after the other, quicker the more a text has in common with the one before.
///
/// It keeps what the tagger's network said of the last text, at most some megabytes, and not the text.
pub struct Session<'m> {
    models: &'m Models,
    memory: Memory,
}

impl<'m> Session<'m> {
    /// A session with nothing to remember; what it will hold is true of `models` alone.
    pub fn new(models: &'m Models) -> Self {
        Session { models, memory: Memory::default() }
    }

    /// The same analysis, to the byte, as [`crate::analyze`] gives.
    pub fn analyze(&mut self, text: &str, options: &Options) -> Analysis {
        crate::remember(text, self.models, options, Some(&mut self.memory))
    }
}
