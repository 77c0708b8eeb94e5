//! DNS022: the parent's glue is not the name server's address.

use std::net::IpAddr;

use edgedesk_evidence::dns::{AskServer, DnsOutcome, RecordType};

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{World, name};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS022",
    slug: "glue-outdated",
    layer: Layer::Dns,
    title: Text { zh: "胶水记录是否正确", en: "Is the glue right" },
    why: Text {
        zh: "DNS 服务器的名称在本区域内时，上级域要附带它的地址（胶水记录）。服务器换了地址而胶水没有更新，部分解析器会去找旧地址。",
        en: "For a name server within the zone itself, the parent hands out its address (glue). When the server has moved and the glue has not, some resolvers go to the old address.",
    },
    findings: &[&RIGHT, &OUTDATED],
    references: &["https://www.rfc-editor.org/rfc/rfc1912#section-2.3"],
    judge,
    scenarios: SCENARIOS,
};

static RIGHT: FindingCard = FindingCard {
    tag: "RIGHT",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的胶水记录与它自己的地址一致。",
        en: "The glue of {subject} is the server's own address.",
    },
    remedy: &[],
};

static OUTDATED: FindingCard = FindingCard {
    tag: "OUTDATED",
    status: Status::Warning,
    message: Text {
        zh: "上级域给出 {subject} 的地址 {glue}，区域自身给出 {own}。",
        en: "The parent gives {subject} the address {glue}, the zone itself {own}.",
    },
    remedy: &[Text {
        zh: "在域名注册商处把 DNS 主机（host/glue）{subject} 的地址改为 {own}。",
        en: "At the registrar, change the address of the host object (glue) {subject} to {own}.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let zone = site.zone(host)?;
    let Some(cut) = zone.cut else { return Ok(Vec::new()) };
    let within: Vec<_> =
        cut.servers.iter().filter(|it| it.glue && it.name.is_within(&zone.apex)).take(4).collect();
    let mut probes: Vec<AskServer> = Vec::new();
    for server in &within {
        probes.extend(site.at_authority(host, &server.name, RecordType::A)?);
    }
    let outcomes = site.ask_each(&probes)?;
    let rows = within.iter().zip(&probes).zip(outcomes);
    Ok(rows
        .filter_map(|((server, probe), outcome)| {
            let reply = outcome.ok().and_then(DnsOutcome::reply).filter(|reply| reply.aa)?;
            let own: Vec<IpAddr> = reply.addresses().collect();
            let glue: Vec<IpAddr> = server.addresses.iter().copied().filter(IpAddr::is_ipv4).collect();
            if own.is_empty() || glue.is_empty() {
                return None;
            }
            let right = glue.iter().all(|address| own.contains(address));
            let list = |list: &[IpAddr]| list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let card = if right { &RIGHT } else { &OUTDATED };
            let finding = card.about(&server.name).with("glue", list(&glue)).with("own", list(&own));
            Some(finding.cite(zone.walk.clone()).cite(probe.clone()))
        })
        .collect())
}

/// A name server within the zone, which gives itself this address.
fn vanity(world: &mut World, own: &str) {
    world.set("ns1.shop.test", vec![crate::world::a(own)]);
    world.on_walk(|walk, trace| {
        if walk.name.registrable() == name("shop.test")
            && let Some(server) = trace.cuts.last_mut().and_then(|cut| cut.servers.first_mut())
        {
            server.name = name("ns1.shop.test");
        }
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "servers-elsewhere", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario { name: "right", world: |world| vanity(world, "198.18.0.1"), expect: &["RIGHT"], verdict: None },
    Scenario {
        name: "moved",
        world: |world| vanity(world, "198.18.0.9"),
        expect: &["OUTDATED"],
        verdict: None,
    },
];
