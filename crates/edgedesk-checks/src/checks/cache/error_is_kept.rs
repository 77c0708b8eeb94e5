//! CACHE001: the edge keeps an error that the origin no longer makes.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::{Maker, Site, Symptom};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CACHE001",
    slug: "error-is-kept",
    layer: Layer::Cache,
    title: Text { zh: "节点是否缓存了错误", en: "Does the edge keep an error" },
    why: Text {
        zh: "节点的错误响应带有命中标志或 Age，而源站现在正常，说明缓存的是过去的错误。",
        en: "Where the edge's error bears a hit or an Age and the origin answers well now, the cache holds an error of the past.",
    },
    findings: &[&NONE, &KEPT],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static NONE: FindingCard = FindingCard {
    tag: "NONE",
    status: Status::Ok,
    message: Text { zh: "没有被缓存的错误。", en: "No error is kept." },
    remedy: &[],
};

static KEPT: FindingCard = FindingCard {
    tag: "KEPT",
    status: Status::Error,
    message: Text {
        zh: "访问 {subject} 返回 {status}，来自节点缓存（{state}）；源站现在返回 {origin_status}。",
        en: "{subject} answers {status} out of the edge's cache ({state}); the origin answers {origin_status} now.",
    },
    remedy: &[Text {
        zh: "在 CDN 上刷新 {subject}，并缩短错误状态码的缓存时间。",
        en: "Purge {subject} on the CDN, and shorten the cache time of error statuses.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(hop) = visit.last() else { return Ok(Vec::new()) };
    let Symptom::Status(status, response) = site.symptom()? else {
        return Ok(vec![NONE.about(&hop.location.host).cite(hop.request.clone())]);
    };
    if site.maker()? != Some(Maker::Cache) {
        return Ok(vec![NONE.about(&hop.location.host).cite(hop.request.clone())]);
    }
    let Some(fetch) = site.healthy_fetch()? else { return Ok(Vec::new()) };
    let origin_status = fetch.outcome.ok().and_then(|outcome| outcome.status()).unwrap_or_default();
    let signals = vendors::read(response);
    let state = match signals.age {
        Some(age) => format!("Age: {age}"),
        None => format!("{:?}", signals.cache).to_uppercase(),
    };
    Ok(vec![
        KEPT.about(site.focus()?.url())
            .with("status", status)
            .with("state", state)
            .with("origin_status", origin_status)
            .cite(hop.request.clone())
            .cite(fetch.request.clone())
            .claim(&causes::cache::ERROR_CACHED, Grade::B)
            .rules_out(
                &causes::origin::HTTP_5XX,
                Text {
                    zh: "源站现在返回 {origin_status}。", en: "The origin answers {origin_status} now."
                },
            )
            .reproduce(curl(&hop.request))
            .reproduce(curl(&fetch.request)),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["NONE"], verdict: Some("healthy") },
    Scenario {
        name: "a-404-with-an-age",
        world: |world| {
            world.edge = world::response(404, &[("X-Cache", "HIT TCP_HIT"), ("Age", "600")]);
        },
        expect: &["KEPT"],
        verdict: Some("cache.error_cached"),
    },
    Scenario {
        name: "a-denial-that-is-kept",
        world: |world| {
            world.edge = world::response(403, &[("X-Cache-Lookup", "Cache Hit"), ("Age", "611")]);
        },
        expect: &["KEPT"],
        verdict: Some("cache.error_cached"),
    },
    Scenario {
        name: "the-origin-s-own-404",
        world: |world| {
            world.visit(true, "/missing.html");
            world.edge = world::response(404, &[("X-Cache", "HIT TCP_HIT")]);
            world.origin = world::response(404, &[]);
        },
        expect: &["NONE"],
        verdict: Some("origin.http_4xx"),
    },
];
