//! TLS009: the TLS handshake with the edges fails.

use edgedesk_evidence::http::FailureKind;
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome, TlsVersion};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::checks::tls::shared_words::show_chain;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS009",
    slug: "no-handshake",
    layer: Layer::Tls,
    title: Text { zh: "TLS 握手是否成功", en: "Does the TLS handshake complete" },
    why: Text {
        zh: "握手失败时网页根本没有开始传输。服务器给出的告警、关闭或重置，以及换一个 SNI 后的结果，能区分是证书没有绑定、协议不匹配，还是端口上跑的不是 TLS。",
        en: "Without a handshake not a byte of the page is sent. The alert that the server gives, whether it closes or resets, and what another SNI makes of it tell a missing certificate from mismatched protocols and from a port that does not speak TLS at all.",
    },
    findings: &[&COMPLETES, &ALERT, &NOT_TLS, &ENDS, &ENDS_BY_NAME],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-6"],
    judge,
    scenarios: SCENARIOS,
};

static COMPLETES: FindingCard = FindingCard {
    tag: "COMPLETES",
    status: Status::Ok,
    message: Text {
        zh: "与节点 {edges} 的 TLS 握手成功（{version}，{cipher}）。",
        en: "The TLS handshake with the edges {edges} completes ({version}, {cipher}).",
    },
    remedy: &[],
};

static ALERT: FindingCard = FindingCard {
    tag: "ALERT",
    status: Status::Error,
    message: Text {
        zh: "与节点（{edges}）的 TLS 握手被拒绝，告警为 {alert}（{code}）。",
        en: "The edges ({edges}) refuse the TLS handshake with the alert {alert} ({code}).",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台检查 {host} 的 HTTPS 配置：证书与私钥是否绑定成功，TLS 版本和加密套件是否为默认值；无误时把告警 {alert} 和节点 IP 提交工单给 CDN 服务商。",
        en: "In the CDN's console look at the HTTPS settings of {host}: is a certificate with its key bound, are TLS versions and cipher suites at their defaults? If so, send the alert {alert} and the edge addresses to the CDN's support.",
    }],
};

static NOT_TLS: FindingCard = FindingCard {
    tag: "NOT_TLS",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）的 {port} 端口返回的不是 TLS，而是：{first_bytes}",
        en: "Port {port} of the edges ({edges}) does not speak TLS; it answers: {first_bytes}",
    },
    remedy: &[Text {
        zh: "{port} 端口上运行的是明文服务。请在 CDN 控制台确认 {host} 的 HTTPS 端口配置；自建节点请给该端口的监听加上 ssl 和证书。",
        en: "A plain-text service runs on port {port}. Look at the HTTPS port of {host} in the CDN's console; on edges of your own, give that listener `ssl` and a certificate.",
    }],
};

static ENDS: FindingCard = FindingCard {
    tag: "ENDS",
    status: Status::Error,
    message: Text {
        zh: "与节点（{edges}）的连接建立后，TLS 握手没有完成（{noted}）。",
        en: "Connected to the edges ({edges}), the TLS handshake does not complete ({noted}).",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台检查 {host} 的证书是否绑定成功；再换一个网络试一次，排除本地网络设备拦截。仍然失败时，把节点 IP 和时间提交工单给 CDN 服务商。",
        en: "See in the CDN's console whether a certificate is bound to {host}, and try from another network to exclude a device in between. If it still fails, send the edge addresses and the time to the CDN's support.",
    }],
};

