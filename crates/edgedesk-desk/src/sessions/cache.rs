use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use edgedesk_flow::{SessionId, UserId};
use jiff::{SignedDuration, Timestamp};

use crate::Actor;

/// Sessions that were read a moment ago, so that a busy client does not cost two queries each time. What ends a
/// session here takes it out at once; what another instance ends is noticed when the moment is over.
#[derive(Debug, Default)]
pub(crate) struct SessionCache {
    known: Mutex<HashMap<[u8; 32], Known>>,
}

/// A session that was valid when it was read.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) actor: Actor,
    pub(crate) expires_at: Timestamp,
    pub(crate) read_at: Timestamp,
}

/// How long it may be believed.
const MOMENT: SignedDuration = SignedDuration::from_secs(3);

/// How many are kept at most.
const MOST: usize = 20_000;

impl SessionCache {
    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 32], Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn get(&self, hash: &[u8; 32], now: Timestamp) -> Option<Actor> {
        self.lock().get(hash).filter(|known| known.is_fresh(now)).map(|known| known.actor.clone())
    }

    pub(crate) fn put(&self, hash: [u8; 32], known: Known) {
        let mut all = self.lock();
        if all.len() >= MOST {
            all.retain(|_, other| other.is_fresh(known.read_at));
        }
        if all.len() < MOST {
            all.insert(hash, known);
        }
    }

    /// Forgets what was ended or changed.
    pub(crate) fn forget(&self, ended: impl Fn(SessionId, UserId) -> bool) {
        self.lock().retain(|_, known| !ended(known.actor.session, known.actor.user));
    }
}

impl Known {
    fn is_fresh(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.read_at);
        self.expires_at > now && age < MOMENT && age > -MOMENT
    }
}
