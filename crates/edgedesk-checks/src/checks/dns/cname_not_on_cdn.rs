//! DNS001: the site's name does not lead to the CDN.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{Rcode, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{ChainEnd, Resolved, Site, both};
use crate::vendors;
use crate::words::Text;
use crate::world::{self, CNAME, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS001",
    slug: "cname-not-on-cdn",
    layer: Layer::Dns,
    title: Text { zh: "域名是否解析到 CDN", en: "Does the name lead to the CDN" },
    why: Text {
        zh: "访客按 DNS 找到服务器。只有域名的 CNAME 指向 CDN 分配的名称，访问才会经过 CDN。根域名用“拉平”（ALIAS）时看不到 CNAME，这时比较两边的地址。",
        en: "Visitors find a server by DNS. Only where the name's CNAME leads to the name that the CDN assigned do visits pass through the CDN. At the top of a zone a flattened record (ALIAS) shows no CNAME; there the addresses are compared.",
    },
    findings: &[&ON_CDN, &FLATTENED, &ON_CDN_AT_AUTHORITY, &NO_CNAME, &WILDCARD, &OTHER_TARGET, &OTHER_CDN],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-3.6.2"],
    judge,
    scenarios: SCENARIOS,
};

static ON_CDN: FindingCard = FindingCard {
    tag: "ON_CDN",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 CNAME 指向 CDN 分配的 {expected}。",
        en: "{subject} leads to {expected}, the name that the CDN assigned.",
    },
    remedy: &[],
};

static FLATTENED: FindingCard = FindingCard {
    tag: "FLATTENED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 没有 CNAME，但地址与 CDN 分配的 {expected} 一致（根域名拉平）。",
        en: "{subject} has no CNAME, but the same addresses as {expected}, the name that the CDN assigned (flattening).",
    },
    remedy: &[],
};

static ON_CDN_AT_AUTHORITY: FindingCard = FindingCard {
    tag: "ON_CDN_AT_AUTHORITY",
    status: Status::Info,
    message: Text {
        zh: "权威服务器上 {subject} 的 CNAME 已指向 CDN 分配的 {expected}，只是解析器给出的不是它。",
        en: "At the zone's own servers {subject} leads to {expected}, the name that the CDN assigned; the resolver says otherwise.",
    },
    remedy: &[],
};

static WILDCARD: FindingCard = FindingCard {
    tag: "WILDCARD",
    status: Status::Error,
    message: Text {
        zh: "{subject} 没有自己的记录，由泛解析记录（*）解析到 {found}，没有指向 CDN 分配的 {expected}。",
        en: "{subject} has no record of its own: a wildcard record (*) answers for it with {found}, not with {expected}, the name that the CDN assigned.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处为 {subject} 单独添加 CNAME 记录，值为 {expected}；它会优先于泛解析记录。",
        en: "At {dns_host}, add a CNAME record for {subject} itself with the value {expected}; it goes before the wildcard.",
    }],
};

static NO_CNAME: FindingCard = FindingCard {
    tag: "NO_CNAME",
    status: Status::Error,
    message: Text {
        zh: "{subject} 直接解析到 {addresses}，没有指向 CDN 分配的 {expected}。",
        en: "{subject} resolves straight to {addresses}; it does not lead to {expected}, the name that the CDN assigned.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处删除 {subject} 的 A/AAAA 记录，添加 CNAME 记录，值为 {expected}。",
        en: "At {dns_host}, delete the A/AAAA records of {subject} and add a CNAME record with the value {expected}.",
    }],
};

static OTHER_TARGET: FindingCard = FindingCard {
    tag: "OTHER_TARGET",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 CNAME 最终指向 {found}，应为 {expected}。",
        en: "{subject} leads to {found}; it should lead to {expected}.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处把 {subject} 的 CNAME 记录值改为 {expected}。",
        en: "At {dns_host}, change the value of the CNAME of {subject} to {expected}.",
    }],
};

