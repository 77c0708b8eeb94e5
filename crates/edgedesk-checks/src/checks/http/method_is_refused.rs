//! HTTP011: the method is not allowed.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Site, Symptom};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP011",
    slug: "method-is-refused",
    layer: Layer::Http,
    title: Text { zh: "请求方法是否被允许", en: "Is the method allowed" },
    why: Text {
        zh: "节点或源站可能只允许部分方法（GET、HEAD）。用出错的方法返回 405/501、换成 GET 正常，就证明是方法被拒绝。",
        en: "The edge or the origin may allow some methods only (GET, HEAD). That the failing method brings 405 or 501 and GET works is the proof.",
    },
    findings: &[&ALLOWED, &REFUSED],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6"],
    judge,
    scenarios: SCENARIOS,
};

static ALLOWED: FindingCard = FindingCard {
    tag: "ALLOWED",
    status: Status::Ok,
    message: Text { zh: "{method} 方法没有被拒绝。", en: "The method {method} is not refused." },
    remedy: &[],
};

static REFUSED: FindingCard = FindingCard {
    tag: "REFUSED",
    status: Status::Error,
    message: Text {
        zh: "{subject} 对 {method} 返回 {status}（Allow：{allow}）；换成 GET 返回 {get_status}。",
        en: "{subject} answers {method} with {status} (Allow: {allow}); GET is answered {get_status}.",
    },
    remedy: &[Text {
        zh: "确认该路径在源站支持 {method}；如果源站支持，请在 CDN 上放行 {method} 方法。",
        en: "Make sure that the origin supports {method} at this path; if it does, allow {method} on the CDN.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some(last) = visit.last() else { return Ok(Vec::new()) };
    let method = &last.request.method;
    let Symptom::Status(status @ (405 | 501), response) = site.symptom()? else {
        return Ok(last
            .outcome
            .response()
            .map(|_| ALLOWED.about(&last.location.host).with("method", method).cite(last.request.clone()))
            .into_iter()
            .collect());
    };
    let finding = REFUSED
        .about(&last.location.host)
        .with("method", method)
        .with("status", status)
        .with("allow", response.headers.get("allow").unwrap_or("—"))
        .cite(last.request.clone());
    let curl = format!("curl -sv -X {method} -o /dev/null '{}'", last.request.url());
    if method == "GET" {
        let finding = finding.with("get_status", status);
        return Ok(vec![finding.claim(&causes::http::METHOD_NOT_ALLOWED, Grade::A).reproduce(curl)]);
    }
    let get = edgedesk_evidence::http::Http { method: "GET".to_owned(), ..last.request.clone() };
    let get_status = site.ask(&get)?.status();
    let grade =
        if get_status.is_some_and(|status| !matches!(status, 405 | 501)) { Grade::A } else { Grade::B };
    Ok(vec![
        finding
            .with("get_status", get_status.map_or_else(|| "—".to_owned(), |status| status.to_string()))
            .cite(get)
            .claim(&causes::http::METHOD_NOT_ALLOWED, grade)
            .reproduce(curl),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "allowed", world: |_| {}, expect: &["ALLOWED"], verdict: Some("healthy") },
    Scenario {
        name: "post-refused",
        world: |world| {
            world.case.symptom.method = Some("POST".to_owned());
            world.on_http(|probe| {
                if probe.method == "POST" { world::responds(405, &[("Allow", "GET, HEAD")]) } else { None }
            });
        },
        expect: &["REFUSED"],
        verdict: Some("http.method_not_allowed"),
    },
];
