//! Values of the table `hours`.

use std::str::FromStr;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use serde::Deserialize;

const WEEK: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// A time zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Zone(pub TimeZone);

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Day(pub Date);

/// Days of the week, and from when to when on each of them: `mon-fri 09:00-18:00`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct OpenHours {
    /// The days.
    pub days: Vec<Weekday>,
    /// From when, in minutes after midnight.
    pub from_minute: u16,
    /// Until when, in minutes after the same midnight; 1,440 is the day's end.
    pub to_minute: u16,
}

impl FromStr for OpenHours {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = "expected days and times: mon-fri 09:00-18:00, or sat 10:00-16:00";
        let (days, times) = text.trim().split_once(' ').ok_or(expected)?;
        let (first, last) = days.split_once('-').unwrap_or((days, days));
        let place = |name: &str| WEEK.iter().position(|(day, _)| name.eq_ignore_ascii_case(day));
        let (first, last) = (place(first).ok_or(expected)?, place(last).ok_or(expected)?);
        if first > last {
            return Err("the week begins on mon; write two entries");
        }
        let (from, until) = times.trim().split_once('-').ok_or(expected)?;
        let (from_minute, to_minute) = (minute(from).ok_or(expected)?, minute(until).ok_or(expected)?);
        if from_minute >= to_minute {
            return Err("the first time must be before the second; write two entries for a night");
        }
        Ok(Self { days: WEEK[first..=last].iter().map(|(_, day)| *day).collect(), from_minute, to_minute })
    }
}

/// `HH:MM`, up to `24:00`, in minutes.
fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

impl TryFrom<String> for OpenHours {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|expected| format!("{text:?}: {expected}"))
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let zone = TimeZone::get(&text);
        zone.map(Self).map_err(|_| format!("{text:?}: expected a name such as Asia/Shanghai"))
    }
}

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| format!("{text:?}: expected a day such as 2026-10-01"))
    }
}

#[cfg(test)]
mod tests {
    use super::OpenHours;

    fn parsed(text: &str) -> Result<OpenHours, &'static str> {
        text.parse()
    }

    #[test]
    fn days_and_times_are_read() {
        let hours = parsed("mon-fri 09:00-18:30").expect("hours");
        assert_eq!((hours.days.len(), hours.from_minute, hours.to_minute), (5, 540, 1_110));
        assert_eq!(parsed("Sat 10:00-24:00").expect("hours").days.len(), 1);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for text in [
            "",
            "mon",
            "mon 9-18",
            "mon 18:00-09:00",
            "fri-mon 09:00-18:00",
            "day 09:00-18:00",
            "mon 9:00-18:00",
        ] {
            assert!(parsed(text).is_err(), "{text}");
        }
    }
}
