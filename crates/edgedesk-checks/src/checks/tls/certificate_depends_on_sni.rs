//! TLS015: clients that send no server name get another certificate.

use edgedesk_evidence::tls::{Tls, TlsOutcome};

use super::shared_words::{names, show_certificate};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world::World;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS015",
    slug: "certificate-depends-on-sni",
    layer: Layer::Tls,
    title: Text { zh: "不带 SNI 的客户端", en: "Clients without SNI" },
    why: Text {
        zh: "CDN 节点靠 SNI 区分域名，不带 SNI 的客户端会得到默认证书，这是常态。只有客户反映的客户端很旧（Windows XP、Android 2、Java 6 等）时才作为建议提出。",
        en: "Edges tell names apart by SNI; a client that sends none gets a default certificate, which is the rule. It is told as advice only where the failing client is that old (Windows XP, Android 2, Java 6 and the like).",
    },
    findings: &[&SAME, &DEPENDS, &OLD_CLIENT],
    references: &["https://www.rfc-editor.org/rfc/rfc6066#section-3"],
    judge,
    scenarios: SCENARIOS,
};

static SAME: FindingCard = FindingCard {
    tag: "SAME",
    status: Status::Ok,
    message: Text {
        zh: "不带 SNI 的客户端也得到 {subject} 的证书。",
        en: "Clients without SNI get the certificate of {subject} too.",
    },
    remedy: &[],
};

static DEPENDS: FindingCard = FindingCard {
    tag: "DEPENDS",
    status: Status::Info,
    message: Text {
        zh: "不带 SNI 的客户端得不到 {subject} 的证书（{instead}）。现在的浏览器都带 SNI，不受影响。",
        en: "Clients without SNI do not get the certificate of {subject} ({instead}). Today's browsers all send SNI.",
    },
    remedy: &[],
};

static OLD_CLIENT: FindingCard = FindingCard {
    tag: "OLD_CLIENT",
    status: Status::Warning,
    message: Text {
        zh: "失败的客户端（{agent}）不发送 SNI，因此得不到 {subject} 的证书（{instead}）。",
        en: "The failing client ({agent}) sends no SNI, and so does not get the certificate of {subject} ({instead}).",
    },
    remedy: &[Text {
        zh: "请升级该客户端或其 TLS 库；确实无法升级时，向 CDN 服务商购买独享 IP，或为该客户端提供 http:// 地址。",
        en: "Upgrade the client or its TLS library; where that cannot be done, order dedicated addresses from the CDN, or give that client an http:// address.",
    }],
};

/// User-Agent fragments of clients that send no SNI.
const WITHOUT_SNI: &[&str] =
    &["Windows NT 5.", "MSIE 6", "Android 1.", "Android 2.", "Java/1.6", "Python-urllib/2.6"];

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let Some(first) = certificates.shown.first() else { return Ok(Vec::new()) };
    let nameless = Tls { sni: None, ..first.probe.clone() };
    let instead = match site.ask(&nameless)? {
        TlsOutcome::Session(session) => match session.chain.as_ref().and_then(|chain| chain.leaf()) {
            Some(leaf) if leaf.covers(&certificates.host) => {
                return Ok(vec![SAME.about(&certificates.host).cite(nameless)]);
            }
            Some(leaf) => names(leaf),
            None => return Ok(Vec::new()),
        },
        TlsOutcome::Alert { name, .. } => name.clone(),
        TlsOutcome::Closed | TlsOutcome::Reset => "connection closed".to_owned(),
        _ => return Ok(Vec::new()),
    };
    let agent = site.case.symptom.header("user-agent").unwrap_or_default();
    let is_old = WITHOUT_SNI.iter().any(|fragment| agent.contains(fragment));
    let finding = if is_old { &OLD_CLIENT } else { &DEPENDS }
        .about(&certificates.host)
        .with("instead", instead)
        .with("agent", agent)
        .cite(first.probe.clone())
        .cite(nameless.clone());
    Ok(vec![if is_old {
        finding.claim(&causes::tls::SNI_REQUIRED, Grade::A).reproduce(show_certificate(&nameless))
    } else {
        finding
    }])
}

fn vhosts(world: &mut World) {
    let mut session = world.session();
    for certificate in session.chain.iter_mut().flat_map(|chain| &mut chain.certificates) {
        certificate.dns_names = vec!["default.edgecdn.test".to_owned()];
    }
    world.on_tls(move |probe| probe.sni.is_none().then(|| TlsOutcome::Session(Box::new(session.clone()))));
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "one-certificate", world: |_| {}, expect: &["SAME"], verdict: Some("healthy") },
    Scenario {
        name: "many-sites-on-one-edge",
        world: vhosts,
        expect: &["DEPENDS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-failing-client-is-a-windows-xp",
        world: |world| {
            vhosts(world);
            let agent = "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)";
            world.case.symptom.headers.push(("User-Agent".to_owned(), agent.to_owned()));
        },
        expect: &["OLD_CLIENT"],
        verdict: Some("tls.sni_required"),
    },
];
