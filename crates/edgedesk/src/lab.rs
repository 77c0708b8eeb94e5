//! The built-in lab in place of the Internet: its wiring, and what the customers of its sites ask for.

use std::sync::Arc;
use std::time::Duration;

use edgedesk_cdn::{Format, Inventory};
use edgedesk_desk::diagnosis::{LabWiring, Request, RequestError};
use edgedesk_lab::{Lab, LabConfig, Site};
use edgedesk_probe::{Config, Protocol};
use jiff::Timestamp;

/// The lab as a stand-in for the Internet: its addresses through its dial map, its names from its own root.
///
/// # Errors
/// Where the lab's own inventory does not read; it always does.
pub fn wiring(lab: &Lab) -> Result<LabWiring, RequestError> {
    let dial = lab.dial_map();
    let clock = lab.clock();
    let config = Config {
        vantage: "lab".to_owned(),
        dial: Some(Arc::new(move |protocol, address| {
            let protocol = match protocol {
                Protocol::Tcp => edgedesk_lab::Protocol::Tcp,
                Protocol::Udp => edgedesk_lab::Protocol::Udp,
            };
            dial(protocol, address)
        })),
        allow_networks: lab.networks(),
        extra_roots: vec![lab.root_certificate().to_vec()],
        public_roots: false,
        resolvers: lab.resolvers(),
        root_servers: lab.root_hints(),
        trust_anchors: Some(lab.trust_anchor().to_owned()),
        clock: Arc::new(move || clock.now()),
        ipv6: true,
        ..Config::default()
    };
    let inventory = Inventory::parse(&lab.inventory().to_string(), Format::Json)?;
    Ok(LabWiring { config, inventory: Some(Arc::new(inventory)) })
}

/// Starts the lab with these sites on the current runtime.
///
/// # Errors
/// Where no loopback socket can be had.
#[expect(clippy::disallowed_methods, reason = "the lab's clock is set where the lab starts")]
pub fn start(round_trip: Duration, sites: &[&Site]) -> Result<Lab, edgedesk_lab::LabError> {
    Lab::with_sites(LabConfig { round_trip, now: Timestamp::now() }, sites)
}

/// What the customer of a lab site asks for.
pub fn request(site: &Site, lang: &str) -> Request {
    let symptom = &site.symptom;
    Request {
        url: site.url.to_owned(),
        account: Some(site.account.to_owned()),
        method: symptom.method.map(str::to_owned),
        headers: symptom
            .headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        region: symptom.region.map(str::to_owned),
        client_ip: symptom.client_ip.and_then(|address| address.parse().ok()),
        lang: lang.to_owned(),
        ..Request::default()
    }
}
