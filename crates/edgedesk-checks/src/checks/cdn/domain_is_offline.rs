//! CDN001: the domain is switched off.

use edgedesk_evidence::control_plane::DomainStatus;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN001",
    slug: "domain-is-offline",
    layer: Layer::Cdn,
    title: Text { zh: "域名是否在 CDN 上启用", en: "Is the domain switched on" },
    why: Text {
        zh: "域名停用后，节点会拒绝该域名的全部请求。",
        en: "The edges refuse every request for a domain that is switched off.",
    },
    findings: &[&ON, &OFF],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static ON: FindingCard = FindingCard {
    tag: "ON",
    status: Status::Ok,
    message: Text { zh: "域名 {subject} 已启用。", en: "The domain {subject} is switched on." },
    remedy: &[],
};

static OFF: FindingCard = FindingCard {
    tag: "OFF",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 在 CDN 上处于停用状态（{reason}）。",
        en: "The domain {subject} is switched off on the CDN ({reason}).",
    },
    remedy: &[Text {
        zh: "在域名管理中启用 {subject}；如果是因为欠费或违规被停用，请先处理原因。",
        en: "Switch {subject} on in the domain list; where it was switched off for arrears or a violation, see to that first.",
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
    if !matches!(config.status, DomainStatus::Offline | DomainStatus::Stopping | DomainStatus::Deleting) {
        return Ok(vec![describe(&ON)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&OFF)?.claim(&causes::cdn::DOMAIN_OFFLINE, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "switched-on", world: |_| {}, expect: &["ON"], verdict: Some("healthy") },
    Scenario {
        name: "switched-off",
        world: |world| {
            world.config().status = DomainStatus::Offline;
        },
        expect: &["OFF"],
        verdict: Some("cdn.domain_offline"),
    },
];
