use jiff::{SignedDuration, Timestamp};

/// What every date of the worlds is relative to.
#[expect(
    clippy::disallowed_methods,
    reason = "certificates and signatures must hold, or not, at the real time"
)]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// This many days from now, or ago, in `strftime`'s format.
pub(super) fn in_days(days: i64, format: &str) -> String {
    (now() + SignedDuration::from_hours(24 * days)).strftime(format).to_string()
}
