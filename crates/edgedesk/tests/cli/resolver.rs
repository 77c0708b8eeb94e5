#![expect(clippy::disallowed_methods, reason = "a loopback socket that stands for a dead resolver")]

use std::net::UdpSocket;
use std::time::{Duration, Instant};

use super::command::edgedesk;

/// Diagnoses through a resolver and roots at this loopback address, with two seconds for it.
fn through(resolver: &str) -> serde_json::Value {
    let ran = edgedesk(&[
        "diagnose",
        "https://www.example.com/",
        "--resolver",
        resolver,
        "--root-hints",
        resolver,
        "--allow-network",
        "127.0.0.0/8",
        "--deadline",
        "2",
        "--format",
        "json",
    ]);
    assert_eq!((ran.code, ran.stderr.as_str()), (2, ""), "{}", ran.stdout);
    serde_json::from_str(&ran.stdout).expect("a report")
}

#[test]
fn one_that_refuses_is_the_vantages_own_trouble() {
    // Bound and dropped: nothing listens there.
    let port = UdpSocket::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a free port").port();
    let report = through(&format!("127.0.0.1:{port}"));
    assert_eq!(report["notes"][0]["code"], "desk.vantage_blocked");
    assert_eq!(report["root_causes"], serde_json::json!([]));
}

#[test]
fn one_that_is_silent_holds_nobody_past_the_deadline() {
    let silent = UdpSocket::bind("127.0.0.1:0").expect("a free port");
    let address = silent.local_addr().expect("a bound socket");
    let start = Instant::now();
    let report = through(&address.to_string());
    assert_eq!(report["outcome"], "inconclusive");
    // The deadline, and the process around it on a busy machine.
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
}
