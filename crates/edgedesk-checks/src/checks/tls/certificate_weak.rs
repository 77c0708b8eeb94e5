//! TLS011: the certificate's key or signature is too weak.

use edgedesk_evidence::tls::PublicKey;

use super::shared_strength::weakness;
use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS011",
    slug: "certificate-weak",
    layer: Layer::Tls,
    title: Text { zh: "证书强度是否足够", en: "Is the certificate strong enough" },
    why: Text {
        zh: "浏览器拒绝小于 2048 位的 RSA 密钥，以及 SHA-1、MD5 签名的证书。",
        en: "Browsers refuse RSA keys below 2048 bits, and signatures over SHA-1 or MD5.",
    },
    findings: &[&STRONG, &WEAK],
    references: &["https://cabforum.org/working-groups/server/baseline-requirements/"],
    judge,
    scenarios: SCENARIOS,
};

static STRONG: FindingCard = FindingCard {
    tag: "STRONG",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书密钥和签名算法符合要求。",
        en: "Key and signature of the certificate of {subject} are strong enough.",
    },
    remedy: &[],
};

static WEAK: FindingCard = FindingCard {
    tag: "WEAK",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）上 {host} 的证书过弱：{weakness}，浏览器会拒绝。",
        en: "The certificate of {host} on the edges ({edges}) is too weak, {weakness}; browsers refuse it.",
    },
    remedy: &[Text {
        zh: "用 RSA 2048 位以上或 ECDSA P-256 的新密钥、SHA-256 签名重新签发证书，并在 CDN 控制台的 HTTPS 配置中更换。",
        en: "Have it issued anew with a key of RSA 2048 bits or more, or ECDSA P-256, signed over SHA-256, and replace it in the HTTPS settings of the CDN's console.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let weak: Vec<_> = certificates.shown.iter().filter(|edge| weakness(edge.chain).is_some()).collect();
    let Some(first) = weak.first() else {
        return Ok(if certificates.shown.is_empty() {
            Vec::new()
        } else {
            vec![about_all(&STRONG, &certificates)]
        });
    };
    // A default certificate's weakness is not what is to be mended.
    if certificates.default {
        return Ok(Vec::new());
    }
    let finding = about(&WEAK, &certificates, &weak)
        .with("weakness", weakness(first.chain).unwrap_or_default())
        .claim(&causes::tls::CERT_WEAK, Grade::A)
        .reproduce(format!(
            "{} -text | grep -E 'Public-Key|Signature Algorithm'",
            show_certificate(&first.probe)
        ));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "strong", world: |_| {}, expect: &["STRONG"], verdict: Some("healthy") },
    Scenario {
        name: "a-short-rsa-key",
        world: |world| world.certificate.key = PublicKey::Rsa(1024),
        expect: &["WEAK"],
        verdict: Some("tls.cert_weak"),
    },
    Scenario {
        name: "signed-over-sha-1",
        world: |world| world.certificate.signature = "sha1WithRSAEncryption".to_owned(),
        expect: &["WEAK"],
        verdict: Some("tls.cert_weak"),
    },
    Scenario {
        name: "rsa-of-2048-bits",
        world: |world| world.certificate.key = PublicKey::Rsa(2048),
        expect: &["STRONG"],
        verdict: Some("healthy"),
    },
];
