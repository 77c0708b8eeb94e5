//! TLS012: the edges speak TLS 1.3 alone.

use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome, TlsVersion};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS012",
    slug: "newest-version-only",
    layer: Layer::Tls,
    title: Text { zh: "旧客户端能否握手", en: "Can older clients shake hands" },
    why: Text {
        zh: "Windows 7、Android 9 及更早的系统和许多 SDK 只支持到 TLS 1.2。只开 TLS 1.3 会把它们挡在外面；对面向新设备的站点可以是有意为之，所以只是建议。",
        en: "Windows 7, Android 9 and many SDKs stop at TLS 1.2. TLS 1.3 alone shuts them out. It may be meant, for new devices only, so this is advice.",
    },
    findings: &[&BOTH, &ONLY_13],
    references: &["https://www.rfc-editor.org/rfc/rfc9325#section-3.1.1"],
    judge,
    scenarios: SCENARIOS,
};

static BOTH: FindingCard = FindingCard {
    tag: "BOTH",
    status: Status::Ok,
    message: Text { zh: "节点支持 TLS 1.2。", en: "The edges accept TLS 1.2." },
    remedy: &[],
};

static ONLY_13: FindingCard = FindingCard {
    tag: "ONLY_13",
    status: Status::Warning,
    message: Text {
        zh: "节点 {edge} 只接受 TLS 1.3，拒绝了 TLS 1.2 的握手。",
        en: "The edge {edge} accepts TLS 1.3 alone and refuses a handshake with TLS 1.2.",
    },
    remedy: &[Text {
        zh: "如果需要兼容旧系统和 App，在 CDN 控制台 {host} 的 TLS 版本设置中打开 TLS 1.2。",
        en: "If older systems and apps matter, switch TLS 1.2 on in the TLS settings of {host} in the CDN's console.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let handshakes = site.edge_handshakes()?;
    let Some((probe, session)) = handshakes.iter().find_map(|(probe, outcome)| match outcome {
        Ok(TlsOutcome::Session(session)) => Some((probe, session)),
        _ => None,
    }) else {
        return Ok(Vec::new());
    };
    let host = site.focus()?.host;
    if session.version != TlsVersion::Tls13 {
        return Ok(vec![BOTH.about(&host).cite(probe.clone())]);
    }
    let older = Tls { offer: TlsOffer::Only(TlsVersion::Tls12), ..probe.clone() };
    let outcome = site.ask(&older)?;
    if matches!(outcome, TlsOutcome::Session(_)) {
        return Ok(vec![BOTH.about(&host).cite(older)]);
    }
    // Only the server's own refusal counts; a lost connection may be chance.
    if !matches!(outcome, TlsOutcome::Alert { .. } | TlsOutcome::Closed) {
        return Ok(Vec::new());
    }
    let finding = ONLY_13
        .about(&host)
        .with("host", &host)
        .with("edge", probe.addr.ip())
        .cite(probe.clone())
        .cite(older)
        .claim(&causes::tls::PROTOCOL_TOO_NEW, Grade::A)
        .reproduce(format!("openssl s_client -connect {} -servername {host} -tls1_2 </dev/null", probe.addr));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "both-versions", world: |_| {}, expect: &["BOTH"], verdict: Some("healthy") },
    Scenario {
        name: "tls-1-3-alone",
        world: |world| {
            world.on_tls(|probe| {
                (probe.offer == TlsOffer::Only(TlsVersion::Tls12))
                    .then(|| TlsOutcome::Alert { code: 70, name: "protocol_version".to_owned() })
            });
        },
        expect: &["ONLY_13"],
        verdict: Some("tls.protocol_too_new"),
    },
];
