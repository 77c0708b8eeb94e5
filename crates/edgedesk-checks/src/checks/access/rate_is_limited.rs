//! ACCESS009: the edge limits the rate of requests.

use super::shared_words::{about, curl, passes};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::vendors::DenialKind;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCESS009",
    slug: "rate-is-limited",
    layer: Layer::Access,
    title: Text { zh: "是否触发频次控制", en: "Does a rate limit strike" },
    why: Text {
        zh: "429、509 等状态或厂商页面说明请求过于频繁。诊断只发出很少的请求，第一次请求就被限制，说明限制由其他流量触发或阈值过低。",
        en: "429, 509 or a vendor's page say that requests come too often. A diagnosis makes few of them: where the very first is limited, other traffic has triggered the limit, or it is set too low.",
    },
    findings: &[&PASSES, &STATED, &TOO_MANY],
    references: &["https://help.aliyun.com/zh/cdn/user-guide/access-control/"],
    judge,
    scenarios: SCENARIOS,
};

static PASSES: FindingCard = FindingCard {
    tag: "PASSES",
    status: Status::Ok,
    message: Text { zh: "没有触发频次控制。", en: "No rate limit strikes." },
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
        zh: "在 CDN 的频次控制（限速、CC 防护）中提高阈值，或把办公网、监控等出口 IP 加入白名单；客户端应按 Retry-After 退避重试。",
        en: "Raise the threshold of the CDN's rate limit, or exempt the addresses of offices and monitors; clients should wait as Retry-After says.",
    }],
};

static TOO_MANY: FindingCard = FindingCard {
    tag: "TOO_MANY",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 429（请求过于频繁），而这是本次诊断的第一个请求。",
        en: "{subject} answers 429 (too many requests), to the first request of this diagnosis.",
    },
    remedy: &[Text {
        zh: "在 CDN 的频次控制（限速、CC 防护）中提高阈值，或把办公网、监控等出口 IP 加入白名单；客户端应按 Retry-After 退避重试。",
        en: "Raise the threshold of the CDN's rate limit, or exempt the addresses of offices and monitors; clients should wait as Retry-After says.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Some(refusal) = site.refusal()? else { return passes(site, &PASSES) };
    let finding = if let Some(denial) = refusal.stated(&[DenialKind::RateLimit]) {
        about(site, &STATED, &refusal)?
            .with("words", &denial.words)
            .claim(&causes::access::RATE_LIMITED, Grade::A)
    } else if refusal.status == 429 {
        let grade = if refusal.by_edge { Grade::A } else { Grade::B };
        about(site, &TOO_MANY, &refusal)?.claim(&causes::access::RATE_LIMITED, grade)
    } else {
        return passes(site, &PASSES);
    };
    Ok(vec![finding.reproduce(curl(&refusal.request))])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "passes", world: |_| {}, expect: &["PASSES"], verdict: Some("healthy") },
    Scenario {
        name: "stated-by-the-edge",
        world: |world| {
            world.edge = world::response(509, &[("X-NWS-LOG-UUID", "1")]);
        },
        expect: &["STATED"],
        verdict: Some("access.rate_limited"),
    },
    Scenario {
        name: "429",
        world: |world| world.edge = world::response(429, &[("Retry-After", "60")]),
        expect: &["TOO_MANY"],
        verdict: Some("access.rate_limited"),
    },
];
