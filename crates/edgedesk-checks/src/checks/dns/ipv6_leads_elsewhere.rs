//! DNS016: the IPv6 records lead to another place than the IPv4 ones.

use edgedesk_evidence::control_plane::{NodeLookup, NodeState};
use edgedesk_evidence::dns::{DnsOutcome, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Resolved, Site, both, own_data};
use crate::words::Text;
use crate::world::{self, CNAME, EDGES, HOST, addresses, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS016",
    slug: "ipv6-leads-elsewhere",
    layer: Layer::Dns,
    title: Text { zh: "IPv6 是否也解析到 CDN", en: "Do the IPv6 records lead to the CDN, too" },
    why: Text {
        zh: "接入 CDN 时忘记删除旧的 AAAA 记录，IPv6 用户（多为手机用户）仍访问旧服务器：内容不同、证书不对或打不开。",
        en: "Where an old AAAA record was forgotten when the site moved to the CDN, visitors with IPv6, most of them on phones, still reach the old server: other content, a wrong certificate, or nothing.",
    },
    findings: &[&TOGETHER, &ELSEWHERE],
    references: &["https://www.rfc-editor.org/rfc/rfc6724"],
    judge,
    scenarios: SCENARIOS,
};

static TOGETHER: FindingCard = FindingCard {
    tag: "TOGETHER",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 IPv6 与 IPv4 解析到同一处。",
        en: "The IPv6 records of {subject} lead where the IPv4 ones lead.",
    },
    remedy: &[],
};

static ELSEWHERE: FindingCard = FindingCard {
    tag: "ELSEWHERE",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 IPv4 解析到 {place}，IPv6 却解析到 {v6}。",
        en: "{subject} leads to {place} over IPv4, and to {v6} over IPv6.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处删除 {subject} 的 AAAA 记录 {v6}；需要 IPv6 时在 CDN 上开启，由它的 CNAME 提供。",
        en: "At {dns_host}, delete the AAAA record {v6} of {subject}; for IPv6, enable it at the CDN, whose CNAME then provides it.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if resolved.v6.is_empty() || resolved.v4.is_empty() {
        return Ok(Vec::new());
    }
    let together = || Ok(vec![TOGETHER.about(host).cite(resolved.probe.clone()).cite(resolved.probe_aaaa())]);
    let v6_chain = resolved.follow_v6();
    if resolved.chain.len() > 1 && v6_chain.contains(&resolved.chain[1]) {
        return together();
    }
    let Some(place) = cdn_place(site, &resolved)? else { return Ok(Vec::new()) };
    if v6_chain.contains(&place) || is_on_cdn(site, &resolved, &place)? {
        return together();
    }
    let v6: Vec<String> = resolved.v6.iter().map(ToString::to_string).collect();
    let held = site.held(host, RecordType::Aaaa)?;
    let published = held.iter().find(|held| !held.data.is_empty() && held.cname().is_none());
    let mut finding = ELSEWHERE
        .about(host)
        .with("place", &place)
        .with("v6", v6.join(", "))
        .with_words("dns_host", site.dns_host(host))
        .cite(resolved.probe.clone())
        .cite(resolved.probe_aaaa())
        .claim(&causes::dns::IPV6_MISMATCH, if published.is_some() { Grade::B } else { Grade::C })
        .rules_out(
            &causes::dns::CNAME_MISSING,
            Text {
                zh: "IPv4 的解析已经指向 {place}。", en: "Over IPv4 the name does lead to {place}."
            },
        );
    if let Some(published) = published {
        finding = finding.cite(published.probe.clone());
    }
    Ok(vec![
        finding
            .reproduce(format!("dig +noall +answer {host} A"))
            .reproduce(format!("dig +noall +answer {host} AAAA")),
    ])
}

/// The name of the CDN's that IPv4 leads to; nothing where the site is not on a CDN as far as is known.
fn cdn_place(site: &Site<'_>, resolved: &Resolved<'_>) -> Result<Option<edgedesk_evidence::DnsName>, Stop> {
    if let Some(assigned) = site.config_if_any()?.and_then(|config| config.cname.as_ref()) {
        let place = site.resolve(assigned)?;
        let there =
            resolved.chain.contains(assigned) || resolved.v4.iter().any(|address| place.v4.contains(address));
        return Ok(there.then(|| assigned.clone()));
    }
    // The AAAA record stands beside a CNAME that leads away to somebody else's zone.
    let target =
        resolved.chain.get(1).filter(|_| resolved.end().registrable() != resolved.probe.name.registrable());
    let beside = resolved.aaaa.reply().is_some_and(|reply| {
        own_data(reply, &resolved.probe.name, RecordType::Aaaa)
            .iter()
            .any(|data| data.rtype() == Some(RecordType::Aaaa))
    });
    Ok(target.filter(|_| beside).cloned())
}

/// Whether the IPv6 addresses are the CDN's: those of the name it assigned, or nodes as it says itself.
fn is_on_cdn(
    site: &Site<'_>,
    resolved: &Resolved<'_>,
    place: &edgedesk_evidence::DnsName,
) -> Result<bool, Stop> {
    let nodes = || -> Result<bool, Stop> {
        if !site.case.control_plane {
            return Ok(false);
        }
        let probes: Vec<_> =
            resolved.v6.iter().take(4).map(|address| NodeLookup { address: *address }).collect();
        Ok(site.ask_each(&probes)?.iter().all(|state| matches!(state, Ok(NodeState::Node))))
    };
    let (place, nodes) = both(site.resolve(place), nodes())?;
    Ok(nodes || resolved.v6.iter().any(|address| place.v6.contains(address)))
}

impl Resolved<'_> {
    /// The names that the AAAA answer leads along.
    fn follow_v6(&self) -> Vec<edgedesk_evidence::DnsName> {
        let reply = DnsOutcome::reply(self.aaaa);
        crate::site::follow(&self.probe.name, [reply, None])
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "no-ipv6", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "both-at-the-cdn",
        world: |world| world.set(CNAME, vec![world::a(EDGES[0]), world::a("2001:db8::1")]),
        expect: &["TOGETHER"],
        verdict: None,
    },
    Scenario {
        name: "flattened-with-an-old-aaaa",
        world: |world| world.set(HOST, vec![world::a(EDGES[0]), world::a("2001:db8::9")]),
        expect: &["ELSEWHERE"],
        verdict: Some("dns.ipv6_mismatch"),
    },
    Scenario {
        name: "aaaa-beside-the-cname-without-control-plane",
        world: |world| {
            world.without_control_plane();
            for resolver in [true, false] {
                let aaaa = |probe: &edgedesk_evidence::DnsName, rtype| {
                    (*probe == name(HOST) && rtype == RecordType::Aaaa)
                        .then(|| addresses(rtype, HOST, 600, &["2001:db8::9"]))
                };
                if resolver {
                    world.on_resolver(move |probe| aaaa(&probe.name, probe.rtype));
                } else {
                    world.on_server(move |probe| {
                        aaaa(&probe.name, probe.rtype)
                            .map(|outcome| world::with_reply(outcome, |reply| reply.aa = true))
                    });
                }
            }
        },
        expect: &["ELSEWHERE"],
        verdict: Some("dns.ipv6_mismatch"),
    },
    Scenario {
        name: "two-servers-of-ones-own",
        world: |world| {
            world.without_control_plane();
            world.set(HOST, vec![world::a("198.18.1.1"), world::a("2001:db8::9")]);
        },
        expect: &[],
        verdict: None,
    },
];
