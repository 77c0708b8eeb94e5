//! Sites on real servers (Knot, unbound, nginx, OpenSSL), each with one thing wrong or odd, diagnosed by the
//! binary as a person would run it.
//!
//! A world is a function in a file of its own, under the layer of its fault. All worlds are built first, then one
//! set of servers is started for all of them, on addresses of 127/8 and the real ports, and the diagnoses run
//! four at a time. `EDGEDESK_WORLDS=dns/` runs those whose name contains the text; `EDGEDESK_WORLDS_HOLD=1` keeps
//! the servers up and prints the commands, to look around by hand; `EDGEDESK_WORLDS_KEEP=FOLDER` keeps the reports.
#![cfg(target_os = "linux")]

mod access;
mod account;
mod cache;
mod content;
mod dns;
mod edge;
mod ground;
mod healthy;
mod http;
mod input;
mod origin;
mod redirect;
mod runner;
mod tls;
mod vendors;
mod world;

/// One test and not one for each world: the servers serve all of them, and nextest gives every test a process.
#[test]
fn every_world_is_diagnosed_as_it_is() {
    let lease = match ground::Lease::take() {
        Ok(lease) => lease,
        Err(reason) => {
            eprintln!("SKIPPED, no world was run: {reason}");
            return;
        }
    };
    let layers = [
        input::WORLDS,
        account::WORLDS,
        dns::WORLDS,
        edge::WORLDS,
        tls::WORLDS,
        redirect::WORLDS,
        http::WORLDS,
        access::WORLDS,
        origin::WORLDS,
        cache::WORLDS,
        content::WORLDS,
        vendors::WORLDS,
        healthy::WORLDS,
    ];
    let failures = runner::run(&lease, &layers.concat());
    assert!(
        failures.is_empty(),
        "{} worlds were not diagnosed as they are:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
