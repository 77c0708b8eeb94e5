//! TLS020: the edges ask visitors for a certificate of their own.

use edgedesk_evidence::tls::TlsOutcome;

use super::shared_words::{about, about_all};
use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS020",
    slug: "client-certificate-is-asked-for",
    layer: Layer::Tls,
    title: Text { zh: "是否要求客户端证书", en: "Is a client certificate asked for" },
    why: Text {
        zh: "开启双向认证后，没有客户端证书的访客会看到选择证书的弹窗或 400 错误。面向公众的网站一般不需要。",
        en: "With mutual authentication, visitors without a certificate of their own meet a dialogue or an error 400. A site for everybody seldom wants it.",
    },
    findings: &[&NOT_ASKED, &ASKED],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-4.3.2"],
    judge,
    scenarios: SCENARIOS,
};

static NOT_ASKED: FindingCard = FindingCard {
    tag: "NOT_ASKED",
    status: Status::Ok,
    message: Text {
        zh: "节点不要求客户端证书。", en: "The edges ask visitors for no certificate."
    },
    remedy: &[],
};

static ASKED: FindingCard = FindingCard {
    tag: "ASKED",
    status: Status::Info,
    message: Text {
        zh: "节点（{edges}）要求访客提供客户端证书（双向认证）。如果这不是您的本意，请在 CDN 控制台关闭。",
        en: "The edges ({edges}) ask visitors for a certificate (mutual authentication). If that is not meant, switch it off in the CDN's console.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    if certificates.shown.is_empty() {
        return Ok(Vec::new());
    }
    let asking: Vec<_> =
        certificates.shown.iter().filter(|edge| edge.session.client_certificate_requested).collect();
    Ok(vec![if asking.is_empty() {
        about_all(&NOT_ASKED, &certificates)
    } else {
        about(&ASKED, &certificates, &asking)
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "not-asked", world: |_| {}, expect: &["NOT_ASKED"], verdict: Some("healthy") },
    Scenario {
        name: "asked",
        world: |world| {
            let mut session = world.session();
            session.client_certificate_requested = true;
            world.on_tls(move |probe| {
                world::is_edge(probe.addr).then(|| TlsOutcome::Session(Box::new(session.clone())))
            });
        },
        expect: &["ASKED"],
        verdict: Some("healthy"),
    },
];
