//! CDN005: the domain failed its review.

use edgedesk_evidence::control_plane::DomainStatus;

use super::filing_is_missing::speaks_of_filing;
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN005",
    slug: "review-failed",
    layer: Layer::Cdn,
    title: Text { zh: "域名审核是否未通过", en: "Did the domain fail its review" },
    why: Text {
        zh: "审核未通过的域名不会被加速；控制台会给出原因，常见的是内容不合规、没有备案或无法验证归属。",
        en: "A domain that failed its review is not served; the console gives the reason, such as its content, a missing filing or unproven ownership.",
    },
    findings: &[&PASSED, &FAILED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static PASSED: FindingCard = FindingCard {
    tag: "PASSED",
    status: Status::Ok,
    message: Text {
        zh: "域名 {subject} 没有审核问题。", en: "The domain {subject} has no failed review."
    },
    remedy: &[],
};

static FAILED: FindingCard = FindingCard {
    tag: "FAILED",
    status: Status::Error,
    message: Text {
        zh: "域名 {subject} 审核未通过，原因：{reason}。",
        en: "The domain {subject} failed its review; reason given: {reason}.",
    },
    remedy: &[Text {
        zh: "按给出的原因整改（{reason}），然后在控制台重新提交审核。",
        en: "See to the reason given ({reason}) and submit the domain for review again in the console.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let config = site.config()?;
    let lookup = site.domain_lookup()?;
    if config.status != DomainStatus::CheckFailed {
        return Ok(vec![PASSED.about(&config.name).cite(lookup)]);
    }
    let reason = config.reason.as_deref().unwrap_or("—");
    let finding = FAILED.about(&config.name).with("reason", reason).cite(lookup);
    // A filing that is missing is a cause of its own, and says more.
    Ok(vec![if speaks_of_filing(reason) {
        finding
    } else {
        finding.claim(&causes::cdn::REVIEW_FAILED, Grade::A)
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passed", world: |_| {}, expect: &["PASSED"], verdict: Some("healthy") },
    Scenario {
        name: "failed-for-its-content",
        world: |world| {
            world.config().status = DomainStatus::CheckFailed;
            world.config().reason = Some("content violates the terms".to_owned());
        },
        expect: &["FAILED"],
        verdict: Some("cdn.review_failed"),
    },
];
