//! HTTP008: HTTP/2 fails where HTTP/1.1 works.

use edgedesk_evidence::http::{FailureKind, HttpOutcome, HttpVersion};
use edgedesk_evidence::tls::TlsOutcome;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP008",
    slug: "http2-fails",
    layer: Layer::Http,
    title: Text { zh: "HTTP/2 是否正常", en: "Does HTTP/2 work" },
    why: Text {
        zh: "浏览器只要协商到 h2 就会使用 HTTP/2。节点声明支持却出错时，浏览器打不开，而 curl --http1.1 正常。",
        en: "Browsers use HTTP/2 wherever h2 is agreed on. Where the edge offers it and fails, browsers see an error while curl --http1.1 works.",
    },
    findings: &[&WORKS, &FAILS, &OTHER_STATUS],
    references: &["https://www.rfc-editor.org/rfc/rfc9113#section-5.4"],
    judge,
    scenarios: SCENARIOS,
};

static WORKS: FindingCard = FindingCard {
    tag: "WORKS",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的 HTTP/2 与 HTTP/1.1 结果一致。",
        en: "{subject} answers alike over HTTP/2 and HTTP/1.1.",
    },
    remedy: &[],
};

static FAILS: FindingCard = FindingCard {
    tag: "FAILS",
    status: Status::Error,
    message: Text {
        zh: "节点 {address} 协商了 h2，但 HTTP/2 请求失败（{error}）；HTTP/1.1 返回 {status}。",
        en: "The edge {address} agrees on h2, and an HTTP/2 request fails ({error}); over HTTP/1.1 it answers {status}.",
    },
    remedy: &[Text {
        zh: "在 CDN 的 HTTPS 配置中暂时关闭 HTTP/2，并把错误 {error} 和节点地址 {address} 提供给 CDN 服务商。",
        en: "Switch HTTP/2 off in the CDN's HTTPS settings for now, and give the error {error} and the address {address} to the CDN.",
    }],
};

static OTHER_STATUS: FindingCard = FindingCard {
    tag: "OTHER_STATUS",
    status: Status::Warning,
    message: Text {
        zh: "同一请求，HTTP/2 返回 {h2_status}，HTTP/1.1 返回 {status}。",
        en: "The same request is answered {h2_status} over HTTP/2 and {status} over HTTP/1.1.",
    },
    remedy: &[Text {
        zh: "请确认是否有按协议区分的规则。",
        en: "See whether a rule treats the protocols differently.",
    }],
};

static NOT_OFFERED: Text = Text { zh: "节点没有提供 HTTP/2。", en: "The edge does not offer HTTP/2." };

fn judge(site: &Site<'_>) -> Judgement {
    let handshakes = site.edge_handshakes()?;
    let offered = handshakes.iter().any(|(_, outcome)| matches!(outcome, Ok(TlsOutcome::Session(session)) if session.alpn.as_deref() == Some("h2")));
    if !offered {
        return Err(Stop::NotApplicable(NOT_OFFERED));
    }
    let focus = site.focus()?;
    let edges = site.edges()?;
    let Some(address) = edges.addresses.first() else { return Ok(Vec::new()) };
    let one = site.request(*address, &focus);
    let two = one.clone().over(HttpVersion::H2);
    let outcomes = site.ask_all(&[one.clone(), two.clone()])?;
    let [HttpOutcome::Response(response), second] = outcomes.as_slice() else { return Ok(Vec::new()) };
    let describe = |card: &'static FindingCard| {
        card.about(&focus.host)
            .with("address", one.addr)
            .with("status", response.status)
            .cite(one.clone())
            .cite(two.clone())
    };
    let failure = match second {
        HttpOutcome::Response(second) if second.status / 100 == response.status / 100 => {
            return Ok(vec![describe(&WORKS)]);
        }
        HttpOutcome::Response(second) => {
            return Ok(vec![describe(&OTHER_STATUS).with("h2_status", second.status)]);
        }
        HttpOutcome::Failed(failure) => failure,
    };
    let error = match &failure.kind {
        FailureKind::Protocol(name) => name.clone(),
        other => serde_json::to_value(other)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default(),
    };
    Ok(vec![
        describe(&FAILS)
            .with("error", error)
            .claim(&causes::http::HTTP2_BROKEN, Grade::A)
            .rules_out(
                &causes::tls::HANDSHAKE_FAILED,
                Text {
                    zh: "握手成功，换成 HTTP/1.1 就正常。",
                    en: "The handshake completes, and HTTP/1.1 works.",
                },
            )
            .reproduce(format!("curl -sv --http2 -o /dev/null '{}'", one.url()))
            .reproduce(format!("curl -sv --http1.1 -o /dev/null '{}'", one.url())),
    ])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "works", world: |_| {}, expect: &["WORKS"], verdict: Some("healthy") },
    Scenario {
        name: "protocol-error",
        world: |world| {
            world.on_edge(|probe| match probe.version {
                HttpVersion::H2 => world::fails(
                    edgedesk_evidence::http::Phase::Response,
                    FailureKind::Protocol("PROTOCOL_ERROR".to_owned()),
                ),
                _ => None,
            });
        },
        expect: &["FAILS"],
        verdict: Some("http.http2_broken"),
    },
    Scenario {
        name: "another-status",
        world: |world| {
            world.on_edge(
                |probe| if probe.version == HttpVersion::H2 { world::responds(403, &[]) } else { None },
            );
        },
        expect: &["OTHER_STATUS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "plain-http",
        world: |world| world.visit(false, "/"),
        expect: &[],
        verdict: Some("healthy"),
    },
];
