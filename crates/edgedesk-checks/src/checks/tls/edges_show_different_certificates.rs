//! TLS008: some edges show a certificate that clients do not accept, others a good one.

use std::collections::BTreeSet;

use super::shared_words::{about, about_all, day, list, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, EdgeCertificate, Site};
use crate::words::{Args, Text, Words};
use crate::world::{self, EDGES};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS008",
    slug: "edges-show-different-certificates",
    layer: Layer::Tls,
    title: Text { zh: "各节点证书是否一致", en: "Do all edges show the same certificate" },
    why: Text {
        zh: "证书更新后要下发到所有节点。个别节点仍是旧证书时，访客会时好时坏，取决于分到哪个节点。",
        en: "A renewed certificate has to reach every edge. Where some still show the old one, visitors see errors come and go with the edge that they are sent to.",
    },
    findings: &[&SAME, &DIFFERENT_AND_VALID, &SOME_BAD],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Ok,
    message: Text {
        zh: "探测的 {count} 个节点返回同一张证书（序列号 {serial}）。",
        en: "The {count} edges probed show one certificate (serial {serial}).",
    },
    remedy: &[],
};

static DIFFERENT_AND_VALID: FindingCard = FindingCard {
    tag: "DIFFERENT_AND_VALID",
    status: Status::Info,
    message: Text {
        zh: "{count} 个节点返回了 {kinds} 张不同的证书，都有效（例如同时部署了 RSA 和 ECDSA，或正在更新）。",
        en: "The {count} edges show {kinds} different certificates, all of them valid (RSA beside ECDSA, or an update under way).",
    },
    remedy: &[],
};

static SOME_BAD: FindingCard = FindingCard {
    tag: "SOME_BAD",
    status: Status::Error,
    message: Text {
        zh: "{total} 个节点中有 {count} 个（{edges}）的证书无效：{fault}；其余节点（{fine}）的证书有效，到 {good_until}。",
        en: "{count} of {total} edges ({edges}) show a bad certificate: {fault}; that of the others ({fine}) is good, until {good_until}.",
    },
    remedy: &[Text {
        zh: "请在 CDN 控制台重新提交一次 {host} 的证书，触发下发；半小时后仍不一致，把节点 IP（{edges}）提交工单给 CDN 服务商。",
        en: "Submit the certificate of {host} once more in the CDN's console, so that it is rolled out again; if the edges still differ after half an hour, send their addresses ({edges}) to the CDN's support.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let (good, bad): (Vec<_>, Vec<_>) = certificates.shown.iter().partition(|edge| edge.faults.is_empty());
    let Some(first_good) = good.first() else { return Ok(Vec::new()) };
    let kinds: BTreeSet<&str> = certificates.shown.iter().map(|edge| edge.leaf.sha256.as_str()).collect();
    let Some(first_bad) = bad.first() else {
        let card = if kinds.len() == 1 { &SAME } else { &DIFFERENT_AND_VALID };
        return Ok(vec![about_all(card, &certificates).with("kinds", kinds.len())]);
    };
    // The other edge is the counter-experiment: same name, same moment, another certificate.
    let finding = good
        .iter()
        .fold(about(&SOME_BAD, &certificates, &bad), |finding, edge| finding.cite(edge.probe.clone()))
        .with("total", certificates.shown.len())
        .with("fine", list(&good))
        .with("good_until", day(first_good.leaf.not_after))
        .with_words("fault", described(first_bad))
        .claim(&causes::tls::CERT_DIFFERS_BETWEEN_EDGES, Grade::A)
        .rules_out(
            &causes::tls::CERT_EXPIRED,
            Text {
                zh: "有效的证书已经部署到 {fine}，只是没有到达全部节点。",
                en: "A good certificate is deployed on {fine}; it just did not reach every edge.",
            },
        )
        .reproduce(show_certificate(&first_bad.probe))
        .reproduce(show_certificate(&first_good.probe));
    Ok(vec![finding])
}

/// The first thing wrong with a certificate, in words.
fn described(edge: &EdgeCertificate<'_>) -> Words {
    let mut args = Args::default();
    args.set("not_before", day(edge.leaf.not_before));
    args.set("not_after", day(edge.leaf.not_after));
    args.set("names", super::shared_words::names(edge.leaf));
    args.set("issuer", &edge.leaf.issuer);
    let text = match edge.faults.first() {
        Some(CertificateFault::Expired) => {
            Text { zh: "已于 {not_after} 过期", en: "it expired at {not_after}" }
        }
        Some(CertificateFault::NotYetValid) => {
            Text { zh: "要到 {not_before} 才生效", en: "it is valid only from {not_before}" }
        }
        Some(CertificateFault::WrongName) => {
            Text { zh: "域名不符，是给 {names} 的", en: "it is for another name, {names}" }
        }
        Some(CertificateFault::SelfSigned) => Text { zh: "自签名", en: "it is self-signed" },
        Some(CertificateFault::IssuerMissing) => {
            Text { zh: "没有发送签发者 {issuer} 的证书", en: "its issuer {issuer} is not sent" }
        }
        Some(CertificateFault::UnknownRoot) | None => {
            Text { zh: "签发机构 {issuer} 不受信任", en: "its issuer {issuer} is not trusted" }
        }
    };
    text.fill(&args)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "same", world: |_| {}, expect: &["SAME"], verdict: Some("healthy") },
    Scenario {
        name: "rsa-beside-ecdsa",
        world: |world| world.certificate_of(EDGES[1], |leaf, _| leaf.sha256 = "25a".to_owned()),
        expect: &["DIFFERENT_AND_VALID"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "an-old-one-on-the-second",
        world: |world| {
            world.certificate_of(EDGES[1], |leaf, _| {
                leaf.sha256 = "01d".to_owned();
                leaf.not_after = world::time("2026-11-01T00:00:00Z");
            });
        },
        expect: &["SOME_BAD"],
        verdict: Some("tls.cert_differs_between_edges"),
    },
    Scenario {
        name: "expired-everywhere",
        world: |world| world.certificate.not_after = world::time("2026-11-01T00:00:00Z"),
        expect: &[],
        verdict: Some("tls.cert_expired"),
    },
];
