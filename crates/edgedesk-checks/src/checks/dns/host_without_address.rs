//! DNS007: the host exists and has no address.

use edgedesk_evidence::dns::{Rdata, RecordType};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Held, Site, both};
use crate::words::Text;
use crate::world::{self, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS007",
    slug: "host-without-address",
    layer: Layer::Dns,
    title: Text { zh: "主机记录是否有地址", en: "Does the host have an address" },
    why: Text {
        zh: "名称存在但没有 A、AAAA 和 CNAME 记录时（例如只添加了 TXT 或 MX），浏览器同样打不开。",
        en: "Where the name exists and has no A, AAAA or CNAME record, as when only a TXT or MX record was added, a browser cannot open it either.",
    },
    findings: &[&HAS_ADDRESS, &NO_ADDRESS],
    references: &["https://www.rfc-editor.org/rfc/rfc2308#section-2.2"],
    judge,
    scenarios: SCENARIOS,
};

static HAS_ADDRESS: FindingCard = FindingCard {
    tag: "HAS_ADDRESS",
    status: Status::Ok,
    message: Text { zh: "{subject} 解析到 {addresses}。", en: "{subject} resolves to {addresses}." },
    remedy: &[],
};

static NO_ADDRESS: FindingCard = FindingCard {
    tag: "NO_ADDRESS",
    status: Status::Error,
    message: Text {
        zh: "{subject} 存在，但没有 A、AAAA 或 CNAME 记录（权威服务器 {by} 回答 NODATA）。",
        en: "{subject} exists and has no A, AAAA or CNAME record (the server {by} answers NODATA).",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处为 {subject} 添加记录：{record}。",
        en: "At {dns_host}, add a record for {subject}: {record}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let resolved = site.resolve(host)?;
    if resolved.has_address() {
        let addresses: Vec<String> = resolved.addresses().map(|it| it.to_string()).collect();
        return Ok(vec![
            HAS_ADDRESS.about(host).with("addresses", addresses.join(", ")).cite(resolved.probe.clone()),
        ]);
    }
    let (a, aaaa) = both(site.held(host, RecordType::A), site.held(host, RecordType::Aaaa))?;
    let empty = |held: &Held<'_>| held.data.is_empty() && !held.denies();
    let (Some(first), true) = (a.first(), a.iter().chain(&aaaa).all(empty)) else { return Ok(Vec::new()) };
    let zone = site.zone(host)?;
    // A parent's server that holds no more than a delegation's remains is another check's business, and so is a
    // referral to a zone that the walk did not reach.
    let refers = first.reply.authority.iter().any(|rr| matches!(rr.data, Rdata::Ns { .. }));
    if aaaa.is_empty() || refers || !zone.apex.is_within(&host.registrable()) {
        return Ok(Vec::new());
    }
    let assigned = site.config_if_any()?.and_then(|config| config.cname.as_ref());
    let at = first.probe.server;
    Ok(vec![
        NO_ADDRESS
            .about(host)
            .with("by", at)
            .with_words("record", super::shared_record::wanted(assigned))
            .with_words("dns_host", site.dns_host(host))
            .cite(first.probe.clone())
            .cite(aaaa[0].probe.clone())
            .cite(resolved.probe.clone())
            .claim(&causes::dns::NO_ADDRESS, Grade::B)
            .rules_out(
                &causes::dns::NXDOMAIN,
                Text {
                    zh: "名称存在，只是没有地址类记录。",
                    en: "The name exists; it lacks records of an address type.",
                },
            )
            .reproduce(format!("dig +norec @{} -p {} {host} A", at.ip(), at.port()))
            .reproduce(format!("dig +norec @{} -p {} {host} AAAA", at.ip(), at.port())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "has-address", world: |_| {}, expect: &["HAS_ADDRESS"], verdict: Some("healthy") },
    Scenario {
        name: "only-a-txt-record",
        world: |world| {
            let strings = vec!["verification".to_owned()];
            world.set(HOST, vec![edgedesk_evidence::dns::Rdata::Txt { strings }]);
        },
        expect: &["NO_ADDRESS"],
        verdict: Some("dns.no_address"),
    },
    Scenario {
        name: "ipv6-only",
        world: |world| world.set(HOST, vec![world::a("2001:db8::1")]),
        expect: &["HAS_ADDRESS"],
        verdict: None,
    },
    Scenario {
        name: "host-deleted",
        world: |world| world.set(HOST, Vec::new()),
        expect: &[],
        verdict: Some("dns.nxdomain"),
    },
];
