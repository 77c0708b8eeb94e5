//! DNS014: a resolver gives an answer that no authority gave.

use edgedesk_evidence::dns::{Rcode, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{DivergenceKind, Site};
use crate::words::Text;
use crate::world::{CNAME, HOST, ORIGIN, addresses, asks_address, cname, dns_reply, name, with_reply};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS014",
    slug: "resolver-gives-other-answer",
    layer: Layer::Dns,
    title: Text {
        zh: "解析器是否被劫持或污染", en: "Do the resolvers give the authority's answer"
    },
    why: Text {
        zh: "解析器给出的地址与权威服务器不同，又不能用缓存解释（固定的 TTL、保留地址、已知的伪造地址）时，是解析器或途中网络改写了结果：劫持、过滤或污染。CDN 按地区给出不同节点不算。",
        en: "Where a resolver's answer is not the authority's and no cache explains it (a fixed TTL, a reserved address, an address known from forged answers), the resolver or a network on the way has rewritten it: hijacking, filtering or poisoning. Different nodes of a CDN by region do not count.",
    },
    findings: &[&GENUINE, &REWRITTEN],
    references: &["https://www.rfc-editor.org/rfc/rfc8914#section-4.16"],
    judge,
    scenarios: SCENARIOS,
};

static GENUINE: FindingCard = FindingCard {
    tag: "GENUINE",
    status: Status::Ok,
    message: Text {
        zh: "没有发现解析器改写 {subject} 的结果。",
        en: "No resolver rewrites the answer for {subject}.",
    },
    remedy: &[],
};

static REWRITTEN: FindingCard = FindingCard {
    tag: "REWRITTEN",
    status: Status::Error,
    message: Text {
        zh: "解析器 {resolver} 对 {subject} 返回 {old}，权威服务器返回 {new}，且不能用缓存解释（TTL {ttl}）。",
        en: "The resolver {resolver} answers {subject} with {old}; the authority has {new}, and no cache explains it (TTL {ttl}).",
    },
    remedy: &[
        Text {
            zh: "在受影响的网络中改用其他解析器（例如 223.5.5.5、119.29.29.29，或加密 DNS）再试；恢复正常即可确认。",
            en: "In the network affected, try another resolver (such as 223.5.5.5 or 119.29.29.29, or encrypted DNS); if that works, it is confirmed.",
        },
        Text {
            zh: "向解析器 {resolver} 所属的运营商或网络管理员反馈，附上上述两条查询结果。",
            en: "Report it to the operator of the resolver {resolver}, with both answers.",
        },
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let divergences = site.divergences(host)?;
    let mut findings = Vec::new();
    for it in divergences.iter().filter(|it| it.kind == DivergenceKind::Forged && it.hurts) {
        let (at, by) = (it.probe.resolver, it.held.probe.server);
        let ttl = it.reply.answer.first().map_or_else(|| "-".to_owned(), |rr| rr.ttl.to_string());
        let mut finding = REWRITTEN
            .about(host)
            .with("resolver", at)
            .with("old", it.brief())
            .with("new", it.held.brief())
            .with("ttl", ttl)
            .cite(it.probe.clone())
            .cite(it.held.probe.clone());
        for probe in &it.probes {
            finding = finding.cite(probe.clone());
        }
        findings.push(
            finding
                .claim(&causes::dns::RESOLVER_DIVERGENCE, Grade::B)
                .rules_out(
                    &causes::dns::CNAME_MISSING,
                    Text {
                        zh: "权威服务器上的记录是正确的：{new}。",
                        en: "The record at the authority is right: {new}.",
                    },
                )
                .rules_out(
                    &causes::dns::STALE_CACHE,
                    Text {
                        zh: "结果不像缓存：没有递减的剩余时间，或地址本身不可能是旧值。",
                        en: "It is no cached answer: no time is running out, or no site can have had that address.",
                    },
                )
                .reproduce(format!("dig @{} -p {} {host} {}", at.ip(), at.port(), RecordType::A))
                .reproduce(format!("dig +norec @{} -p {} {host} {}", by.ip(), by.port(), RecordType::A)),
        );
    }
    if findings.is_empty() {
        let resolved = site.resolve(host)?;
        let genuine = resolved.has_address() && divergences.is_empty();
        findings.extend(genuine.then(|| GENUINE.about(host).cite(resolved.probe.clone())));
    }
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "genuine", world: |_| {}, expect: &["GENUINE"], verdict: Some("healthy") },
    Scenario {
        name: "a-famous-address",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| addresses(probe.rtype, HOST, 173, &["31.13.94.37"]))
            });
        },
        expect: &["REWRITTEN"],
        verdict: Some("dns.resolver_divergence"),
    },
    Scenario {
        name: "answers-as-if-it-were-the-authority",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| {
                    let reply = addresses(probe.rtype, HOST, 3600, &["198.18.9.9"]);
                    with_reply(reply, |reply| reply.aa = true)
                })
            });
        },
        expect: &["REWRITTEN"],
        verdict: Some("dns.resolver_divergence"),
    },
    Scenario {
        name: "says-it-does-not-exist",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST) && asks_address(probe.rtype))
                    .then(|| dns_reply(Rcode::NXDOMAIN, &[]))
            });
        },
        expect: &["REWRITTEN"],
        verdict: Some("dns.resolver_divergence"),
    },
    Scenario {
        name: "one-of-two-resolvers",
        world: |world| {
            if let Ok(second) = "198.18.0.54:53".parse::<std::net::SocketAddr>() {
                world.case.resolvers.push(second);
                world.on_resolver(move |probe| {
                    (probe.resolver == second && probe.name == name(HOST))
                        .then(|| addresses(probe.rtype, HOST, 60, &["198.18.9.9"]))
                });
            }
        },
        expect: &["REWRITTEN"],
        verdict: Some("dns.resolver_divergence"),
    },
    Scenario {
        name: "another-node-of-the-cdn",
        world: |world| {
            world.on_resolver(|probe| {
                (asks_address(probe.rtype) && probe.name == name(HOST)).then(|| {
                    let mut records = vec![(HOST, 600, cname(CNAME))];
                    if probe.rtype == RecordType::A {
                        records.push((CNAME, 60, crate::world::a("198.18.1.7")));
                    }
                    dns_reply(Rcode::NOERROR, &records)
                })
            });
        },
        expect: &["GENUINE"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "still-cached",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == name(HOST)).then(|| addresses(probe.rtype, HOST, 41_317, &[ORIGIN]))
            });
        },
        expect: &[],
        verdict: Some("dns.stale_cache"),
    },
];
