use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use edgedesk_flow::{TicketId, UserId};
use jiff::{SignedDuration, Timestamp};

/// Looks at one case within this time are one look: a page loads its case again whenever something happens in it.
const ONE_LOOK: SignedDuration = SignedDuration::from_mins(15);

/// Past so many, looks that are over are thrown away.
const MANY: usize = 1_000;

/// Who of the staff has looked at which case of late. It saves the audit log rows that say nothing; another process
/// that does not know of a look writes one more.
#[derive(Debug, Default)]
pub(crate) struct Opened(Mutex<HashMap<(UserId, TicketId), Timestamp>>);

impl Opened {
    /// Whether this look has to be written down.
    pub(super) fn is_new(&self, user: UserId, ticket: TicketId, now: Timestamp) -> bool {
        let mut looks = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if looks.len() >= MANY {
            looks.retain(|_, at| now.duration_since(*at) < ONE_LOOK);
        }
        let last = looks.get(&(user, ticket));
        if last.is_some_and(|at| now.duration_since(*at) < ONE_LOOK) {
            return false;
        }
        looks.insert((user, ticket), now);
        true
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use uuid::Uuid;

    use super::{Opened, TicketId, UserId};

    #[test]
    fn a_page_that_loads_its_case_again_has_opened_it_once() {
        let opened = Opened::default();
        let (user, ticket) = (UserId(Uuid::from_u128(1)), TicketId(Uuid::from_u128(2)));
        let at = |minutes| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        assert!(opened.is_new(user, ticket, at(0)));
        assert!(!opened.is_new(user, ticket, at(14)));
        assert!(opened.is_new(UserId(Uuid::from_u128(3)), ticket, at(14)), "people do not share looks");
        assert!(opened.is_new(user, ticket, at(15)));
    }
}