static OTHER_CDN: FindingCard = FindingCard {
    tag: "OTHER_CDN",
    status: Status::Error,
    message: Text {
        zh: "{subject} 的 CNAME 指向 {found}，这是 {vendor} 的名称；应为 {expected}。",
        en: "{subject} leads to {found}, a name of {vendor}; it should lead to {expected}.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处把 {subject} 的 CNAME 记录值改为 {expected}。",
        en: "At {dns_host}, change the value of the CNAME of {subject} to {expected}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let expected = site.assigned_cname()?;
    let (resolved, assigned) = both(learnt(site, host), site.resolve(expected))?;
    let describe = |card: &'static FindingCard| {
        card.about(host)
            .with("expected", expected)
            .with_words("dns_host", site.dns_host(host))
            .cite(resolved.probe.clone())
    };
    if resolved.chain.contains(expected) {
        return Ok(vec![describe(&ON_CDN)]);
    }
    // Nothing resolves: another check says why.
    if !resolved.has_address() && resolved.chain.len() < 2 {
        return Ok(Vec::new());
    }
    let same = |address| assigned.addresses().any(|other| other == address);
    // An alias within the site's own zone may lead to a name that is flattened; at another customer's name of the
    // same CDN, the same addresses prove nothing.
    if resolved.end().is_within(&host.registrable()) && resolved.addresses().any(same) {
        return Ok(vec![describe(&FLATTENED).cite(assigned.probe.clone())]);
    }
    let (held, wildcard) = both(site.held(host, RecordType::A), site.wildcard(host))?;
    if let Some(right) = held.iter().find(|held| held.cname() == Some(expected)) {
        // The record is in place; that this resolver or another server says otherwise is another fault.
        return Ok(vec![describe(&ON_CDN_AT_AUTHORITY).cite(right.probe.clone())]);
    }
    let dig = format!("dig +noall +answer {host}");
    let found = resolved.end();
    let first = resolved.chain.get(1).unwrap_or(found);
    let ours = vendors::by_cname(expected).map(|vendor| vendor.id);
    let other = resolved.chain.iter().skip(1).find_map(vendors::by_cname);
    if let Some(vendor) = other.filter(|vendor| Some(vendor.id) != ours) {
        return Ok(vec![
            describe(&OTHER_CDN)
                .with("found", first)
                .with("vendor", vendor.name)
                .claim(&causes::dns::CNAME_OTHER_CDN, Grade::B)
                .rules_out(&causes::dns::CNAME_MISSING, THERE_IS_ONE)
                .reproduce(dig),
        ]);
    }
    let addresses: Vec<String> = resolved.addresses().map(|address| address.to_string()).collect();
    let missing = |card: &'static FindingCard| {
        describe(card)
            .with("addresses", addresses.join(", "))
            .with("found", if resolved.chain.len() > 1 { first.to_string() } else { addresses.join(", ") })
            .cite(assigned.probe.clone())
            .claim(&causes::dns::CNAME_MISSING, Grade::B)
    };
    if let Some(control) = wildcard {
        let random = control.name.to_string();
        return Ok(vec![
            missing(&WILDCARD)
                .with("random", &random)
                .cite(control)
                .rules_out(
                    &causes::dns::CNAME_WRONG_TARGET,
                    Text {
                        zh: "{subject} 没有自己的记录：随机名称 {random} 得到同样的结果。",
                        en: "{subject} has no record of its own: the random name {random} answers the same.",
                    },
                )
                .reproduce(dig)
                .reproduce(format!("dig +noall +answer {random}")),
        ]);
    }
    if resolved.chain.len() > 1 {
        return Ok(vec![
            describe(&OTHER_TARGET)
                .with("found", found)
                .claim(&causes::dns::CNAME_WRONG_TARGET, Grade::B)
                .rules_out(&causes::dns::CNAME_MISSING, THERE_IS_ONE)
                .reproduce(dig),
        ]);
    }
    Ok(vec![
        missing(&NO_CNAME)
            .rules_out(
                &causes::dns::CNAME_WRONG_TARGET,
                Text { zh: "{subject} 没有任何 CNAME 记录。", en: "{subject} has no CNAME at all." },
            )
            .reproduce(dig)
            .reproduce(format!("dig +noall +answer {expected} {}", RecordType::A)),
    ])
}

