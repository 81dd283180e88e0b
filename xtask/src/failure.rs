//! What a verb says when it cannot go on: what failed, why, and what to do.

use std::fmt;

/// The end of a verb, told so that its reader can act on it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    why: String,
    todo: String,
}

/// What every step gives back.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// `what` failed, `why`, and what to do about it.
    pub fn new(what: impl Into<String>, why: impl Into<String>, todo: impl Into<String>) -> Failure {
        Failure { what: what.into(), why: why.into(), todo: todo.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inset = |text: &str| text.trim_end().replace('\n', "\n            ");
        write!(f, "FAILED      {}", inset(&self.what))?;
        write!(f, "\nwhy         {}", inset(&self.why))?;
        write!(f, "\nwhat to do  {}", inset(&self.todo))
    }
}

/// Gives an error of the file system the three answers.
pub trait Explain<T> {
    /// `what` failed; the error itself says why.
    fn explain(self, what: impl Into<String>, todo: impl Into<String>) -> Outcome<T>;
}

impl<T, E: fmt::Display> Explain<T> for Result<T, E> {
    fn explain(self, what: impl Into<String>, todo: impl Into<String>) -> Outcome<T> {
        self.map_err(|error| Failure::new(what, error.to_string(), todo))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_why_and_what_to_do() {
        let failure = Failure::new("no tea", "the kettle is cold\nand empty", "fill it");
        assert_eq!(
            failure.to_string(),
            "FAILED      no tea\nwhy         the kettle is cold\n            and empty\nwhat to do  fill it"
        );
    }
}
