//! CDN009: settings of the domain that contradict each other.

use edgedesk_evidence::control_plane::{DomainConfig, ForceScheme, OriginScheme};

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "CDN009",
    slug: "settings-contradict",
    layer: Layer::Cdn,
    title: Text {
        zh: "域名配置是否自相矛盾", en: "Do the domain's settings contradict each other"
    },
    why: Text {
        zh: "有些设置组合在一起必然出错，例如没有开启 HTTPS 却强制跳转 HTTPS、用 HTTP 回源到 443 端口。即使现在还能访问，也应尽早修正。",
        en: "Some settings cannot go together, such as forcing HTTPS without having it, or fetching over HTTP from port 443. They are worth mending even while the site works.",
    },
    findings: &[&CONSISTENT, &FORCED_WITHOUT_HTTPS, &SCHEME_AND_PORT, &NO_ORIGIN, &HSTS_WITHOUT_HTTPS],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static CONSISTENT: FindingCard = FindingCard {
    tag: "CONSISTENT",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的配置没有发现矛盾。", en: "The settings of {subject} fit together."
    },
    remedy: &[],
};

static FORCED_WITHOUT_HTTPS: FindingCard = FindingCard {
    tag: "FORCED_WITHOUT_HTTPS",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 强制跳转 HTTPS，但没有开启 HTTPS。",
        en: "{subject} forces HTTPS, and HTTPS is switched off.",
    },
    remedy: &[Text {
        zh: "先为 {subject} 配置证书并开启 HTTPS，再开启强制跳转。",
        en: "Give {subject} a certificate and switch HTTPS on before forcing it.",
    }],
};

static SCHEME_AND_PORT: FindingCard = FindingCard {
    tag: "SCHEME_AND_PORT",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 用 {scheme} 回源到 {port} 端口，这个端口通常使用另一种协议。",
        en: "{subject} fetches over {scheme} from port {port}, which usually speaks the other protocol.",
    },
    remedy: &[Text {
        zh: "核对回源协议与回源端口。",
        en: "Check the origin protocol against the origin port.",
    }],
};

static NO_ORIGIN: FindingCard = FindingCard {
    tag: "NO_ORIGIN",
    status: Status::Warning,
    message: Text { zh: "{subject} 没有配置任何源站。", en: "{subject} has no origin." },
    remedy: &[Text {
        zh: "在回源配置中添加源站。", en: "Add an origin in the origin configuration."
    }],
};

static HSTS_WITHOUT_HTTPS: FindingCard = FindingCard {
    tag: "HSTS_WITHOUT_HTTPS",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 配置了 HSTS，但没有开启 HTTPS。",
        en: "{subject} sets HSTS, and HTTPS is switched off.",
    },
    remedy: &[Text { zh: "关闭 HSTS，或先开启 HTTPS。", en: "Switch HSTS off, or HTTPS on." }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let config = site.config()?;
    let lookup = site.domain_lookup()?;
    let about = |card: &'static FindingCard| card.about(&config.name).cite(lookup.clone());
    let mut findings = Vec::new();
    let https = config.https.as_ref();
    let off = https.is_some_and(|https| https.enabled == Some(false));
    if off && https.and_then(|https| https.force) == Some(ForceScheme::Https) {
        findings.push(about(&FORCED_WITHOUT_HTTPS));
    }
    if off && https.is_some_and(|https| https.hsts.is_some()) {
        findings.push(about(&HSTS_WITHOUT_HTTPS));
    }
    if let Some((scheme, port)) = odd_pair(config) {
        findings.push(about(&SCHEME_AND_PORT).with("scheme", scheme).with("port", port));
    }
    if config.origins.is_empty() {
        findings.push(about(&NO_ORIGIN));
    }
    if findings.is_empty() {
        findings.push(about(&CONSISTENT));
    }
    Ok(findings)
}

fn odd_pair(config: &DomainConfig) -> Option<(&'static str, u16)> {
    config.origins.iter().find_map(|origin| match (config.origin_scheme, origin.port) {
        (Some(OriginScheme::Https), Some(80)) => Some(("HTTPS", 80)),
        (Some(OriginScheme::Http), Some(443)) => Some(("HTTP", 443)),
        _ => None,
    })
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "consistent", world: |_| {}, expect: &["CONSISTENT"], verdict: Some("healthy") },
    Scenario {
        name: "https-forced-and-off",
        world: |world| {
            world.visit(false, "/");
            world.config().https = serde_json::from_value(serde_json::json!({
                "enabled": false, "force": "https", "hsts": { "max_age": 1 }
            }))
            .ok();
        },
        expect: &["FORCED_WITHOUT_HTTPS", "HSTS_WITHOUT_HTTPS"],
        verdict: None,
    },
    Scenario {
        name: "http-to-port-443",
        world: |world| world.config().origins[0].port = Some(443),
        expect: &["SCHEME_AND_PORT"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "no-origin",
        world: |world| world.config().origins.clear(),
        expect: &["NO_ORIGIN"],
        verdict: Some("healthy"),
    },
];
