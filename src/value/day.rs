//! Days of the proleptic Gregorian calendar, and the little arithmetic that resolving needs.

use std::fmt;

use serde::{Serialize, Serializer};

/// A calendar day that exists, in the proleptic Gregorian calendar with a year 0 (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

/// Why something is no [`Day`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// Not of the form `YYYY-MM-DD`.
    Form,
    /// The year is not within [`Day::YEARS`].
    Year,
    /// The month is not 1 to 12.
    Month,
    /// The month has no such day.
    Day,
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            DayError::Form => "a day is written YYYY-MM-DD",
            DayError::Year => "the year is out of range",
            DayError::Month => "there is no such month",
            DayError::Day => "the month has no such day",
        })
    }
}

impl std::error::Error for DayError {}

impl Day {
    /// The years that a day may lie in.
    pub const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;

    /// The day `day` (from 1) of `month` (1 to 12) of `year`.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Day, DayError> {
        if !Day::YEARS.contains(&year) {
            Err(DayError::Year)
        } else if !(1..=12).contains(&month) {
            Err(DayError::Month)
        } else if !(1..=days_in(year, month)).contains(&day) {
            Err(DayError::Day)
        } else {
            Ok(Day { year, month, day })
        }
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Result<Day, DayError> {
        let mut parts = text.split('-');
        let mut part = |len: usize| {
            let digits = parts.next().filter(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()));
            digits.and_then(|p| p.parse::<u16>().ok()).ok_or(DayError::Form)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(DayError::Form);
        }
        Day::new(i32::from(year), month as u8, day as u8)
    }

    /// The year; year 0 is 1 BC.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The day of the week: Monday is 1, Sunday 7.
    pub fn weekday(self) -> u8 {
        (self.number() + 3).rem_euclid(7) as u8 + 1
    }

    /// The day `days` later, or earlier when negative; `None` out of [`Day::YEARS`].
    pub fn plus_days(self, days: i64) -> Option<Day> {
        Day::from_number(self.number().checked_add(days)?)
    }

    /// The first and last day of the month that lies `months` after this day's.
    pub(super) fn month_at(self, months: i64) -> Option<(Day, Day)> {
        let count = (i64::from(self.year) * 12 + i64::from(self.month) - 1).checked_add(months)?;
        month(i32::try_from(count.div_euclid(12)).ok()?, count.rem_euclid(12) as u8 + 1)
    }

    /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
    pub(super) fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The inverse of [`Day::number`] (`civil_from_days`).
    fn from_number(number: i64) -> Option<Day> {
        let shifted = number.checked_add(719_468)?;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = i32::try_from(year_of_era + era * 400 + i64::from(month <= 2)).ok()?;
        Day::new(year, month as u8, day as u8).ok()
    }
}

/// The first and last day of a month.
pub(super) fn month(year: i32, month: u8) -> Option<(Day, Day)> {
    let first = Day::new(year, month, 1).ok()?;
    Some((first, Day { day: days_in(year, month), ..first }))
}

/// The first and last day of the years `first` to `last`.
pub(super) fn years(first: i32, last: i32) -> Option<(Day, Day)> {
    Some((Day::new(first, 1, 1).ok()?, Day::new(last, 12, 31).ok()?))
}

fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    }
}

/// `YYYY-MM-DD`; a year before 0 has a minus sign before its four digits.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

/// Serialised as [`Display`](fmt::Display) writes it.
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days_as_the_calendar_does() {
        let mut day = Day::new(1899, 12, 31).unwrap();
        let mut number = day.number();
        assert_eq!(day.weekday(), 7);
        for _ in 0..366 * 150 {
            let next = day.plus_days(1).unwrap();
            assert!(day < next);
            number += 1;
            assert_eq!(next.number(), number);
            assert_eq!(next.weekday(), day.weekday() % 7 + 1);
            day = next;
        }
        assert_eq!(Day::parse("1970-01-01").unwrap().number(), 0);
        assert_eq!(Day::parse("2016-09-02").unwrap().weekday(), 5);
    }

    #[test]
    fn refuses_what_is_no_day() {
        for (text, error) in [
            ("2016-9-02", DayError::Form),
            ("2016-09-02-", DayError::Form),
            ("2016-+9-02", DayError::Form),
            ("", DayError::Form),
            ("2016-13-02", DayError::Month),
            ("2015-02-29", DayError::Day),
            ("1900-02-29", DayError::Day),
        ] {
            assert_eq!(Day::parse(text), Err(error), "{text}");
        }
        assert_eq!(Day::new(10_000, 1, 1), Err(DayError::Year));
        assert_eq!(Day::parse("2000-02-29").unwrap().to_string(), "2000-02-29");
        assert_eq!(Day::new(-43, 3, 15).unwrap().to_string(), "-0043-03-15");
        assert_eq!(Day::new(9999, 12, 31).unwrap().plus_days(1), None);
        assert_eq!(Day::new(2016, 1, 1).unwrap().plus_days(i64::MAX), None);
    }
}
