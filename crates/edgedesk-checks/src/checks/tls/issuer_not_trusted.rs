//! TLS007: the certificate's chain leads to an authority that nobody trusts.

use edgedesk_evidence::tls::{ChainTrust, PublicKey};

use super::shared_words::{about, about_all, show_chain};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{CertificateFault, EdgeCertificate, MissingIssuer, Site};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS007",
    slug: "issuer-not-trusted",
    layer: Layer::Tls,
    title: Text { zh: "签发机构是否受信任", en: "Is the issuing authority trusted" },
    why: Text {
        zh: "证书链必须连到浏览器内置的根证书。企业自建 CA 或已被移除的机构签发的证书，访客的设备不会接受。",
        en: "A chain has to lead to a root that browsers carry. What a company's own authority issued, or one that was removed, visitors' devices do not accept.",
    },
    findings: &[&TRUSTED, &UNTRUSTED, &BROKEN],
    references: &["https://www.rfc-editor.org/rfc/rfc5280#section-6"],
    judge,
    scenarios: SCENARIOS,
};

static TRUSTED: FindingCard = FindingCard {
    tag: "TRUSTED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书链连到受信任的根证书 {root}。",
        en: "The chain of {subject} leads to the trusted root {root}.",
    },
    remedy: &[],
};

static REPLACE: Text = Text {
    zh: "向浏览器信任的证书机构申请覆盖 {host} 的证书（也可以使用 CDN 的免费证书），在 CDN 控制台的 HTTPS 配置中更换。",
    en: "Have a certificate for {host} issued by an authority that browsers trust (or use the CDN's free one), and replace it in the HTTPS settings of the CDN's console.",
};

static UNTRUSTED: FindingCard = FindingCard {
    tag: "UNTRUSTED",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）上 {host} 的证书由“{issuer}”签发，证书链到“{root}”为止，不受浏览器信任。",
        en: "The certificate of {host} on the edges ({edges}) was issued by “{issuer}”; its chain ends at “{root}”, which browsers do not trust.",
    },
    remedy: &[REPLACE],
};

static BROKEN: FindingCard = FindingCard {
    tag: "BROKEN",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）发送的证书链无效：{root}。",
        en: "The certificate chain that the edges ({edges}) send is not valid: {root}.",
    },
    remedy: &[
        Text {
            zh: "确认上传的中间证书与 {host} 的证书出自同一机构、同一批次，按“域名证书、中间证书”的顺序重新上传。",
            en: "Make sure that the intermediate belongs to the certificate of {host}, and upload both again, the site's own first.",
        },
        REPLACE,
    ],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if let Some(root) = certificates.shown.iter().find_map(|edge| match &edge.chain.trust {
        ChainTrust::Trusted { root } => Some(root),
        _ => None,
    }) {
        return Ok(vec![about_all(&TRUSTED, &certificates).with("root", root)]);
    }
    let mut bad = certificates.everywhere(CertificateFault::UnknownRoot);
    bad.extend(certificates.everywhere(CertificateFault::IssuerMissing));
    let Some(first) = bad.first() else { return Ok(Vec::new()) };
    let Some((card, root, grade, witness)) = end_of(site, first)? else { return Ok(Vec::new()) };
    let mut finding =
        about(card, &certificates, &bad).with("root", root).claim(&causes::tls::CERT_UNTRUSTED, grade);
    if let Some(probe) = witness {
        finding = finding.cite(*probe);
    }
    let finding = finding
        .rules_out(
            &causes::tls::CERT_SELF_SIGNED,
            Text {
                zh: "证书由“{issuer}”签发，不是自签名。",
                en: "“{issuer}” issued it; it is not self-signed.",
            },
        )
        .rules_out(
            &causes::tls::CHAIN_INCOMPLETE,
            Text {
                zh: "没有找到能把证书链连到受信任根证书的中间证书。",
                en: "There is no sign of an intermediate certificate that would lead to a trusted root.",
            },
        )
        .reproduce(show_chain(&first.probe));
    Ok(vec![finding])
}

type End = (&'static FindingCard, String, Grade, Option<Box<edgedesk_evidence::Probe>>);

/// Where the chain ends, and how sure it is that nobody trusts that.
fn end_of(site: &Site<'_>, edge: &EdgeCertificate<'_>) -> Result<Option<End>, Stop> {
    Ok(match &edge.chain.trust {
        ChainTrust::UnknownRoot { root } => Some((&UNTRUSTED, root.clone(), Grade::A, None)),
        // What cannot be verified because it is weak is told as weak.
        ChainTrust::Broken(why) => (!is_weak(edge)).then(|| (&BROKEN, why.clone(), Grade::B, None)),
        ChainTrust::IssuerMissing { issuer, .. } => match site.missing_issuer(edge)? {
            Some(MissingIssuer::NotTrustedBy(probe)) => {
                Some((&UNTRUSTED, issuer.clone(), Grade::A, Some(probe)))
            }
            Some(MissingIssuer::LikelyUnknown) => Some((&UNTRUSTED, issuer.clone(), Grade::B, None)),
            _ => None,
        },
        ChainTrust::Trusted { .. } | ChainTrust::SelfSigned => None,
    })
}

fn is_weak(edge: &EdgeCertificate<'_>) -> bool {
    super::shared_strength::weakness(edge.chain).is_some()
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "trusted", world: |_| {}, expect: &["TRUSTED"], verdict: Some("healthy") },
    Scenario {
        name: "an-unknown-root-was-sent",
        world: |world| world.trust = ChainTrust::UnknownRoot { root: "CN=Nobody Root".to_owned() },
        expect: &["UNTRUSTED"],
        verdict: Some("tls.cert_untrusted"),
    },
    Scenario {
        name: "the-issuer-is-to-be-had-and-unknown",
        world: |world| {
            world.trust = ChainTrust::IssuerMissing { issuer: "CN=Acme Intermediate".to_owned(), last: 0 };
            world.certificate.issuer_urls = vec!["http://ca.test/acme.cer".to_owned()];
            world.issuer_is_to_be_had(false);
        },
        expect: &["UNTRUSTED"],
        verdict: Some("tls.cert_untrusted"),
    },
    Scenario {
        name: "an-intermediate-is-missing",
        world: |world| {
            world.trust = ChainTrust::IssuerMissing { issuer: "CN=Lab Intermediate".to_owned(), last: 0 };
        },
        expect: &[],
        verdict: Some("tls.chain_incomplete"),
    },
    Scenario {
        name: "the-wrong-intermediate",
        world: |world| {
            world.trust = ChainTrust::Broken("certificate 0 is not signed by certificate 1".to_owned());
        },
        expect: &["BROKEN"],
        verdict: Some("tls.cert_untrusted"),
    },
    Scenario {
        name: "weak-beyond-verification",
        world: |world| {
            world.certificate.key = PublicKey::Rsa(1024);
            world.trust = ChainTrust::Broken("unsupported key".to_owned());
        },
        expect: &[],
        verdict: Some("tls.cert_weak"),
    },
];
