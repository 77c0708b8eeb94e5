use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::time::Instant;

use super::Class;
use crate::problem::Problem;

/// How often the delay of the runtime is measured.
const TICK: Duration = Duration::from_millis(100);
/// The delay from which on the process is overloaded.
const DELAYED: Duration = Duration::from_millis(100);
/// How many ticks in a row it takes to refuse more, or less: a second.
const TICKS: u8 = 10;
/// When a refused client may come back, in seconds.
const RETRY_AFTER_S: u32 = 2;

/// Decides which requests are taken when there is too much to do.
///
/// Two things count: how many requests are in work, and how late the runtime wakes tasks, which grows with
/// everything else that a process does.
#[derive(Clone, Default)]
pub(crate) struct Admission(Arc<State>);

#[derive(Default)]
struct State {
    in_work: AtomicUsize,
    /// 0: all are taken. 1: heavy ones are refused. 2: pages as well.
    pressure: AtomicU8,
}

/// A request in work, until it is dropped.
pub(crate) struct Permit(Arc<State>);

impl Admission {
    /// Takes a request of `class`, where at most `most` may be in work.
    pub(crate) fn enter(&self, class: Class, most: usize) -> Result<Permit, Problem> {
        let (share, pressure) = match class {
            Class::Chat => (most, u8::MAX),
            Class::Pages => (most * 2 / 3, 2),
            Class::Heavy => (most / 3, 1),
        };
        let permit = Permit(Arc::clone(&self.0));
        let before = self.0.in_work.fetch_add(1, Ordering::Relaxed);
        if before >= share || self.0.pressure.load(Ordering::Relaxed) >= pressure {
            metrics::counter!("edgedesk_http_shed_total").increment(1);
            return Err(Problem::busy("overloaded", RETRY_AFTER_S));
        }
        Ok(permit)
    }

    /// Measures how late tasks are woken, for as long as it is polled.
    pub(crate) async fn measure_pressure(self) {
        let (mut late, mut on_time) = (0, 0);
        loop {
            let due = Instant::now() + TICK;
            tokio::time::sleep_until(due).await;
            if due.elapsed() > DELAYED {
                (late, on_time) = (late + 1, 0);
            } else {
                (late, on_time) = (0, on_time + 1);
            }
            let pressure = self.0.pressure.load(Ordering::Relaxed);
            if late >= TICKS {
                self.0.pressure.store((pressure + 1).min(2), Ordering::Relaxed);
                tracing::warn!(delay = ?due.elapsed(), "overloaded: refusing what matters least");
                late = 0;
            } else if on_time >= TICKS {
                self.0.pressure.store(pressure.saturating_sub(1), Ordering::Relaxed);
                on_time = 0;
            }
        }
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.in_work.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matters_least_is_refused_first() {
        let admission = Admission::default();
        let first = admission.enter(Class::Heavy, 3).ok();
        assert!(first.is_some());
        assert!(admission.enter(Class::Heavy, 3).is_err());
        let second = admission.enter(Class::Pages, 3).ok();
        assert!(second.is_some());
        assert!(admission.enter(Class::Pages, 3).is_err());
        let third = admission.enter(Class::Chat, 3).ok();
        assert!(third.is_some());
        assert!(admission.enter(Class::Chat, 3).is_err());
        drop(first);
        assert!(admission.enter(Class::Chat, 3).is_ok());
    }

    #[test]
    fn under_pressure_the_chat_goes_on() {
        let admission = Admission::default();
        admission.0.pressure.store(2, Ordering::Relaxed);
        assert!(admission.enter(Class::Heavy, 100).is_err());
        assert!(admission.enter(Class::Pages, 100).is_err());
        assert!(admission.enter(Class::Chat, 100).is_ok());
    }
}
