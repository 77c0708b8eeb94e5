//! HTTP009: HTTP/3 is announced and does not answer.

use edgedesk_evidence::http::{HttpOutcome, HttpVersion};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "HTTP009",
    slug: "http3-fails",
    layer: Layer::Http,
    title: Text { zh: "声明的 HTTP/3 是否可用", en: "Does an announced HTTP/3 answer" },
    why: Text {
        zh: "响应头 Alt-Svc 声明了 h3 后，浏览器下次访问会先试 QUIC（UDP 443）。如果不通，第二次打开反而变慢。",
        en: "Once Alt-Svc announces h3, browsers try QUIC (UDP port 443) on the next visit. Where that is dead, the second visit is slower than the first.",
    },
    findings: &[&ANSWERS, &SILENT],
    references: &["https://www.rfc-editor.org/rfc/rfc7838", "https://www.rfc-editor.org/rfc/rfc9114"],
    judge,
    scenarios: SCENARIOS,
};

static ANSWERS: FindingCard = FindingCard {
    tag: "ANSWERS",
    status: Status::Ok,
    message: Text { zh: "{subject} 的 HTTP/3 可用。", en: "{subject} answers over HTTP/3." },
    remedy: &[],
};

static SILENT: FindingCard = FindingCard {
    tag: "SILENT",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 用 Alt-Svc 声明了 HTTP/3，但 {address} 的 UDP 端口没有应答 QUIC 握手。",
        en: "{subject} announces HTTP/3 by Alt-Svc, but the UDP port of {address} does not answer a QUIC handshake.",
    },
    remedy: &[Text {
        zh: "在 CDN 上关闭 HTTP/3，或请 CDN 服务商放通 UDP 443；也可能只是诊断服务器所在网络限制了 UDP。",
        en: "Switch HTTP/3 off on the CDN, or have the CDN let UDP port 443 through; it may also be that the network of this desk restricts UDP.",
    }],
};

static NOT_ANNOUNCED: Text =
    Text { zh: "站点没有声明 HTTP/3。", en: "The site does not announce HTTP/3." };

fn judge(site: &Site<'_>) -> Judgement {
    let visit = site.visit()?;
    let Some((last, response)) = visit.last().and_then(|last| Some((last, last.outcome.response()?))) else {
        return Ok(Vec::new());
    };
    let announced = response.headers.members("alt-svc").any(|member| member.starts_with("h3="));
    if !announced || !last.location.tls {
        return Err(Stop::NotApplicable(NOT_ANNOUNCED));
    }
    let three = last.request.clone().over(HttpVersion::H3);
    let describe = |card: &'static FindingCard| {
        card.about(&last.location.host)
            .with("address", last.request.addr)
            .cite(last.request.clone())
            .cite(three.clone())
    };
    Ok(vec![match site.ask(&three)? {
        HttpOutcome::Response(_) => describe(&ANSWERS),
        HttpOutcome::Failed(_) => describe(&SILENT)
            .claim(&causes::http::HTTP3_BROKEN, Grade::B)
            .reproduce(format!("curl -sv --http3-only -o /dev/null '{}'", last.request.url())),
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "not-announced", world: |_| {}, expect: &[], verdict: Some("healthy") },
    Scenario {
        name: "announced-and-there",
        world: |world| {
            world.edge = world::response(200, &[("Alt-Svc", "h3=\":443\"; ma=86400")]);
            world.on_edge(
                |probe| if probe.version == HttpVersion::H3 { world::responds(200, &[]) } else { None },
            );
        },
        expect: &["ANSWERS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "announced-and-dead",
        world: |world| world.edge = world::response(200, &[("Alt-Svc", "h3=\":443\"; ma=86400")]),
        expect: &["SILENT"],
        verdict: Some("http.http3_broken"),
    },
];
