//! CDN004: the domain is under review.

use edgedesk_evidence::control_plane::DomainStatus;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN004",
    slug: "domain-is-under-review",
    layer: Layer::Cdn,
    title: Text { zh: "域名是否在审核中", en: "Is the domain under review" },
    why: Text {
        zh: "新添加的域名要通过审核才会开始加速。",
        en: "A newly added domain is served only once it has passed its review.",
    },
    findings: &[&REVIEWED, &UNDER_REVIEW],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static REVIEWED: FindingCard = FindingCard {
    tag: "REVIEWED",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 已通过审核。", en: "The domain {subject} has passed its review."
    },
    remedy: &[],
};

static UNDER_REVIEW: FindingCard = FindingCard {
    tag: "UNDER_REVIEW",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 正在审核，通过之前无法访问。",
        en: "The domain {subject} is under review and is not served until that is done.",
    },
    remedy: &[Text {
        zh: "请等待审核完成，通常在 1 到 2 个工作日内；加急请联系 CDN 服务商。",
        en: "Wait for the review, usually one to two working days; ask the CDN if it is urgent.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let record = site.domain()?;
    let config = &record.config;
    let describe = |card: &'static FindingCard| -> Result<_, crate::catalogue::Stop> {
        Ok(card.about(&config.name).cite(site.domain_lookup()?))
    };
    if config.status != DomainStatus::Checking {
        return Ok(vec![describe(&REVIEWED)?]);
    }
    // The control plane states it: there is nothing to prove.
    Ok(vec![describe(&UNDER_REVIEW)?.claim(&causes::cdn::UNDER_REVIEW, Grade::A)])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "reviewed", world: |_| {}, expect: &["REVIEWED"], verdict: Some("healthy") },
    Scenario {
        name: "under-review",
        world: |world| {
            world.config().status = DomainStatus::Checking;
        },
        expect: &["UNDER_REVIEW"],
        verdict: Some("cdn.under_review"),
    },
];
