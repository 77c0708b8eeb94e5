//! CACHE003: the response forbids the edge to keep it.

use super::shared_static::is_static;
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::{Site, Symptom};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CACHE003",
    slug: "copy-may-not-be-kept",
    layer: Layer::Cache,
    title: Text { zh: "响应是否允许缓存", en: "May the response be kept" },
    why: Text {
        zh: "响应头中的 no-store 等指令使节点每次都回源。静态文件不应如此；动态页面则可能是有意的。",
        en: "Directives such as no-store send every visit to the origin. Files should not carry them; for pages they may be meant.",
    },
    findings: &[&KEEPABLE, &FORBIDDEN],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static KEEPABLE: FindingCard = FindingCard {
    tag: "KEEPABLE",
    status: Status::Ok,
    message: Text { zh: "没有禁止缓存的响应头。", en: "Nothing forbids keeping the response." },
    remedy: &[],
};

static FORBIDDEN: FindingCard = FindingCard {
    tag: "FORBIDDEN",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 的响应头 {header} 使节点无法缓存，每次访问都会回源。",
        en: "{subject} carries {header}, which keeps the edge from caching it: every visit goes to the origin.",
    },
    remedy: &[Text {
        zh: "内容对所有访客相同时，请在源站改为 Cache-Control: max-age=3600 之类的值，或在 CDN 上为它设置缓存规则。",
        en: "Where it is the same for everybody, send Cache-Control: max-age=3600 or the like from the origin, or set a cache rule for it on the CDN.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let Symptom::Works(response) = site.symptom()? else { return Ok(Vec::new()) };
    let visit = site.visit()?;
    let Some(hop) = visit.last() else { return Ok(Vec::new()) };
    // A page may well be made for each visitor; a file is not.
    let header = if is_static(&hop.location.path) { forbidding(response) } else { None };
    let kept = vendors::read(response).is_from_cache();
    match header {
        Some(header) if !kept && response.status == 200 && hop.request.method == "GET" => Ok(vec![
            FORBIDDEN
                .about(hop.location.url())
                .with("header", header)
                .cite(hop.request.clone())
                .claim(&causes::cache::NOT_CACHEABLE, Grade::B)
                .reproduce(curl(&hop.request)),
        ]),
        _ => Ok(vec![KEEPABLE.about(&hop.location.host).cite(hop.request.clone())]),
    }
}

/// The header that forbids keeping a response.
fn forbidding(response: &edgedesk_evidence::http::HttpResponse) -> Option<String> {
    let headers = &response.headers;
    let says = |word: &str| headers.members("cache-control").any(|member| member.eq_ignore_ascii_case(word));
    if says("no-store") || says("private") {
        return headers.get("cache-control").map(|value| format!("Cache-Control: {value}"));
    }
    if headers.members("vary").any(|member| member == "*") {
        return Some("Vary: *".to_owned());
    }
    headers.has("set-cookie").then(|| "Set-Cookie".to_owned())
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["KEEPABLE"], verdict: Some("healthy") },
    Scenario {
        name: "a-file-that-must-not-be-stored",
        world: |world| {
            world.visit(true, "/app.js");
            world.edge = world::response(200, &[("Cache-Control", "no-store"), ("X-Cache", "MISS")]);
        },
        expect: &["FORBIDDEN"],
        verdict: Some("cache.not_cacheable"),
    },
    Scenario {
        name: "a-page-that-sets-a-cookie",
        world: |world| {
            world.edge = world::response(200, &[("Set-Cookie", "a=b"), ("Cache-Control", "private")]);
        },
        expect: &["KEEPABLE"],
        verdict: Some("healthy"),
    },
];
