//! HTTP005: what comes back is no valid HTTP.

use edgedesk_evidence::http::{FailureKind, HttpOutcome};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP005",
    slug: "is-no-http",
    layer: Layer::Http,
    title: Text { zh: "返回的内容是否是合法的 HTTP", en: "Is the answer valid HTTP" },
    why: Text {
        zh: "响应行或响应头不符合规范时，浏览器会拒绝整个响应（ERR_INVALID_HTTP_RESPONSE）。",
        en: "Browsers refuse a response whose status line or headers break the rules (ERR_INVALID_HTTP_RESPONSE).",
    },
    findings: &[&VALID, &INVALID],
    references: &["https://www.rfc-editor.org/rfc/rfc9112#section-4"],
    judge,
    scenarios: SCENARIOS,
};

static VALID: FindingCard = FindingCard {
    tag: "VALID",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 返回了合法的 HTTP 响应。", en: "{subject} answers in valid HTTP."
    },
    remedy: &[],
};

static INVALID: FindingCard = FindingCard {
    tag: "INVALID",
    status: Status::Error,
    message: Text {
        zh: "{address} 返回的不是合法的 HTTP，开头是：{first_bytes}",
        en: "What {address} sends is no valid HTTP; it begins with: {first_bytes}",
    },
    remedy: &[Text {
        zh: "确认 {address} 是 CDN 节点；如果是，请把开头的内容和时间提供给 CDN 服务商；如果是您自己的服务器，请检查该端口上运行的程序。",
        en: "Make sure that {address} is an edge of the CDN; if so, give these first bytes and the time to the CDN; if it is your own server, look at the program that listens there.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    if let HttpOutcome::Response(_) = last.outcome {
        return Ok(vec![VALID.about(&last.location.host).cite(last.request.clone())]);
    }
    let Symptom::Failure(failure) = site.symptom()? else { return Ok(Vec::new()) };
    if failure.kind != FailureKind::Malformed {
        return Ok(Vec::new());
    }
    Ok(vec![
        INVALID
            .about(&last.location.host)
            .with("address", last.request.addr)
            .with("first_bytes", &failure.first_bytes)
            .cite(last.request.clone())
            // The bytes themselves are the proof.
            .claim(&causes::http::MALFORMED_RESPONSE, Grade::A)
            .rules_out(
                &causes::http::EMPTY_REPLY,
                Text {
                    zh: "有内容返回，只是不符合 HTTP。",
                    en: "Something does come back; it is just no HTTP.",
                },
            )
            .reproduce(format!("curl -sv --http0.9 '{}' | head -c 200 | xxd", last.request.url())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "valid", world: |_| {}, expect: &["VALID"], verdict: Some("healthy") },
    Scenario {
        name: "garbage",
        world: |world| world.on_edge(|_| world::garbage("HTTQ/1.1 200 OK")),
        expect: &["INVALID"],
        verdict: Some("http.malformed_response"),
    },
];