static ENDS_BY_NAME: FindingCard = FindingCard {
    tag: "ENDS_BY_NAME",
    status: Status::Error,
    message: Text {
        zh: "只有带 {host} 这个名称（SNI）的握手会失败（{noted}），同一节点不带名称可以握手：按域名被拦截，或该域名没有绑定证书。",
        en: "Only handshakes that carry the name {host} (SNI) fail ({noted}); without it the same edge completes one. The name is blocked, or no certificate is bound to it.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台确认 {host} 已绑定证书；使用中国内地节点时，请确认域名已完成 ICP 备案，未备案的域名会被按名称拦截。",
        en: "Make sure in the CDN's console that a certificate is bound to {host}; on edges in mainland China, make sure that the domain has its ICP filing: names without one are blocked.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let handshakes = site.edge_handshakes()?;
    let measured: Vec<(&Tls, &TlsOutcome)> = handshakes
        .iter()
        .filter_map(|(probe, outcome)| Some((probe, *outcome.as_ref().ok()?)))
        .filter(|(_, outcome)| !matches!(outcome, TlsOutcome::NotConnected(_)))
        .collect();
    let Some((first, outcome)) = measured.first().copied() else { return Ok(Vec::new()) };
    if let Some((_, TlsOutcome::Session(session))) =
        measured.iter().find(|(_, outcome)| matches!(outcome, TlsOutcome::Session(_)))
    {
        let finding = about(&COMPLETES, site, &measured)?
            .with("version", session.version)
            .with("cipher", &session.cipher);
        return Ok(vec![finding]);
    }
    // Some edges cannot be connected to at all: that is told as an outage of theirs.
    if site.https_off()?.is_some() || super::obsolete_versions_only::answers_to_old(site, first)?.is_some() {
        return Ok(Vec::new());
    }
    let claimed = match outcome {
        TlsOutcome::Alert { code, name } => {
            // The server states that it refuses, and by which alert.
            about(&ALERT, site, &measured)?
                .with("alert", name)
                .with("code", code)
                .claim(&causes::tls::HANDSHAKE_FAILED, Grade::A)
        }
        TlsOutcome::NotTls { first_bytes } => about(&NOT_TLS, site, &measured)?
            .with("first_bytes", first_bytes)
            .claim(&causes::tls::HANDSHAKE_FAILED, Grade::A),
        other => ends(site, &measured, first, other)?,
    };
    let finding = claimed
        .rules_out(
            &causes::edge::TCP_REFUSED,
            Text { zh: "TCP 连接可以建立。", en: "The TCP connection comes about." },
        )
        .rules_out(
            &causes::tls::PROTOCOL_TOO_OLD,
            Text { zh: "用 TLS 1.0 握手同样失败。", en: "A handshake with TLS 1.0 fails as well." },
        )
        .reproduce(show_chain(first));
    Ok(vec![finding])
}

fn ends(
    site: &Site<'_>,
    measured: &[(&Tls, &TlsOutcome)],
    first: &Tls,
    outcome: &TlsOutcome,
) -> Result<Finding, Stop> {
    let noted = match outcome {
        TlsOutcome::Closed => Text { zh: "对方关闭了连接", en: "the peer closes the connection" },
        TlsOutcome::Reset => Text { zh: "连接被重置", en: "the connection is reset" },
        TlsOutcome::TimedOut => Text { zh: "没有应答", en: "no answer" },
        _ => Text { zh: "收到的握手数据无法使用", en: "what comes cannot be used" },
    };
    let nameless = Tls { sni: None, ..first.clone() };
    let control = site.ask_each(std::slice::from_ref(&nameless))?;
    let by_name = matches!(control.first(), Some(Ok(TlsOutcome::Session(_))));
    let card = if by_name { &ENDS_BY_NAME } else { &ENDS };
    // With the control it is a flipped experiment; without, the visit's own request failed alike.
    let grade = if by_name { Grade::A } else { Grade::B };
    let mut finding = about(card, site, measured)?.with_words("noted", noted).cite(nameless);
    if let Some(hop) = site.visit()?.last() {
        finding = finding.cite(hop.request.clone());
    }
    Ok(finding.claim(&causes::tls::HANDSHAKE_FAILED, grade))
}

fn about(
    card: &'static FindingCard,
    site: &Site<'_>,
    measured: &[(&Tls, &TlsOutcome)],
) -> Result<Finding, Stop> {
    let focus = site.focus()?;
    let edges: Vec<String> = measured.iter().map(|(probe, _)| probe.addr.ip().to_string()).collect();
    let finding = card
        .about(&focus.host)
        .with("host", &focus.host)
        .with("port", focus.port)
        .with("edges", edges.join(", "));
    Ok(measured.iter().fold(finding, |finding, (probe, _)| finding.cite((*probe).clone())))
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "completes", world: |_| {}, expect: &["COMPLETES"], verdict: Some("healthy") },
    Scenario {
        name: "an-alert",
        world: |world| {
            world.no_handshake(
                TlsOutcome::Alert { code: 40, name: "handshake_failure".to_owned() },
                FailureKind::TlsAlert(40),
            );
        },
        expect: &["ALERT"],
        verdict: Some("tls.handshake_failed"),
    },
    Scenario {
        name: "plain-http-on-443",
        world: |world| {
            world.no_handshake(
                TlsOutcome::NotTls { first_bytes: "HTTP/1.1 400 Bad Request".to_owned() },
                FailureKind::NotTls,
            );
        },
        expect: &["NOT_TLS"],
        verdict: Some("tls.handshake_failed"),
    },
    Scenario {
        name: "reset-whatever-the-name",
        world: |world| world.no_handshake(TlsOutcome::Reset, FailureKind::Reset),
        expect: &["ENDS"],
        verdict: Some("tls.handshake_failed"),
    },
    Scenario {
        name: "reset-for-this-name-alone",
        world: |world| {
            let session = world.session();
            world.no_handshake(TlsOutcome::Reset, FailureKind::Reset);
            world.on_tls(move |probe| {
                probe.sni.is_none().then(|| TlsOutcome::Session(Box::new(session.clone())))
            });
        },
        expect: &["ENDS_BY_NAME"],
        verdict: Some("tls.handshake_failed"),
    },
    Scenario {
        name: "old-versions-alone",
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
        expect: &[],
        verdict: Some("tls.protocol_too_old"),
    },
];
