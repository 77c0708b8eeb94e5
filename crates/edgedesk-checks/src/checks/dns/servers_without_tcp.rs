//! DNS024: a name server does not answer over TCP.

use edgedesk_evidence::dns::{AskServer, RecordType};

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::{Site, is_useful};
use crate::words::Text;
use crate::world::server;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS024",
    slug: "servers-without-tcp",
    layer: Layer::Dns,
    title: Text { zh: "DNS 服务器是否支持 TCP", en: "Do the name servers answer over TCP" },
    why: Text {
        zh: "应答超过 UDP 的大小（DNSSEC、很多记录）时，解析器改用 TCP 再问一次。TCP 53 端口不通时，只有这些大应答会失败。",
        en: "An answer too big for UDP, as with DNSSEC or many records, is asked for again over TCP. Where TCP port 53 is closed, just those answers fail.",
    },
    findings: &[&ALL_TCP, &NO_TCP],
    references: &["https://www.rfc-editor.org/rfc/rfc7766#section-5"],
    judge,
    scenarios: SCENARIOS,
};

static ALL_TCP: FindingCard = FindingCard {
    tag: "ALL_TCP",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 的 DNS 服务器支持 TCP。",
        en: "The name servers of {subject} answer over TCP.",
    },
    remedy: &[],
};

static NO_TCP: FindingCard = FindingCard {
    tag: "NO_TCP",
    status: Status::Warning,
    message: Text {
        zh: "{server}（{address}）能用 UDP 回答 {subject}，用 TCP 却不能（{outcome}）；大应答会失败。",
        en: "{server} ({address}) answers about {subject} over UDP and not over TCP ({outcome}); big answers fail.",
    },
    remedy: &[Text {
        zh: "在 {server} 及其前面的防火墙上开放 TCP 53 端口。",
        en: "Open TCP port 53 at {server} and at the firewalls before it.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let apex = site.zone(host)?.apex;
    let over_udp = site.ask_servers_of(host, &apex, RecordType::Soa)?;
    let alive: Vec<_> =
        over_udp.iter().filter(|it| it.outcome.as_ref().is_ok_and(|it| is_useful(it))).take(4).collect();
    let probes: Vec<AskServer> = alive.iter().map(|it| AskServer { tcp: true, ..it.probe.clone() }).collect();
    let outcomes = site.ask_each(&probes)?;
    let measured = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    let mut findings = Vec::new();
    for ((udp, probe), outcome) in alive.iter().zip(&probes).zip(&outcomes) {
        if let Ok(outcome) = outcome
            && !is_useful(outcome)
        {
            let finding = NO_TCP
                .about(&apex)
                .with("server", &udp.name)
                .with("address", probe.server)
                .with("outcome", outcome);
            findings.push(finding.cite(udp.probe.clone()).cite(probe.clone()));
        }
    }
    if measured > 0 && findings.is_empty() {
        findings.push(probes.into_iter().fold(ALL_TCP.about(&apex), crate::catalogue::Finding::cite));
    }
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "all-tcp", world: |_| {}, expect: &["ALL_TCP"], verdict: Some("healthy") },
    Scenario {
        name: "one-closed",
        world: |world| {
            world.on_server(|probe| {
                (probe.tcp && probe.server == server("198.18.0.2"))
                    .then_some(edgedesk_evidence::dns::DnsOutcome::PortClosed)
            });
        },
        expect: &["NO_TCP"],
        verdict: Some("healthy"),
    },
];
