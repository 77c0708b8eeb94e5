//! TLS018: the certificate was renewed on the origin and not on the CDN.

use std::net::SocketAddr;

use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome};

use super::shared_words::{about, day, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS018",
    slug: "renewed-at-the-origin-alone",
    layer: Layer::Tls,
    title: Text {
        zh: "新证书是否只部署在源站", en: "Was the certificate renewed on the origin alone"
    },
    why: Text {
        zh: "访客看到的是 CDN 上的证书。续签后只更换了源站，CDN 上仍是旧证书，访客看到的就仍是过期。节点证书过期时，我们再看源站 443 端口上的证书。",
        en: "Visitors see the certificate on the CDN. Renewed on the origin alone, it is still the old one that they meet. Where the edges' has expired, that on port 443 of the origin is looked at.",
    },
    findings: &[&NOT_NEEDED, &RENEWED],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static NOT_NEEDED: FindingCard = FindingCard {
    tag: "NOT_NEEDED",
    status: Status::Ok,
    message: Text {
        zh: "节点上的证书在有效期内。", en: "The certificate on the edges is within its time."
    },
    remedy: &[],
};

static RENEWED: FindingCard = FindingCard {
    tag: "RENEWED",
    status: Status::Error,
    message: Text {
        zh: "源站 {origin} 上已有 {host} 的新证书（到 {renewed_until}），但没有部署到 CDN，节点上仍是 {not_after} 过期的旧证书。",
        en: "The origin {origin} has a new certificate for {host} (until {renewed_until}) that was not deployed to the CDN; the edges still show the one that expired at {not_after}.",
    },
    remedy: &[Text {
        zh: "把源站 {origin} 上正在使用的新证书（fullchain）和私钥上传到 CDN 控制台 {host} 的 HTTPS 配置，并把这一步加入续签流程。",
        en: "Upload the new certificate (fullchain) and key that the origin {origin} uses to the HTTPS settings of {host} in the CDN's console, and make that a step of every renewal.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.are_free_of(CertificateFault::Expired) {
        return Ok(vec![about(&NOT_NEEDED, &certificates, &[])]);
    }
    let expired = certificates.everywhere(CertificateFault::Expired);
    if expired.is_empty() {
        return Ok(Vec::new());
    }
    let places = site.origin_addresses()?;
    let addresses = site.probeable(places.iter().flat_map(|place| place.addresses.clone()));
    let Some(address) = addresses.first() else { return Ok(Vec::new()) };
    let port = places.iter().find_map(|place| place.origin.port.filter(|port| *port != 80)).unwrap_or(443);
    let probe = Tls {
        addr: SocketAddr::new(*address, port),
        sni: Some(certificates.host.to_string()),
        offer: TlsOffer::Modern,
    };
    let TlsOutcome::Session(session) = site.ask(&probe)? else { return Ok(Vec::new()) };
    let renewed = session
        .chain
        .as_ref()
        .and_then(|chain| chain.leaf())
        .filter(|leaf| leaf.covers(&certificates.host) && leaf.not_after > site.case.now);
    let Some(leaf) = renewed else { return Ok(Vec::new()) };
    let finding = about(&RENEWED, &certificates, &expired)
        .with("origin", probe.addr)
        .with("renewed_until", day(leaf.not_after))
        .cite(probe.clone())
        .claim(&causes::tls::CERT_EXPIRED, Grade::A)
        .reproduce(show_certificate(&probe));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "in-time", world: |_| {}, expect: &["NOT_NEEDED"], verdict: Some("healthy") },
    Scenario {
        name: "the-origin-has-a-new-one",
        world: |world| {
            world.origin_certificate(|leaf| leaf.not_after = world::time("2027-02-01T00:00:00Z"));
            world.certificate.not_after = world::time("2026-11-20T00:00:00Z");
        },
        expect: &["RENEWED"],
        verdict: Some("tls.cert_expired"),
    },
    Scenario {
        name: "expired-on-both",
        world: |world| world.certificate.not_after = world::time("2026-11-20T00:00:00Z"),
        expect: &[],
        verdict: Some("tls.cert_expired"),
    },
];
