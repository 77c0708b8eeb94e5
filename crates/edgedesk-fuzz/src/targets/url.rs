use std::net::IpAddr;

use edgedesk_evidence::Secrets;
use edgedesk_evidence::case::{self, PORTS};

/// What a customer pastes as a URL. What is accepted is a name and a port that may be probed, and means the
/// same when it is read again.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut secrets = Secrets::default();
    let Ok(target) = case::parse(&text, false, PORTS, &mut secrets).target else { return };
    assert!(PORTS.contains(&target.port), "{target:?}");
    assert!(target.host.to_string().parse::<IpAddr>().is_err(), "{target:?}");
    let again = case::parse(&secrets.reveal(&target.url()), false, PORTS, &mut secrets);
    let again = again.target.map(|again| (again.host, again.port, again.tls));
    assert_eq!(again, Ok((target.host, target.port, target.tls)));
}
