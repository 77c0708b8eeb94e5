//! TLS001: HTTPS is not enabled for the site on the CDN.

use edgedesk_evidence::ConnectFailure;
use edgedesk_evidence::control_plane::HttpsConfig;
use edgedesk_evidence::http::FailureKind;
use edgedesk_evidence::tls::{ChainTrust, TlsOutcome};

use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::checks::shared_commands::curl;
use crate::site::{HttpsOff, Site, both};
use crate::words::Text;
use crate::world::{self, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS001",
    slug: "https-not-enabled",
    layer: Layer::Tls,
    title: Text { zh: "CDN 是否开启了 HTTPS", en: "Is HTTPS enabled on the CDN" },
    why: Text {
        zh: "没有开启 HTTPS 或没有绑定证书时，节点会拒绝 443 端口、中断握手，或返回 CDN 自己的默认证书。有域名配置时以配置为准，没有配置时看节点的表现。",
        en: "Where HTTPS is not enabled, or no certificate is bound, the edge refuses port 443, ends the handshake, or shows the CDN's own default certificate. Judged by the configuration where there is one, else by what the edges do.",
    },
    findings: &[&ENABLED, &PORT_CLOSED, &DEFAULT_CERTIFICATE, &NO_HANDSHAKE],
    references: &["https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2"],
    judge,
    scenarios: SCENARIOS,
};

static ENABLED: FindingCard = FindingCard {
    tag: "ENABLED",
    status: Status::Ok,
    message: Text { zh: "节点为 {subject} 提供 HTTPS。", en: "The edges serve {subject} over HTTPS." },
    remedy: &[],
};

static ENABLE: Text = Text {
    zh: "在 CDN 控制台打开 {host} 的 HTTPS 配置，开启“HTTPS 安全加速”，并上传或申请覆盖 {host} 的证书；下发完成后再访问。",
    en: "In the CDN's console open the HTTPS settings of {host}, switch HTTPS on, and upload or request a certificate that covers {host}; try again once it is rolled out.",
};

static PORT_CLOSED: FindingCard = FindingCard {
    tag: "PORT_CLOSED",
    status: Status::Error,
    message: Text {
        zh: "所有节点（{edges}）都没有开放 {host} 的 HTTPS 端口 {port}{why}。",
        en: "No edge ({edges}) opens the HTTPS port {port} for {host}{why}.",
    },
    remedy: &[ENABLE],
};

static DEFAULT_CERTIFICATE: FindingCard = FindingCard {
    tag: "DEFAULT_CERTIFICATE",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）返回的是 CDN 的默认证书（{names}），不是 {host} 的证书{why}。",
        en: "The edges ({edges}) show a default certificate ({names}), not one of {host}{why}.",
    },
    remedy: &[ENABLE],
};

static NO_HANDSHAKE: FindingCard = FindingCard {
    tag: "NO_HANDSHAKE",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）没有为 {host} 完成 TLS 握手{why}。",
        en: "The edges ({edges}) complete no TLS handshake for {host}{why}.",
    },
    remedy: &[ENABLE],
};

