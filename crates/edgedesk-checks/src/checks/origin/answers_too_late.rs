//! ORIGIN006: the origin accepts and does not answer in time.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN006",
    slug: "answers-too-late",
    layer: Layer::Origin,
    title: Text { zh: "源站是否及时响应", en: "Does the origin answer in time" },
    why: Text {
        zh: "节点等待源站响应有时限（常见为 30 秒，可配置）。源站接受了连接却迟迟不返回内容，节点就会返回 504。我们比较源站的响应时间和节点放弃等待的时间。",
        en: "An edge waits for the origin's answer only so long (30 seconds is common; it can be set). Where the origin accepts a connection and stays silent, the edge answers 504. The origin's own time is compared with the time after which the edge gave up.",
    },
    findings: &[&IN_TIME, &TOO_LATE, &SLOWER_THAN_THE_EDGE_WAITS],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.6.5"],
    judge,
    scenarios: SCENARIOS,
};

static IN_TIME: FindingCard = FindingCard {
    tag: "IN_TIME",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 在 {ms} 毫秒内开始响应。",
        en: "The origin {subject} began to answer within {ms} ms.",
    },
    remedy: &[],
};

static TOO_LATE: FindingCard = FindingCard {
    tag: "TOO_LATE",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 接受了连接，但在我们等待的时间内没有返回任何响应。",
        en: "The origin {subject} accepts the connection and sends no answer for as long as we waited.",
    },
    remedy: &[Text {
        zh: "在源站上查看该请求为什么没有完成：后端进程是否卡住、数据库查询是否过慢、连接数是否已满。",
        en: "On the origin, find out why this request does not finish: a stuck backend process, a slow database query, a full connection pool.",
    }],
};

static SLOWER_THAN_THE_EDGE_WAITS: FindingCard = FindingCard {
    tag: "SLOWER_THAN_THE_EDGE_WAITS",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 用了 {ms} 毫秒才开始响应，而节点等到 {edge_ms} 毫秒就放弃并返回 {status}。",
        en: "The origin {subject} took {ms} ms to begin its answer; the edge gave up after {edge_ms} ms and answered {status}.",
    },
    remedy: &[Text {
        zh: "优化该请求在源站的处理时间，或者在 CDN 的回源配置中调大回源请求超时时间（当前约为 {edge_ms} 毫秒）。",
        en: "Make the origin answer this request sooner, or raise the origin request time-out in the CDN's configuration (now about {edge_ms} ms).",
    }],
};

/// An answer that comes this soon, in milliseconds, is late for no edge.
const PROMPT_MS: f64 = 900.0;

fn judge(site: &Site<'_>) -> Judgement {
    let silent = site.origins_all(|state| matches!(state, OriginState::NoAnswer))?;
    if let Some(first) = silent.first() {
        if !site.origin_is_suspect()? {
            return Ok(Vec::new());
        }
        let finding = with_visit(about(&TOO_LATE, first), site)?
            .claim(&causes::origin::RESPONSE_TIMEOUT, Grade::B)
            .rules_out(
                &causes::origin::TCP_TIMEOUT,
                Text {
                    zh: "{address} 接受了连接，防火墙没有拦截。",
                    en: "{address} accepts connections; no firewall is in the way.",
                },
            )
            .reproduce(curl(&first.request));
        return Ok(vec![finding]);
    }
    let mut findings = Vec::new();
    for (fetch, state) in site.origin_states()? {
        let OriginState::Responds(response) = state else { continue };
        let ms = response.phases.first_byte_ms;
        match site.symptom()? {
            Symptom::Status(status @ (502 | 503 | 504 | 522 | 524), edge)
                if ms > PROMPT_MS
                    && ms >= edge.phases.first_byte_ms * 0.9
                    && edge.phases.first_byte_ms > PROMPT_MS / 2.0 =>
            {
                findings.push(
                    with_visit(about(&SLOWER_THAN_THE_EDGE_WAITS, &fetch), site)?
                        .with("ms", ms.round())
                        .with("edge_ms", edge.phases.first_byte_ms.round())
                        .with("status", status)
                        .claim(&causes::origin::RESPONSE_TIMEOUT, Grade::B)
                        .rules_out(
                            &causes::origin::UNREACHABLE_FROM_CDN,
                            Text {
                                zh: "节点不是立即失败，而是等了 {edge_ms} 毫秒。",
                                en: "The edge did not fail at once; it waited {edge_ms} ms.",
                            },
                        )
                        .reproduce(curl(&fetch.request)),
                );
            }
            _ => findings.push(about(&IN_TIME, &fetch).with("ms", ms.round())),
        }
    }
    findings.truncate(1);
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "in-time", world: |_| {}, expect: &["IN_TIME"], verdict: Some("healthy") },
    Scenario {
        name: "no-answer-at-all",
        world: |world| {
            world.on_origin(|_| world::no_answer());
            world.on_edge(|_| world::responds(504, &[]));
        },
        expect: &["TOO_LATE"],
        verdict: Some("origin.response_timeout"),
    },
    Scenario {
        name: "later-than-the-edge-waits",
        world: |world| {
            world.origin.phases.first_byte_ms = 5_000.0;
            world.edge = world::response(504, &[]);
            world.edge.phases.first_byte_ms = 3_000.0;
        },
        expect: &["SLOWER_THAN_THE_EDGE_WAITS"],
        verdict: Some("origin.response_timeout"),
    },
    Scenario {
        name: "edge-fails-at-once",
        world: |world| world.edge = world::response(504, &[]),
        expect: &["IN_TIME"],
        verdict: None,
    },
];
