use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;

/// A part of a day, in minutes since midnight: from the first, up to and without the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// 0 to 1,439.
    pub from_minute: u16,
    /// 1 to 1,440, and after the first.
    pub to_minute: u16,
}

impl Span {
    /// Hours and minutes: `Span::of((9, 0), (18, 0))`.
    pub const fn of(from: (u16, u16), to: (u16, u16)) -> Self {
        Self { from_minute: from.0 * 60 + from.1, to_minute: to.0 * 60 + to.1 }
    }
}

/// A table that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// A part of a day ends before it begins, or after midnight.
    #[error("{from_minute} to {to_minute} minutes after midnight is no part of a day")]
    Span {
        /// Its begin.
        from_minute: u16,
        /// Its end.
        to_minute: u16,
    },
    /// Two parts of one day overlap.
    #[error("two parts of a {0:?} overlap")]
    Overlap(Weekday),
    /// Nobody ever answers.
    #[error("the weekly table has no open hour")]
    NeverOpen,
}

/// When somebody answers.
#[derive(Clone, Debug, PartialEq)]
pub struct BusinessHours {
    pub(super) zone: TimeZone,
    /// Monday first; each day's parts in their order.
    pub(super) week: [Vec<Span>; 7],
    holidays: BTreeSet<Date>,
    workdays: BTreeSet<Date>,
}

impl BusinessHours {
    /// Around the clock.
    pub fn always() -> Self {
        let week = std::array::from_fn(|_| vec![Span::of((0, 0), (24, 0))]);
        Self { zone: TimeZone::UTC, week, holidays: BTreeSet::new(), workdays: BTreeSet::new() }
    }

    /// A weekly table, Monday first.
    ///
    /// # Errors
    /// Where it cannot be followed.
    pub fn new(zone: TimeZone, mut week: [Vec<Span>; 7]) -> Result<Self, HoursError> {
        for (day, weekday) in week.iter_mut().zip(Weekday::Monday.cycle_forward()) {
            day.sort_unstable_by_key(|span| span.from_minute);
            for &Span { from_minute, to_minute } in day.iter() {
                if from_minute >= to_minute || to_minute > 24 * 60 {
                    return Err(HoursError::Span { from_minute, to_minute });
                }
            }
            if day.windows(2).any(|two| two[0].to_minute > two[1].from_minute) {
                return Err(HoursError::Overlap(weekday));
            }
        }
        if week.iter().all(Vec::is_empty) {
            return Err(HoursError::NeverOpen);
        }
        Ok(Self { zone, week, holidays: BTreeSet::new(), workdays: BTreeSet::new() })
    }

    /// Days on which nobody answers, whatever the weekly table says.
    #[must_use]
    pub fn with_holidays(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.holidays.extend(days);
        self
    }

    /// Days off that are worked all the same, with the hours of the first open day of the week: the 调休 by which
    /// China makes up for its long holidays.
    #[must_use]
    pub fn with_workdays(mut self, days: impl IntoIterator<Item = Date>) -> Self {
        self.workdays.extend(days);
        self
    }

    /// When somebody answers again; `None` where somebody answers now.
    pub fn opens_at(&self, now: Timestamp) -> Option<Timestamp> {
        let mut day = self.zone.to_datetime(now).date();
        // A part that began yesterday ends by midnight, so today is the first day to look at; past the last
        // exception, the weekly table opens within a week.
        for _ in 0..=self.holidays.len() + 8 {
            for span in self.parts_of(day) {
                let (Some(from), Some(to)) = (self.at(day, span.from_minute), self.at(day, span.to_minute))
                else {
                    continue;
                };
                if from <= now && now < to {
                    return None;
                }
                if now < from {
                    return Some(from);
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    fn parts_of(&self, day: Date) -> &[Span] {
        // A day that is named as both is worked: it was named later, to make up.
        if self.workdays.contains(&day) {
            return self.week.iter().find(|parts| !parts.is_empty()).map_or(&[], Vec::as_slice);
        }
        if self.holidays.contains(&day) {
            return &[];
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        &self.week[weekday]
    }

    /// That minute of that day. Minutes that a change of the clocks leaves out fall on the one after it.
    fn at(&self, day: Date, minute: u16) -> Option<Timestamp> {
        let civil = if minute >= 24 * 60 {
            DateTime::from(day.tomorrow().ok()?)
        } else {
            let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
            DateTime::from_parts(day, Time::new(hour, minute, 0, 0).ok()?)
        };
        self.zone.to_timestamp(civil).ok()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn shanghai() -> BusinessHours {
        let day = vec![Span::of((9, 0), (12, 0)), Span::of((13, 0), (18, 0))];
        let week = [day.clone(), day.clone(), day.clone(), day.clone(), day, vec![], vec![]];
        BusinessHours::new(TimeZone::get("Asia/Shanghai").unwrap(), week).unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_working_hour_is_open() {
        assert_eq!(shanghai().opens_at(at("2026-11-24T10:00:00+08:00")), None);
        assert_eq!(shanghai().opens_at(at("2026-11-24T09:00:00+08:00")), None);
    }

    #[test]
    fn lunch_ends_the_same_day() {
        let opens = shanghai().opens_at(at("2026-11-24T12:00:00+08:00"));
        assert_eq!(opens, Some(at("2026-11-24T13:00:00+08:00")));
    }

    #[test]
    fn friday_evening_waits_for_monday() {
        let opens = shanghai().opens_at(at("2026-11-27T18:00:00+08:00"));
        assert_eq!(opens, Some(at("2026-11-30T09:00:00+08:00")));
    }

    #[test]
    fn a_long_holiday_is_waited_out_and_a_saturday_makes_up_for_it() {
        let hours = shanghai()
            .with_holidays((1..=7).map(|day| date(2026, 10, day)))
            .with_workdays([date(2026, 10, 10)]);
        let opens = hours.opens_at(at("2026-09-30T20:00:00+08:00"));
        assert_eq!(opens, Some(at("2026-10-08T09:00:00+08:00")));
        assert_eq!(hours.opens_at(at("2026-10-10T10:00:00+08:00")), None);
    }

    #[test]
    fn clocks_that_change_do_not_move_the_hours() {
        let week = std::array::from_fn(|_| vec![Span::of((9, 0), (17, 0))]);
        let hours = BusinessHours::new(TimeZone::get("Europe/Berlin").unwrap(), week).unwrap();
        let opens = hours.opens_at(at("2026-10-24T20:00:00+02:00"));
        assert_eq!(opens, Some(at("2026-10-25T09:00:00+01:00")));
    }

    #[test]
    fn a_table_that_cannot_be_followed_is_refused() {
        let empty = std::array::from_fn(|_| vec![]);
        assert_eq!(BusinessHours::new(TimeZone::UTC, empty), Err(HoursError::NeverOpen));
        let mut week: [Vec<Span>; 7] = std::array::from_fn(|_| vec![]);
        week[1] = vec![Span::of((9, 0), (12, 0)), Span::of((11, 0), (13, 0))];
        assert_eq!(BusinessHours::new(TimeZone::UTC, week), Err(HoursError::Overlap(Weekday::Tuesday)));
    }

    #[test]
    fn around_the_clock_is_never_closed() {
        assert_eq!(BusinessHours::always().opens_at(at("2026-11-28T23:59:59Z")), None);
    }
}