fn judge(site: &Site<'_>) -> Judgement {
    let ((handshakes, off), config) =
        both(both(site.edge_handshakes(), site.https_off()), site.config_if_any())?;
    let focus = site.focus()?;
    let Some(off) = off else {
        let serving = handshakes.iter().find(|(_, outcome)| matches!(outcome, Ok(TlsOutcome::Session(_))));
        return Ok(serving
            .map(|(probe, _)| ENABLED.about(&focus.host).cite(probe.clone()))
            .into_iter()
            .collect());
    };
    let said_so = config.is_some();
    let why = if said_so {
        Text { zh: "，域名配置中 HTTPS 为关闭状态", en: "; HTTPS is off in its configuration" }
    } else if off == HttpsOff::PortClosed {
        Text { zh: "，而 80 端口正常", en: ", while port 80 is open" }
    } else {
        Text { zh: "", en: "" }
    };
    let card = match off {
        HttpsOff::PortClosed => &PORT_CLOSED,
        HttpsOff::DefaultCertificate => &DEFAULT_CERTIFICATE,
        HttpsOff::NoHandshake => &NO_HANDSHAKE,
    };
    let edges: Vec<String> = handshakes.iter().map(|(probe, _)| probe.addr.ip().to_string()).collect();
    let mut finding = card
        .about(&focus.host)
        .with("host", &focus.host)
        .with("port", focus.port)
        .with("edges", edges.join(", "))
        .with_words("why", why);
    if let Some(leaf) = handshakes.iter().find_map(|(_, outcome)| match outcome {
        Ok(TlsOutcome::Session(session)) => session.chain.as_ref()?.leaf(),
        _ => None,
    }) {
        finding = finding.with("names", super::shared_words::names(leaf));
    }
    for (probe, _) in &handshakes {
        finding = finding.cite(probe.clone());
    }
    // The CDN itself states the reason, or two observations agree: what 443 does, and port 80 or the CNAME.
    finding = cite_second(finding, site, off, said_so)?
        .claim(&causes::tls::HTTPS_NOT_ENABLED, if said_so { Grade::A } else { Grade::B });
    finding = match off {
        HttpsOff::PortClosed => finding.rules_out(
            &causes::edge::TCP_REFUSED,
            Text {
                zh: "节点在线，只是没有为该域名开启 HTTPS。",
                en: "The edges are alive; it is HTTPS that is not enabled for this name.",
            },
        ),
        HttpsOff::DefaultCertificate => finding.rules_out(
            &causes::tls::CERT_NAME_MISMATCH,
            Text {
                zh: "不是传错了证书，而是没有绑定证书，节点返回了默认证书。",
                en: "No wrong certificate was uploaded; none is bound, and the edge shows its default.",
            },
        ),
        HttpsOff::NoHandshake => finding.rules_out(
            &causes::tls::HANDSHAKE_FAILED,
            Text {
                zh: "握手失败的原因是域名没有开启 HTTPS。",
                en: "The handshake fails because HTTPS is not enabled for the name.",
            },
        ),
    };
    if let Some(hop) = site.visit()?.last() {
        finding = finding.reproduce(curl(&hop.request));
    }
    Ok(vec![finding])
}

fn cite_second(finding: Finding, site: &Site<'_>, off: HttpsOff, said_so: bool) -> Result<Finding, Stop> {
    if said_so {
        return Ok(finding.cite(site.domain_lookup()?));
    }
    Ok(match off {
        HttpsOff::PortClosed => {
            site.plain_ports()?.into_iter().fold(finding, |finding, probe| finding.cite(probe))
        }
        _ => finding.cite(site.resolve(&site.focus()?.host)?.probe),
    })
}

fn switched_off(world: &mut World) {
    world.config().https = Some(HttpsConfig { enabled: Some(false), ..HttpsConfig::default() });
}

fn default_certificate(world: &mut World) {
    world.certificate.dns_names = vec!["*.edgecdn.test".to_owned()];
    world.certificate.subject = "CN=*.edgecdn.test".to_owned();
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "enabled", world: |_| {}, expect: &["ENABLED"], verdict: Some("healthy") },
    Scenario {
        name: "off-and-the-port-is-closed",
        world: |world| {
            switched_off(world);
            world.unreachable(|addr| world::is_edge(addr) && addr.port() == 443, ConnectFailure::Refused);
        },
        expect: &["PORT_CLOSED"],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "no-inventory-and-only-443-is-closed",
        world: |world| {
            world.without_control_plane();
            world.unreachable(|addr| world::is_edge(addr) && addr.port() == 443, ConnectFailure::Refused);
        },
        expect: &["PORT_CLOSED"],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "enabled-and-443-is-closed",
        world: |world| {
            world.unreachable(|addr| world::is_edge(addr) && addr.port() == 443, ConnectFailure::Refused);
        },
        expect: &[],
        verdict: Some("edge.tcp_refused"),
    },
    Scenario {
        name: "off-and-a-default-certificate",
        world: |world| {
            switched_off(world);
            default_certificate(world);
        },
        expect: &["DEFAULT_CERTIFICATE"],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "off-and-a-self-signed-default-certificate",
        world: |world| {
            switched_off(world);
            default_certificate(world);
            world.trust = ChainTrust::SelfSigned;
        },
        expect: &["DEFAULT_CERTIFICATE"],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "no-inventory-and-the-cdns-certificate",
        world: |world| {
            world.without_control_plane();
            default_certificate(world);
        },
        expect: &["ENABLED"],
        verdict: Some("tls.cert_name_mismatch"),
    },
    Scenario {
        name: "off-and-an-alert",
        world: |world| {
            switched_off(world);
            world.no_handshake(
                TlsOutcome::Alert { code: 112, name: "unrecognized_name".to_owned() },
                FailureKind::TlsAlert(112),
            );
        },
        expect: &["NO_HANDSHAKE"],
        verdict: Some("tls.https_not_enabled"),
    },
    Scenario {
        name: "plain-http-is-visited",
        world: |world| {
            switched_off(world);
            world.visit(false, "/");
        },
        expect: &[],
        verdict: Some("healthy"),
    },
];
