//! CDN006: the domain is in the sandbox.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN006",
    slug: "domain-is-sandboxed",
    layer: Layer::Cdn,
    title: Text { zh: "域名是否在沙箱中", en: "Is the domain in the sandbox" },
    why: Text {
        zh: "域名遭受攻击或内容违规时，CDN 会把它移入沙箱，与其他客户隔离，沙箱中不保证服务质量。",
        en: "A domain under attack or in violation is moved to a sandbox, apart from other customers, where service is not guaranteed.",
    },
    findings: &[&OUTSIDE, &SANDBOXED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static OUTSIDE: FindingCard = FindingCard {
    tag: "OUTSIDE",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 不在沙箱中。", en: "The domain {subject} is not in the sandbox."
    },
    remedy: &[],
};

static SANDBOXED: FindingCard = FindingCard {
    tag: "SANDBOXED",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 已被移入沙箱（{reason}）。",
        en: "The domain {subject} has been moved to the sandbox ({reason}).",
    },
    remedy: &[Text {
        zh: "请联系 CDN 服务商确认原因（攻击或违规），处理后申请移出沙箱；经常受攻击的站点建议改用带防护的产品。",
        en: "Ask the CDN for the reason (attack or violation), see to it and have the domain moved out; a site that is attacked often belongs on a product with protection.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let record = site.domain()?;
    let config = &record.config;
    let describe = |card: &'static FindingCard| -> Result<_, crate::catalogue::Stop> {
        Ok(card
            .about(&config.name)
            .with("reason", config.reason.as_deref().unwrap_or("—"))
            .cite(site.domain_lookup()?))
    };
    if !config.sandboxed {
        return Ok(vec![describe(&OUTSIDE)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&SANDBOXED)?.claim(&causes::cdn::SANDBOXED, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "outside", world: |_| {}, expect: &["OUTSIDE"], verdict: Some("healthy") },
    Scenario {
        name: "inside",
        world: |world| {
            world.config().sandboxed = true;
        },
        expect: &["SANDBOXED"],
        verdict: Some("cdn.sandboxed"),
    },
];
