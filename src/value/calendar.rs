//! What a date's words leave open, and how a publication day closes it.

use serde::Serialize;

use super::day::{self, Day};

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Period {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A calendar month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
    /// Ten years, from one that ends in 0.
    Decade,
    /// A hundred years, from one that ends in 01.
    Century,
}

/// A season. Its days depend on the hemisphere and on who counts, so that it is never resolved to days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// What the words of a date leave open, in numbers. `direction` is -1 for "last", 1 for "next" and "coming", 0 where the
/// text says neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "by", rename_all = "lowercase")]
pub enum Open {
    /// "Friday", "last Friday". With no direction it is the latest one, publication day included.
    Weekday {
        /// Monday is 1, Sunday 7.
        weekday: u8,
        /// See [`Open`].
        direction: i8,
    },
    /// "Fridays": any of them; never resolved.
    Every {
        /// Monday is 1, Sunday 7.
        weekday: u8,
    },
    /// "Sept. 4", "July 21 to 23": days without a year. They are taken to lie within half a year of the publication day.
    Yearless {
        /// 1 to 12.
        month: u8,
        /// From 1.
        day: u8,
        /// The month of the last day.
        last_month: u8,
        /// The last day; the first one again when one day is meant.
        last_day: u8,
    },
    /// "September", "last May", "May to November": months without a year; the nearest ones when there is no direction.
    Month {
        /// 1 to 12.
        month: u8,
        /// The last month; the first one again when one month is meant.
        last_month: u8,
        /// See [`Open`].
        direction: i8,
    },
    /// "yesterday", "last week", "two years ago": so many periods after the one that holds the publication day.
    Shift {
        /// What is counted.
        period: Period,
        /// How many; negative before.
        count: i32,
    },
    /// "the second quarter": of a year that is not told; never resolved.
    Quarter {
        /// 1 to 4.
        quarter: u8,
    },
    /// "summer 2016", "last winter"; never resolved.
    Season {
        /// Which.
        season: Season,
        /// Its year, where the text tells it.
        year: Option<i32>,
        /// See [`Open`].
        direction: i8,
    },
    /// "11/9/2016": one of two days, the first by day/month, the second by month/day.
    Either {
        /// Both readings.
        days: [Day; 2],
    },
    /// The calendar cannot be told: a feast that moves, "'30s".
    Unknown,
}

/// A date as its words give it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    /// These days.
    Days(Day, Day),
    /// Days that something else must settle.
    Open(Open),
}

/// The first and last day of `open` for a text of the day `published`.
pub(super) fn resolve(open: Open, published: Day) -> Option<(Day, Day)> {
    match open {
        Open::Weekday { weekday, direction } => {
            let ahead = i64::from(weekday) - i64::from(published.weekday());
            let days = match direction {
                1 => (ahead - 1).rem_euclid(7) + 1,
                -1 => -((-ahead - 1).rem_euclid(7) + 1),
                _ => -(-ahead).rem_euclid(7),
            };
            published.plus_days(days).map(|d| (d, d))
        }
        Open::Yearless { month, day, last_month, last_day } => {
            nearest(published, |year| Day::new(year, month, day).ok()).and_then(|first| {
                let turn = i32::from((last_month, last_day) < (month, day));
                Some((first, Day::new(first.year() + turn, last_month, last_day).ok()?))
            })
        }
        Open::Month { month, last_month, direction } => {
            let first = match direction {
                0 => nearest(published, |year| Day::new(year, month, 15).ok())?,
                _ => {
                    let year = published.year();
                    let passed = month.cmp(&published.month()) as i8 != direction;
                    Day::new(if passed { year + i32::from(direction) } else { year }, month, 1).ok()?
                }
            };
            let turn = i32::from(last_month < month);
            Some((day::month(first.year(), month)?.0, day::month(first.year() + turn, last_month)?.1))
        }
        Open::Shift { period, count } => shifted(published, period, i64::from(count)),
        _ => None,
    }
}

/// The one of `in_year` of the year before, this and next that lies nearest to `published`.
fn nearest(published: Day, in_year: impl Fn(i32) -> Option<Day>) -> Option<Day> {
    let around = published.year() - 1..=published.year() + 1;
    around.filter_map(in_year).min_by_key(|d| (d.number() - published.number()).abs())
}

