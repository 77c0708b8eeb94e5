//! HTTP010: the response headers are larger than clients take.

use edgedesk_evidence::http::FailureKind;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP010",
    slug: "response-headers-are-huge",
    layer: Layer::Http,
    title: Text { zh: "响应头大小是否合理", en: "Are the response headers of a sane size" },
    why: Text {
        zh: "浏览器最多接收约 256 KiB 响应头，节点和许多客户端的上限更低。常见原因是写入了过多的 Set-Cookie。",
        en: "Browsers take about 256 KiB of response headers; edges and many clients take less. Too many Set-Cookie headers are the usual reason.",
    },
    findings: &[&SANE, &LARGE, &TOO_LARGE],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-5.4"],
    judge,
    scenarios: SCENARIOS,
};

static SANE: FindingCard = FindingCard {
    tag: "SANE",
    status: Status::Ok,
    message: Text { zh: "响应头 {bytes} 字节。", en: "{bytes} bytes of response headers." },
    remedy: &[],
};

static LARGE: FindingCard = FindingCard {
    tag: "LARGE",
    status: Status::Warning,
    message: Text {
        zh: "响应头有 {bytes} 字节，一些客户端可能无法接收。",
        en: "{bytes} bytes of response headers; some clients may not take them.",
    },
    remedy: &[Text { zh: "减少 Set-Cookie 等响应头。", en: "Send fewer headers, Set-Cookie first." }],
};

static TOO_LARGE: FindingCard = FindingCard {
    tag: "TOO_LARGE",
    status: Status::Error,
    message: Text {
        zh: "{address} 的响应头过大，客户端无法接收。",
        en: "The response headers of {address} are larger than clients take.",
    },
    remedy: &[Text {
        zh: "减少源站写入的响应头，优先检查 Set-Cookie 的数量和长度。",
        en: "Make the origin send fewer headers; look at the number and length of its Set-Cookie headers first.",
    }],
};

/// Chrome's limit is 256 KiB, Firefox's 384 KiB; HTTP libraries stop at 8 to 64 KiB (2026).
const MANY: u64 = 16 * 1024;
const BROWSERS_TAKE: u64 = 256 * 1024;

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let about = |card: &'static FindingCard| {
        card.about(&last.location.host).with("address", last.request.addr).cite(last.request.clone())
    };
    let curl = format!("curl -sI '{}' | wc -c", last.request.url());
    if let Some(response) = last.outcome.response() {
        if response.header_bytes > BROWSERS_TAKE {
            return Ok(vec![
                about(&TOO_LARGE).claim(&causes::http::HEADER_TOO_LARGE, Grade::A).reproduce(curl),
            ]);
        }
        let card = if response.header_bytes > MANY { &LARGE } else { &SANE };
        return Ok(vec![about(card).with("bytes", response.header_bytes)]);
    }
    Ok(match site.symptom()? {
        Symptom::Failure(failure) if failure.kind == FailureKind::HeadersTooLarge => {
            vec![about(&TOO_LARGE).claim(&causes::http::HEADER_TOO_LARGE, Grade::A).reproduce(curl)]
        }
        _ => Vec::new(),
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "sane", world: |_| {}, expect: &["SANE"], verdict: Some("healthy") },
    Scenario {
        name: "twenty-kilobytes",
        world: |world| world.edge.header_bytes = 20 * 1024,
        expect: &["LARGE"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "more-than-chrome-takes",
        world: |world| world.edge.header_bytes = 290 * 1024,
        expect: &["TOO_LARGE"],
        verdict: Some("http.header_too_large"),
    },
    Scenario {
        name: "half-a-megabyte",
        world: |world| {
            world.on_edge(|_| {
                world::fails(edgedesk_evidence::http::Phase::Response, FailureKind::HeadersTooLarge)
            });
        },
        expect: &["TOO_LARGE"],
        verdict: Some("http.header_too_large"),
    },
];
