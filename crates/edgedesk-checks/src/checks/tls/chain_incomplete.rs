//! TLS006: the edges leave out an intermediate certificate.

use edgedesk_evidence::tls::ChainTrust;

use super::shared_words::{about, about_all, show_chain};
use crate::catalogue::{Check, Finding, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, EdgeCertificate, MissingIssuer, Site};
use crate::words::Text;
use crate::world::{self, EDGES, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS006",
    slug: "chain-incomplete",
    layer: Layer::Tls,
    title: Text { zh: "证书链是否完整", en: "Is the certificate chain complete" },
    why: Text {
        zh: "服务器应当同时发送中间证书。缺少时，桌面浏览器有时能自己补全，而 App、小程序、curl 和 Android 会失败。能从别处取到缺少的证书并连到受信任的根，就证明只是没有发送。",
        en: "A server has to send its intermediate certificates. Desktop browsers sometimes complete a chain by themselves; apps, mini-programs, curl and Android do not. Where the missing certificate can be had elsewhere and leads to a trusted root, it was merely not sent.",
    },
    findings: &[&COMPLETE, &INCOMPLETE],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2"],
    judge,
    scenarios: SCENARIOS,
};

static COMPLETE: FindingCard = FindingCard {
    tag: "COMPLETE",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书链没有缺少签发者。",
        en: "The certificate chain of {subject} lacks no issuer.",
    },
    remedy: &[],
};

static INCOMPLETE: FindingCard = FindingCard {
    tag: "INCOMPLETE",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）只发送了 {sent} 张证书，缺少中间证书“{missing}”。",
        en: "The edges ({edges}) send {sent} certificate(s) and leave out the intermediate “{missing}”.",
    },
    remedy: &[Text {
        zh: "把中间证书“{missing}”接在 {host} 的证书之后（PEM 依次粘贴：域名证书在前，中间证书在后），重新上传到 CDN 控制台的 HTTPS 配置。签发机构提供的 fullchain 文件可以直接使用。",
        en: "Append the intermediate “{missing}” to the certificate of {host} (PEM, the site's own first) and upload it again in the HTTPS settings of the CDN's console. The authority's “fullchain” file is just that.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.are_free_of(CertificateFault::IssuerMissing) {
        return Ok(vec![about_all(&COMPLETE, &certificates)]);
    }
    let lacking = certificates.everywhere(CertificateFault::IssuerMissing);
    let Some(first) = lacking.first() else { return Ok(Vec::new()) };
    let (grade, witness) = match site.missing_issuer(first)? {
        Some(MissingIssuer::TrustedBy(probe)) => (Grade::A, Some(probe)),
        Some(MissingIssuer::LikelyIntermediate) => (Grade::B, None),
        _ => return Ok(Vec::new()),
    };
    let mut finding = with_missing(about(&INCOMPLETE, &certificates, &lacking), first)
        .claim(&causes::tls::CHAIN_INCOMPLETE, grade);
    if let Some(probe) = witness {
        finding = finding.cite(*probe).rules_out(
            &causes::tls::CERT_UNTRUSTED,
            Text {
                zh: "补上“{missing}”之后，证书链可以连到受信任的根证书。",
                en: "With “{missing}” added, the chain leads to a trusted root.",
            },
        );
    } else {
        finding = finding.rules_out(
            &causes::tls::CERT_UNTRUSTED,
            Text {
                zh: "签发者“{missing}”从名称看是中间证书，而不是不受信任的根证书。",
                en: "By its name the issuer “{missing}” is an intermediate, not a root that nobody trusts.",
            },
        );
    }
    finding = finding.rules_out(
        &causes::tls::CERT_SELF_SIGNED,
        Text {
            zh: "证书由“{missing}”签发，不是自签名。",
            en: "“{missing}” issued it; it is not self-signed.",
        },
    );
    Ok(vec![finding.reproduce(show_chain(&first.probe))])
}

fn with_missing(finding: Finding, edge: &EdgeCertificate<'_>) -> Finding {
    let missing = match &edge.chain.trust {
        ChainTrust::IssuerMissing { issuer, .. } => issuer,
        _ => &edge.leaf.issuer,
    };
    finding.with("missing", missing).with("sent", edge.chain.certificates.len())
}

fn lacks(world: &mut World, issuer: &str) {
    world.certificate.issuer = issuer.to_owned();
    world.trust = ChainTrust::IssuerMissing { issuer: issuer.to_owned(), last: 0 };
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "complete", world: |_| {}, expect: &["COMPLETE"], verdict: Some("healthy") },
    Scenario {
        name: "the-certificate-names-where-its-issuer-is",
        world: |world| {
            lacks(world, "CN=Acme 2");
            world.certificate.issuer_urls = vec!["http://ca.test/acme2.cer".to_owned()];
            world.issuer_is_to_be_had(true);
        },
        expect: &["INCOMPLETE"],
        verdict: Some("tls.chain_incomplete"),
    },
    Scenario {
        name: "an-intermediate-by-its-name",
        world: |world| lacks(world, "CN=Lab Intermediate CA"),
        expect: &["INCOMPLETE"],
        verdict: Some("tls.chain_incomplete"),
    },
    Scenario {
        name: "a-root-by-its-name",
        world: |world| lacks(world, "CN=Nobody Root"),
        expect: &[],
        verdict: Some("tls.cert_untrusted"),
    },
    Scenario {
        name: "incomplete-on-one-edge",
        world: |world| {
            world.certificate_of(EDGES[0], |_, trust| {
                *trust = ChainTrust::IssuerMissing { issuer: "CN=Lab Intermediate".to_owned(), last: 0 };
            });
        },
        expect: &[],
        verdict: Some("tls.cert_differs_between_edges"),
    },
    Scenario {
        name: "self-signed",
        world: |world| {
            world.trust = ChainTrust::SelfSigned;
            world.certificate.issuer = world::HOST.to_owned();
        },
        expect: &["COMPLETE"],
        verdict: Some("tls.cert_self_signed"),
    },
];
