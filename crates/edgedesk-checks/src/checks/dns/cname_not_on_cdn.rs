//! DNS001: the site's name does not lead to the CDN.

use edgedesk_evidence::dns::RecordType;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, both};
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
    findings: &[&ON_CDN, &FLATTENED, &NO_CNAME, &OTHER_TARGET, &OTHER_CDN],
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

static NO_CNAME: FindingCard = FindingCard {
    tag: "NO_CNAME",
    status: Status::Error,
    message: Text {
        zh: "{subject} 直接解析到 {addresses}，没有指向 CDN 分配的 {expected}。",
        en: "{subject} resolves straight to {addresses}; it does not lead to {expected}, the name that the CDN assigned.",
    },
    remedy: &[Text {
        zh: "在 DNS 服务商处删除 {subject} 的 A/AAAA 记录，添加 CNAME 记录，值为 {expected}。",
        en: "At your DNS host, delete the A/AAAA records of {subject} and add a CNAME record with the value {expected}.",
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
        zh: "把 {subject} 的 CNAME 记录值改为 {expected}。",
        en: "Change the value of the CNAME of {subject} to {expected}.",
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
        zh: "把 {subject} 的 CNAME 记录值改为 {expected}。",
        en: "Change the value of the CNAME of {subject} to {expected}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let expected = site.assigned_cname()?;
    let (resolved, assigned) = both(site.resolve(host), site.resolve(expected))?;
    let describe =
        |card: &'static FindingCard| card.about(host).with("expected", expected).cite(resolved.probe.clone());
    if resolved.chain.contains(expected) {
        return Ok(vec![describe(&ON_CDN)]);
    }
    if !resolved.has_address() {
        // Nothing resolves: another check says why. Where the chain ends elsewhere, that is said below.
        if resolved.chain.len() < 2 {
            return Ok(Vec::new());
        }
    }
    let dig = format!("dig +noall +answer {host}");
    if resolved.chain.len() > 1 {
        let found = resolved.end();
        let first = &resolved.chain[1];
        let ours = vendors::by_cname(expected).map(|vendor| vendor.id);
        let vendor =
            resolved.chain[1..].iter().find_map(vendors::by_cname).filter(|vendor| Some(vendor.id) != ours);
        return Ok(vec![match vendor {
            Some(vendor) => describe(&OTHER_CDN)
                .with("found", first)
                .with("vendor", vendor.name)
                .claim(&causes::dns::CNAME_OTHER_CDN, Grade::B)
                .rules_out(
                    &causes::dns::CNAME_MISSING,
                    Text {
                        zh: "CNAME 存在，只是指向 {found}。",
                        en: "There is a CNAME; it leads to {found}.",
                    },
                )
                .reproduce(dig),
            None => describe(&OTHER_TARGET)
                .with("found", found)
                .claim(&causes::dns::CNAME_WRONG_TARGET, Grade::B)
                .rules_out(
                    &causes::dns::CNAME_MISSING,
                    Text {
                        zh: "CNAME 存在，只是指向 {found}。",
                        en: "There is a CNAME; it leads to {found}.",
                    },
                )
                .reproduce(dig),
        }]);
    }
    let same = resolved.addresses().any(|address| assigned.addresses().any(|other| other == address));
    if same {
        return Ok(vec![describe(&FLATTENED).cite(assigned.probe.clone())]);
    }
    let addresses: Vec<String> = resolved.addresses().map(|address| address.to_string()).collect();
    Ok(vec![
        describe(&NO_CNAME)
            .with("addresses", addresses.join(", "))
            .cite(assigned.probe.clone())
            .claim(&causes::dns::CNAME_MISSING, Grade::B)
            .rules_out(
                &causes::dns::CNAME_WRONG_TARGET,
                Text { zh: "{subject} 没有任何 CNAME 记录。", en: "{subject} has no CNAME at all." },
            )
            .reproduce(dig)
            .reproduce(format!("dig +noall +answer {expected} {}", RecordType::A)),
    ])
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
        name: "no-control-plane",
        world: world::World::without_control_plane,
        expect: &[],
        verdict: Some("healthy"),
    },
];
