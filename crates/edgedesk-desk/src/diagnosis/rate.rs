use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// How often one target is asked, whoever asks: a token bucket for each registrable domain.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// Runs that may begin at once after a quiet time.
    pub burst: u32,
    /// The pause after which one more may begin.
    pub every: Duration,
    /// A run that would have to wait longer is refused.
    pub patience: Duration,
}

impl Default for Rate {
    fn default() -> Self {
        Self { burst: 10, every: Duration::from_secs(3), patience: Duration::from_secs(30) }
    }
}

/// The buckets of all targets, kept as the moment from which each is full again.
#[derive(Debug, Default)]
pub(super) struct Turns {
    full_at: Mutex<HashMap<String, Instant>>,
}

/// Buckets that are full again are forgotten once there are this many.
const MANY: usize = 10_000;

impl Turns {
    /// Takes a turn at `target`: how long to wait for it, or `None` where that is longer than the patience.
    pub(super) fn take(&self, target: &str, rate: &Rate, now: Instant) -> Option<Duration> {
        let mut turns = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.len() >= MANY {
            turns.retain(|_, full_at| *full_at > now);
        }
        let full_at = turns.get(target).copied().unwrap_or(now).max(now) + rate.every;
        let wait = full_at.duration_since(now).saturating_sub(rate.every * rate.burst.max(1));
        if wait > rate.patience {
            return None;
        }
        turns.insert(target.to_owned(), full_at);
        Some(wait)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { burst: 2, every: Duration::from_secs(10), patience: Duration::from_secs(15) };

    #[test]
    fn a_burst_goes_at_once_then_turns_are_waited_for_then_refused() {
        let (turns, now) = (Turns::default(), Instant::now());
        let waits: Vec<Option<u64>> =
            (0..4).map(|_| turns.take("shop.test", &RATE, now).map(|wait| wait.as_secs())).collect();
        assert_eq!(waits, [Some(0), Some(0), Some(10), None]);
        assert_eq!(turns.take("other.test", &RATE, now), Some(Duration::ZERO), "targets do not share turns");
    }

    #[test]
    fn a_refused_turn_costs_nothing_and_time_fills_the_bucket() {
        let (turns, now) = (Turns::default(), Instant::now());
        while turns.take("shop.test", &RATE, now).is_some() {}
        let later = now + Duration::from_secs(30);
        assert_eq!(turns.take("shop.test", &RATE, later), Some(Duration::ZERO));
    }
}
