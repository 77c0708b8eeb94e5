//! ORIGIN012: the CDN verifies the origin's certificate, and it is not valid.

use edgedesk_evidence::tls::{Certificate, ChainTrust, Tls, TlsOffer, TlsOutcome};

use super::shared_words::{about, with_visit};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{Clock, Site};
use crate::words::{Args, Text, Words};
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN012",
    slug: "certificate-is-invalid",
    layer: Layer::Origin,
    title: Text { zh: "源站证书是否有效", en: "Is the origin's certificate valid" },
    why: Text {
        zh: "开启了源站证书校验时，源站证书过期、名称不符或不受信任，节点都会拒绝回源。没有开启校验时，这只是提醒。",
        en: "Where the CDN verifies the origin's certificate, one that has expired, is for another name or is not trusted stops the fetch. Where it does not, this is a reminder only.",
    },
    findings: &[&VALID, &INVALID, &INVALID_UNCHECKED],
    references: &["https://www.rfc-editor.org/rfc/rfc5280#section-6"],
    judge,
    scenarios: SCENARIOS,
};

static VALID: FindingCard = FindingCard {
    tag: "VALID",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 的证书有效。",
        en: "The certificate of the origin {subject} is valid.",
    },
    remedy: &[],
};

static INVALID: FindingCard = FindingCard {
    tag: "INVALID",
    status: Status::Error,
    message: Text {
        zh: "CDN 会校验源站证书，而 {subject} 的证书无效：{fault}",
        en: "The CDN verifies the origin's certificate, and that of {subject} is not valid: {fault}",
    },
    remedy: &[Text {
        zh: "在源站更换为有效的证书（覆盖 {sni}，带完整证书链）；确实无法更换时，可以在回源配置中关闭源站证书校验。",
        en: "Install a valid certificate on the origin (for {sni}, with its whole chain); where that cannot be done, switch origin certificate verification off in the origin configuration.",
    }],
};

static INVALID_UNCHECKED: FindingCard = FindingCard {
    tag: "INVALID_UNCHECKED",
    status: Status::Warning,
    message: Text {
        zh: "源站 {subject} 的证书无效，但 CDN 没有开启校验，目前不影响访问：{fault}",
        en: "The certificate of the origin {subject} is not valid; the CDN does not verify it, so visits are not hurt now: {fault}",
    },
    remedy: &[Text {
        zh: "建议更换源站证书，以便开启校验。",
        en: "Renew the origin's certificate, so that verification can be switched on.",
    }],
};

static PLAIN: Text = Text {
    zh: "回源使用 HTTP，没有证书。",
    en: "The CDN fetches over plain HTTP; there is no certificate.",
};

fn judge(site: &Site<'_>) -> Judgement {
    let verify = site.config()?.origin_verify;
    let fetches = site.origin_fetches()?;
    let secure: Vec<_> = fetches.iter().filter(|fetch| fetch.request.tls).collect();
    let Some(first) = secure.first() else { return Err(Stop::NotApplicable(PLAIN)) };
    let handshake = Tls { addr: first.request.addr, sni: first.request.sni.clone(), offer: TlsOffer::Modern };
    let TlsOutcome::Session(session) = site.ask(&handshake)? else { return Ok(Vec::new()) };
    let Some(chain) = &session.chain else { return Ok(Vec::new()) };
    let Some(leaf) = chain.leaf() else { return Ok(Vec::new()) };
    let sni = first.request.sni.clone().unwrap_or_default();
    let Some(fault) = fault(site, leaf, &chain.trust, &sni)? else {
        return Ok(vec![about(&VALID, first).cite(handshake)]);
    };
    let describe = |card: &'static FindingCard| {
        about(card, first).cite(handshake.clone()).with("sni", &sni).with_words("fault", fault.clone())
    };
    if !verify {
        return Ok(vec![describe(&INVALID_UNCHECKED)]);
    }
    if !site.origin_is_suspect()? {
        return Ok(Vec::new());
    }
    let finding = with_visit(describe(&INVALID), site)?
        .claim(&causes::origin::TLS_CERT_INVALID, Grade::B)
        .rules_out(
            &causes::origin::TLS_HANDSHAKE_FAILED,
            Text { zh: "不校验证书时握手可以完成。", en: "Without verification the handshake completes." },
        )
        .rules_out(
            &causes::origin::UNREACHABLE_FROM_CDN,
            Text { zh: "CDN 连得上源站，是证书没有通过校验。", en: "The CDN reaches the origin; it is the certificate that does not pass." },
        )
        .reproduce(format!("openssl s_client -connect {} -servername {sni} </dev/null | openssl x509 -noout -dates -subject -issuer -ext subjectAltName", first.request.addr));
    Ok(vec![finding])
}

fn fault(site: &Site<'_>, leaf: &Certificate, trust: &ChainTrust, sni: &str) -> Result<Option<Words>, Stop> {
    let mut args = Args::default();
    args.set("sni", sni);
    args.set("not_after", leaf.not_after.strftime("%Y-%m-%d %H:%M UTC"));
    args.set("not_before", leaf.not_before.strftime("%Y-%m-%d %H:%M UTC"));
    args.set("names", leaf.dns_names.iter().take(3).cloned().collect::<Vec<_>>().join(", "));
    args.set("issuer", &leaf.issuer);
    let clock = site.clock()? == Clock::Trusted;
    let text = if clock && leaf.not_after < site.case.now {
        Text { zh: "已于 {not_after} 过期。", en: "it expired at {not_after}." }
    } else if clock && leaf.not_before > site.case.now {
        Text { zh: "要到 {not_before} 才生效。", en: "it is valid only from {not_before}." }
    } else if sni.parse().is_ok_and(|name| !leaf.covers(&name)) {
        Text {
            zh: "证书的域名是 {names}，不包含 {sni}。", en: "it is for {names}, not for {sni}."
        }
    } else {
        match trust {
            ChainTrust::Trusted { .. } => return Ok(None),
            ChainTrust::SelfSigned => Text { zh: "是自签名证书。", en: "it is self-signed." },
            ChainTrust::UnknownRoot { .. } | ChainTrust::IssuerMissing { .. } | ChainTrust::Broken(_) => {
                Text {
                    zh: "由 {issuer} 签发，无法追溯到受信任的根证书。",
                    en: "issued by {issuer}, it does not lead to a trusted root.",
                }
            }
        }
    };
    Ok(Some(text.fill(&args)))
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "valid",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https)
        },
        expect: &["VALID"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "expired-and-verified",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world.config().origin_verify = true;
            world.origin_certificate(|leaf| leaf.not_after = world::time("2026-11-01T00:00:00Z"));
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["INVALID"],
        verdict: Some("origin.tls_cert_invalid"),
    },
    Scenario {
        name: "expired-and-not-verified",
        world: |world| {
            world.config().origin_scheme = Some(edgedesk_evidence::control_plane::OriginScheme::Https);
            world.origin_certificate(|leaf| leaf.not_after = world::time("2026-11-01T00:00:00Z"));
        },
        expect: &["INVALID_UNCHECKED"],
        verdict: Some("healthy"),
    },
    Scenario { name: "plain-http", world: |_| {}, expect: &[], verdict: Some("healthy") },
];
