//! DNS021: the parent and the zone itself name different servers.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{DnsOutcome, Rdata, RecordType};

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{authoritative, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS021",
    slug: "delegation-differs-from-zone",
    layer: Layer::Dns,
    title: Text {
        zh: "上级域与区域自身的 NS 记录是否一致", en: "Do parent and zone name the same servers"
    },
    why: Text {
        zh: "更换 DNS 服务商只改了一半时，上级域（注册商处）和区域自身的 NS 记录不同：解析结果取决于解析器先看到哪一份，新旧记录混用。",
        en: "After a half-finished move to another DNS host, the parent (at the registrar) and the zone list different servers: which answer a visitor gets depends on the list that a resolver saw first.",
    },
    findings: &[&SAME, &DIFFER],
    references: &["https://www.rfc-editor.org/rfc/rfc1034#section-4.2.2"],
    judge,
    scenarios: SCENARIOS,
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Ok,
    message: Text {
        zh: "上级域与区域 {subject} 列出的 DNS 服务器一致。",
        en: "The parent and the zone {subject} list the same name servers.",
    },
    remedy: &[],
};

static DIFFER: FindingCard = FindingCard {
    tag: "DIFFER",
    status: Status::Warning,
    message: Text {
        zh: "区域 {subject} 的 DNS 服务器不一致：上级域列出 {parent}，区域自身列出 {child}。",
        en: "The name servers of {subject} differ: the parent lists {parent}, the zone itself {child}.",
    },
    remedy: &[Text {
        zh: "在域名注册商处和 {dns_host} 处把 {subject} 的 NS 记录改成同一组服务器。",
        en: "Make the NS records of {subject} the same at the registrar and at {dns_host}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let zone = site.zone(host)?;
    let (Some(cut), Some(probe)) = (zone.cut, site.at_authority(host, &zone.apex, RecordType::Ns)?) else {
        return Ok(Vec::new());
    };
    let Some(reply) = DnsOutcome::reply(site.ask(&probe)?).filter(|reply| reply.aa) else {
        return Ok(Vec::new());
    };
    let mut parent: Vec<&DnsName> = cut.servers.iter().map(|server| &server.name).collect();
    let mut child: Vec<&DnsName> = reply
        .answer
        .iter()
        .filter_map(|rr| match &rr.data {
            Rdata::Ns { target } if rr.name == zone.apex => Some(target),
            _ => None,
        })
        .collect();
    for list in [&mut parent, &mut child] {
        list.sort_unstable();
        list.dedup();
    }
    if child.is_empty() {
        return Ok(Vec::new());
    }
    let list = |names: &[&DnsName]| names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
    let card = if parent == child { &SAME } else { &DIFFER };
    Ok(vec![
        card.about(&zone.apex)
            .with("parent", list(&parent))
            .with("child", list(&child))
            .with_words("dns_host", site.dns_host(host))
            .cite(zone.walk.clone())
            .cite(probe),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "same", world: |_| {}, expect: &["SAME"], verdict: Some("healthy") },
    Scenario {
        name: "half-moved",
        world: |world| {
            world.on_server(|probe| {
                (probe.rtype == RecordType::Ns).then(|| {
                    let data = |server: &str| Rdata::Ns { target: name(server) };
                    authoritative(
                        edgedesk_evidence::dns::Rcode::NOERROR,
                        &[
                            ("shop.test", 600, data("ns1.dns.test")),
                            ("shop.test", 600, data("ns9.other.test")),
                        ],
                    )
                })
            });
        },
        expect: &["DIFFER"],
        verdict: Some("healthy"),
    },
];
