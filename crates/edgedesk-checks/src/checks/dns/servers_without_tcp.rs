//! DNS024: a name server does not answer over TCP.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{AskServer, DnsOutcome, RecordType};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Site, is_useful};
use crate::words::Text;
use crate::world::{HOST, dns_reply, name, server};

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
    findings: &[&ALL_TCP, &NO_TCP, &TRUNCATED],
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

static TRUNCATED: FindingCard = FindingCard {
    tag: "TRUNCATED",
    status: Status::Error,
    message: Text {
        zh: "{server}（{address}）对 {subject} 的应答太大而被截断，改用 TCP 又失败（{outcome}），解析器因此得不到结果。",
        en: "The answer of {server} ({address}) about {subject} is too big and truncated, and TCP fails ({outcome}): resolvers get none.",
    },
    remedy: &[
        Text {
            zh: "在 {server} 及其前面的防火墙上开放 TCP 53 端口。",
            en: "Open TCP port 53 at {server} and at the firewalls before it.",
        },
        Text {
            zh: "同时减少 {subject} 的记录数量，使应答小于 1232 字节。",
            en: "Have fewer records at {subject}, so that the answer stays below 1232 bytes.",
        },
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let apex = site.zone(host)?.apex;
    if let Some(finding) = truncated(site, host)? {
        return Ok(vec![finding]);
    }
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
        findings.push(probes.into_iter().fold(ALL_TCP.about(&apex), Finding::cite));
    }
    Ok(findings)
}

/// The name does not resolve, since its answer needs TCP and does not get it.
fn truncated(site: &Site<'_>, host: &DnsName) -> Result<Option<Finding>, Stop> {
    let resolved = site.resolve(host)?;
    if resolved.has_address() {
        return Ok(None);
    }
    let answers = site.ask_servers(host, RecordType::A)?;
    if answers.iter().any(|it| it.outcome.as_ref().is_ok_and(|it| is_useful(it))) {
        return Ok(None);
    }
    let cut_off = answers.iter().find_map(|it| match &it.outcome {
        Ok(outcome @ DnsOutcome::TruncatedThenFailed(_)) => Some((it, *outcome)),
        _ => None,
    });
    Ok(cut_off.map(|(answer, outcome)| {
        let at = answer.probe.server;
        TRUNCATED
            .about(host)
            .with("server", &answer.name)
            .with("address", at)
            .with("outcome", outcome)
            .cite(answer.probe.clone())
            .cite(resolved.probe.clone())
            .claim(&causes::dns::SERVFAIL, Grade::B)
            .rules_out(
                &causes::dns::LAME_DELEGATION,
                Text {
                    zh: "服务器能用 UDP 应答，只是应答被截断。",
                    en: "The server does answer over UDP; its answer is cut off.",
                },
            )
            .reproduce(format!("dig +norec +ignore @{} -p {} {host} A", at.ip(), at.port()))
            .reproduce(format!("dig +norec +tcp @{} -p {} {host} A", at.ip(), at.port()))
    }))
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "all-tcp", world: |_| {}, expect: &["ALL_TCP"], verdict: Some("healthy") },
    Scenario {
        name: "one-closed",
        world: |world| {
            world.on_server(|probe| {
                (probe.tcp && probe.server == server("198.18.0.2")).then_some(DnsOutcome::PortClosed)
            });
        },
        expect: &["NO_TCP"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "a-big-answer-and-no-tcp",
        world: |world| {
            world.on_server(|probe| {
                (probe.name == name(HOST))
                    .then(|| DnsOutcome::TruncatedThenFailed("connection refused".to_owned()))
            });
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| dns_reply(edgedesk_evidence::dns::Rcode::SERVFAIL, &[]))
            });
        },
        expect: &["TRUNCATED"],
        verdict: Some("dns.servfail"),
    },
];
