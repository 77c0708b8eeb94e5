//! TLS017: a bad certificate, and HSTS that keeps visitors from passing the warning.

use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::{Reach, Site};
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS017",
    slug: "hsts-bars-the-way",
    layer: Layer::Tls,
    title: Text { zh: "HSTS 是否放大了证书问题", en: "Does HSTS make a bad certificate worse" },
    why: Text {
        zh: "站点启用 HSTS 后，浏览器遇到证书错误不允许“继续访问”，也不会退回 HTTP。它不是原因，但会让证书问题变成完全打不开。",
        en: "Where a site uses HSTS, browsers let nobody click through a certificate warning, nor fall back to HTTP. It is not the cause, yet it turns a warning into a dead end.",
    },
    findings: &[&NO_HARM, &BARRED],
    references: &["https://www.rfc-editor.org/rfc/rfc6797#section-8.4"],
    judge,
    scenarios: SCENARIOS,
};

static NO_HARM: FindingCard = FindingCard {
    tag: "NO_HARM",
    status: Status::Ok,
    message: Text {
        zh: "没有受 HSTS 影响的证书问题。",
        en: "There is no certificate fault for HSTS to make worse.",
    },
    remedy: &[],
};

static BARRED: FindingCard = FindingCard {
    tag: "BARRED",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 启用了 HSTS（{hsts}），来过的访客无法跳过证书警告，也不能改用 http://。",
        en: "{subject} uses HSTS ({hsts}): visitors who have been here cannot pass the certificate warning, nor use http:// instead.",
    },
    remedy: &[Text {
        zh: "只能尽快换上有效的证书；关闭 HSTS 对已经来过的访客不起作用。",
        en: "A valid certificate, soon, is the only way out; switching HSTS off does nothing for visitors who have been here.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.shown.is_empty() {
        return Ok(Vec::new());
    }
    let bad: Vec<_> = certificates.shown.iter().filter(|edge| !edge.faults.is_empty()).collect();
    let hsts = site.edge_reaches()?.into_iter().find_map(|(edge, reach)| match reach {
        Reach::Responds(response) => {
            Some((edge.request, response.headers.get("strict-transport-security")?.to_owned()))
        }
        _ => None,
    });
    let finding = match (bad.first(), hsts) {
        (Some(first), Some((request, hsts))) => {
            BARRED.about(&certificates.host).with("hsts", hsts).cite(request).cite(first.probe.clone())
        }
        _ => NO_HARM.about(&certificates.host).cite(certificates.shown[0].probe.clone()),
    };
    Ok(vec![finding])
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "hsts-and-a-good-certificate",
        world: |world| {
            world.edge = world::response(200, &[("Strict-Transport-Security", "max-age=31536000")]);
        },
        expect: &["NO_HARM"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "hsts-and-an-expired-certificate",
        world: |world| {
            world.edge = world::response(200, &[("Strict-Transport-Security", "max-age=31536000")]);
            world.certificate.not_after = world::time("2026-11-20T00:00:00Z");
        },
        expect: &["BARRED"],
        verdict: Some("tls.cert_expired"),
    },
];
