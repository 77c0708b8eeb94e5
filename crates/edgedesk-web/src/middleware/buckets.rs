use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use http::StatusCode;

use crate::config::Rate;
use crate::problem::Problem;

/// Past so many, buckets that are full again are thrown away: they say nothing.
const MANY: usize = 10_000;

/// A token bucket for each principal.
pub(crate) struct Buckets<K>(Mutex<HashMap<K, Bucket>>);

struct Bucket {
    tokens: f64,
    at: Instant,
}

impl<K> Default for Buckets<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash> Buckets<K> {
    /// Takes one token from the bucket of `key`; where there is none, says when there will be.
    pub(crate) fn take(&self, key: K, rate: Rate) -> Result<(), Problem> {
        self.take_at(Instant::now(), key, rate)
    }

    fn take_at(&self, now: Instant, key: K, rate: Rate) -> Result<(), Problem> {
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MANY {
            buckets.retain(|_, bucket| bucket.filled(rate, now) < rate.burst);
        }
        let bucket = buckets.entry(key).or_insert(Bucket { tokens: rate.burst, at: now });
        bucket.tokens = bucket.filled(rate, now);
        bucket.at = now;
        if bucket.tokens >= 1.0 {
            bucket.tokens -= 1.0;
            return Ok(());
        }
        // A rate of 0 never fills the bucket again.
        let wait =
            Duration::try_from_secs_f64((1.0 - bucket.tokens) / rate.per_second).unwrap_or(Duration::MAX);
        let wait = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
        let problem = Problem::new(
            StatusCode::TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests. Slow down a little.",
        );
        Err(problem.retry_after(wait))
    }
}

impl Bucket {
    fn filled(&self, rate: Rate, now: Instant) -> f64 {
        let gained = now.saturating_duration_since(self.at).as_secs_f64() * rate.per_second;
        (self.tokens + gained).min(rate.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { per_second: 2.0, burst: 3.0 };

    #[test]
    fn a_burst_passes_and_then_the_rate_holds() {
        let buckets = Buckets::default();
        let start = Instant::now();
        for _ in 0..3 {
            assert!(buckets.take_at(start, "a", RATE).is_ok());
        }
        assert_eq!(buckets.take_at(start, "a", RATE).unwrap_err().code(), "rate_limited");
        assert!(buckets.take_at(start, "b", RATE).is_ok(), "principals do not share");
        let later = start + Duration::from_millis(500);
        assert!(buckets.take_at(later, "a", RATE).is_ok());
        assert!(buckets.take_at(later, "a", RATE).is_err());
    }

    #[test]
    fn full_buckets_are_forgotten() {
        let buckets = Buckets::default();
        let start = Instant::now();
        for key in 0..MANY {
            buckets.take_at(start, key, RATE).ok();
        }
        buckets.take_at(start + Duration::from_secs(10), MANY, RATE).ok();
        assert_eq!(buckets.0.lock().unwrap().len(), 1);
    }
}
