//! DNS019: the HTTPS record says something else than what answers.

use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::dns::{Rdata, RecordType, Resolve};
use edgedesk_evidence::{ConnectFailure, Tcp, TcpOutcome};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::{CNAME, HOST, World, cname, is_edge, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS019",
    slug: "https-record-contradicts",
    layer: Layer::Dns,
    title: Text {
        zh: "HTTPS（SVCB）记录是否与服务相符", en: "Does the HTTPS record fit the service"
    },
    why: Text {
        zh: "浏览器会按 HTTPS 记录里的地址提示、端口和协议连接，curl 等工具则不看它。迁移到 CDN 后忘记修改，就会出现“浏览器打不开、命令行正常”。",
        en: "Browsers go by the address hints, port and protocols of the HTTPS record; tools such as curl do not look at it. Left behind after a move to a CDN, it makes sites that fail in browsers and work on the command line.",
    },
    findings: &[&FITS, &DEAD_HINT, &OTHER_PORT],
    references: &["https://www.rfc-editor.org/rfc/rfc9460#section-7"],
    judge,
    scenarios: SCENARIOS,
};

static FITS: FindingCard = FindingCard {
    tag: "FITS",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 HTTPS 记录与实际服务相符。",
        en: "The HTTPS record of {subject} fits what answers.",
    },
    remedy: &[],
};

static DEAD_HINT: FindingCard = FindingCard {
    tag: "DEAD_HINT",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 的 HTTPS 记录提示地址 {hint}，它不在 A/AAAA 记录中，也无法连接。",
        en: "The HTTPS record of {subject} hints at {hint}, which is not among its addresses and cannot be connected to.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处修改 {subject} 的 HTTPS 记录：去掉 ipv4hint/ipv6hint 中的 {hint}，或直接删除这条记录。",
        en: "At {dns_host}, change the HTTPS record of {subject}: take {hint} out of ipv4hint/ipv6hint, or delete the record.",
    }],
};

static OTHER_PORT: FindingCard = FindingCard {
    tag: "OTHER_PORT",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 的 HTTPS 记录要求使用端口 {port}，而 {hint} 无法连接。",
        en: "The HTTPS record of {subject} asks for port {port}, and {hint} cannot be connected to.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处去掉 {subject} 的 HTTPS 记录中的 port={port}。",
        en: "At {dns_host}, take port={port} out of the HTTPS record of {subject}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let question = Resolve {
        resolver: site.resolver()?,
        name: host.clone(),
        rtype: RecordType::Https,
        checking_disabled: false,
    };
    let Some(reply) = site.ask(&question)?.reply() else { return Ok(Vec::new()) };
    let services: Vec<&Rdata> = reply
        .answer
        .iter()
        .map(|rr| &rr.data)
        .filter(|data| matches!(data, Rdata::Https { priority: 1.., .. }))
        .collect();
    let resolved = site.resolve(host)?;
    if services.is_empty() || !resolved.has_address() {
        return Ok(Vec::new());
    }
    let mut findings = Vec::new();
    for service in services {
        let Rdata::Https { port, ipv4hint, ipv6hint, .. } = service else { continue };
        let wanted = port.unwrap_or(443);
        let hints =
            ipv4hint.iter().map(|it| IpAddr::V4(*it)).chain(ipv6hint.iter().map(|it| IpAddr::V6(*it)));
        let odd: Vec<SocketAddr> = hints
            .filter(|hint| resolved.addresses().all(|address| address != *hint))
            .filter(|hint| hint.is_ipv4() || site.case.vantage.ipv6)
            .filter(|hint| site.case.may_probe(*hint))
            .map(|hint| SocketAddr::new(hint, wanted))
            .take(2)
            .collect();
        let first = site.probeable(resolved.addresses()).first().copied();
        let other = first.filter(|_| wanted != 443).map(|address| SocketAddr::new(address, wanted));
        for (card, addr) in
            odd.into_iter().map(|addr| (&DEAD_HINT, addr)).chain(other.map(|addr| (&OTHER_PORT, addr)))
        {
            let probe = Tcp { addr };
            if is_dead(site, &probe)? {
                findings.push(describe(site, card, &question, &probe));
            }
        }
    }
    if findings.is_empty() {
        findings.push(FITS.about(host).cite(question));
    }
    Ok(findings)
}

/// Nobody is there; an address that could not be probed counts as alive.
fn is_dead(site: &Site<'_>, probe: &Tcp) -> Result<bool, Stop> {
    match site.ask(probe) {
        Ok(TcpOutcome::Failed(failure)) => Ok(!matches!(failure, ConnectFailure::Other(_))),
        Ok(TcpOutcome::Connected) => Ok(false),
        Err(stop @ Stop::NeedMore(_)) => Err(stop),
        Err(_) => Ok(false),
    }
}

fn describe(site: &Site<'_>, card: &'static FindingCard, question: &Resolve, probe: &Tcp) -> Finding {
    let host = &question.name;
    card.about(host)
        .with("hint", probe.addr)
        .with("port", probe.addr.port())
        .with_words("dns_host", site.dns_host(host))
        .cite(question.clone())
        .cite(probe.clone())
        .claim(&causes::dns::HTTPS_RECORD_CONFLICT, Grade::B)
        .reproduce(format!("dig +noall +answer {host} HTTPS"))
        .reproduce(format!("curl -sv --connect-timeout 5 --connect-to ::{} https://{host}/", probe.addr))
}

/// Publishes an HTTPS record with this hint and port.
fn publish(world: &mut World, hint: &str, port: Option<u16>) {
    let record = Rdata::Https {
        priority: 1,
        target: name("."),
        alpn: vec!["h2".to_owned()],
        no_default_alpn: false,
        port,
        ipv4hint: hint.parse().into_iter().collect(),
        ipv6hint: Vec::new(),
        ech: false,
    };
    world.set(HOST, vec![cname(CNAME), record]);
    world.on(|probe| match probe {
        edgedesk_evidence::Probe::Tcp(probe) if !is_edge(probe.addr) || probe.addr.port() == 8443 => {
            Some(edgedesk_evidence::Observation::Tcp(TcpOutcome::Failed(ConnectFailure::TimedOut)).into())
        }
        _ => None,
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-such-record", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "hints-at-the-site",
        world: |world| publish(world, "198.18.1.1", None),
        expect: &["FITS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "hints-at-a-dead-address",
        world: |world| publish(world, "198.18.9.9", None),
        expect: &["DEAD_HINT"],
        verdict: Some("dns.https_record_conflict"),
    },
    Scenario {
        name: "another-node-of-the-cdn",
        world: |world| publish(world, "198.18.1.7", None),
        expect: &["FITS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "a-port-that-is-closed",
        world: |world| publish(world, "198.18.1.1", Some(8443)),
        expect: &["OTHER_PORT"],
        verdict: Some("dns.https_record_conflict"),
    },
];
