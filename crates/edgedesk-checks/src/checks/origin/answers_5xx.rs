//! ORIGIN014: the origin itself answers 5xx.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{OriginState, Site, Symptom};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN014",
    slug: "answers-5xx",
    layer: Layer::Origin,
    title: Text { zh: "源站自身是否返回 5xx", en: "Does the origin itself answer 5xx" },
    why: Text {
        zh: "5xx 可能由节点产生，也可能由源站产生。用同样的请求直接访问源站，如果得到同样的错误，就是源站的问题。",
        en: "A 5xx can be made by the edge or by the origin. Where the same request straight to the origin brings the same error, it is the origin's.",
    },
    findings: &[&FINE, &SAME, &UNDIRECTED],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.6"],
    judge,
    scenarios: SCENARIOS,
};

static FINE: FindingCard = FindingCard {
    tag: "FINE",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 没有返回 5xx（{status}）。",
        en: "The origin {subject} answers without a 5xx ({status}).",
    },
    remedy: &[],
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Error,
    message: Text {
        zh: "绕过 CDN 直接请求源站 {subject}，同样返回 {status}。",
        en: "Asked directly, past the CDN, the origin {subject} answers {status} as well.",
    },
    remedy: &[Text {
        zh: "查看源站的 Web 服务和应用日志，按请求时间找到这次 {status} 的原因并修复；修复后刷新 CDN 缓存。",
        en: "Find this {status} by its time in the origin's web server and application logs and mend it; then purge the CDN's cache.",
    }],
};

static UNDIRECTED: FindingCard = FindingCard {
    tag: "UNDIRECTED",
    status: Status::Error,
    message: Text {
        zh: "访问返回 {status}。不知道源站地址，无法直接验证；这个状态码通常由源站产生。",
        en: "Visits end in {status}. The origin's address is not known here, so it cannot be asked directly; this status is usually the origin's.",
    },
    remedy: &[Text {
        zh: "请直接访问源站确认是否同样返回 {status}；提供 CDN 配置后可以再次诊断，给出确切结论。",
        en: "Ask the origin directly whether it answers {status} too; with the CDN's configuration at hand, a new diagnosis can tell for certain.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = match site.origin_states() {
        Ok(states) => states,
        Err(Stop::NotApplicable(why)) => return without_origin(site, why),
        Err(stop) => return Err(stop),
    };
    let is_5xx =
        |state: &OriginState<'_>| matches!(state, OriginState::Responds(response) if response.status >= 500);
    if let Some((fetch, OriginState::Responds(response))) =
        states.iter().find(|(_, state)| matches!(state, OriginState::Responds(_)) && !is_5xx(state))
    {
        return Ok(vec![about(&FINE, fetch).with("status", response.status)]);
    }
    let failing = site.origins_all(is_5xx)?;
    let Some(first) = failing.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let status = states.iter().find_map(|(_, state)| match state {
        OriginState::Responds(response) => Some(response.status),
        _ => None,
    });
    let finding = with_visit(about(&SAME, first), site)?
        .with("status", status.unwrap_or_default())
        .claim(&causes::origin::HTTP_5XX, Grade::B)
        .rules_out(
            &causes::origin::UNREACHABLE_FROM_CDN,
            Text {
                zh: "从诊断服务器直接请求也得到 {status}，与 CDN 的网络无关。",
                en: "Asked from here it is {status} too; the CDN's network is not to blame.",
            },
        )
        .rules_out(
            &causes::cache::ERROR_CACHED,
            Text {
                zh: "源站现在仍返回 {status}，不是缓存的旧错误。",
                en: "The origin answers {status} right now; it is no old error out of the cache.",
            },
        )
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

/// Without a way to ask the origin: a status that edges do not make by themselves is probably its own.
fn without_origin(site: &Site<'_>, why: Text) -> Judgement {
    let Symptom::Status(status, response) = site.symptom()? else { return Err(Stop::NotApplicable(why)) };
    let signals = vendors::read(response);
    let from_edge = signals.error_from_edge == Some(true)
        || signals.denial.is_some()
        || signals.unknown_host
        || signals.origin_failure.is_some();
    if from_edge || !matches!(status, 500 | 501 | 503 | 505..=511) {
        return Err(Stop::NotApplicable(why));
    }
    let visit = site.visit()?;
    let mut finding = UNDIRECTED
        .about(&site.target()?.host)
        .with("status", status)
        .claim(&causes::origin::HTTP_5XX, Grade::C);
    if let Some(hop) = visit.last() {
        finding = finding.cite(hop.request.clone());
    }
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "fine", world: |_| {}, expect: &["FINE"], verdict: Some("healthy") },
    Scenario {
        name: "the-same-500-directly",
        world: |world| {
            world.origin = world::response(500, &[]);
            world.edge = world::response(500, &[("X-Cache", "MISS")]);
        },
        expect: &["SAME"],
        verdict: Some("origin.http_5xx"),
    },
    Scenario {
        name: "maintenance",
        world: |world| {
            world.origin = world::response(503, &[("Retry-After", "3600")]);
            world.edge = world.origin.clone();
        },
        expect: &["SAME"],
        verdict: Some("origin.http_5xx"),
    },
    Scenario {
        name: "nothing-known-of-the-origin",
        world: |world| {
            world.without_control_plane();
            world.edge = world::response(500, &[]);
        },
        expect: &["UNDIRECTED"],
        verdict: Some("origin.http_5xx"),
    },
    Scenario {
        name: "an-old-error-out-of-the-cache",
        world: |world| world.edge = world::response(500, &[("X-Cache", "HIT"), ("Age", "60")]),
        expect: &["FINE"],
        verdict: None,
    },
];
