use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

/// The lab's clock: set at the start, then running like any other.
///
/// Certificates, signatures and `Date` headers follow it, so a world can be placed at any point in time.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    set_to: Timestamp,
    set_at: Instant,
}

impl Clock {
    /// A clock that shows `now` at this moment.
    pub fn starting_at(now: Timestamp) -> Self {
        Self { set_to: now, set_at: Instant::now() }
    }

    /// What it shows.
    pub fn now(&self) -> Timestamp {
        let elapsed = SignedDuration::try_from(self.set_at.elapsed()).unwrap_or(SignedDuration::ZERO);
        self.set_to.saturating_add(elapsed).unwrap_or(self.set_to)
    }

    /// What it shows, in Unix seconds.
    pub fn unix(&self) -> i64 {
        self.now().as_second()
    }

    /// What it showed at the start.
    pub fn start(&self) -> Timestamp {
        self.set_to
    }
}

impl rustls::time_provider::TimeProvider for Clock {
    fn current_time(&self) -> Option<rustls::pki_types::UnixTime> {
        let seconds = u64::try_from(self.unix()).ok()?;
        Some(rustls::pki_types::UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}
