//! A simulated Internet with one site in it, healthy until told otherwise: for the scenarios of the checks.
//!
//! It answers every probe at once and always alike. What it does by default is what a well-kept site behind a
//! CDN does; a scenario changes the part that it is about.

mod answers;
mod dns;
mod run;

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::case::{Case, Symptom, Target, Vantage};
use edgedesk_evidence::control_plane::{AccountStatus, DomainConfig, DomainListing};
use edgedesk_evidence::dns::{Rdata, RecordType};
use edgedesk_evidence::http::{
    Body, BodyEnd, Decoding, FailureKind, Headers, Http, HttpFailure, HttpOutcome, HttpResponse, HttpVersion,
    Phase, Phases,
};
use edgedesk_evidence::tls::{
    Certificate, Chain, ChainTrust, IssuerOutcome, PublicKey, Tls, TlsOutcome, TlsSession, TlsVersion,
};
use edgedesk_evidence::{Answer, ConnectFailure, DnsName, Observation, Probe};
use jiff::Timestamp;

pub use dns::{addresses, asks_address, authoritative, dns_reply, server, soa, with_reply};
pub use run::{report, report_out_of_order, tags};

/// Which probes take how many milliseconds.
type Slow = (fn(&Probe) -> bool, f64);

type Override = Box<dyn Fn(&Probe) -> Option<Answer>>;

/// The simulated Internet.
pub struct World {
    /// What is to be found out.
    pub case: Case,
    /// The domain on the CDN; `None` when the CDN does not know it.
    pub config: Option<DomainConfig>,
    /// The owning account's standing.
    pub account: AccountStatus,
    /// Public DNS: what authority and resolvers agree on.
    pub records: BTreeMap<(DnsName, RecordType), Vec<Rdata>>,
    /// The name servers of every zone: name and address.
    pub servers: Vec<(DnsName, IpAddr)>,
    /// The certificate that every edge shows.
    pub certificate: Certificate,
    /// How far its chain leads.
    pub trust: ChainTrust,
    /// What every edge answers over HTTP.
    pub edge: HttpResponse,
    /// What every origin answers over HTTP.
    pub origin: HttpResponse,
    overrides: Vec<Override>,
    slow: Vec<Slow>,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World")
            .field("case", &self.case)
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

/// The site: `https://www.shop.test/`.
pub const HOST: &str = "www.shop.test";
/// The name that the CDN assigned to it.
pub const CNAME: &str = "www.shop.test.w.edgecdn.test";
/// The edges.
pub const EDGES: [&str; 2] = ["198.18.1.1", "198.18.1.2"];
/// The origin.
pub const ORIGIN: &str = "198.18.2.1";
/// The resolver.
pub const RESOLVER: &str = "198.18.0.53:53";
/// When the world is looked at.
pub const NOW: &str = "2026-11-23T12:00:00Z";

impl Default for World {
    fn default() -> Self {
        let host = name(HOST);
        let mut world = Self {
            case: case(&host),
            config: serde_json::from_value(serde_json::json!({
                "name": HOST, "account": "acme", "cname": CNAME, "region": "global",
                "origins": [{ "address": ORIGIN, "port": 80 }], "origin_scheme": "http",
                "https": { "enabled": true }
            }))
            .ok(),
            account: AccountStatus::Active,
            records: BTreeMap::new(),
            servers: vec![
                (name("ns1.dns.test"), address("198.18.0.1")),
                (name("ns2.dns.test"), address("198.18.0.2")),
            ],
            certificate: certificate(),
            trust: ChainTrust::Trusted { root: "CN=Lab Root".to_owned() },
            edge: response(200, &[("Server", "Tengine"), ("X-Cache", "MISS TCP_MISS dirn:-2:-2")]),
            origin: response(200, &[("Server", "nginx")]),
            overrides: Vec::new(),
            slow: Vec::new(),
        };
        world.set(HOST, vec![Rdata::Cname { target: name(CNAME) }]);
        world.set(CNAME, EDGES.iter().map(|edge| a(edge)).collect());
        world
    }
}

impl World {
    /// Replaces every record of a name, of whatever type.
    pub fn set(&mut self, owner: &str, data: Vec<Rdata>) {
        let owner = name(owner);
        self.records.retain(|(name, _), _| *name != owner);
        for rdata in data {
            if let Some(rtype) = rdata.rtype() {
                self.records.entry((owner.clone(), rtype)).or_default().push(rdata);
            }
        }
    }

