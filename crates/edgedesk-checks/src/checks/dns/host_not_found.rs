//! DNS006: the zone is alive and does not have the host.

use edgedesk_evidence::dns::{Rcode, RecordType};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Resolved, Site, both};
use crate::words::Text;
use crate::world::{self, HOST, World, dns_reply, name, server};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS006",
    slug: "host-not-found",
    layer: Layer::Dns,
    title: Text { zh: "主机记录是否存在", en: "Does the host's record exist" },
    why: Text {
        zh: "区域本身正常、只是没有这条主机记录时，权威服务器回答 NXDOMAIN：记录没有添加、被删除或已暂停。我们以权威服务器的回答为准，而不是解析器的缓存。",
        en: "Where the zone works and only the host's record was never added, was deleted or is paused, its servers answer NXDOMAIN. Judged by the zone's own servers, not by a resolver's cache.",
    },
    findings: &[&EXISTS, &MISSING, &MISSING_AT_RESOLVER],
    references: &["https://www.rfc-editor.org/rfc/rfc2308#section-2.1"],
    judge,
    scenarios: SCENARIOS,
};

static EXISTS: FindingCard = FindingCard {
    tag: "EXISTS",
    status: Status::Ok,
    message: Text {
        zh: "权威服务器有 {subject} 的记录。", en: "The zone's servers know {subject}."
    },
    remedy: &[],
};

static MISSING: FindingCard = FindingCard {
    tag: "MISSING",
    status: Status::Error,
    message: Text {
        zh: "区域 {apex} 的权威服务器 {by} 回答 {subject} 不存在（NXDOMAIN）。",
        en: "The server {by} of the zone {apex} answers that {subject} does not exist (NXDOMAIN).",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处为 {apex} 添加主机记录“{label}”，{record}；如果记录已存在，请确认没有被暂停。",
        en: "At {dns_host}, add the record “{label}” to {apex}: {record}; if it is listed there, make sure that it is not paused.",
    }],
};

static MISSING_AT_RESOLVER: FindingCard = FindingCard {
    tag: "MISSING_AT_RESOLVER",
    status: Status::Error,
    message: Text {
        zh: "解析器 {resolver} 回答 {subject} 不存在（NXDOMAIN）；从这里无法询问权威服务器来确认。",
        en: "The resolver {resolver} answers that {subject} does not exist (NXDOMAIN); its authority cannot be asked from here to confirm that.",
    },
    remedy: &[Text {
        zh: "在 DNS 服务商处确认 {subject} 的记录存在且没有被暂停。",
        en: "Make sure at your DNS host that {subject} has its record and that it is not paused.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let held = match site.held(host, RecordType::A) {
        // Where the authority is out of reach from here, the resolver's word is all there is.
        Err(Stop::Inconclusive(..)) => Ok(Vec::new()),
        held => held,
    };
    let (held, resolved) = both(held, site.resolve(host))?;
    let Some(first) = held.first() else {
        let denied = resolved.rcode() == Some(Rcode::NXDOMAIN) && resolved.chain.len() == 1;
        return Ok(denied.then(|| by_resolver(&resolved)).into_iter().collect());
    };
    let zone = site.zone(host)?;
    // A server further up that denies the whole domain is another check's business.
    if !zone.apex.is_within(&host.registrable()) {
        return Ok(Vec::new());
    }
    if !held.iter().all(crate::site::Held::denies) {
        return Ok(vec![EXISTS.about(host).cite(first.probe.clone())]);
    }
    let assigned = site.config_if_any()?.and_then(|config| config.cname.as_ref());
    let label = host.as_str().strip_suffix(zone.apex.as_str()).map_or("", |it| it.trim_end_matches('.'));
    let finding = MISSING
        .about(host)
        .with("by", first.probe.server)
        .with("apex", &zone.apex)
        .with("label", if label.is_empty() { "@" } else { label })
        .with_words("record", super::shared_record::wanted(assigned))
        .with_words("dns_host", site.dns_host(host))
        .cite(first.probe.clone())
        .cite(resolved.probe.clone())
        .claim(&causes::dns::NXDOMAIN, Grade::B)
        .rules_out(
            &causes::dns::NOT_DELEGATED,
            Text {
                zh: "区域 {apex} 已委派，服务器正常回答。",
                en: "The zone {apex} is delegated and its servers answer.",
            },
        )
        .rules_out(
            &causes::dns::NO_ADDRESS,
            Text {
                zh: "回答是 NXDOMAIN：这个名称没有任何类型的记录。",
                en: "The answer is NXDOMAIN: the name has no record of any type.",
            },
        );
    let at = first.probe.server;
    Ok(vec![finding.reproduce(format!("dig +norec @{} -p {} {host} A", at.ip(), at.port()))])
}

/// What the resolver alone says: one observation.
fn by_resolver(resolved: &Resolved<'_>) -> Finding {
    let host = &resolved.probe.name;
    MISSING_AT_RESOLVER
        .about(host)
        .with("resolver", resolved.probe.resolver)
        .cite(resolved.probe.clone())
        .cite(resolved.probe_aaaa())
        .claim(&causes::dns::NXDOMAIN, Grade::C)
        .reproduce(format!("dig {host}"))
}

fn deleted(world: &mut World) {
    world.set(HOST, Vec::new());
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "exists", world: |_| {}, expect: &["EXISTS"], verdict: Some("healthy") },
    Scenario { name: "deleted", world: deleted, expect: &["MISSING"], verdict: Some("dns.nxdomain") },
    Scenario {
        name: "deleted-and-no-control-plane",
        world: |world| {
            deleted(world);
            world.without_control_plane();
        },
        expect: &["MISSING"],
        verdict: Some("dns.nxdomain"),
    },
    Scenario {
        name: "one-server-lags-behind",
        world: |world| {
            world.on_server(|probe| {
                (probe.server == server("198.18.0.2") && probe.name == name(HOST))
                    .then(|| world::authoritative(Rcode::NXDOMAIN, &[]))
            });
        },
        expect: &["EXISTS"],
        verdict: None,
    },
    Scenario {
        name: "servers-refuse",
        world: |world| world.dead_servers(dns_reply(Rcode::REFUSED, &[])),
        expect: &[],
        verdict: Some("dns.lame_delegation"),
    },
    Scenario {
        name: "deleted-and-the-authority-out-of-reach",
        world: |world| {
            deleted(world);
            world.cannot_measure(
                |probe| matches!(probe, edgedesk_evidence::Probe::Walk(_)),
                edgedesk_evidence::NotMeasuredReason::NoNetwork,
            );
        },
        expect: &["MISSING_AT_RESOLVER"],
        verdict: Some("dns.nxdomain"),
    },
];
