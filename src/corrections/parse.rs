//! Corrections read from JSON, without trust.

use std::error::Error;
use std::fmt;

use super::{Action, Correction, Corrections, SCHEMA};

/// So many corrections has one text at most.
const MOST: usize = 10_000;

/// Why something is no corrections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionsError(String);

impl fmt::Display for CorrectionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the corrections cannot be used: {}", self.0)
    }
}

impl Error for CorrectionsError {}

impl Corrections {
    /// Reads `saidso-corrections/1` as JSON; the error says what is wrong with it, and where.
    pub fn parse(json: &str) -> Result<Corrections, CorrectionsError> {
        let read: Corrections = serde_json::from_str(json).map_err(|e| CorrectionsError(e.to_string()))?;
        if read.schema != SCHEMA {
            return Err(CorrectionsError(format!("\"schema\" must be {SCHEMA}, not {:?}", read.schema)));
        }
        if read.corrections.len() > MOST {
            return Err(CorrectionsError(format!("more than {MOST} of one text")));
        }
        let faulty = read.corrections.iter().enumerate().find_map(|(i, c)| Some((i, fault(c)?)));
        faulty.map_or(Ok(read), |(i, why)| Err(CorrectionsError(format!("number {i} {why}"))))
    }
}

/// What `correction` lacks, or has too much of.
fn fault(correction: &Correction) -> Option<&'static str> {
    let of_mention = matches!(correction.action, Action::Name | Action::NotName | Action::Means);
    let mut correction = correction.clone();
    match () {
        () if correction.at.is_empty() => Some("has no place: \"at\" is empty"),
        () if of_mention && correction.at.len() > 1 => Some("has several places: a name or a mention is at one"),
        () if correction.action == Action::Name && correction.kind.is_none() => Some("names no \"type\""),
        () if correction.who.as_ref().is_some_and(|who| who.name.trim().is_empty()) => {
            Some("tells of somebody without a \"name\"")
        }
        () if correction.anchors().any(|anchor| anchor.exact.trim().is_empty()) => {
            Some("is about nothing: an \"exact\" is empty or blank")
        }
        () => None,
    }
}
