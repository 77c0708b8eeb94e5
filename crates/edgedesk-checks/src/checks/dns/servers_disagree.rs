//! DNS012: the zone's servers give different answers.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{Rcode, Rdata, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Held, Site, both};
use crate::words::Text;
use crate::world::{self, CNAME, HOST, World, authoritative, name, server, soa};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS012",
    slug: "servers-disagree",
    layer: Layer::Dns,
    title: Text { zh: "各权威 DNS 服务器是否一致", en: "Do the zone's servers agree" },
    why: Text {
        zh: "权威服务器之间没有同步（序列号不同）或新旧两家 DNS 服务商并存时，访客得到哪个结果取决于问到哪一台。同一名称的多个地址轮换返回不算不一致。",
        en: "Where servers are out of step (different serials), or an old DNS host still answers beside the new one, what a visitor gets depends on the server asked. Addresses that merely take turns do not count.",
    },
    findings: &[&AGREE, &DISAGREE, &UNSIGNED_COPY, &ADDRESSES_DIFFER, &SERIALS_DIFFER],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-4.3.5"],
    judge,
    scenarios: SCENARIOS,
};

static AGREE: FindingCard = FindingCard {
    tag: "AGREE",
    status: Status::Ok,
    message: Text {
        zh: "{total} 台权威服务器对 {subject} 的回答一致。",
        en: "The {total} servers give the same answer for {subject}.",
    },
    remedy: &[],
};

static DISAGREE: FindingCard = FindingCard {
    tag: "DISAGREE",
    status: Status::Error,
    message: Text {
        zh: "各权威服务器对 {subject} 的回答不一致：{answers}。区域序列号：{serials}。",
        en: "The servers give different answers for {subject}: {answers}. Serials: {serials}.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处让所有服务器同步到最新版本（检查区域传送和 NOTIFY）；已停用的服务器请从注册商和 NS 记录中删除。",
        en: "At {dns_host}, bring every server to the latest version (look at zone transfers and NOTIFY); remove retired servers at the registrar and from the NS records.",
    }],
};

static UNSIGNED_COPY: FindingCard = FindingCard {
    tag: "UNSIGNED_COPY",
    status: Status::Error,
    message: Text {
        zh: "区域已启用 DNSSEC，但有的服务器返回的 {subject} 没有签名：{answers}。做校验的解析器问到它们时会失败。",
        en: "The zone is signed, yet some servers return {subject} without signatures: {answers}. Validating resolvers that ask them fail.",
    },
    remedy: &[Text {
        zh: "让上述没有签名的服务器重新同步已签名的区域，或从注册商和 NS 记录中删除它们。",
        en: "Have those servers transfer the signed zone again, or remove them at the registrar and from the NS records.",
    }],
};

static ADDRESSES_DIFFER: FindingCard = FindingCard {
    tag: "ADDRESSES_DIFFER",
    status: Status::Info,
    message: Text {
        zh: "各权威服务器对 {subject} 返回的地址不同，可能是轮换或智能解析：{answers}。",
        en: "The servers return different addresses for {subject}, perhaps by rotation or by place: {answers}.",
    },
    remedy: &[],
};

