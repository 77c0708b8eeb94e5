//! DNS013: a resolver still serves the answer from before a change.

use edgedesk_evidence::dns::{Rcode, Rr};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{DivergenceKind, Site};
use crate::words::Text;
use crate::world::{self, HOST, ORIGIN, addresses, asks_address, dns_reply, name, soa, with_reply};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS013",
    slug: "resolver-serves-old-answer",
    layer: Layer::Dns,
    title: Text {
        zh: "解析变更是否已到达解析器", en: "Has the DNS change reached the resolvers"
    },
    why: Text {
        zh: "记录修改后，解析器会继续使用缓存的旧结果，直到 TTL 到期；“不存在”的结果也会被缓存。权威服务器已是新值、解析器还是旧值且剩余时间在递减，就只需等待。",
        en: "After a change, resolvers go on with the old answer until its TTL has run out; that a name does not exist is cached as well. Where the authority has the new value, and a resolver the old one with time left on it, there is nothing to do but wait.",
    },
    findings: &[&CURRENT, &OLD, &OLD_DENIAL, &OTHER_AND_WORKS],
    references: &[
        "https://www.rfc-editor.org/rfc/rfc1034#section-4.3.4",
        "https://www.rfc-editor.org/rfc/rfc2308#section-5",
    ],
    judge,
    scenarios: SCENARIOS,
};

static CURRENT: FindingCard = FindingCard {
    tag: "CURRENT",
    status: Status::Ok,
    message: Text {
        zh: "解析器给出的 {subject} 与权威服务器一致。",
        en: "The resolvers say of {subject} what its authority says.",
    },
    remedy: &[],
};

static OLD: FindingCard = FindingCard {
    tag: "OLD",
    status: Status::Error,
    message: Text {
        zh: "解析器 {resolver} 仍返回 {subject} 的旧结果 {old}，权威服务器上已是 {new}；缓存还有 {left} 秒，到 {until} 过期。",
        en: "The resolver {resolver} still answers {subject} with {old}; the authority has {new}. The cached answer has {left} seconds left, until {until}.",
    },
    remedy: &[
        Text {
            zh: "无需修改记录，等到 {until}；急用时可在该解析器上清除 {subject} 的缓存，或换用其他公共 DNS。",
            en: "Leave the record as it is and wait until {until}; if it is urgent, flush {subject} at that resolver or use another public one.",
        },
        Text {
            zh: "下次变更前，先把 {subject} 的 TTL 调低到 600 秒以内。",
            en: "Before the next change, lower the TTL of {subject} to 600 seconds or less.",
        },
    ],
};

static OLD_DENIAL: FindingCard = FindingCard {
    tag: "OLD_DENIAL",
    status: Status::Error,
    message: Text {
        zh: "解析器 {resolver} 仍认为 {subject} 不存在（{old}），权威服务器上已有 {new}；这个结果还会缓存 {left} 秒，到 {until} 过期。",
        en: "The resolver {resolver} still takes {subject} for missing ({old}); the authority has {new}. That answer has {left} seconds left, until {until}.",
    },
    remedy: &[Text {
        zh: "无需修改记录，等到 {until}；急用时可在该解析器上清除 {subject} 的缓存。以后可把区域 SOA 的最后一个值（否定缓存时间）调低到 600 秒。",
        en: "Leave the record as it is and wait until {until}; if it is urgent, flush {subject} at that resolver. For the future, lower the last value of the zone's SOA (negative TTL) to 600 seconds.",
    }],
};

static OTHER_AND_WORKS: FindingCard = FindingCard {
    tag: "OTHER_AND_WORKS",
    status: Status::Info,
    message: Text {
        zh: "解析器 {resolver} 对 {subject} 返回 {old}，权威服务器返回给我们的是 {new}；可能是按来源分配地址，不影响访问。",
        en: "The resolver {resolver} answers {subject} with {old}, the authority answers us with {new}; perhaps addresses are given out by place. Visits are not hurt.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let divergences = site.divergences(host)?;
    if divergences.is_empty() {
        let held = site.held(host, edgedesk_evidence::dns::RecordType::A)?;
        let resolved = site.resolve(host)?;
        let comparable = resolved.has_address() && held.iter().any(|held| !held.data.is_empty());
        return Ok(comparable
            .then(|| CURRENT.about(host).cite(resolved.probe.clone()).cite(held[0].probe.clone()))
            .into_iter()
            .collect());
    }
    let mut findings = Vec::new();
    for it in divergences {
        let (card, left) = match it.kind {
            DivergenceKind::CachedDenial(left) => (&OLD_DENIAL, left),
            DivergenceKind::Cached(left) if it.hurts => (&OLD, left),
            DivergenceKind::Cached(left) => (&OTHER_AND_WORKS, left),
            DivergenceKind::Forged if it.hurts => continue,
            DivergenceKind::Forged => (&OTHER_AND_WORKS, 0),
        };
        let until = site.case.now + jiff::SignedDuration::from_secs(left.into());
        let mut finding = card
            .about(host)
            .with("resolver", it.resolver())
            .with("old", it.brief())
            .with("new", it.held.brief())
            .with("left", left)
            .with("until", until.strftime("%Y-%m-%d %H:%M UTC"))
            .cite(it.probe.clone())
            .cite(it.held.probe.clone());
        for probe in it.probes {
            finding = finding.cite(probe);
        }
        if card.status == Status::Error {
            let (at, by) = (it.probe.resolver, it.held.probe.server);
            finding = finding
                .claim(&causes::dns::STALE_CACHE, Grade::B)
                .rules_out(
                    &causes::dns::CNAME_MISSING,
                    Text {
                        zh: "权威服务器上的记录已是新值 {new}。",
                        en: "At the authority the record has its new value {new}.",
                    },
                )
                .rules_out(
                    &causes::dns::RESOLVER_DIVERGENCE,
                    Text {
                        zh: "结果带有剩余的缓存时间（{left} 秒），不是固定的伪造结果。",
                        en: "The answer has time left in a cache ({left} seconds); it is not a fixed, made-up one.",
                    },
                )
                .reproduce(format!("dig @{} -p {} {host} A", at.ip(), at.port()))
                .reproduce(format!("dig +norec @{} -p {} {host} A", by.ip(), by.port()));
        }
        findings.push(finding);
    }
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "current", world: |_| {}, expect: &["CURRENT"], verdict: Some("healthy") },
    Scenario {
        name: "old-address-for-hours",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| addresses(probe.rtype, HOST, 41_317, &[ORIGIN]))
            });
        },
        expect: &["OLD"],
        verdict: Some("dns.stale_cache"),
    },
    Scenario {
        name: "was-missing-a-while-ago",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && asks_address(probe.rtype)).then(|| {
                    with_reply(dns_reply(Rcode::NXDOMAIN, &[]), |reply| {
                        reply.authority =
                            vec![Rr { name: name("shop.test"), ttl: 80_211, data: soa(1, 86_400) }];
                    })
                })
            });
        },
        expect: &["OLD_DENIAL"],
        verdict: Some("dns.stale_cache"),
    },
    Scenario {
        name: "addresses-by-place",
        world: |world| {
            world.without_control_plane();
            world.set(HOST, vec![world::a("198.18.1.1")]);
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| addresses(probe.rtype, HOST, 97, &["198.18.1.2"]))
            });
        },
        expect: &["OTHER_AND_WORKS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "forged",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| addresses(probe.rtype, HOST, 60, &["198.18.9.9"]))
            });
        },
        expect: &[],
        verdict: Some("dns.resolver_divergence"),
    },
];
