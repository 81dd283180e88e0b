//! Everyday words that a capital does not make a name.

use std::sync::LazyLock;

use super::list::List;

/// Days, months and feasts.
const CALENDAR: &[&str] = &[
    "Apr", "Apr.", "April", "Aug", "Aug.", "August", "Autumn", "Dec", "Dec.", "December", "Feb", "Feb.", "February",
    "Fri", "Fri.", "Friday", "Fridays", "Jan", "Jan.", "January", "Jul", "Jul.", "July", "Jun", "Jun.", "June", "Mar",
    "Mar.", "March", "May", "Mon", "Mon.", "Monday", "Mondays", "Nov", "Nov.", "November", "Oct", "Oct.", "October",
    "Sat", "Sat.", "Saturday", "Saturdays", "Sep", "Sep.", "Sept", "Sept.", "September", "Spring", "Summer", "Sun",
    "Sun.", "Sunday", "Sundays", "Thu", "Thu.", "Thur", "Thurs.", "Thursday", "Thursdays", "Tue", "Tue.", "Tuesday",
    "Tuesdays", "Wed", "Wed.", "Wednesday", "Wednesdays", "Winter",
];

static COMMON: LazyLock<List> = LazyLock::new(|| List::of(include_str!("lists/common_words.txt")));

/// Whether `word` is a day, month or season.
pub fn is_calendar(word: &str) -> bool {
    CALENDAR.binary_search(&word).is_ok()
}

/// Whether `lowercase` is an everyday English word.
pub fn is_common(lowercase: &str) -> bool {
    COMMON.get(lowercase).is_some() || lowercase.strip_suffix('s').is_some_and(|stem| COMMON.get(stem).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        crate::lexicon::assert_sorted("CALENDAR", CALENDAR);
    }
}