    /// The domain's configuration, to be changed.
    ///
    /// # Panics
    /// When the world has none any more.
    pub fn config(&mut self) -> &mut DomainConfig {
        self.config.as_mut().expect("the world has a configuration until a scenario takes it away")
    }

    /// No control plane at all.
    pub fn without_control_plane(&mut self) {
        self.config = None;
        self.case.control_plane = false;
        self.case.account = None;
    }

    /// Visits this URL instead.
    pub fn visit(&mut self, tls: bool, path: &str) {
        if let Ok(target) = &mut self.case.target {
            *target =
                Target { tls, port: if tls { 443 } else { 80 }, path: path.to_owned(), ..target.clone() };
        }
    }

    /// Answers the probes for which `answer` gives something; the last override that does so wins.
    pub fn on(&mut self, answer: impl Fn(&Probe) -> Option<Answer> + 'static) {
        self.overrides.push(Box::new(answer));
    }

    /// Answers HTTP probes, edges' and origins' alike; `None` leaves the default.
    pub fn on_http(&mut self, answer: impl Fn(&Http) -> Option<HttpOutcome> + 'static) {
        self.on(move |probe| match probe {
            Probe::Http(probe) => answer(probe).map(|outcome| Observation::Http(outcome).into()),
            _ => None,
        });
    }

    /// Answers HTTP probes of the edges.
    pub fn on_edge(&mut self, answer: impl Fn(&Http) -> Option<HttpOutcome> + 'static) {
        self.on_http(move |probe| is_edge(probe.addr).then(|| answer(probe)).flatten());
    }

    /// Answers HTTP probes of the origins.
    pub fn on_origin(&mut self, answer: impl Fn(&Http) -> Option<HttpOutcome> + 'static) {
        self.on_http(move |probe| (!is_edge(probe.addr)).then(|| answer(probe)).flatten());
    }

    /// Answers TLS probes.
    pub fn on_tls(&mut self, answer: impl Fn(&Tls) -> Option<TlsOutcome> + 'static) {
        self.on(move |probe| match probe {
            Probe::Tls(probe) => answer(probe).map(|outcome| Observation::Tls(outcome).into()),
            _ => None,
        });
    }

    /// Makes every probe of a kind impossible to carry out, for `because`.
    pub fn cannot_measure(
        &mut self,
        which: impl Fn(&Probe) -> bool + 'static,
        because: edgedesk_evidence::NotMeasuredReason,
    ) {
        self.on(move |probe| {
            which(probe).then(|| Answer::NotMeasured(edgedesk_evidence::NotMeasured::new(because, "")))
        });
    }

    /// The control plane's answer instead of the configuration.
    pub fn listing(&mut self, listing: DomainListing) {
        self.on(move |probe| {
            matches!(probe, Probe::Domain(_)).then(|| Observation::Domain(listing.clone()).into())
        });
    }

    /// Gives the origins a certificate of their own: that of the edges, changed.
    pub fn origin_certificate(&mut self, change: impl Fn(&mut Certificate)) {
        let mut certificate = self.certificate.clone();
        change(&mut certificate);
        let mut session = self.session();
        session.chain =
            Some(Chain { certificates: vec![certificate], trust: self.trust.clone(), in_order: true });
        self.on_tls(move |probe| {
            (!is_edge(probe.addr)).then(|| TlsOutcome::Session(Box::new(session.clone())))
        });
    }

    /// Gives one edge a certificate of its own: that of the others, changed.
    pub fn certificate_of(&mut self, edge: &str, change: impl Fn(&mut Certificate, &mut ChainTrust)) {
        let (mut certificate, mut trust) = (self.certificate.clone(), self.trust.clone());
        change(&mut certificate, &mut trust);
        let mut session = self.session();
        session.chain = Some(Chain { certificates: vec![certificate], trust, in_order: true });
        let edge = address(edge);
        self.on_tls(move |probe| {
            (probe.addr.ip() == edge).then(|| TlsOutcome::Session(Box::new(session.clone())))
        });
    }

