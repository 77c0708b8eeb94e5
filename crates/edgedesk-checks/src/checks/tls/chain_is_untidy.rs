//! TLS019: the chain is sent in the wrong order, or with its root.

use edgedesk_evidence::tls::{Certificate, TlsOutcome};

use super::shared_words::about_all;
use crate::catalogue::{Check, FindingCard, Judgement, Layer, Scenario, Status};
use crate::site::Site;
use crate::words::Text;
use crate::world::{self, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS019",
    slug: "chain-is-untidy",
    layer: Layer::Tls,
    title: Text { zh: "证书链的顺序", en: "The order of the chain" },
    why: Text {
        zh: "证书应按“域名证书、中间证书”的顺序发送，不含根证书。多数客户端能容忍乱序，个别旧客户端不能；根证书只会增加握手的字节数。",
        en: "Certificates are to be sent in order, the site's own first, and without the root. Most clients bear another order, some old ones do not; a root only adds bytes to every handshake.",
    },
    findings: &[&TIDY, &OUT_OF_ORDER, &ROOT_SENT],
    references: &["https://www.rfc-editor.org/rfc/rfc8446#section-4.4.2"],
    judge,
    scenarios: SCENARIOS,
};

static TIDY: FindingCard = FindingCard {
    tag: "TIDY",
    status: Status::Ok,
    message: Text { zh: "证书链顺序正确。", en: "The chain is in order." },
    remedy: &[],
};

static OUT_OF_ORDER: FindingCard = FindingCard {
    tag: "OUT_OF_ORDER",
    status: Status::Warning,
    message: Text {
        zh: "{subject} 的证书链顺序不对，少数旧客户端可能不接受。",
        en: "The chain of {subject} is out of order; a few old clients may not accept it.",
    },
    remedy: &[Text {
        zh: "按“域名证书、中间证书”的顺序重新拼接 PEM 文件，再上传到 CDN 控制台。",
        en: "Put the PEM file together again, the site's own certificate first and each issuer after it, and upload it in the CDN's console.",
    }],
};

static ROOT_SENT: FindingCard = FindingCard {
    tag: "ROOT_SENT",
    status: Status::Info,
    message: Text {
        zh: "证书链中包含根证书，客户端不需要它，可以去掉。",
        en: "The chain includes its root, which no client needs; it can be left out.",
    },
    remedy: &[],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let Some(first) = certificates.shown.first() else { return Ok(Vec::new()) };
    let sent = &first.chain.certificates;
    let mut findings = Vec::new();
    if !first.chain.in_order && sent.len() > 1 {
        findings.push(about_all(&OUT_OF_ORDER, &certificates));
    }
    if sent.iter().skip(1).any(|certificate| certificate.self_signed) {
        findings.push(about_all(&ROOT_SENT, &certificates));
    }
    if findings.is_empty() {
        findings.push(about_all(&TIDY, &certificates));
    }
    Ok(findings)
}

fn sending(world: &mut World, change: fn(&mut Certificate), in_order: bool) {
    let mut session = world.session();
    let mut issuer = world.certificate.clone();
    issuer.subject = world.certificate.issuer.clone();
    issuer.ca = true;
    change(&mut issuer);
    if let Some(chain) = &mut session.chain {
        chain.certificates.push(issuer);
        chain.in_order = in_order;
    }
    world.on_tls(move |probe| {
        world::is_edge(probe.addr).then(|| TlsOutcome::Session(Box::new(session.clone())))
    });
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "tidy", world: |_| {}, expect: &["TIDY"], verdict: Some("healthy") },
    Scenario {
        name: "out-of-order",
        world: |world| sending(world, |_| {}, false),
        expect: &["OUT_OF_ORDER"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "with-the-root",
        world: |world| sending(world, |issuer| issuer.self_signed = true, true),
        expect: &["ROOT_SENT"],
        verdict: Some("healthy"),
    },
];
