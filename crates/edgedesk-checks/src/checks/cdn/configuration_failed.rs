//! CDN003: the roll-out failed.

use edgedesk_evidence::control_plane::DomainStatus;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN003",
    slug: "configuration-failed",
    layer: Layer::Cdn,
    title: Text { zh: "配置下发是否失败", en: "Did the roll-out of the configuration fail" },
    why: Text {
        zh: "配置下发失败时，节点可能仍在使用旧配置，或者没有该域名的配置。",
        en: "After a failed roll-out the edges may still use the old configuration, or have none.",
    },
    findings: &[&ROLLED_OUT, &FAILED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static ROLLED_OUT: FindingCard = FindingCard {
    tag: "ROLLED_OUT",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 的配置已下发。",
        en: "The configuration of {subject} is rolled out.",
    },
    remedy: &[],
};

static FAILED: FindingCard = FindingCard {
    tag: "FAILED",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 的配置下发失败（{reason}）。",
        en: "The roll-out of the configuration of {subject} failed ({reason}).",
    },
    remedy: &[Text {
        zh: "重新提交一次配置；仍然失败时，请把域名 {subject} 和失败原因提供给 CDN 服务商。",
        en: "Submit the configuration once more; if it fails again, give {subject} and the reason to the CDN.",
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
    if config.status != DomainStatus::ConfigureFailed {
        return Ok(vec![describe(&ROLLED_OUT)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&FAILED)?.claim(&causes::cdn::CONFIGURE_FAILED, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "rolled-out", world: |_| {}, expect: &["ROLLED_OUT"], verdict: Some("healthy") },
    Scenario {
        name: "failed",
        world: |world| {
            world.config().status = DomainStatus::ConfigureFailed;
        },
        expect: &["FAILED"],
        verdict: Some("cdn.configure_failed"),
    },
];
