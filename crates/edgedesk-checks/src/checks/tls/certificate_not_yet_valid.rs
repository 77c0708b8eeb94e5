//! TLS003: the certificate that the edges show is not valid yet.

use super::shared_words::{about, about_all, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{CertificateFault, Clock, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS003",
    slug: "certificate-not-yet-valid",
    layer: Layer::Tls,
    title: Text { zh: "证书是否已生效", en: "Is the certificate valid already" },
    why: Text {
        zh: "证书在生效时间之前不被接受。常见于提前部署了新证书，或签发机构的时钟偏快。",
        en: "A certificate is not accepted before its time. Mostly a new one was deployed too early, or the clock of whoever issued it runs fast.",
    },
    findings: &[&STARTED, &NOT_YET],
    references: &["https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5"],
    judge,
    scenarios: SCENARIOS,
};

static STARTED: FindingCard = FindingCard {
    tag: "STARTED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书自 {not_before} 起有效。",
        en: "The certificate of {subject} has been valid since {not_before}.",
    },
    remedy: &[],
};

static NOT_YET: FindingCard = FindingCard {
    tag: "NOT_YET",
    status: Status::Error,
    message: Text {
        zh: "节点（{edges}）上 {host} 的证书要到 {not_before} 才生效。",
        en: "The certificate of {host} on the edges ({edges}) is valid only from {not_before}.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台换回仍然有效的旧证书，到 {not_before} 之后再更换；旧证书也已过期时，请重新签发立即生效的证书。",
        en: "Put the previous certificate back in the CDN's console and replace it after {not_before}; if that has expired too, have one issued that is valid at once.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if site.clock()? != Clock::Trusted {
        return Ok(Vec::new());
    }
    if certificates.are_free_of(CertificateFault::NotYetValid) {
        return Ok(vec![about_all(&STARTED, &certificates)]);
    }
    let early = certificates.everywhere(CertificateFault::NotYetValid);
    let Some(first) = early.first() else { return Ok(Vec::new()) };
    let finding = about(&NOT_YET, &certificates, &early)
        .claim(&causes::tls::CERT_NOT_YET_VALID, Grade::A)
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
    Scenario { name: "started", world: |_| {}, expect: &["STARTED"], verdict: Some("healthy") },
    Scenario {
        name: "from-next-month-on",
        world: |world| world.certificate.not_before = world::time("2026-12-20T00:00:00Z"),
        expect: &["NOT_YET"],
        verdict: Some("tls.cert_not_yet_valid"),
    },
];