    /// Lets connections to these addresses and ports fail, whatever is to be spoken over them.
    pub fn unreachable(&mut self, which: fn(SocketAddr) -> bool, why: ConnectFailure) {
        self.on(move |probe| {
            let observation = match probe {
                Probe::Tcp(probe) if which(probe.addr) => {
                    Observation::Tcp(edgedesk_evidence::TcpOutcome::Failed(why.clone()))
                }
                Probe::Tls(probe) if which(probe.addr) => {
                    Observation::Tls(TlsOutcome::NotConnected(why.clone()))
                }
                Probe::Http(probe) if which(probe.addr) => Observation::Http(not_connected(why.clone())?),
                _ => return None,
            };
            Some(observation.into())
        });
    }

    /// Lets the issuer of the edges' certificate be fetched; whether it leads to a trusted root.
    pub fn issuer_is_to_be_had(&mut self, trusted: bool) {
        let mut issuer = self.certificate.clone();
        issuer.subject = self.certificate.issuer.clone();
        self.on(move |probe| {
            let found = IssuerOutcome::Found { certificate: Box::new(issuer.clone()), trusted };
            matches!(probe, Probe::FetchIssuer(_)).then(|| Observation::Issuer(found).into())
        });
    }

    /// Lets these probes take that many milliseconds instead of one.
    pub fn slow(&mut self, which: fn(&Probe) -> bool, ms: f64) {
        self.slow.push((which, ms));
    }

    /// How long a probe takes, in milliseconds.
    pub fn takes(&self, probe: &Probe) -> f64 {
        self.slow.iter().rev().find(|(which, _)| which(probe)).map_or(1.0, |(_, ms)| *ms)
    }

    /// Lets handshakes with the edges end so, and with them the requests over TLS.
    pub fn no_handshake(&mut self, outcome: TlsOutcome, kind: FailureKind) {
        self.on_tls(move |probe| is_edge(probe.addr).then(|| outcome.clone()));
        self.on_edge(move |probe| probe.tls.then(|| fails(Phase::Tls, kind.clone())).flatten());
    }