/// The period that lies `count` periods after the one of `day`.
fn shifted(day: Day, period: Period, count: i64) -> Option<(Day, Day)> {
    let monday = day.plus_days(1 - i64::from(day.weekday()));
    match period {
        Period::Day => day.plus_days(count).map(|d| (d, d)),
        Period::Week => monday?.plus_days(7 * count).and_then(|d| Some((d, d.plus_days(6)?))),
        Period::Weekend => monday?.plus_days(7 * count + 5).and_then(|d| Some((d, d.plus_days(1)?))),
        Period::Month => day.month_at(count),
        Period::Quarter => {
            let first = 3 * count - i64::from((day.month() - 1) % 3);
            Some((day.month_at(first)?.0, day.month_at(first + 2)?.1))
        }
        Period::Year => years_around(day.year(), 1, 0, count),
        Period::Decade => years_around(day.year(), 10, 0, count),
        Period::Century => years_around(day.year(), 100, 1, count),
    }
}

/// The block of `length` years, counted from the year `from`, that lies `count` blocks after that of `year`.
fn years_around(year: i32, length: i32, from: i32, count: i64) -> Option<(Day, Day)> {
    let block = i64::from((year - from).div_euclid(length)) + count;
    let first = i32::try_from(block * i64::from(length) + i64::from(from)).ok()?;
    day::years(first, first.checked_add(length - 1)?)
}

/// The first, middle or last third (0 to 2) of a stretch of days: "early 2012", "mid-June", "late 1990s".
pub(super) fn third((start, end): (Day, Day), which: u8) -> Option<(Day, Day)> {
    let days = end.number() - start.number() + 1;
    let bound = |n: i64| days * n / 3;
    let first = start.plus_days(bound(i64::from(which)))?;
    Some((first, start.plus_days(bound(i64::from(which) + 1) - 1)?.max(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(open: Open, published: &str) -> String {
        let (start, end) = resolve(open, Day::parse(published).unwrap()).unwrap();
        format!("{start} {end}")
    }

    #[test]
    fn weekdays_go_by_their_direction() {
        // 2016-09-02 was a Friday.
        let friday = |direction| days(Open::Weekday { weekday: 5, direction }, "2016-09-02");
        assert_eq!(friday(0), "2016-09-02 2016-09-02");
        assert_eq!(friday(-1), "2016-08-26 2016-08-26");
        assert_eq!(friday(1), "2016-09-09 2016-09-09");
        assert_eq!(days(Open::Weekday { weekday: 6, direction: 0 }, "2016-09-02"), "2016-08-27 2016-08-27");
        assert_eq!(days(Open::Weekday { weekday: 6, direction: 1 }, "2016-09-02"), "2016-09-03 2016-09-03");
    }

    #[test]
    fn years_are_the_nearest() {
        let christmas = Open::Yearless { month: 12, day: 25, last_month: 12, last_day: 25 };
        assert_eq!(days(christmas, "2016-01-10"), "2015-12-25 2015-12-25");
        assert_eq!(days(christmas, "2016-08-10"), "2016-12-25 2016-12-25");
        let leap = Open::Yearless { month: 2, day: 29, last_month: 3, last_day: 1 };
        assert_eq!(days(leap, "2017-01-10"), "2016-02-29 2016-03-01");
        let winter = Open::Month { month: 12, last_month: 2, direction: 0 };
        assert_eq!(days(winter, "2016-01-10"), "2015-12-01 2016-02-29");
        let may = |direction| days(Open::Month { month: 5, last_month: 5, direction }, "2016-05-10");
        assert_eq!((may(-1).as_str(), may(1).as_str()), ("2015-05-01 2015-05-31", "2017-05-01 2017-05-31"));
    }

    #[test]
    fn periods_are_counted_whole() {
        let shift = |period, count| days(Open::Shift { period, count }, "2016-03-31");
        assert_eq!(shift(Period::Day, -1), "2016-03-30 2016-03-30");
        assert_eq!(shift(Period::Week, 1), "2016-04-04 2016-04-10");
        assert_eq!(shift(Period::Weekend, 0), "2016-04-02 2016-04-03");
        assert_eq!(shift(Period::Month, -1), "2016-02-01 2016-02-29");
        assert_eq!(shift(Period::Quarter, -1), "2015-10-01 2015-12-31");
        assert_eq!(shift(Period::Year, -20), "1996-01-01 1996-12-31");
        assert_eq!(shift(Period::Century, 0), "2001-01-01 2100-12-31");
        assert_eq!(third(day::years(2012, 2012).unwrap(), 2).unwrap().0.to_string(), "2012-09-01");
    }
}
