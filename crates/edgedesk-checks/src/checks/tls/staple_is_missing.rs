//! TLS016: the certificate demands a stapled status, and none is sent.

use edgedesk_evidence::tls::{RevocationState, TlsOutcome};

use super::shared_words::{about, about_all};
use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS016",
    slug: "staple-is-missing",
    layer: Layer::Tls,
    title: Text {
        zh: "是否附带证书要求的 OCSP 状态", en: "Is the status sent that the certificate demands"
    },
    why: Text {
        zh: "带有 must-staple 扩展的证书要求服务器在握手时附上 OCSP 状态。没有附上时，Firefox 等客户端会拒绝连接。",
        en: "A certificate with the must-staple extension wants an OCSP status in every handshake. Without it Firefox and some others refuse the connection.",
    },
    findings: &[&NOT_DEMANDED, &SENT, &MISSING],
    references: &["https://www.rfc-editor.org/rfc/rfc7633"],
    judge,
    scenarios: SCENARIOS,
};

static NOT_DEMANDED: FindingCard = FindingCard {
    tag: "NOT_DEMANDED",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书不要求附带 OCSP 状态。",
        en: "The certificate of {subject} demands no stapled status.",
    },
    remedy: &[],
};

static SENT: FindingCard = FindingCard {
    tag: "SENT",
    status: Status::Ok,
    message: Text {
        zh: "节点附带了证书要求的 OCSP 状态。",
        en: "The edges send the OCSP status that the certificate demands.",
    },
    remedy: &[],
};

static MISSING: FindingCard = FindingCard {
    tag: "MISSING",
    status: Status::Warning,
    message: Text {
        zh: "{host} 的证书要求附带 OCSP 状态（must-staple），但节点（{edges}）没有发送，Firefox 等浏览器会拒绝访问。",
        en: "The certificate of {host} demands a stapled OCSP status, and the edges ({edges}) send none: Firefox and some other clients refuse it.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台的 HTTPS 配置中开启 OCSP Stapling，或重新签发不带 must-staple 的证书。",
        en: "Switch OCSP stapling on in the HTTPS settings of the CDN's console, or have the certificate issued without must-staple.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.shown.is_empty() || certificates.default {
        return Ok(Vec::new());
    }
    let demanding: Vec<_> = certificates.shown.iter().filter(|edge| edge.leaf.must_staple).collect();
    let bare: Vec<_> = demanding.iter().filter(|edge| edge.session.staple.is_none()).copied().collect();
    Ok(vec![match (demanding.is_empty(), bare.is_empty()) {
        (true, _) => about_all(&NOT_DEMANDED, &certificates),
        (_, true) => about(&SENT, &certificates, &demanding),
        (_, false) => about(&MISSING, &certificates, &bare),
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "not-demanded", world: |_| {}, expect: &["NOT_DEMANDED"], verdict: Some("healthy") },
    Scenario {
        name: "demanded-and-missing",
        world: |world| world.certificate.must_staple = true,
        expect: &["MISSING"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "demanded-and-sent",
        world: |world| {
            world.certificate.must_staple = true;
            let mut session = world.session();
            session.staple = Some(RevocationState::Good { next_update: None });
            world.on_tls(move |probe| {
                world::is_edge(probe.addr).then(|| TlsOutcome::Session(Box::new(session.clone())))
            });
        },
        expect: &["SENT"],
        verdict: Some("healthy"),
    },
];
