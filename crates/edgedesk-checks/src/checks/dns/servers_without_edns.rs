//! DNS025: a name server does not speak EDNS.

use edgedesk_evidence::dns::RecordType;

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, server};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS025",
    slug: "servers-without-edns",
    layer: Layer::Dns,
    title: Text { zh: "DNS 服务器是否支持 EDNS", en: "Do the name servers speak EDNS" },
    why: Text {
        zh: "不支持 EDNS 的老旧服务器或防火墙会让解析器反复重试，解析变慢，也无法使用 DNSSEC。",
        en: "Servers or firewalls too old for EDNS make resolvers try again and again; look-ups are slow, and DNSSEC is out of the question.",
    },
    findings: &[&ALL_EDNS, &NO_EDNS],
    references: &["https://www.rfc-editor.org/rfc/rfc6891#section-7"],
    judge,
    scenarios: SCENARIOS,
};

static ALL_EDNS: FindingCard = FindingCard {
    tag: "ALL_EDNS",
    status: Status::Ok,
    message: Text {
        zh: "回答 {subject} 的 DNS 服务器都支持 EDNS。",
        en: "The name servers that answer about {subject} speak EDNS.",
    },
    remedy: &[],
};

static NO_EDNS: FindingCard = FindingCard {
    tag: "NO_EDNS",
    status: Status::Info,
    message: Text {
        zh: "{servers} 的应答不带 EDNS；解析仍能完成，但可能较慢。",
        en: "{servers} answer without EDNS; look-ups work, perhaps more slowly.",
    },
    remedy: &[Text {
        zh: "升级 {servers} 的 DNS 软件，或检查防火墙是否去掉了 OPT 记录。",
        en: "Upgrade the DNS software of {servers}, or see whether a firewall strips the OPT record.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let held = site.held(host, RecordType::A)?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let mut without: Vec<&str> =
        held.iter().filter(|held| !held.reply.edns).map(|held| held.server.as_str()).collect();
    without.dedup();
    let card = if without.is_empty() { &ALL_EDNS } else { &NO_EDNS };
    let finding = card.about(host).with("servers", without.join(", "));
    Ok(vec![held.iter().fold(finding, |finding, held| finding.cite(held.probe.clone()))])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "all-edns", world: |_| {}, expect: &["ALL_EDNS"], verdict: Some("healthy") },
    Scenario {
        name: "an-old-server",
        world: |world| {
            world.on_server(|probe| {
                (probe.server == server("198.18.0.2") && probe.rtype == RecordType::A).then(|| {
                    let record = (world::HOST, 600, world::cname(world::CNAME));
                    let reply = world::authoritative(edgedesk_evidence::dns::Rcode::NOERROR, &[record]);
                    world::with_reply(reply, |reply| reply.edns = false)
                })
            });
        },
        expect: &["NO_EDNS"],
        verdict: None,
    },
];