static THERE_IS_ONE: Text =
    Text { zh: "CNAME 存在，只是指向 {found}。", en: "There is a CNAME; it leads to {found}." };

/// What the resolver says of the host; where it says SERVFAIL, what it says with DNSSEC checking disabled, and
/// then what the CNAMEs are at their authorities: a second fault must not hide behind the first.
fn learnt<'a>(site: &Site<'a>, host: &DnsName) -> Result<Resolved<'a>, Stop> {
    let resolved = site.resolve(host)?;
    if resolved.rcode() != Some(Rcode::SERVFAIL) {
        return Ok(resolved);
    }
    let unchecked = site.resolve_at(resolved.probe.resolver, host, true)?;
    if unchecked.has_address() || unchecked.chain.len() > 1 {
        return Ok(unchecked);
    }
    let chain = site.authority_chain(host)?;
    Ok(match chain.end {
        ChainEnd::Loop(_) => resolved,
        _ => Resolved { chain: chain.names, ..resolved },
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "leads-to-the-assigned-name",
        world: |_| {},
        expect: &["ON_CDN"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "through-an-alias-of-ones-own",
        world: |world| {
            world.set(HOST, vec![world::cname("cdn.shop.test")]);
            world.set("cdn.shop.test", vec![world::cname(CNAME)]);
        },
        expect: &["ON_CDN"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "flattened",
        world: |world| world.set(HOST, vec![world::a("198.18.1.1")]),
        expect: &["FLATTENED"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "only-an-address",
        world: |world| world.set(HOST, vec![world::a("198.18.9.9")]),
        expect: &["NO_CNAME"],
        verdict: Some("dns.cname_missing"),
    },
    Scenario {
        name: "another-target",
        world: |world| {
            world.set(HOST, vec![world::cname("old.shop.test")]);
            world.set("old.shop.test", vec![world::a("198.18.9.9")]);
        },
        expect: &["OTHER_TARGET"],
        verdict: Some("dns.cname_wrong_target"),
    },
    Scenario {
        name: "another-cdn",
        world: |world| {
            world.set(HOST, vec![world::cname("www.shop.test.cdn.cloudflare.net")]);
            world.set("www.shop.test.cdn.cloudflare.net", vec![world::a("198.18.9.9")]);
        },
        expect: &["OTHER_CDN"],
        verdict: Some("dns.cname_other_cdn"),
    },
    Scenario {
        name: "hidden-behind-a-wildcard",
        world: |world| {
            world.set(HOST, vec![world::a("198.18.9.9")]);
            world.set("edgedesk-control-q7x2.shop.test", vec![world::a("198.18.9.9")]);
        },
        expect: &["WILDCARD"],
        verdict: Some("dns.cname_missing"),
    },
    Scenario {
        name: "changed-and-still-cached",
        world: |world| {
            world.on_resolver(|probe| {
                (probe.name == world::name(HOST))
                    .then(|| world::addresses(probe.rtype, HOST, 41_317, &["198.18.2.1"]))
            });
        },
        expect: &["ON_CDN_AT_AUTHORITY"],
        verdict: None,
    },
    Scenario {
        name: "no-control-plane",
        world: world::World::without_control_plane,
        expect: &[],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "an-alias-of-the-flattened-apex",
        world: |world| {
            world.set(HOST, vec![world::cname("shop.test")]);
            world.set("shop.test", world::EDGES.iter().map(|edge| world::a(edge)).collect());
        },
        expect: &["FLATTENED"],
        verdict: Some("healthy"),
    },
];
