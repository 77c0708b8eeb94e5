//! ORIGIN021: the origin answers us, and turns the CDN away.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginFetch, Site, Symptom};
use crate::vendors::{self, CacheState, OriginFailure};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN021",
    slug: "turns-the-cdn-away",
    layer: Layer::Origin,
    title: Text { zh: "源站是否拦截 CDN 的回源", en: "Does the origin turn the CDN away" },
    why: Text {
        zh: "从诊断服务器直接请求源站正常，节点却回源失败，说明源站的防火墙、安全组或安全软件拦截了 CDN 的回源 IP。CDN 的回源请求集中在少量 IP 上，容易被误判为攻击。",
        en: "Where the origin answers our own request and the edge's fetch fails, a firewall, security group or security product turns the CDN's addresses away. All visits reach the origin from few addresses, which is easily taken for an attack.",
    },
    findings: &[&LETS_IN, &CONNECTION, &DENIAL],
    references: &[
        "https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-521/",
    ],
    judge,
    scenarios: SCENARIOS,
};

static LETS_IN: FindingCard = FindingCard {
    tag: "LETS_IN",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 对 CDN 和对诊断服务器的回答没有矛盾。",
        en: "The origin {subject} treats the CDN no worse than us.",
    },
    remedy: &[],
};

static CONNECTION: FindingCard = FindingCard {
    tag: "CONNECTION",
    status: Status::Error,
    message: Text {
        zh: "直接请求源站 {subject} 返回 {origin_status}，节点却返回 {status}：CDN 连不上源站。",
        en: "Asked directly, the origin {subject} answers {origin_status}; the edge answers {status}: the CDN cannot reach it.",
    },
    remedy: &[Text {
        zh: "在源站的防火墙、云安全组和安全软件（fail2ban、安全狗、宝塔防火墙等）中放行 CDN 的全部回源 IP 段。",
        en: "Let all of the CDN's origin-pull addresses through the origin's firewall, cloud security group and security software (fail2ban and the like).",
    }],
};

static DENIAL: FindingCard = FindingCard {
    tag: "DENIAL",
    status: Status::Error,
    message: Text {
        zh: "直接请求源站 {subject} 返回 {origin_status}，经 CDN 回源却得到源站的 {status}：源站区别对待了 CDN。",
        en: "Asked directly, the origin {subject} answers {origin_status}; through the CDN it answers {status}: it treats the CDN differently.",
    },
    remedy: &[Text {
        zh: "在源站的安全软件和 Web 服务的访问规则中放行 CDN 的回源 IP 段，并按 X-Forwarded-For 识别真实访客，避免把 CDN 当作攻击者。",
        en: "Let the CDN's origin-pull addresses through the origin's security software and access rules, and tell visitors apart by X-Forwarded-For, so that the CDN is not taken for an attacker.",
    }],
};

/// Response headers of this size fail at the edge for their size.
const LARGE_HEADERS: u64 = 32 * 1024;

fn judge(site: &Site<'_>) -> Judgement {
    let Some(fine) = site.healthy_fetch()? else { return Ok(Vec::new()) };
    let every = site.origin_states()?.iter().all(|(_, state)| state.serves());
    let Symptom::Status(status, response) = site.symptom()? else { return Ok(vec![about(&LETS_IN, &fine)]) };
    let signals = vendors::read(response);
    if !every || !site.origin_is_suspect()? || signals.is_from_cache() {
        return Ok(Vec::new());
    }
    let stated = signals.origin_failure.as_ref().map(|(failure, _)| *failure);
    let unreachable = matches!(
        stated,
        Some(
            OriginFailure::Refused
                | OriginFailure::ConnectTimeout
                | OriginFailure::Unreachable
                | OriginFailure::Closed
        )
    );
    let huge = fine.outcome.as_ref().is_ok_and(|outcome| {
        outcome.response().is_some_and(|response| response.header_bytes > LARGE_HEADERS)
    });
    let slow = huge || is_slow(&fine, response.phases.first_byte_ms);
    if unreachable || (stated.is_none() && matches!(status, 502 | 503 | 504 | 521 | 522 | 523) && !slow) {
        let grade = if unreachable { Grade::A } else { Grade::B };
        return Ok(vec![claim(site, &CONNECTION, &fine, status, grade)?]);
    }
    // A denial that the edge fetched, and did not make: it was a miss, and the edge would have given its reason.
    let passed_on = signals.cache == CacheState::Miss && signals.error_from_edge != Some(true);
    if matches!(status, 403 | 429 | 503) && guards(response)
        || matches!(status, 403 | 429) && passed_on && same_server(&fine, response)
    {
        return Ok(vec![claim(site, &DENIAL, &fine, status, Grade::B)?]);
    }
    Ok(Vec::new())
}

