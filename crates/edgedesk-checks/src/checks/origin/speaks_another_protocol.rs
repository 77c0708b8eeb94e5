//! ORIGIN009: the origin's port speaks another protocol than is configured.

use edgedesk_evidence::http::{Http, HttpOutcome};

use super::shared_words::{about, curl, with_visit};
use super::speaks_no_http::looks_like_tls;
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginFetch, OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN009",
    slug: "speaks-another-protocol",
    layer: Layer::Origin,
    title: Text {
        zh: "回源协议与源站端口是否一致",
        en: "Does the origin's port speak the configured protocol",
    },
    why: Text {
        zh: "用 HTTPS 回源到只提供 HTTP 的端口，或用 HTTP 回源到 HTTPS 端口，握手或请求都会失败。换成另一种协议能成功，就证明是配置不一致。",
        en: "HTTPS towards a port that speaks HTTP, or the reverse, fails in the handshake or with status 400. That the other protocol works on the same port is the proof.",
    },
    findings: &[&AGREES, &HTTP_EXPECTED, &HTTPS_EXPECTED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static AGREES: FindingCard = FindingCard {
    tag: "AGREES",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 与配置的回源协议一致。",
        en: "The origin {subject} speaks the configured protocol.",
    },
    remedy: &[],
};

static HTTP_EXPECTED: FindingCard = FindingCard {
    tag: "HTTP_EXPECTED",
    status: Status::Error,
    message: Text {
        zh: "CDN 用 HTTPS 回源到 {address}，但该端口只提供 HTTP：改用 HTTP 请求同一端口，源站正常返回 {status}。",
        en: "The CDN fetches over HTTPS from {address}, but that port speaks plain HTTP: over HTTP the same port answers {status}.",
    },
    remedy: &[Text {
        zh: "在回源配置中把回源协议改为 HTTP，或把回源端口改为源站提供 HTTPS 的端口（通常是 443）。",
        en: "In the origin configuration, set the origin protocol to HTTP, or set the port on which the origin speaks HTTPS (usually 443).",
    }],
};

static HTTPS_EXPECTED: FindingCard = FindingCard {
    tag: "HTTPS_EXPECTED",
    status: Status::Error,
    message: Text {
        zh: "CDN 用 HTTP 回源到 {address}，但该端口提供的是 HTTPS：改用 HTTPS 请求同一端口，源站正常返回 {status}。",
        en: "The CDN fetches over HTTP from {address}, but that port speaks HTTPS: over HTTPS the same port answers {status}.",
    },
    remedy: &[Text {
        zh: "在回源配置中把回源协议改为 HTTPS，或把回源端口改为源站提供 HTTP 的端口（通常是 80）。",
        en: "In the origin configuration, set the origin protocol to HTTPS, or set the port on which the origin speaks HTTP (usually 80).",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let mixed_up = site.origins_all(is_mixed_up)?;
    let Some(first) = mixed_up.first() else {
        let fine = site
            .origin_states()?
            .into_iter()
            .find(|(_, state)| matches!(state, OriginState::Responds(_)) && !is_mixed_up(state));
        return Ok(fine.map(|(fetch, _)| about(&AGREES, &fetch)).into_iter().collect());
    };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let other = other_protocol(first);
    let HttpOutcome::Response(response) = site.ask(&other)? else { return Ok(Vec::new()) };
    if response.status == 400 {
        return Ok(Vec::new());
    }
    let card = if other.tls { &HTTPS_EXPECTED } else { &HTTP_EXPECTED };
    let finding = with_visit(about(card, first), site)?
        .with("status", response.status)
        .cite(other.clone())
        .claim(&causes::origin::PROTOCOL_MISMATCH, Grade::A)
        .rules_out(
            &causes::origin::TLS_HANDSHAKE_FAILED,
            Text {
                zh: "同一端口换一种协议就能得到响应，不是证书或加密套件的问题。",
                en: "The same port answers over the other protocol; certificate and ciphers are not to blame.",
            },
        )
        .reproduce(curl(&first.request))
        .reproduce(curl(&other));
    Ok(vec![finding])
}

fn is_mixed_up(state: &OriginState<'_>) -> bool {
    match state {
        OriginState::NotTls(_) | OriginState::TlsFailed(None) => true,
        OriginState::Malformed(first) => looks_like_tls(first),
        // A plain request to a TLS port: nginx, Apache and Go answer 400 and say so; others hang up.
        OriginState::Responds(response) => {
            let body = response.body.sample.to_ascii_lowercase();
            response.status == 400
                && (body.contains("plain http request was sent to https")
                    || body.contains("http request to an https server")
                    || body.contains("speaking plain http to an ssl"))
        }
        OriginState::Closed => true,
        _ => false,
    }
}

fn other_protocol(fetch: &OriginFetch<'_>) -> Http {
    let tls = !fetch.request.tls;
    let name = fetch.request.host.split(':').next().unwrap_or_default().to_owned();
    Http { tls, sni: tls.then_some(name), ..fetch.request.clone() }
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "agrees", world: |_| {}, expect: &["AGREES"], verdict: Some("healthy") },
    Scenario {
        name: "https-to-a-plain-port",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world
                .on_origin(|probe| if probe.tls { world::not_tls("HTTP/1.1 400 Bad Request") } else { None });
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["HTTP_EXPECTED"],
        verdict: Some("origin.protocol_mismatch"),
    },
    Scenario {
        name: "http-to-a-tls-port",
        world: |world| {
            world.config().origins[0].port = Some(443);
            world.origin.body.sample =
                "<h1>400 Bad Request</h1><p>The plain HTTP request was sent to HTTPS port</p>".to_owned();
            world.origin.status = 400;
            world.edge = world.origin.clone();
            world.on_origin(|probe| if probe.tls { world::responds(200, &[]) } else { None });
        },
        expect: &["HTTPS_EXPECTED"],
        verdict: Some("origin.protocol_mismatch"),
    },
    Scenario {
        name: "an-honest-400",
        world: |world| {
            world.origin.status = 400;
            world.edge = world.origin.clone();
        },
        expect: &["AGREES"],
        verdict: Some("origin.http_4xx"),
    },
];