static SERIALS_DIFFER: FindingCard = FindingCard {
    tag: "SERIALS_DIFFER",
    status: Status::Warning,
    message: Text {
        zh: "各权威服务器对 {subject} 的回答一致，但区域序列号不同：{serials}。",
        en: "The servers agree about {subject}, but have different serials: {serials}.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let ((a, aaaa), serials) =
        both(both(site.held(host, RecordType::A), site.held(host, RecordType::Aaaa)), site.serials(host))?;
    if a.len() < 2 {
        return Ok(Vec::new());
    }
    let out_of_step = serials.windows(2).any(|pair| pair[0].1 != pair[1].1);
    let told: Vec<String> = serials.iter().map(|(server, serial)| format!("{server} {serial}")).collect();
    let describe = |card: &'static FindingCard, held: &[Held<'_>], answers: Vec<String>| {
        let mut finding = card
            .about(host)
            .with("total", a.len())
            .with("answers", answers.join("; "))
            .with("serials", told.join(", "))
            .with_words("dns_host", site.dns_host(host));
        for held in held {
            finding = finding.cite(held.probe.clone());
        }
        finding
    };
    let claim = |card, held: &[Held<'_>], answers, rtype| {
        let mut finding =
            describe(card, held, answers).claim(&causes::dns::NS_INCONSISTENT, Grade::B).rules_out(
                &causes::dns::RESOLVER_DIVERGENCE,
                Text {
                    zh: "不一致的是权威服务器本身，不是解析器。",
                    en: "The zone's own servers differ, not the resolvers.",
                },
            );
        for held in held {
            let at = held.probe.server;
            finding = finding.reproduce(format!("dig +norec @{} -p {} {host} {rtype}", at.ip(), at.port()));
        }
        finding
    };
    for (held, rtype) in [(&a, RecordType::A), (&aaaa, RecordType::Aaaa)] {
        match difference(held) {
            Difference::None => {}
            Difference::Kind if out_of_step || !split_by_line(held) => {
                return Ok(vec![claim(&DISAGREE, held, answers(held), rtype)]);
            }
            Difference::Kind => return Ok(Vec::new()),
            Difference::Addresses if out_of_step && !all_nodes(site, held)? => {
                return Ok(vec![claim(&DISAGREE, held, answers(held), rtype)]);
            }
            Difference::Addresses => return Ok(vec![describe(&ADDRESSES_DIFFER, held, answers(held))]),
        }
    }
    let zone = site.zone(host)?;
    let signed: Vec<bool> = a.iter().map(|held| is_signed(held, host)).collect();
    if zone.cut.is_some_and(|cut| !cut.ds.is_empty()) && signed.contains(&true) && signed.contains(&false) {
        let answers = a
            .iter()
            .zip(&signed)
            .map(|(held, signed)| format!("{} {}", held.server, if *signed { "RRSIG" } else { "no RRSIG" }));
        return Ok(vec![claim(&UNSIGNED_COPY, &a, answers.collect(), RecordType::A)]);
    }
    let card = if out_of_step { &SERIALS_DIFFER } else { &AGREE };
    Ok(vec![describe(card, &a, Vec::new())])
}

/// How far the servers are from giving one answer.
enum Difference {
    None,
    /// Another CNAME, another kind of record, or the name is there for one and not for the other.
    Kind,
    /// Addresses without any in common.
    Addresses,
}

