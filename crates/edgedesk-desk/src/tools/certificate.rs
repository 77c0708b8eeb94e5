use edgedesk_checks::catalogue::Stop;
use edgedesk_checks::site::Site;
use edgedesk_evidence::DnsName;
use edgedesk_evidence::tls::{Certificate, Chain, ChainTrust, PublicKey, TlsOutcome, TlsSession};
use edgedesk_evidence::{Answer, Observation};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::answered;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::measure::{measure, stopped};
use super::{Row, ToolError, ToolResult, input};
use crate::diagnosis::Driver;

/// The form of the tool that looks at a certificate.
#[derive(Clone, Debug, Deserialize, Serialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificateInput {
    /// The name, with a port where it is not 443, or an `https` URL with it.
    pub host: String,
}

/// From so many days before its end on, a certificate is told to end soon.
const SOON: i64 = 21;
/// Names that are listed.
const NAMES: usize = 12;

/// Makes a handshake with every edge, as a browser does. Nothing of the account is read.
pub(super) async fn run(driver: &Driver, form: &CertificateInput) -> Result<ToolResult, ToolError> {
    let url = match form.host.trim().split_once("://") {
        Some((_, rest)) => format!("https://{rest}"),
        None => format!("https://{}", form.host.trim()),
    };
    let (session, target) = input::session(driver, "host", &url, None)?;
    driver.turn(target.host.registrable().as_str()).await.map_err(|_| ToolError::too_often())?;
    let (subject, port) = (target.host.to_string(), target.port);
    Ok(match measure(driver, &session, view).await {
        Ok(shown) => told(&target.host, port, &shown, session.now()),
        Err(stop) => stopped(Tool::Certificate, &subject, stop),
    })
}

/// Each edge and what came of the handshake.
fn view(site: &Site<'_>) -> Result<Vec<(String, TlsOutcome)>, Stop> {
    let (edges, start) = (site.edges()?, site.start()?);
    let probes: Vec<_> = edges.addresses.iter().map(|address| site.handshake(*address, &start)).collect();
    let outcomes = site.ask_each(&probes)?;
    let mut shown = Vec::new();
    let mut stopped = None;
    for (address, outcome) in edges.addresses.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => shown.push((address.to_string(), outcome.clone())),
            Err(stop) => stopped = Some(stop),
        }
    }
    match stopped {
        Some(stop) if shown.is_empty() => Err(stop),
        _ => Ok(shown),
    }
}

fn told(host: &DnsName, port: u16, shown: &[(String, TlsOutcome)], now: Timestamp) -> ToolResult {
    let session = shown.iter().find_map(|(address, outcome)| match outcome {
        TlsOutcome::Session(session) => Some((address, session)),
        _ => None,
    });
    let mut result = match session {
        Some((address, session)) => handshake(host, address, session, now),
        None => {
            let headline = Text::new(
                format!("{host} 的 {port} 端口没有完成 TLS 握手，看不到证书。"),
                format!("No TLS handshake completed on port {port} of {host}, so no certificate was seen."),
            );
            ToolResult::new(Tool::Certificate, host.to_string(), Tone::Error, headline).advise(
                "请确认 CDN 控制台已为该域名开启 HTTPS 并部署证书。",
                "See to it that HTTPS is enabled for the domain on the CDN, and a certificate is set.",
            )
        }
    };
    let fingerprint = |outcome: &TlsOutcome| match outcome {
        TlsOutcome::Session(session) => {
            session.chain.as_ref().and_then(Chain::leaf).map(|leaf| leaf.sha256.clone())
        }
        _ => None,
    };
    let first =
        session.and_then(|(_, session)| session.chain.as_ref()?.leaf().map(|leaf| leaf.sha256.clone()));
    for (address, outcome) in shown {
        if fingerprint(outcome) == first && first.is_some() {
            continue;
        }
        let words = answered(&Answer::Observed(Observation::Tls(outcome.clone())));
        result = result
            .row(Row::new("其他节点", "Another edge", address).tone(Tone::Warning).note(words.zh, words.en));
    }
    result.command(format!(
        "openssl s_client -connect {host}:{port} -servername {host} </dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName"
    ))
}

