//! TLS002: the certificate that the edges show has expired.

use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, Clock, Site};
use crate::words::Text;
use crate::world::{self, EDGES};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS002",
    slug: "certificate-expired",
    layer: Layer::Tls,
    title: Text { zh: "证书是否过期", en: "Has the certificate expired" },
    why: Text {
        zh: "证书过期后，浏览器会提示“您的连接不是私密连接”，App 和接口调用会直接失败。只有在我们的时钟与服务器一致时才下结论。",
        en: "Once a certificate has expired, browsers show a warning page and apps fail outright. Judged only while our clock agrees with the servers'.",
    },
    findings: &[&IN_TIME, &EXPIRED],
    references: &["https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5"],
    judge,
    scenarios: SCENARIOS,
};

static IN_TIME: FindingCard = FindingCard {
    tag: "IN_TIME",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书有效期到 {not_after}。",
        en: "The certificate of {subject} is valid until {not_after}.",
    },
    remedy: &[],
};

static EXPIRED: FindingCard = FindingCard {
    tag: "EXPIRED",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）上 {host} 的证书已于 {not_after} 过期。",
        en: "The certificate of {host} on the edges ({edges}) expired at {not_after}.",
    },
    remedy: &[Text {
        zh: "续签 {host} 的证书，并在 CDN 控制台的 HTTPS 配置中更换为新证书（只在源站更换不会生效）。",
        en: "Renew the certificate of {host} and replace it in the HTTPS settings of the CDN's console (replacing it on the origin alone changes nothing).",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if site.clock()? != Clock::Trusted {
        return Ok(Vec::new());
    }
    if certificates.are_free_of(CertificateFault::Expired) {
        return Ok(vec![about_all(&IN_TIME, &certificates)]);
    }
    let expired = certificates.everywhere(CertificateFault::Expired);
    let Some(first) = expired.first() else { return Ok(Vec::new()) };
    // The certificate states its own end.
    let finding = about(&EXPIRED, &certificates, &expired)
        .claim(&causes::tls::CERT_EXPIRED, Grade::A)
        .rules_out(
            &causes::desk::CLOCK_WRONG,
            Text {
                zh: "我们的时钟与服务器的 Date 一致。",
                en: "Our clock agrees with the Date of the servers.",
            },
        )
        .reproduce(show_certificate(&first.probe));
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "in-time", world: |_| {}, expect: &["IN_TIME"], verdict: Some("healthy") },
    Scenario {
        name: "expired",
        world: |world| world.certificate.not_after = world::time("2026-11-20T00:00:00Z"),
        expect: &["EXPIRED"],
        verdict: Some("tls.cert_expired"),
    },
    Scenario {
        name: "expired-on-one-edge",
        world: |world| {
            world.certificate_of(EDGES[1], |leaf, _| {
                leaf.not_after = world::time("2026-11-20T00:00:00Z");
                leaf.sha256 = "01d".to_owned();
            });
        },
        expect: &[],
        verdict: Some("tls.cert_differs_between_edges"),
    },
    Scenario {
        name: "our-clock-is-wrong",
        world: |world| {
            world.certificate.not_after = world::time("2026-11-20T00:00:00Z");
            let date = ("Date", "Sun, 15 Nov 2026 12:00:00 GMT");
            world.edge = world::response(200, &[date]);
            world.origin = world::response(200, &[date]);
        },
        expect: &[],
        verdict: None,
    },
    Scenario {
        name: "plain-http",
        world: |world| world.visit(false, "/"),
        expect: &[],
        verdict: Some("healthy"),
    },
];