fn claim(
    site: &Site<'_>,
    card: &'static FindingCard,
    fine: &OriginFetch<'_>,
    status: u16,
    grade: Grade,
) -> Result<crate::catalogue::Finding, crate::catalogue::Stop> {
    let origin_status = fine.outcome.as_ref().ok().and_then(|outcome| outcome.status()).unwrap_or_default();
    Ok(with_visit(about(card, fine), site)?
        .with("status", status)
        .with("origin_status", origin_status)
        .claim(&causes::origin::UNREACHABLE_FROM_CDN, grade)
        .rules_out(
            &causes::origin::TCP_REFUSED,
            Text {
                zh: "源站没有故障：直接请求返回 {origin_status}。",
                en: "The origin is up: asked directly it answers {origin_status}.",
            },
        )
        .rules_out(
            &causes::origin::RESPONSE_TIMEOUT,
            Text { zh: "源站的响应并不慢。", en: "The origin is not slow to answer." },
        )
        .reproduce(curl(&fine.request)))
}

/// Whether a page bears the name of security software that runs on servers, not at a CDN.
fn guards(response: &edgedesk_evidence::http::HttpResponse) -> bool {
    const MARKS: &[&str] = &[
        "网站防火墙",
        "safedog",
        "安全狗",
        "yunsuo",
        "云锁",
        "宝塔",
        "btwaf",
        "360网站卫士",
        "d盾",
        "fail2ban",
        "wordfence",
        "imunify360",
        "mod_security",
    ];
    let server = response.headers.get("server").unwrap_or_default();
    let text = format!("{server} {}", response.body.sample).to_lowercase();
    MARKS.iter().any(|mark| text.contains(mark))
}

/// Whether the origin takes about as long as the edge waited: then it is slow, not closed.
fn is_slow(fine: &OriginFetch<'_>, edge_ms: f64) -> bool {
    fine.outcome.as_ref().ok().and_then(|outcome| outcome.response()).is_some_and(|response| {
        response.phases.first_byte_ms > 900.0 && response.phases.first_byte_ms >= edge_ms * 0.9
    })
}

/// Whether the error came from the origin's own server software, as far as headers show.
fn same_server(fine: &OriginFetch<'_>, response: &edgedesk_evidence::http::HttpResponse) -> bool {
    let origin = fine.outcome.as_ref().ok().and_then(|outcome| outcome.response());
    origin.is_some_and(|origin| {
        vendors::read(response).vendor.is_some()
            || origin.headers.get("server") == response.headers.get("server")
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "lets-in", world: |_| {}, expect: &["LETS_IN"], verdict: Some("healthy") },
    Scenario {
        name: "the-edge-cannot-connect",
        world: |world| world.edge = world::response(502, &[]),
        expect: &["CONNECTION"],
        verdict: Some("origin.unreachable_from_cdn"),
    },
    Scenario {
        name: "a-403-for-the-cdn-alone",
        world: |world| {
            world.edge = world::response(403, &[("Server", "nginx"), ("X-Cache", "MISS TCP_MISS dirn:-2:-2")])
        },
        expect: &["DENIAL"],
        verdict: Some("origin.unreachable_from_cdn"),
    },
    Scenario {
        name: "the-origin-is-down-for-all",
        world: |world| {
            world.on_origin(|_| world::not_connected(edgedesk_evidence::ConnectFailure::Refused));
            world.edge = world::response(502, &[]);
        },
        expect: &[],
        verdict: Some("origin.tcp_refused"),
    },
    Scenario {
        name: "security-software-on-the-server",
        world: |world| {
            world.edge = world::response(403, &[("Server", "cloudflare"), ("CF-Ray", "1-HKG")]);
            world.edge.body.sample = "<title>网站防火墙</title>您的请求带有不合法参数".to_owned();
        },
        expect: &["DENIAL"],
        verdict: Some("origin.unreachable_from_cdn"),
    },
];