fn handshake(host: &DnsName, address: &str, session: &TlsSession, now: Timestamp) -> ToolResult {
    let Some((chain, leaf)) = session.chain.as_ref().and_then(|chain| Some((chain, chain.leaf()?))) else {
        let headline = Text::new(
            format!("{host} 只支持 {}，看不到证书。", session.version),
            format!("{host} speaks {} only, which shows no certificate here.", session.version),
        );
        return ToolResult::new(Tool::Certificate, host.to_string(), Tone::Error, headline);
    };
    let covers = leaf.covers(host);
    let days = days_left(leaf, now);
    let (trust_tone, trust, trust_zh, trust_en) = trust(&chain.trust);
    let (tone, headline, advice) = verdict(host, chain, leaf, now);
    let validity = if leaf.not_after <= now || leaf.not_before > now {
        Tone::Error
    } else if days < SOON {
        Tone::Warning
    } else {
        Tone::Ok
    };
    let mut names: Vec<&str> = leaf.dns_names.iter().take(NAMES).map(String::as_str).collect();
    if leaf.dns_names_total > names.len() {
        names.push("…");
    }
    let key = match &leaf.key {
        PublicKey::Rsa(bits) => format!("RSA {bits}"),
        PublicKey::Ec(curve) => format!("EC {curve}"),
        PublicKey::Ed25519 => "Ed25519".to_owned(),
        PublicKey::Other(oid) => oid.clone(),
    };
    let dates = format!("{} – {}", day(leaf.not_before), day(leaf.not_after));
    let result = ToolResult::new(Tool::Certificate, host.to_string(), tone, headline)
        .row(Row::new("域名", "Names", names.join(", ")).tone(if covers { Tone::Ok } else { Tone::Error }))
        .row(
            Row::new("有效期", "Validity", dates)
                .tone(validity)
                .note(format!("剩余 {days} 天"), format!("{days} days left")),
        )
        .row(Row::new("颁发者", "Issuer", &leaf.issuer))
        .row(Row::new("证书链", "Chain", trust).tone(trust_tone).note(trust_zh, trust_en))
        .row(Row::new("密钥", "Key", key))
        .row(Row::new("协议", "Protocol", format!("{}, {}", session.version, session.cipher)))
        .row(Row::new("节点", "Edge", address))
        .row(Row::new("指纹", "Fingerprint", format!("SHA-256 {}", leaf.sha256)));
    match advice {
        Some((zh, en)) => result.advise(zh, en),
        None => result,
    }
}

/// The answer in one sentence, how good it is, and what to do. What keeps every visitor out comes first.
fn verdict(
    host: &DnsName,
    chain: &Chain,
    leaf: &Certificate,
    now: Timestamp,
) -> (Tone, Text, Option<(&'static str, &'static str)>) {
    let covers = leaf.covers(host);
    let days = days_left(leaf, now);
    let (trust_tone, _, trust_zh, trust_en) = trust(&chain.trust);
    if leaf.not_after <= now {
        (
            Tone::Error,
            Text::new(
                format!("证书已于 {} 过期。", day(leaf.not_after)),
                format!("The certificate expired on {}.", day(leaf.not_after)),
            ),
            Some(RENEW),
        )
    } else if leaf.not_before > now {
        (
            Tone::Error,
            Text::new(
                format!("证书要到 {} 才生效。", day(leaf.not_before)),
                format!("The certificate is not valid before {}.", day(leaf.not_before)),
            ),
            Some(RENEW),
        )
    } else if !covers {
        (
            Tone::Error,
            Text::new(format!("证书不包含 {host}。"), format!("The certificate does not cover {host}.")),
            Some(COVER),
        )
    } else if trust_tone == Tone::Error {
        (Tone::Error, Text::new(trust_zh, trust_en), Some(CHAIN))
    } else if days < SOON {
        (
            Tone::Warning,
            Text::new(
                format!("证书有效，还有 {days} 天到期。"),
                format!("The certificate is valid and ends in {days} days."),
            ),
            Some(RENEW),
        )
    } else {
        (
            Tone::Ok,
            Text::new(
                format!("证书有效，与 {host} 相符，还有 {days} 天到期。"),
                format!("The certificate is valid, covers {host}, and ends in {days} days."),
            ),
            None,
        )
    }
}

fn days_left(leaf: &Certificate, now: Timestamp) -> i64 {
    leaf.not_after.duration_since(now).as_hours() / 24
}

fn day(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d").to_string()
}

const RENEW: (&str, &str) = (
    "请续签证书，并在 CDN 控制台的 HTTPS 配置中更新；只更新源站的证书不会影响 CDN 节点。",
    "Renew the certificate, and replace it in the HTTPS settings on the CDN; renewing it at the origin alone does not reach the edges.",
);
const COVER: (&str, &str) = (
    "请在 CDN 控制台为该域名部署包含它的证书。泛域名证书 *.example.com 只覆盖一级子域名，不覆盖 example.com 本身。",
    "Set a certificate that covers the name for this domain on the CDN. A wildcard such as *.example.com covers one label, and not example.com itself.",
);
const CHAIN: (&str, &str) = (
    "请部署由受信任机构签发的证书，并上传完整的证书链（服务器证书在前，中间证书在后）。",
    "Use a certificate of a trusted authority, and upload the whole chain: the server's certificate first, then the intermediates.",
);

/// How far a chain leads: tone, value, and what it means.
fn trust(trust: &ChainTrust) -> (Tone, &str, &'static str, &'static str) {
    match trust {
        ChainTrust::Trusted { root } => {
            (Tone::Ok, root, "证书链完整、受信任。", "The chain is whole and trusted.")
        }
        ChainTrust::SelfSigned => (
            Tone::Error,
            "self-signed",
            "证书是自签名的，浏览器不信任。",
            "The certificate is self-signed; browsers do not trust it.",
        ),
        ChainTrust::UnknownRoot { root } => {
            (Tone::Error, root, "证书链的根证书不受信任。", "The chain ends at a root that is not trusted.")
        }
        ChainTrust::IssuerMissing { issuer, .. } => (
            Tone::Error,
            issuer,
            "证书链不完整，缺少中间证书。",
            "The chain is not whole: an intermediate certificate is missing.",
        ),
        ChainTrust::Broken(_) => {
            (Tone::Error, "broken", "证书链中的签名无法验证。", "A signature in the chain does not verify.")
        }
    }
}
