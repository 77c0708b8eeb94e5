//! TLS005: the certificate signed itself.

use edgedesk_evidence::tls::ChainTrust;

use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, Site};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS005",
    slug: "certificate-self-signed",
    layer: Layer::Tls,
    title: Text { zh: "是否使用自签名证书", en: "Is the certificate self-signed" },
    why: Text {
        zh: "自签名证书的签发者就是它自己，所有浏览器都不信任。多为测试证书或服务器自动生成的证书。",
        en: "A self-signed certificate is its own issuer, and no browser trusts it. Mostly a test certificate, or one that a server made by itself.",
    },
    findings: &[&ISSUED, &SELF_SIGNED],
    references: &["https://www.rfc-editor.org/rfc/rfc5280#section-3.2"],
    judge,
    scenarios: SCENARIOS,
};

static ISSUED: FindingCard = FindingCard {
    tag: "ISSUED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书由 {issuer} 签发。",
        en: "The certificate of {subject} was issued by {issuer}.",
    },
    remedy: &[],
};

static SELF_SIGNED: FindingCard = FindingCard {
    tag: "SELF_SIGNED",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）上 {host} 的证书是自签名的（签发者就是自己：{issuer}）。",
        en: "The certificate of {host} on the edges ({edges}) is self-signed: its issuer is itself, {issuer}.",
    },
    remedy: &[Text {
        zh: "向受信任的证书机构申请覆盖 {host} 的证书（也可以使用 CDN 的免费证书），在 CDN 控制台的 HTTPS 配置中更换。",
        en: "Have a certificate for {host} issued by a public authority (or use the CDN's free one), and replace it in the HTTPS settings of the CDN's console.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.are_free_of(CertificateFault::SelfSigned) {
        return Ok(vec![about_all(&ISSUED, &certificates)]);
    }
    let own = certificates.everywhere(CertificateFault::SelfSigned);
    let Some(first) = own.first() else { return Ok(Vec::new()) };
    let finding = about(&SELF_SIGNED, &certificates, &own)
        .claim(&causes::tls::CERT_SELF_SIGNED, Grade::A)
        .rules_out(
            &causes::tls::CHAIN_INCOMPLETE,
            Text {
                zh: "证书由自己签发，不存在缺少的中间证书。",
                en: "It is its own issuer; no intermediate certificate is missing.",
            },
        )
        .rules_out(
            &causes::tls::CERT_UNTRUSTED,
            Text { zh: "没有其他机构为它签名。", en: "No other authority signed it." },
        )
        .reproduce(show_certificate(&first.probe));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "issued", world: |_| {}, expect: &["ISSUED"], verdict: Some("healthy") },
    Scenario {
        name: "self-signed",
        world: |world| {
            world.trust = ChainTrust::SelfSigned;
            world.certificate.issuer = world.certificate.subject.clone();
            world.certificate.self_signed = true;
        },
        expect: &["SELF_SIGNED"],
        verdict: Some("tls.cert_self_signed"),
    },
    Scenario {
        name: "self-signed-and-nameless",
        world: |world| {
            world.trust = ChainTrust::SelfSigned;
            world.certificate.issuer = world.certificate.subject.clone();
            world.certificate.dns_names.clear();
        },
        expect: &["SELF_SIGNED"],
        verdict: Some("tls.cert_self_signed"),
    },
    Scenario {
        name: "by-an-unknown-authority",
        world: |world| world.trust = ChainTrust::UnknownRoot { root: "CN=Nobody Root".to_owned() },
        expect: &["ISSUED"],
        verdict: Some("tls.cert_untrusted"),
    },
];