    /// The TLS session that edges agree to.
    pub fn session(&self) -> TlsSession {
        TlsSession {
            version: TlsVersion::Tls13,
            cipher: "TLS13_AES_128_GCM_SHA256".to_owned(),
            alpn: Some("h2".to_owned()),
            chain: Some(Chain {
                certificates: vec![self.certificate.clone()],
                trust: self.trust.clone(),
                in_order: true,
            }),
            staple: None,
            client_certificate_requested: false,
        }
    }
}

/// Whether an address is one of the edges (`198.18.1.0/24`).
pub fn is_edge(addr: SocketAddr) -> bool {
    addr.ip().to_string().starts_with("198.18.1.")
}

/// A name that is known to be one.
///
/// # Panics
/// When it is none.
pub fn name(text: &str) -> DnsName {
    text.parse().expect("a valid name")
}

/// An address that is known to be one.
///
/// # Panics
/// When it is none.
pub fn address(text: &str) -> IpAddr {
    text.parse().expect("a valid address")
}

/// An A record, or AAAA for an IPv6 address.
pub fn a(text: &str) -> Rdata {
    match address(text) {
        IpAddr::V4(address) => Rdata::A { address },
        IpAddr::V6(address) => Rdata::Aaaa { address },
    }
}

/// A CNAME record.
pub fn cname(target: &str) -> Rdata {
    Rdata::Cname { target: name(target) }
}

/// A point in time that is known to be one.
///
/// # Panics
/// When it is none.
pub fn time(text: &str) -> Timestamp {
    text.parse().expect("a valid time")
}

/// A response with a short HTML body and these headers.
pub fn response(status: u16, headers: &[(&str, &str)]) -> HttpResponse {
    let mut fields = vec![
        ("Date".to_owned(), "Mon, 23 Nov 2026 12:00:00 GMT".to_owned()),
        ("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned()),
    ];
    fields.retain(|(name, _)| !headers.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
    fields.extend(headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    HttpResponse {
        version: HttpVersion::H1,
        status,
        reason: String::new(),
        headers: Headers(fields),
        header_bytes: 300,
        body: Body {
            declared: Some(14),
            received: 14,
            end: BodyEnd::Complete,
            sha256: "5f1e".to_owned(),
            decoding: Decoding::Identity,
            sample: "<h1>Shop</h1>\n".to_owned(),
            insecure_resources: Vec::new(),
        },
        certificate: None,
        phases: Phases { connect_ms: 1.0, tls_ms: 2.0, first_byte_ms: 3.0, body_ms: 1.0 },
    }
}

/// `response` as an outcome.
pub fn responds(status: u16, headers: &[(&str, &str)]) -> Option<HttpOutcome> {
    Some(HttpOutcome::Response(Box::new(response(status, headers))))
}

/// An HTTP probe that did not even connect.
pub fn not_connected(why: ConnectFailure) -> Option<HttpOutcome> {
    fails(Phase::Connect, FailureKind::NotConnected(why))
}

/// An HTTP probe that was accepted and never answered.
pub fn no_answer() -> Option<HttpOutcome> {
    fails(Phase::Response, FailureKind::TimedOut)
}

/// An HTTP probe whose connection was closed after the request.
pub fn closed() -> Option<HttpOutcome> {
    fails(Phase::Response, FailureKind::Closed)
}

/// An HTTP probe that was refused by a TLS alert.
pub fn tls_alert(code: u8) -> Option<HttpOutcome> {
    fails(Phase::Tls, FailureKind::TlsAlert(code))
}

/// An HTTP probe over TLS to a port that speaks something else.
pub fn not_tls(first_bytes: &str) -> Option<HttpOutcome> {
    first_bytes_of(Phase::Tls, FailureKind::NotTls, first_bytes)
}

/// An HTTP probe that was answered in something that is no HTTP.
pub fn garbage(first_bytes: &str) -> Option<HttpOutcome> {
    first_bytes_of(Phase::Response, FailureKind::Malformed, first_bytes)
}

fn first_bytes_of(phase: Phase, kind: FailureKind, first_bytes: &str) -> Option<HttpOutcome> {
    let first_bytes = first_bytes.to_owned();
    Some(HttpOutcome::Failed(HttpFailure { phase, kind, detail: String::new(), first_bytes }))
}

/// An HTTP probe that failed.
pub fn fails(phase: Phase, kind: FailureKind) -> Option<HttpOutcome> {
    Some(HttpOutcome::Failed(HttpFailure { phase, kind, detail: String::new(), first_bytes: String::new() }))
}

fn case(host: &DnsName) -> Case {
    Case {
        input: format!("https://{host}/"),
        corrections: Vec::new(),
        target: Ok(Target {
            tls: true,
            scheme_assumed: false,
            host: host.clone(),
            port: 443,
            path: "/".to_owned(),
        }),
        account: Some("acme".to_owned()),
        control_plane: true,
        symptom: Symptom::default(),
        resolvers: vec![RESOLVER.parse().expect("a valid address")],
        vantage: Vantage { name: "local".to_owned(), ipv6: true },
        now: time(NOW),
        allow_networks: vec![
            "198.18.0.0/15".parse().expect("a valid network"),
            "2001:db8::/32".parse().expect("a valid network"),
        ],
        allow_ports: Vec::new(),
    }
}

fn certificate() -> Certificate {
    Certificate {
        subject: format!("CN={HOST}"),
        issuer: "CN=Lab Intermediate".to_owned(),
        serial: "01".to_owned(),
        sha256: "c0ffee".to_owned(),
        not_before: time("2026-10-01T00:00:00Z"),
        not_after: time("2027-03-01T00:00:00Z"),
        dns_names: vec![HOST.to_owned()],
        dns_names_total: 1,
        ip_names: Vec::new(),
        key: PublicKey::Ec("P-256".to_owned()),
        signature: "ecdsa-with-SHA256".to_owned(),
        ca: false,
        self_signed: false,
        issuer_urls: Vec::new(),
        ocsp_urls: Vec::new(),
        crl_urls: Vec::new(),
        must_staple: false,
        scts: 2,
    }
}
