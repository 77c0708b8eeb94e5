//! DNS029: a CNAME at the top of a zone.

use edgedesk_evidence::dns::RecordType;

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, CNAME, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS029",
    slug: "cname-at-apex",
    layer: Layer::Dns,
    title: Text { zh: "根域名上是否有 CNAME", en: "Is there a CNAME at the top of the zone" },
    why: Text {
        zh: "根域名必须有 SOA 和 NS 记录，因此不能再有 CNAME。硬加上去时，邮件、验证甚至整个区域的解析都可能时好时坏。",
        en: "The top of a zone must have SOA and NS records, and so can have no CNAME. Where one is forced in, mail, verifications or the zone itself may fail now and then.",
    },
    findings: &[&NONE, &PRESENT],
    references: &["https://www.rfc-editor.org/rfc/rfc1912#section-2.4"],
    judge,
    scenarios: SCENARIOS,
};

static NONE: FindingCard = FindingCard {
    tag: "NONE",
    status: Status::Ok,
    message: Text {
        zh: "根域名 {subject} 上没有 CNAME。", en: "There is no CNAME at the top of {subject}."
    },
    remedy: &[],
};

static PRESENT: FindingCard = FindingCard {
    tag: "PRESENT",
    status: Status::Warning,
    message: Text {
        zh: "根域名 {subject} 上有 CNAME（指向 {target}），与必有的 SOA 和 NS 记录冲突。",
        en: "There is a CNAME at the top of {subject} (to {target}), against the SOA and NS records that must stand there.",
    },
    remedy: &[Text {
        zh: "在 {dns_host} 处改用“拉平”（ALIAS/ANAME/CNAME Flattening）；没有这个功能时，把网站放在 www 下，并把根域名跳转过去。",
        en: "At {dns_host}, use flattening (ALIAS, ANAME) in its place; without that feature, keep the site at www and redirect the top to it.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let zone = site.zone(host)?;
    if zone.apex != *host {
        return Ok(Vec::new());
    }
    let held = site.held(host, RecordType::A)?;
    let Some(first) = held.first() else { return Ok(Vec::new()) };
    Ok(vec![match first.cname() {
        None => NONE.about(host).cite(first.probe.clone()),
        Some(target) => PRESENT
            .about(host)
            .with("target", target)
            .with_words("dns_host", site.dns_host(host))
            .cite(first.probe.clone()),
    }])
}

/// Visits the zone's top, which has this record.
fn at_apex(world: &mut World, data: edgedesk_evidence::dns::Rdata) {
    if let Ok(target) = &mut world.case.target {
        target.host = world::name("shop.test");
    }
    world.set("shop.test", vec![data]);
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "a-host-below", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "flattened",
        world: |world| at_apex(world, world::a("198.18.1.1")),
        expect: &["NONE"],
        verdict: None,
    },
    Scenario {
        name: "a-cname",
        world: |world| at_apex(world, world::cname(CNAME)),
        expect: &["PRESENT"],
        verdict: None,
    },
];
