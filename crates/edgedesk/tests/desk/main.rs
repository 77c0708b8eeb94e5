//! The desk's driver and tools on sites of the lab, from end to end over real sockets.

mod driver;
mod tools;

use std::time::Duration;

use edgedesk::lab;
use edgedesk_desk::diagnosis::{Driver, DriverConfig, Ground, Request};
use edgedesk_lab::{Lab, Site, sites};

/// A running lab and a driver on it.
struct Desk {
    driver: Driver,
    _lab: Lab,
}

/// The URL of a lab site.
fn url(name: &str) -> &'static str {
    site(name).url
}

fn site(name: &str) -> &'static Site {
    sites::find(name).expect("a site of that name")
}

/// A desk whose world are these sites.
fn desk(names: &[&str]) -> Desk {
    let sites: Vec<&Site> = names.iter().map(|name| site(name)).collect();
    let lab = lab::start(Duration::ZERO, &sites).expect("loopback sockets");
    let wiring = lab::wiring(&lab).expect("the lab's own inventory");
    let ground = Ground::read(&Request::default(), Some(wiring)).expect("it names no file");
    Desk { driver: Driver::new(ground, DriverConfig::default()), _lab: lab }
}
