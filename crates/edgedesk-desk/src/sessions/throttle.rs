use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ipnet::{IpNet, Ipv4Net, Ipv6Net};
use jiff::{SignedDuration, Timestamp};

/// Slows guessing down, and locks nobody out.
///
/// Failures are counted for a login *from a network* (an IPv4 address, or an IPv6 /64), and for a network whatever
/// the login. Each failure past the free ones doubles the pause before the next try. A stranger who guesses at a
/// login therefore never slows its owner, who comes from elsewhere.
///
/// The counts live in the process: they protect the machine that counts them, and losing them in a restart costs
/// an attacker's pause, nothing of a customer's.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    counts: Mutex<HashMap<Key, Count>>,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Login(String, IpNet),
    Network(IpNet),
}

#[derive(Clone, Copy, Debug)]
struct Count {
    failures: u32,
    last: Timestamp,
}

/// Failures of a login from one network that cost nothing: people mistype.
const FREE_PER_LOGIN: u32 = 4;

/// Failures of a network that cost nothing: a company's whole staff may share it.
const FREE_PER_NETWORK: u32 = 40;

/// The longest pause.
const LONGEST: Duration = Duration::from_secs(60);

/// A failure is forgotten after so long without another.
const FORGET: SignedDuration = SignedDuration::from_mins(15);

/// More counts than this are not kept; the stalest go first.
const MOST: usize = 100_000;

impl Throttle {
    /// Counts a try, as a failure until [`Self::forgive`] says otherwise: tries made at the same time are counted
    /// before any of them has been answered.
    ///
    /// # Errors
    /// How long to wait, where the last failures were too many; the try is not to be made then.
    pub(crate) fn attempt(&self, now: Timestamp, login: &str, address: IpAddr) -> Result<(), Duration> {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let keys =
            [(key(login, address), FREE_PER_LOGIN), (Key::Network(network(address)), FREE_PER_NETWORK)];
        for (key, free) in &keys {
            if let Some(wait) = counts.get(key).and_then(|count| count.wait(now, *free)) {
                return Err(wait);
            }
        }
        if counts.len() + 2 > MOST {
            forget(&mut counts, now);
        }
        for (key, _) in keys {
            let count = counts.entry(key).or_insert(Count { failures: 0, last: now });
            if count.is_forgotten(now) {
                count.failures = 0;
            }
            count.failures += 1;
            count.last = now;
        }
        Ok(())
    }

    /// The try was right: the login's failures from there are forgotten, and the network's are one less.
    pub(crate) fn forgive(&self, login: &str, address: IpAddr) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.remove(&key(login, address));
        if let Some(count) = counts.get_mut(&Key::Network(network(address))) {
            count.failures = count.failures.saturating_sub(1);
        }
    }
}

impl Count {
    /// How long to wait before the next try.
    fn wait(&self, now: Timestamp, free: u32) -> Option<Duration> {
        if self.is_forgotten(now) || self.failures < free {
            return None;
        }
        let doublings = (self.failures - free).min(16);
        let pause = Duration::from_secs(1 << doublings).min(LONGEST);
        // A clock that was set back must not make the pause longer.
        let since = Duration::try_from(now.duration_since(self.last)).unwrap_or_default();
        pause.checked_sub(since).filter(|rest| !rest.is_zero())
    }

    fn is_forgotten(&self, now: Timestamp) -> bool {
        now.duration_since(self.last) >= FORGET
    }
}

/// Makes room: what is past, and where that is not enough, the older half.
fn forget(counts: &mut HashMap<Key, Count>, now: Timestamp) {
    counts.retain(|_, count| !count.is_forgotten(now));
    if counts.len() + 2 > MOST {
        let mut times: Vec<Timestamp> = counts.values().map(|count| count.last).collect();
        let middle = times.len() / 2;
        let (_, &mut median, _) = times.select_nth_unstable(middle);
        counts.retain(|_, count| count.last > median);
    }
}

fn key(login: &str, address: IpAddr) -> Key {
    Key::Login(login.to_lowercase(), network(address))
}

/// What one attacker surely has: an IPv4 address, or the /64 that every IPv6 host gets.
fn network(address: IpAddr) -> IpNet {
    match address.to_canonical() {
        IpAddr::V4(address) => IpNet::V4(Ipv4Net::from(address)),
        IpAddr::V6(address) => IpNet::V6(Ipv6Net::new_assert(address, 64).trunc()),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const HOME: &str = "192.0.2.1";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn the_pause_grows_and_ends() {
        let throttle = Throttle::default();
        for _ in 0..4 {
            throttle.attempt(at(0), "mei", ip(HOME)).unwrap();
        }
        assert_eq!(throttle.attempt(at(0), "mei", ip(HOME)), Err(Duration::from_secs(1)));
        throttle.attempt(at(1), "mei", ip(HOME)).unwrap();
        assert_eq!(throttle.attempt(at(1), "MEI", ip(HOME)), Err(Duration::from_secs(2)));
        for second in [3, 7, 15, 31, 63, 123] {
            throttle.attempt(at(second), "mei", ip(HOME)).unwrap();
        }
        assert_eq!(throttle.attempt(at(123), "mei", ip(HOME)), Err(LONGEST));
        throttle.attempt(at(123 + 60), "mei", ip(HOME)).unwrap();
    }

    #[test]
    fn a_stranger_does_not_lock_the_owner_out() {
        let throttle = Throttle::default();
        for second in 0..600 {
            let _ = throttle.attempt(at(second), "mei", ip("203.0.113.9"));
        }
        assert_eq!(throttle.attempt(at(600), "mei", ip(HOME)), Ok(()));
    }

    #[test]
    fn many_logins_from_one_network_are_slowed_too() {
        let throttle = Throttle::default();
        for n in 0..40 {
            throttle.attempt(at(0), &format!("user{n}"), ip("2001:db8::1")).unwrap();
        }
        assert!(throttle.attempt(at(0), "another", ip("2001:db8::ffff")).is_err());
        assert!(throttle.attempt(at(0), "another", ip("2001:db8:0:1::1")).is_ok());
    }

    #[test]
    fn the_right_password_clears_the_login() {
        let throttle = Throttle::default();
        for _ in 0..4 {
            throttle.attempt(at(0), "mei", ip(HOME)).unwrap();
        }
        throttle.forgive("mei", ip(HOME));
        assert_eq!(throttle.attempt(at(0), "mei", ip(HOME)), Ok(()));
    }
}
