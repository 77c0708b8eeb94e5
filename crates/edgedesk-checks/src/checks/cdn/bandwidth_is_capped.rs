//! CDN008: the bandwidth cap was reached.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN008",
    slug: "bandwidth-is-capped",
    layer: Layer::Cdn,
    title: Text { zh: "是否触发带宽封顶", en: "Was the bandwidth cap reached" },
    why: Text {
        zh: "设置了带宽封顶的域名，达到上限后会被自动停用，以避免产生更多费用。",
        en: "A domain with a bandwidth cap is switched off when it is reached, to keep costs down.",
    },
    findings: &[&BELOW, &CAPPED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static BELOW: FindingCard = FindingCard {
    tag: "BELOW",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 没有触发带宽封顶。",
        en: "The domain {subject} has not reached a bandwidth cap.",
    },
    remedy: &[],
};

static CAPPED: FindingCard = FindingCard {
    tag: "CAPPED",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 触发了带宽封顶，已停止加速。",
        en: "The domain {subject} has reached its bandwidth cap and is no longer served.",
    },
    remedy: &[Text {
        zh: "先确认流量是否异常（盗链、攻击）；流量正常时，调高或关闭带宽封顶，然后重新启用域名 {subject}。",
        en: "See whether the traffic is genuine (no hot-linking, no attack); if so, raise the cap or remove it, and switch {subject} on again.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let record = site.domain()?;
    let config = &record.config;
    let describe = |card: &'static FindingCard| -> Result<_, crate::catalogue::Stop> {
        Ok(card.about(&config.name).cite(site.domain_lookup()?))
    };
    if !config.bandwidth_capped {
        return Ok(vec![describe(&BELOW)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&CAPPED)?.claim(&causes::cdn::BANDWIDTH_CAPPED, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "below", world: |_| {}, expect: &["BELOW"], verdict: Some("healthy") },
    Scenario {
        name: "reached",
        world: |world| {
            world.config().bandwidth_capped = true;
        },
        expect: &["CAPPED"],
        verdict: Some("cdn.bandwidth_capped"),
    },
];
