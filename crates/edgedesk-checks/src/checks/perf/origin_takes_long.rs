//! PERF004: the origin takes long to answer.

use edgedesk_evidence::http::Http;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::{OriginState, Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "PERF004",
    slug: "origin-takes-long",
    layer: Layer::Perf,
    title: Text { zh: "源站响应耗时", en: "How long does the origin take to answer" },
    why: Text {
        zh: "没有命中缓存的请求要等源站。源站首字节超过 1.8 秒时，访客会明显感到慢。再请求一次，两次都慢才下结论。",
        en: "What is not cached waits for the origin. Beyond 1.8 seconds to the first byte visitors notice. It is asked once more, and only what is slow twice is told.",
    },
    findings: &[&QUICK, &SLOW],
    references: &["https://web.dev/articles/ttfb"],
    judge,
    scenarios: SCENARIOS,
};

/// The first byte of a page is rated poor above 1.8 s (web.dev, "Time to First Byte", 2025).
const LIMIT_MS: f64 = 1800.0;

static QUICK: FindingCard = FindingCard {
    tag: "QUICK",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 用 {ms} 毫秒返回首字节。",
        en: "The origin {subject} sends its first byte after {ms} ms.",
    },
    remedy: &[],
};

static SLOW: FindingCard = FindingCard {
    tag: "SLOW",
    status: Status::Warning,
    message: Text {
        zh: "源站 {subject} 要 {ms} 毫秒才返回首字节，重试仍超过 1.8 秒。",
        en: "The origin {subject} takes {ms} ms to its first byte, and more than 1.8 seconds again.",
    },
    remedy: &[Text {
        zh: "优化源站上该网址的程序和数据库查询；可以缓存的内容，请在 CDN 控制台设置缓存时间，让访客不必等待源站。",
        en: "Speed up what the origin does for this URL, its database queries first; what can be cached, give a cache time in the CDN's console, so that visitors need not wait for the origin.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    // What does not work is told as a fault, not as slow.
    if !matches!(site.symptom()?, Symptom::Works(_)) {
        return Ok(Vec::new());
    }
    let states = site.origin_states()?;
    let slowest = states
        .iter()
        .filter_map(|(fetch, state)| match state {
            OriginState::Responds(response) => Some((fetch, response.phases.first_byte_ms)),
            _ => None,
        })
        .max_by(|a, b| a.1.total_cmp(&b.1));
    let Some((fetch, ms)) = slowest else { return Ok(Vec::new()) };
    let describe = |card: &'static FindingCard, ms: f64| {
        card.about(fetch.name()).with("ms", format!("{ms:.0}")).cite(fetch.request.clone())
    };
    if ms <= LIMIT_MS {
        return Ok(vec![describe(&QUICK, ms)]);
    }
    let again: Http = fetch.request.clone().again(1);
    let outcome = site.ask(&again)?;
    let Some(second) = outcome.response().map(|response| response.phases.first_byte_ms) else {
        return Ok(Vec::new());
    };
    if second <= LIMIT_MS {
        return Ok(vec![describe(&QUICK, second).cite(again)]);
    }
    let finding = describe(&SLOW, ms)
        .cite(again)
        .claim(&causes::perf::ORIGIN_SLOW, Grade::B)
        .reproduce(curl(&fetch.request));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "quick", world: |_| {}, expect: &["QUICK"], verdict: Some("healthy") },
    Scenario {
        name: "three-seconds-to-the-first-byte",
        world: |world| world.origin.phases.first_byte_ms = 3000.0,
        expect: &["SLOW"],
        verdict: Some("perf.origin_slow"),
    },
    Scenario {
        name: "slow-once",
        world: |world| {
            let mut slow = world.origin.clone();
            slow.phases.first_byte_ms = 3000.0;
            world.on_origin(move |probe| {
                (probe.repeat == 0)
                    .then(|| edgedesk_evidence::http::HttpOutcome::Response(Box::new(slow.clone())))
            });
        },
        expect: &["QUICK"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "slow-and-broken",
        world: |world| {
            world.origin.phases.first_byte_ms = 3000.0;
            world.on_edge(|_| world::responds(504, &[]));
        },
        expect: &[],
        verdict: None,
    },
];
