use std::net::SocketAddr;

use edgedesk_evidence::dns::{
    AskServer, ChainOfTrust, DnsOutcome, DnsReply, Dnssec, DnssecState, Rcode, Rdata, RecordType, Resolve,
    Rr, ServerState, Transport, Walk, WalkEnd, WalkTrace,
};
use edgedesk_evidence::{Observation, Probe};

use super::{World, address, name};

impl World {
    /// Answers questions to resolvers; `None` leaves the default.
    pub fn on_resolver(&mut self, answer: impl Fn(&Resolve) -> Option<DnsOutcome> + 'static) {
        self.on(move |probe| match probe {
            Probe::Resolve(probe) => answer(probe).map(|outcome| Observation::Dns(outcome).into()),
            _ => None,
        });
    }

    /// Answers questions to authoritative servers; `None` leaves the default.
    pub fn on_server(&mut self, answer: impl Fn(&AskServer) -> Option<DnsOutcome> + 'static) {
        self.on(move |probe| match probe {
            Probe::AskServer(probe) => answer(probe).map(|outcome| Observation::Dns(outcome).into()),
            _ => None,
        });
    }

    /// Changes what the walk meets on its way to a name.
    pub fn on_walk(&mut self, change: impl Fn(&Walk, &mut WalkTrace) + 'static) {
        let servers = self.servers.clone();
        self.on(move |probe| match probe {
            Probe::Walk(probe) => {
                let mut trace = super::answers::walk(&servers, &probe.name);
                change(probe, &mut trace);
                Some(Observation::Walk(trace).into())
            }
            _ => None,
        });
    }

    /// Every server of the site's zone answers a walk like this, and every question alike.
    pub fn dead_servers(&mut self, outcome: DnsOutcome) {
        let servers = self.servers.clone();
        let said = outcome.clone();
        self.on_walk(move |walk, trace| {
            if walk.name.registrable() == name("shop.test") {
                let state = |(name, address): &(_, _)| ServerState {
                    name: Clone::clone(name),
                    address: Some(*address),
                    outcome: Some(said.clone()),
                };
                trace.end = WalkEnd::Dead { servers: servers.iter().map(state).collect() };
            }
        });
        self.on_server(move |probe| (probe.name.registrable() == name("shop.test")).then(|| outcome.clone()));
        self.on_resolver(|probe| {
            (probe.name.registrable() == name("shop.test")).then(|| dns_reply(Rcode::SERVFAIL, &[]))
        });
    }

    /// What the chains of trust come to.
    pub fn on_dnssec(&mut self, answer: impl Fn(&Dnssec) -> Option<DnssecState> + 'static) {
        self.on(move |probe| match probe {
            Probe::Dnssec(probe) => answer(probe)
                .map(|state| Observation::Dnssec(ChainOfTrust { links: Vec::new(), state }).into()),
            _ => None,
        });
    }
}

/// A server's address in the world, with the port.
pub fn server(text: &str) -> SocketAddr {
    SocketAddr::new(address(text), 53)
}

/// A resolver's reply with these records: owner, seconds left, data.
pub fn dns_reply(rcode: Rcode, answer: &[(&str, u32, Rdata)]) -> DnsOutcome {
    DnsOutcome::Reply(Box::new(DnsReply {
        rcode,
        aa: false,
        tc: false,
        ra: true,
        ad: false,
        transport: Transport::Udp,
        edns: true,
        ede: Vec::new(),
        answer: answer
            .iter()
            .map(|(owner, ttl, data)| Rr { name: name(owner), ttl: *ttl, data: data.clone() })
            .collect(),
        authority: Vec::new(),
        additional: Vec::new(),
    }))
}

/// An authoritative server's reply with these records.
pub fn authoritative(rcode: Rcode, answer: &[(&str, u32, Rdata)]) -> DnsOutcome {
    with_reply(dns_reply(rcode, answer), |reply| {
        reply.aa = true;
        reply.ra = false;
    })
}

/// A reply, changed.
pub fn with_reply(outcome: DnsOutcome, change: impl FnOnce(&mut DnsReply)) -> DnsOutcome {
    match outcome {
        DnsOutcome::Reply(mut reply) => {
            change(&mut reply);
            DnsOutcome::Reply(reply)
        }
        other => other,
    }
}

/// An SOA record with this serial and minimum.
pub fn soa(serial: u32, minimum: u32) -> Rdata {
    Rdata::Soa {
        mname: name("ns1.dns.test"),
        rname: name("hostmaster.dns.test"),
        serial,
        refresh: 3600,
        retry: 600,
        expire: 86_400,
        minimum,
    }
}

/// Whether a question is for an address type.
pub fn asks_address(rtype: RecordType) -> bool {
    matches!(rtype, RecordType::A | RecordType::Aaaa)
}

/// A resolver's reply to a question for `rtype`: of these addresses, those of that family.
pub fn addresses(rtype: RecordType, owner: &str, ttl: u32, texts: &[&str]) -> DnsOutcome {
    let records: Vec<_> = texts
        .iter()
        .map(|text| (owner, ttl, super::a(text)))
        .filter(|(_, _, data)| data.rtype() == Some(rtype))
        .collect();
    dns_reply(Rcode::NOERROR, &records)
}
