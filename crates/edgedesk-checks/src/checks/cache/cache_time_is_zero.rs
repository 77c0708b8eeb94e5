//! CACHE004: the configured cache time is zero.

use super::shared_static::is_static;
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::vendors;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CACHE004",
    slug: "cache-time-is-zero",
    layer: Layer::Cache,
    title: Text { zh: "缓存时间是否为 0", en: "Is the cache time zero" },
    why: Text {
        zh: "按权重取命中该 URL 的缓存规则；时间为 0 的规则让静态内容每次都回源。",
        en: "The cache rule that fits this URL with the greatest weight counts; a time of zero sends every visit of static content to the origin.",
    },
    findings: &[&POSITIVE, &ZERO],
    references: &["https://www.rfc-editor.org/rfc/rfc9111"],
    judge,
    scenarios: SCENARIOS,
};

static POSITIVE: FindingCard = FindingCard {
    tag: "POSITIVE",
    status: Status::Ok,
    message: Text {
        zh: "没有把静态内容的缓存时间设为 0。",
        en: "No rule sets the cache time of static content to zero.",
    },
    remedy: &[],
};

static ZERO: FindingCard = FindingCard {
    tag: "ZERO",
    status: Status::Warning,
    message: Text {
        zh: "缓存规则“{rule}”把 {subject} 的缓存时间设为 0，每次访问都会回源。",
        en: "The cache rule \"{rule}\" sets the cache time of {subject} to zero: every visit goes to the origin.",
    },
    remedy: &[Text {
        zh: "把该规则的缓存时间改为大于 0（静态文件建议一天以上），或只对动态路径设为 0。",
        en: "Set the rule's time above zero, a day or more for files, or keep zero for dynamic paths alone.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let config = site.config()?;
    let Symptom::Works(response) = site.symptom()? else { return Ok(Vec::new()) };
    let visit = site.visit()?;
    let Some(hop) = visit.last() else { return Ok(Vec::new()) };
    let rule = config.cache_rule(&hop.location.path).filter(|rule| rule.ttl == 0);
    let kept = vendors::read(response).is_from_cache();
    match rule {
        // Zero for the whole site or for files is no choice about dynamic pages.
        Some(rule) if !kept && (rule.value == "/" || is_static(&hop.location.path)) => Ok(vec![
            ZERO.about(hop.location.url())
                .with("rule", &rule.value)
                .cite(site.domain_lookup()?)
                .cite(hop.request.clone())
                .claim(&causes::cache::TTL_ZERO, Grade::B),
        ]),
        _ => Ok(vec![POSITIVE.about(&hop.location.host).cite(hop.request.clone())]),
    }
}

fn rule(world: &mut world::World, value: &str) {
    let rule = serde_json::json!({ "match": "path", "value": value, "ttl": 0, "weight": 99 });
    world.config().cache.extend(serde_json::from_value(rule));
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "healthy", world: |_| {}, expect: &["POSITIVE"], verdict: Some("healthy") },
    Scenario {
        name: "zero-for-the-whole-site",
        world: |world| {
            rule(world, "/");
        },
        expect: &["ZERO"],
        verdict: Some("cache.ttl_zero"),
    },
    Scenario {
        name: "zero-for-an-interface",
        world: |world| {
            world.visit(true, "/api/cart");
            rule(world, "/api/");
        },
        expect: &["POSITIVE"],
        verdict: Some("healthy"),
    },
];
