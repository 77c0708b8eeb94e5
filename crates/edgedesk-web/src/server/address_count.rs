use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// How many connections each address has open.
#[derive(Clone, Default)]
pub(super) struct AddressCount(Arc<Mutex<HashMap<IpAddr, u32>>>);

impl AddressCount {
    /// Counts one more for `address`, until the guard is dropped; `None` where it has `most` already.
    pub(super) fn enter(&self, address: IpAddr, most: u32) -> Option<AddressGuard> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(AddressGuard { counts: self.clone(), address })
    }
}

/// One counted connection.
pub(super) struct AddressGuard {
    counts: AddressCount,
    address: IpAddr,
}

impl Drop for AddressGuard {
    fn drop(&mut self) {
        let mut counts = self.counts.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_refused_past_its_share_and_welcome_again_after() {
        let counts = AddressCount::default();
        let address = IpAddr::from([192, 0, 2, 1]);
        let first = counts.enter(address, 2);
        let second = counts.enter(address, 2);
        assert!(first.is_some() && second.is_some());
        assert!(counts.enter(address, 2).is_none());
        assert!(counts.enter(IpAddr::from([192, 0, 2, 2]), 2).is_some());
        drop(first);
        assert!(counts.enter(address, 2).is_some());
    }

    #[test]
    fn addresses_without_connections_take_no_memory() {
        let counts = AddressCount::default();
        drop(counts.enter(IpAddr::from([192, 0, 2, 1]), 1));
        assert!(counts.0.lock().unwrap().is_empty());
    }
}
