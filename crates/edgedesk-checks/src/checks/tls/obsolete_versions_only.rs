//! TLS010: the edges speak no TLS version that browsers still accept.

use edgedesk_evidence::http::FailureKind;
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome, TlsVersion};

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS010",
    slug: "obsolete-versions-only",
    layer: Layer::Tls,
    title: Text { zh: "是否支持 TLS 1.2 以上版本", en: "Is TLS 1.2 or newer offered" },
    why: Text {
        zh: "浏览器自 2020 年起不再支持 TLS 1.0 和 1.1。节点只支持旧版本时，访客会看到“不支持的协议”。用新旧版本分别握手来判断。",
        en: "Browsers dropped TLS 1.0 and 1.1 in 2020. Where edges offer nothing newer, visitors see “unsupported protocol”. Judged by handshakes with newer and older versions.",
    },
    findings: &[&CURRENT, &OBSOLETE],
    references: &["https://www.rfc-editor.org/rfc/rfc8996"],
    judge,
    scenarios: SCENARIOS,
};

static CURRENT: FindingCard = FindingCard {
    tag: "CURRENT",
    status: Status::Ok,
    message: Text { zh: "节点使用 {version}。", en: "The edges speak {version}." },
    remedy: &[],
};

static OBSOLETE: FindingCard = FindingCard {
    tag: "OBSOLETE",
    status: Status::Error,
    message: Text {
        zh: "节点 {edge} 拒绝 TLS 1.2 和 1.3 的握手，却接受 {version}：浏览器无法访问 {host}。",
        en: "The edge {edge} refuses handshakes with TLS 1.2 and 1.3 and accepts {version}: browsers cannot reach {host}.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台 {host} 的 HTTPS 配置中打开 TLS 1.2 和 TLS 1.3。",
        en: "In the HTTPS settings of {host} in the CDN's console, switch TLS 1.2 and TLS 1.3 on.",
    }],
};

/// The old versions in which a handshake is tried, the newest first.
const OLD: [TlsVersion; 3] = [TlsVersion::Tls11, TlsVersion::Tls10, TlsVersion::Ssl3];

fn judge(site: &Site<'_>) -> Judgement {
    let host = site.focus()?.host;
    let handshakes = site.edge_handshakes()?;
    if let Some((probe, session)) = handshakes.iter().find_map(|(probe, outcome)| match outcome {
        Ok(TlsOutcome::Session(session)) => Some((probe, session)),
        _ => None,
    }) {
        return Ok(vec![CURRENT.about(&host).with("version", session.version).cite(probe.clone())]);
    }
    let refused = handshakes.iter().find(|(_, outcome)| is_refusal(outcome));
    let Some((probe, _)) = refused else { return Ok(Vec::new()) };
    let Some(old) = answers_to_old(site, probe)? else { return Ok(Vec::new()) };
    let TlsOffer::Only(version) = old.offer else { return Ok(Vec::new()) };
    let option = match version {
        TlsVersion::Tls11 => "-tls1_1",
        TlsVersion::Tls10 => "-tls1",
        _ => "-ssl3",
    };
    // The version alone was changed, and the handshake went through.
    let finding = OBSOLETE
        .about(&host)
        .with("host", &host)
        .with("edge", probe.addr.ip())
        .with("version", version)
        .cite(probe.clone())
        .cite(old)
        .claim(&causes::tls::PROTOCOL_TOO_OLD, Grade::A)
        .rules_out(
            &causes::tls::HANDSHAKE_FAILED,
            Text { zh: "换成 {version} 就能握手。", en: "With {version} the handshake goes through." },
        )
        .reproduce(format!("openssl s_client -connect {} -servername {host} -tls1_2 </dev/null", probe.addr))
        .reproduce(format!(
            "openssl s_client -connect {} -servername {host} {option} -cipher 'ALL:@SECLEVEL=0' </dev/null",
            probe.addr
        ));
    Ok(vec![finding])
}

fn is_refusal(outcome: &Result<&TlsOutcome, Stop>) -> bool {
    matches!(
        outcome,
        Ok(TlsOutcome::Alert { .. } | TlsOutcome::Closed | TlsOutcome::Reset | TlsOutcome::Unusable(_))
    )
}

/// The handshake with an old version that goes through where that of a browser is refused.
pub(super) fn answers_to_old(site: &Site<'_>, modern: &Tls) -> Result<Option<Tls>, Stop> {
    if !is_refusal(&site.ask(modern)) {
        return Ok(None);
    }
    let probes: Vec<Tls> =
        OLD.iter().map(|version| Tls { offer: TlsOffer::Only(*version), ..modern.clone() }).collect();
    let outcomes = site.ask_each(&probes)?;
    Ok(probes
        .into_iter()
        .zip(outcomes)
        .find(|(_, outcome)| matches!(outcome, Ok(TlsOutcome::Session(_))))
        .map(|(probe, _)| probe))
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "current", world: |_| {}, expect: &["CURRENT"], verdict: Some("healthy") },
    Scenario {
        name: "tls-1-0-alone",
        world: |world| {
            let session = world.session();
            world.no_handshake(
                TlsOutcome::Alert { code: 70, name: "protocol_version".to_owned() },
                FailureKind::TlsAlert(70),
            );
            world.on_tls(move |probe| {
                (world::is_edge(probe.addr) && probe.offer == TlsOffer::Only(TlsVersion::Tls10)).then(|| {
                    let mut session = session.clone();
                    session.version = TlsVersion::Tls10;
                    session.chain = None;
                    TlsOutcome::Session(Box::new(session))
                })
            });
        },
        expect: &["OBSOLETE"],
        verdict: Some("tls.protocol_too_old"),
    },
    Scenario {
        name: "no-version-at-all",
        world: |world| {
            world.no_handshake(
                TlsOutcome::Alert { code: 40, name: "handshake_failure".to_owned() },
                FailureKind::TlsAlert(40),
            );
            world.on_tls(|probe| {
                (probe.offer != TlsOffer::Modern)
                    .then(|| TlsOutcome::Alert { code: 40, name: "handshake_failure".to_owned() })
            });
        },
        expect: &[],
        verdict: Some("tls.handshake_failed"),
    },
];
