//! TLS004: the certificate does not cover the host.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::tls::Certificate;

use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, Site};
use crate::words::Text;
use crate::world::{EDGES, HOST};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS004",
    slug: "certificate-for-another-name",
    layer: Layer::Tls,
    title: Text { zh: "证书是否覆盖该域名", en: "Does the certificate cover the name" },
    why: Text {
        zh: "浏览器只看证书的“使用者可选名称”（SAN）。通配符只代表一级：*.shop.test 不包含 shop.test，也不包含 a.b.shop.test。",
        en: "Browsers look at the certificate's subjectAltName alone. A wildcard stands for one label: *.shop.test covers neither shop.test nor a.b.shop.test.",
    },
    findings: &[&COVERED, &NOT_COVERED, &WILDCARD_TOO_SHORT, &APEX_NOT_COVERED],
    references: &["https://www.rfc-editor.org/rfc/rfc9525#section-6.3"],
    judge,
    scenarios: SCENARIOS,
};

static COVERED: FindingCard = FindingCard {
    tag: "COVERED",
    status: Status::Ok,
    message: Text {
        zh: "证书（{names}）覆盖 {subject}。",
        en: "The certificate ({names}) covers {subject}.",
    },
    remedy: &[],
};

static REPLACE: Text = Text {
    zh: "申请覆盖 {host} 的证书，并在 CDN 控制台 {host} 的 HTTPS 配置中绑定。",
    en: "Have a certificate issued that covers {host}, and bind it in the HTTPS settings of {host} in the CDN's console.",
};

static NOT_COVERED: FindingCard = FindingCard {
    tag: "NOT_COVERED",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）返回的证书是给 {names} 的，不包含 {host}。",
        en: "The certificate that the edges ({edges}) show is for {names}; it does not cover {host}.",
    },
    remedy: &[REPLACE],
};

static WILDCARD_TOO_SHORT: FindingCard = FindingCard {
    tag: "WILDCARD_TOO_SHORT",
    status: Status::Error,
    message: Text {
        zh: "证书中的 {pattern} 只代表一级子域名，不包含多一级的 {host}。",
        en: "The certificate's {pattern} stands for one label only; {host} has one more.",
    },
    remedy: &[REPLACE],
};

static APEX_NOT_COVERED: FindingCard = FindingCard {
    tag: "APEX_NOT_COVERED",
    status: Status::Error,
    message: Text {
        zh: "证书中的 {pattern} 不包含主域名 {host} 本身。",
        en: "The certificate's {pattern} does not cover the bare name {host} itself.",
    },
    remedy: &[REPLACE],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.are_free_of(CertificateFault::WrongName) {
        return Ok(vec![about_all(&COVERED, &certificates)]);
    }
    let wrong = certificates.everywhere(CertificateFault::WrongName);
    let Some(first) = wrong.first() else { return Ok(Vec::new()) };
    let (card, pattern) = near_miss(first.leaf, &certificates.host);
    let finding = about(card, &certificates, &wrong)
        .with("pattern", pattern)
        .claim(&causes::tls::CERT_NAME_MISMATCH, Grade::A)
        .rules_out(
            &causes::tls::HTTPS_NOT_ENABLED,
            Text {
                zh: "没有迹象表明 HTTPS 未开启：返回的证书不是 CDN 的默认证书，域名配置中也没有关闭 HTTPS。",
                en: "Nothing says that HTTPS is off: this is not known as the CDN's default certificate, and no configuration has HTTPS switched off.",
            },
        )
        .reproduce(show_certificate(&first.probe));
    Ok(vec![finding])
}

/// How the certificate misses the host, and the wildcard that nearly covers it.
fn near_miss<'a>(leaf: &'a Certificate, host: &DnsName) -> (&'static FindingCard, &'a str) {
    for pattern in &leaf.dns_names {
        let Some(zone) = pattern.strip_prefix("*.").and_then(|zone| zone.parse::<DnsName>().ok()) else {
            continue;
        };
        if *host == zone {
            return (&APEX_NOT_COVERED, pattern);
        }
        if host.is_within(&zone) {
            return (&WILDCARD_TOO_SHORT, pattern);
        }
    }
    (&NOT_COVERED, "")
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "covered", world: |_| {}, expect: &["COVERED"], verdict: Some("healthy") },
    Scenario {
        name: "by-a-wildcard",
        world: |world| world.certificate.dns_names = vec!["*.shop.test".to_owned()],
        expect: &["COVERED"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "another-sites",
        world: |world| world.certificate.dns_names = vec!["www.other.test".to_owned()],
        expect: &["NOT_COVERED"],
        verdict: Some("tls.cert_name_mismatch"),
    },
    Scenario {
        name: "a-wildcard-one-label-short",
        world: |world| world.certificate.dns_names = vec!["*.test".to_owned()],
        expect: &["WILDCARD_TOO_SHORT"],
        verdict: Some("tls.cert_name_mismatch"),
    },
    Scenario {
        name: "a-wildcard-without-the-apex",
        world: |world| world.certificate.dns_names = vec![format!("*.{HOST}")],
        expect: &["APEX_NOT_COVERED"],
        verdict: Some("tls.cert_name_mismatch"),
    },
    Scenario {
        name: "another-sites-on-one-edge",
        world: |world| {
            world.certificate_of(EDGES[1], |leaf, _| {
                leaf.dns_names = vec!["www.other.test".to_owned()];
                leaf.sha256 = "0ther".to_owned();
            });
        },
        expect: &[],
        verdict: Some("tls.cert_differs_between_edges"),
    },
];
