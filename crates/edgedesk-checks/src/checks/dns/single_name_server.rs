//! DNS023: everything hangs on one name server.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "DNS023",
    slug: "single-name-server",
    layer: Layer::Dns,
    title: Text { zh: "是否有多台 DNS 服务器", en: "Is there more than one name server" },
    why: Text {
        zh: "只有一台权威服务器时，它一停，整个域名就无法解析。",
        en: "With a single authoritative server the whole domain goes when it goes.",
    },
    findings: &[&SEVERAL, &SINGLE],
    references: &["https://www.rfc-editor.org/rfc/rfc2182#section-5"],
    judge,
    scenarios: SCENARIOS,
};

static SEVERAL: FindingCard = FindingCard {
    tag: "SEVERAL",
    status: Status::Ok,
    message: Text {
        zh: "区域 {subject} 有 {total} 个 DNS 服务器地址。",
        en: "The zone {subject} has {total} name server addresses.",
    },
    remedy: &[],
};

static SINGLE: FindingCard = FindingCard {
    tag: "SINGLE",
    status: Status::Warning,
    message: Text {
        zh: "区域 {subject} 只有一个 DNS 服务器地址（{address}），它一停整个域名就无法解析。",
        en: "The zone {subject} has a single name server address ({address}): when it stops, nothing resolves.",
    },
    remedy: &[Text {
        zh: "在域名注册商处为 {subject} 再添加至少一台位于其他网络的 DNS 服务器。",
        en: "At the registrar, add at least one more name server for {subject}, in another network.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let zone = site.zone(&site.target()?.host)?;
    let Some(cut) = zone.cut else { return Ok(Vec::new()) };
    let mut addresses: Vec<_> =
        cut.servers.iter().flat_map(|server| server.addresses.iter().copied()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    let Some(first) = addresses.first() else { return Ok(Vec::new()) };
    let card = if addresses.len() == 1 { &SINGLE } else { &SEVERAL };
    let finding = card.about(&zone.apex).with("total", addresses.len()).with("address", first);
    Ok(vec![finding.cite(zone.walk)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "two", world: |_| {}, expect: &["SEVERAL"], verdict: Some("healthy") },
    Scenario {
        name: "one",
        world: |world| world.servers.truncate(1),
        expect: &["SINGLE"],
        verdict: Some("healthy"),
    },
];
