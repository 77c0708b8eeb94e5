use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use edgedesk_flow::UserId;

/// How many event streams each user has open.
#[derive(Clone, Default)]
pub(crate) struct Streams(Arc<Mutex<HashMap<UserId, u32>>>);

impl Streams {
    /// Counts one more stream of `user`, until the guard is dropped; `None` where there are `most` already.
    pub(crate) fn open(&self, user: UserId, most: u32) -> Option<StreamGuard> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(user).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        metrics::gauge!("edgedesk_event_streams").increment(1.0);
        Some(StreamGuard { streams: self.clone(), user })
    }
}

/// One open stream.
pub(crate) struct StreamGuard {
    streams: Streams,
    user: UserId,
}

impl Drop for StreamGuard {
    fn drop(&mut self) {
        let mut counts = self.streams.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.user) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.user);
            }
        }
        metrics::gauge!("edgedesk_event_streams").decrement(1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_has_so_many_streams_and_no_more() {
        let streams = Streams::default();
        let user = UserId(uuid::Uuid::from_u128(1));
        let first = streams.open(user, 1);
        assert!(first.is_some());
        assert!(streams.open(user, 1).is_none());
        assert!(streams.open(UserId(uuid::Uuid::from_u128(2)), 1).is_some());
        drop(first);
        assert!(streams.open(user, 1).is_some());
    }
}
