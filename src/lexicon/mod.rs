//! Words the rules know, as sorted static tables.
