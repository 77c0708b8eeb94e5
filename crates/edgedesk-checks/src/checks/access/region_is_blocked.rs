//! ACCESS008: the visitor's region is shut out.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, denies_region};
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS008",
    slug: "region-is-blocked",
    layer: Layer::Access,
    title: Text { zh: "访问地区是否被封禁", en: "Is the visitor's region shut out" },
    why: Text {
        zh: "以节点说明的原因为准；给出访客地区时，用它对照配置的区域规则。",
        en: "The edge's own reason counts; where the visitor's region is given, it is held against the configured rule.",
    },
    findings: &[&PASSES, &STATED, &BY_RULE, &PREDICTED],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有被区域规则拒绝。", en: "No region rule denies." },
    remedy: &[],
};

static STATED: FindingCard = FindingCard {
    tag: "STATED",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，节点说明了原因：{words}",
        en: "{subject} answers {status}, and the edge states the reason: {words}",
    },
    remedy: &[Text {
        zh: "在 CDN 的区域访问控制中，放行访客所在的地区。",
        en: "Let the visitor's region in under the CDN's region rule.",
    }],
};

static BY_RULE: FindingCard = FindingCard {
    tag: "BY_RULE",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，而区域规则正好拒绝访客所在的 {region}。",
        en: "{subject} answers {status}, and the region rule denies just the visitor's {region}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的区域访问控制中放行 {region}。",
        en: "Let {region} in under the CDN's region rule.",
    }],
};

static PREDICTED: FindingCard = FindingCard {
    tag: "PREDICTED",
    status: Status::Error,
    message: Text {
        zh: "从诊断服务器访问正常；但域名的区域规则会拒绝您所在的地区 {region}。",
        en: "Visits from here work; but the domain's region rule keeps out your region, {region}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的区域访问控制中放行 {region}，或关闭该规则。",
        en: "Let {region} in under the CDN's region access control, or switch the rule off.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return predicted(site) };
    if let Some(denial) = refusal.stated(&[DenialKind::Region]) {
        return Ok(vec![
            about(site, &STATED, &refusal)?
                .with("words", &denial.words)
                .claim(&causes::access::REGION_BLOCKED, Grade::A)
                .reproduce(curl(&refusal.request)),
        ]);
    }
    let rule = site.config_if_any()?.and_then(|config| config.access.regions.as_ref());
    match (rule, &site.case.symptom.region) {
        (Some(rule), Some(region)) if refusal.is_bare() && denies_region(rule, region) => Ok(vec![
            about(site, &BY_RULE, &refusal)?
                .with("region", region)
                .cite(site.domain_lookup()?)
                .claim(&causes::access::REGION_BLOCKED, Grade::B)
                .reproduce(curl(&refusal.request)),
        ]),
        _ => passes(site, &PASSES),
    }
}

/// Where our own visit is let in: what the rule says of the visitor's region.
fn predicted(site: &Site<'_>) -> Judgement {
    let rule = site.config_if_any()?.and_then(|config| config.access.regions.as_ref());
    match (rule, &site.case.symptom.region) {
        (Some(rule), Some(region)) if denies_region(rule, region) => {
            let finding =
                PREDICTED.about(&site.target()?.host).with("region", region).cite(site.domain_lookup()?);
            Ok(vec![finding.claim(&causes::access::REGION_BLOCKED, Grade::D)])
        }
        _ => passes(site, &PASSES),
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "the-rule-keeps-the-visitor-out-and-not-us",
        world: |world| {
            world.config().access.regions =
                serde_json::from_value(serde_json::json!({ "mode": "deny", "list": ["JP"] })).ok();
            world.case.symptom.region = Some("JP".to_owned());
        },
        expect: &["PREDICTED"],
        verdict: Some("access.region_blocked"),
    },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge = world::response(403, &[("X-Amz-Cf-Id", "1")]);
            world.edge.body.sample = "configured to block access from your country".to_owned();
        },
        expect: &["STATED"],
        verdict: Some("access.region_blocked"),
    },
    Scenario {
        name: "the-rule-names-the-region",
        world: |world| {
            world.config().access.regions =
                serde_json::from_value(serde_json::json!({ "mode": "deny", "list": ["CN"] })).ok();
            world.case.symptom.region = Some("CN".to_owned());
            world.edge = world::response(403, &[]);
        },
        expect: &["BY_RULE"],
        verdict: Some("access.region_blocked"),
    },
];
