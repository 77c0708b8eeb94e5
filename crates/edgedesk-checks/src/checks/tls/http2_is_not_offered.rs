//! TLS021: the edges do not offer HTTP/2.

use edgedesk_evidence::control_plane::HttpsConfig;
use edgedesk_evidence::tls::TlsOutcome;

use super::shared_words::{about, about_all};
use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::{Site, both};
use crate::words::Text;
use crate::world::{self, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS021",
    slug: "http2-is-not-offered",
    layer: Layer::Tls,
    title: Text { zh: "是否提供 HTTP/2", en: "Is HTTP/2 offered" },
    why: Text {
        zh: "客户端在握手时用 ALPN 协商 HTTP/2。没有提供时访问正常，只是请求多的页面会慢一些；域名配置写明开启而节点没有提供，说明配置还没有生效。",
        en: "Clients negotiate HTTP/2 in the handshake (ALPN). Without it visits work, only pages with many requests are slower; where the configuration has it on and the edges do not offer it, the setting has not arrived.",
    },
    findings: &[&OFFERED, &NOT_OFFERED, &CONFIGURED_AND_NOT_OFFERED],
    references: &["https://www.rfc-editor.org/rfc/rfc9113#section-3.2"],
    judge,
    scenarios: SCENARIOS,
};

static OFFERED: FindingCard = FindingCard {
    tag: "OFFERED",
    status: Status::Ok,
    message: Text { zh: "节点提供 HTTP/2。", en: "The edges offer HTTP/2." },
    remedy: &[],
};

static NOT_OFFERED: FindingCard = FindingCard {
    tag: "NOT_OFFERED",
    status: Status::Info,
    message: Text {
        zh: "节点没有提供 HTTP/2，可以在 CDN 控制台开启。",
        en: "The edges do not offer HTTP/2; it can be switched on in the CDN's console.",
    },
    remedy: &[],
};

static CONFIGURED_AND_NOT_OFFERED: FindingCard = FindingCard {
    tag: "CONFIGURED_AND_NOT_OFFERED",
    status: Status::Warning,
    message: Text {
        zh: "{host} 的配置开启了 HTTP/2，但节点（{edges}）没有提供。",
        en: "HTTP/2 is on in the configuration of {host}, and the edges ({edges}) do not offer it.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台重新保存一次 {host} 的 HTTP/2 开关；仍未生效时把节点 IP 提交工单。",
        en: "Save the HTTP/2 switch of {host} once more in the CDN's console; if that does not help, send the edge addresses to its support.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let (certificates, config) = both(site.edge_certificates(), site.config_if_any())?;
    if certificates.shown.is_empty() {
        return Ok(Vec::new());
    }
    let without: Vec<_> =
        certificates.shown.iter().filter(|edge| edge.session.alpn.as_deref() != Some("h2")).collect();
    let configured = config.and_then(|config| config.https.as_ref()?.http2) == Some(true);
    Ok(vec![match (without.is_empty(), configured) {
        (true, _) => about_all(&OFFERED, &certificates),
        (_, true) => about(&CONFIGURED_AND_NOT_OFFERED, &certificates, &without),
        (_, false) => about(&NOT_OFFERED, &certificates, &without),
    }])
}

fn without_h2(world: &mut World) {
    let mut session = world.session();
    session.alpn = Some("http/1.1".to_owned());
    world.on_tls(move |probe| {
        world::is_edge(probe.addr).then(|| TlsOutcome::Session(Box::new(session.clone())))
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "offered", world: |_| {}, expect: &["OFFERED"], verdict: Some("healthy") },
    Scenario { name: "not-offered", world: without_h2, expect: &["NOT_OFFERED"], verdict: Some("healthy") },
    Scenario {
        name: "configured-and-not-offered",
        world: |world| {
            world.config().https =
                Some(HttpsConfig { enabled: Some(true), http2: Some(true), ..HttpsConfig::default() });
            without_h2(world);
        },
        expect: &["CONFIGURED_AND_NOT_OFFERED"],
        verdict: Some("healthy"),
    },
];
