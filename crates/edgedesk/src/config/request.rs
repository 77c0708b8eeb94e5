use edgedesk_desk::diagnosis::Request;

use super::Settings;

impl Settings {
    /// What the settings say about how diagnoses are made; of what is to be diagnosed they say nothing.
    pub fn request(&self) -> Request {
        let Self { probe, cdn, .. } = self;
        let usual = Request::default();
        Request {
            inventory: cdn.inventory.clone(),
            resolvers: probe.resolvers.iter().flatten().map(|address| address.0).collect(),
            root_hints: probe.root_hints.iter().flatten().map(|address| address.0).collect(),
            trust_anchor: probe.trust_anchor.clone(),
            ca: probe.ca.clone(),
            allow_networks: probe.allow_networks.iter().flatten().map(|network| network.0).collect(),
            deny_networks: probe.deny_networks.iter().flatten().map(|network| network.0).collect(),
            allow_ports: probe.allow_ports.iter().flatten().map(|port| port.0).collect(),
            contact_url: probe.contact_url.as_ref().map(|contact| contact.0.clone()),
            deadline: probe.deadline_s.map_or(usual.deadline, |deadline| deadline.0),
            ..usual
        }
    }
}
