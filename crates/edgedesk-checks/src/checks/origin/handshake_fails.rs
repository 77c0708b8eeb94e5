//! ORIGIN010: the TLS handshake with the origin fails.

use super::shared_words::{about, curl, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{OriginState, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN010",
    slug: "handshake-fails",
    layer: Layer::Origin,
    title: Text {
        zh: "与源站的 TLS 握手能否完成", en: "Does the TLS handshake with the origin complete"
    },
    why: Text {
        zh: "用 HTTPS 回源时，源站若只支持过旧的 TLS 版本或加密套件，或者拒绝握手，节点会返回 502 或 525。",
        en: "Over HTTPS, an origin that speaks only obsolete TLS versions or ciphers, or refuses the handshake, leaves the edge with an error such as 502 or 525.",
    },
    findings: &[&COMPLETES, &FAILS],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-6"],
    judge,
    scenarios: SCENARIOS,
};

static COMPLETES: FindingCard = FindingCard {
    tag: "COMPLETES",
    status: Status::Ok,
    message: Text {
        zh: "与源站 {subject} 的 TLS 握手成功。",
        en: "The TLS handshake with the origin {subject} completes.",
    },
    remedy: &[],
};

static FAILS: FindingCard = FindingCard {
    tag: "FAILS",
    status: Status::Error,
    message: Text {
        zh: "与源站 {subject} 的 TLS 握手失败（SNI 为 {sni}，{alert}）。",
        en: "The TLS handshake with the origin {subject} fails (SNI {sni}, {alert}).",
    },
    remedy: &[Text {
        zh: "在源站上启用 TLS 1.2 或 1.3 和常见加密套件，并为 {sni} 配置证书；用下面的命令可以复现。",
        en: "On the origin, enable TLS 1.2 or 1.3 with common ciphers and configure a certificate for {sni}; the command below shows the failure.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let states = site.origin_states()?;
    if let Some((fetch, _)) =
        states.iter().find(|(fetch, state)| fetch.request.tls && matches!(state, OriginState::Responds(_)))
    {
        return Ok(vec![about(&COMPLETES, fetch)]);
    }
    let failing = site.origins_all(|state| matches!(state, OriginState::TlsFailed(_)))?;
    let Some(first) = failing.first() else { return Ok(Vec::new()) };
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let alert = states.iter().find_map(|(_, state)| match state {
        OriginState::TlsFailed(alert) => *alert,
        _ => None,
    });
    let words = match alert {
        Some(code) => Text { zh: "源站返回告警 {code}", en: "the origin sent alert {code}" }.fill(&{
            let mut args = crate::words::Args::default();
            args.set("code", code);
            args
        }),
        None => Text { zh: "源站断开了连接", en: "the origin hung up" }.into(),
    };
    let sni = first.request.sni.clone().unwrap_or_default();
    let finding = with_visit(about(&FAILS, first), site)?
        .with("sni", sni)
        .with_words("alert", words)
        .claim(&causes::origin::TLS_HANDSHAKE_FAILED, if alert.is_some() { Grade::A } else { Grade::B })
        .rules_out(
            &causes::origin::TCP_REFUSED,
            Text {
                zh: "TCP 连接可以建立，失败发生在握手阶段。",
                en: "TCP connects; it is the handshake that fails.",
            },
        )
        .reproduce(format!(
            "openssl s_client -connect {} -servername {} </dev/null",
            first.request.addr,
            first.request.sni.as_deref().unwrap_or("-")
        ))
        .reproduce(curl(&first.request));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "completes",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https)
        },
        expect: &["COMPLETES"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "alert-whatever-the-name",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world.on_origin(|probe| if probe.tls { world::tls_alert(40) } else { world::closed() });
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["FAILS"],
        verdict: Some("origin.tls_handshake_failed"),
    },
    Scenario { name: "plain-http", world: |_| {}, expect: &[], verdict: Some("healthy") },
];