fn difference(held: &[Held<'_>]) -> Difference {
    let mut worst = Difference::None;
    for (n, one) in held.iter().enumerate() {
        for other in &held[n + 1..] {
            let denied = one.denies() != other.denies() && !(one.data.is_empty() && other.data.is_empty());
            if one.cname() != other.cname() || one.data.is_empty() != other.data.is_empty() || denied {
                return Difference::Kind;
            }
            if !one.data.is_empty() && !one.data.iter().any(|data| other.data.contains(data)) {
                worst = Difference::Addresses;
            }
        }
    }
    worst
}

/// CNAME at some and addresses at others, as records set line by line are: the record-conflict check's business.
fn split_by_line(held: &[Held<'_>]) -> bool {
    held.iter().all(|held| !held.data.is_empty())
        && held.iter().any(|held| held.cname().is_some())
        && held.iter().any(|held| held.cname().is_none())
}

fn answers(held: &[Held<'_>]) -> Vec<String> {
    held.iter().map(|held| format!("{} {}", held.server, held.brief())).collect()
}

/// Whether every address is a node of the CDN: two DNS hosts that flatten the same CNAME give different ones.
fn all_nodes(site: &Site<'_>, held: &[Held<'_>]) -> Result<bool, Stop> {
    if !site.case.control_plane {
        return Ok(false);
    }
    let probes: Vec<_> = held
        .iter()
        .flat_map(|held| &held.data)
        .filter_map(|data| match data {
            Rdata::A { address } => Some((*address).into()),
            Rdata::Aaaa { address } => Some((*address).into()),
            _ => None,
        })
        .take(8)
        .map(|address| edgedesk_evidence::control_plane::NodeLookup { address })
        .collect();
    let states = site.ask_each(&probes)?;
    let is_node =
        |state: &Result<&_, Stop>| matches!(state, Ok(edgedesk_evidence::control_plane::NodeState::Node));
    Ok(!states.is_empty() && states.iter().all(is_node))
}

fn is_signed(held: &Held<'_>, host: &DnsName) -> bool {
    held.reply.answer.iter().any(|rr| rr.name == *host && matches!(rr.data, Rdata::Rrsig { .. }))
}

/// Makes the second server answer differently, at another serial if it is given.
fn second(world: &mut World, serial: Option<u32>, rcode: Rcode, data: Vec<Rdata>) {
    world.on_server(move |probe| {
        if probe.server != server("198.18.0.2") {
            return None;
        }
        if probe.rtype == RecordType::Soa {
            return serial
                .map(|serial| authoritative(Rcode::NOERROR, &[("shop.test", 300, soa(serial, 300))]));
        }
        (probe.name == name(HOST)).then(|| {
            let fits =
                |data: &&Rdata| data.rtype() == Some(probe.rtype) || data.rtype() == Some(RecordType::Cname);
            let records: Vec<_> = data.iter().filter(fits).map(|data| (HOST, 600, data.clone())).collect();
            authoritative(rcode, &records)
        })
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "agree", world: |_| {}, expect: &["AGREE"], verdict: Some("healthy") },
    Scenario {
        name: "one-serves-the-old-zone",
        world: |world| second(world, Some(7), Rcode::NOERROR, vec![world::a("198.18.2.1")]),
        expect: &["DISAGREE"],
        verdict: Some("dns.ns_inconsistent"),
    },
    Scenario {
        name: "one-does-not-have-the-host",
        world: |world| second(world, None, Rcode::NXDOMAIN, Vec::new()),
        expect: &["DISAGREE"],
        verdict: Some("dns.ns_inconsistent"),
    },
    Scenario {
        name: "another-cname",
        world: |world| second(world, None, Rcode::NOERROR, vec![world::cname("old.cdn.test")]),
        expect: &["DISAGREE"],
        verdict: Some("dns.ns_inconsistent"),
    },
    Scenario {
        name: "addresses-take-turns",
        world: |world| {
            world.set(HOST, vec![world::a("198.18.1.1")]);
            second(world, None, Rcode::NOERROR, vec![world::a("198.18.1.2")]);
        },
        expect: &["ADDRESSES_DIFFER"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "two-dns-hosts-with-serials-of-their-own",
        world: |world| second(world, Some(7), Rcode::NOERROR, vec![world::cname(CNAME)]),
        expect: &["SERIALS_DIFFER"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "one-copy-is-unsigned",
        world: |world| {
            world.on_walk(|walk, trace| {
                if walk.name == name(HOST)
                    && let Some(cut) = trace.cuts.last_mut()
                {
                    cut.ds =
                        vec![edgedesk_evidence::dns::DsFacts { key_tag: 1, algorithm: 13, digest_type: 2 }];
                }
            });
            world.on_dnssec(|_| Some(edgedesk_evidence::dns::DnssecState::Secure));
            world.on_server(|probe| {
                (probe.server == server("198.18.0.1")
                    && probe.name == name(HOST)
                    && world::asks_address(probe.rtype))
                .then(|| {
                    let signature = Rdata::Rrsig {
                        covered: "CNAME".to_owned(),
                        key_tag: 1,
                        algorithm: 13,
                        signer: name("shop.test"),
                        inception: 0,
                        expiration: 4_000_000_000,
                    };
                    authoritative(Rcode::NOERROR, &[(HOST, 600, world::cname(CNAME)), (HOST, 600, signature)])
                })
            });
        },
        expect: &["UNSIGNED_COPY"],
        verdict: Some("dns.ns_inconsistent"),
    },
];
