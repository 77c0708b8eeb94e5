//! TLS013: the certificate was revoked by its issuer.

use edgedesk_evidence::Probe;
use edgedesk_evidence::tls::{
    FetchRevocation, RevocationOutcome, RevocationSource, RevocationState, Tls, TlsOutcome,
};

use super::shared_words::{about, about_all, day};
use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::{EdgeCertificate, Site};
use crate::words::Text;
use crate::world::{self, World};

/// The check.
pub(super) static CHECK: Check = Check {
    id: "TLS013",
    slug: "certificate-revoked",
    layer: Layer::Tls,
    title: Text { zh: "证书是否被吊销", en: "Was the certificate revoked" },
    why: Text {
        zh: "私钥泄露或误签发时，机构会吊销证书。先看节点附带的 OCSP 状态，没有时再向证书写明的 OCSP 或 CRL 地址查询。查不到状态不算故障：不少机构已经不提供 OCSP。",
        en: "An authority revokes a certificate whose key leaked, or that was issued in error. The status that the edge staples is read first, else the OCSP responder or CRL that the certificate names is asked. That there is no status is no fault: authorities are giving OCSP up.",
    },
    findings: &[&GOOD, &NO_STATUS, &REVOKED],
    references: &["https://www.rfc-editor.org/rfc/rfc6960#section-2.2"],
    judge,
    scenarios: SCENARIOS,
};

static GOOD: FindingCard = FindingCard {
    tag: "GOOD",
    status: Status::Ok,
    message: Text {
        zh: "{subject} 的证书没有被吊销。", en: "The certificate of {subject} is not revoked."
    },
    remedy: &[],
};

static NO_STATUS: FindingCard = FindingCard {
    tag: "NO_STATUS",
    status: Status::Info,
    message: Text {
        zh: "没有得到 {subject} 证书的吊销状态，这不影响访问。",
        en: "There is no revocation status to be had for the certificate of {subject}; visits are not hurt by that.",
    },
    remedy: &[],
};

static REVOKED: FindingCard = FindingCard {
    tag: "REVOKED",
    status: Status::Error,
    message: Text {
        zh: "{host} 的证书（序列号 {serial}）已于 {revoked_at} 被签发机构吊销（原因：{reason}）。",
        en: "The certificate of {host} (serial {serial}) was revoked by its issuer at {revoked_at} (reason: {reason}).",
    },
    remedy: &[Text {
        zh: "用新生成的私钥重新签发证书，在 CDN 控制台的 HTTPS 配置中更换；如果原因是 keyCompromise，请同时停用所有使用旧私钥的地方。",
        en: "Have a certificate issued anew with a new key, and replace it in the HTTPS settings of the CDN's console; if the reason is keyCompromise, retire the old key wherever it is in use.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let certificates = site.edge_certificates()?;
    let Some(first) = certificates.shown.first() else { return Ok(Vec::new()) };
    if certificates.default {
        return Ok(Vec::new());
    }
    let Some((source, state)) = state(site, first)? else {
        return Ok(vec![about_all(&NO_STATUS, &certificates)]);
    };
    let RevocationState::Revoked { at, reason } = state else {
        return Ok(vec![about_all(&GOOD, &certificates).cite(source)]);
    };
    let same: Vec<_> =
        certificates.shown.iter().filter(|edge| edge.leaf.sha256 == first.leaf.sha256).collect();
    // The issuer states it.
    let finding = about(&REVOKED, &certificates, &same)
        .with("revoked_at", day(*at))
        .with("reason", reason.as_deref().unwrap_or("unspecified"))
        .cite(source)
        .claim(&causes::tls::CERT_REVOKED, Grade::A)
        .rules_out(
            &causes::tls::CERT_EXPIRED,
            Text {
                zh: "证书的有效期到 {not_after}。", en: "By its dates it is valid until {not_after}."
            },
        )
        .reproduce(format!(
            "openssl s_client -connect {} -servername {} -status </dev/null | grep -A3 'OCSP response'",
            first.probe.addr, certificates.host
        ));
    Ok(vec![finding])
}

/// The certificate's status, with the probe that brought it: stapled, else asked for.
fn state<'a>(
    site: &Site<'a>,
    edge: &EdgeCertificate<'a>,
) -> Result<Option<(Probe, &'a RevocationState)>, Stop> {
    if let Some(state) = edge.session.staple.as_ref().filter(|state| **state != RevocationState::Unknown) {
        return Ok(Some((edge.probe.clone().into(), state)));
    }
    let sources =
        [(RevocationSource::Ocsp, &edge.leaf.ocsp_urls), (RevocationSource::Crl, &edge.leaf.crl_urls)];
    for (source, urls) in sources {
        let Some(url) = urls.first() else { continue };
        let fetch = FetchRevocation { source, url: url.clone(), of: edge.leaf.sha256.clone() };
        let answers = site.ask_each(std::slice::from_ref(&fetch))?;
        if let Some(Ok(RevocationOutcome::Status(state))) = answers.first()
            && *state != RevocationState::Unknown
        {
            return Ok(Some((fetch.into(), state)));
        }
    }
    Ok(None)
}

fn stapled(world: &mut World, state: &RevocationState) {
    let mut session = world.session();
    session.staple = Some(state.clone());
    world.on_tls(move |probe: &Tls| {
        world::is_edge(probe.addr).then(|| TlsOutcome::Session(Box::new(session.clone())))
    });
}

fn revoked() -> RevocationState {
    RevocationState::Revoked {
        at: world::time("2026-11-20T08:00:00Z"),
        reason: Some("keyCompromise".to_owned()),
    }
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "stapled-good",
        world: |world| stapled(world, &RevocationState::Good { next_update: None }),
        expect: &["GOOD"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-certificate-names-no-source",
        world: |_| {},
        expect: &["NO_STATUS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "the-responder-does-not-answer",
        world: |world| world.certificate.ocsp_urls = vec!["http://ocsp.test/".to_owned()],
        expect: &["NO_STATUS"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "stapled-revoked",
        world: |world| stapled(world, &revoked()),
        expect: &["REVOKED"],
        verdict: Some("tls.cert_revoked"),
    },
    Scenario {
        name: "on-the-list",
        world: |world| {
            world.certificate.ocsp_urls = vec!["http://ocsp.test/".to_owned()];
            world.certificate.crl_urls = vec!["http://crl.test/ca.crl".to_owned()];
            world.on(|probe| match probe {
                Probe::FetchRevocation(fetch) if fetch.source == RevocationSource::Crl => {
                    let status = RevocationOutcome::Status(revoked());
                    Some(edgedesk_evidence::Observation::Revocation(status).into())
                }
                _ => None,
            });
        },
        expect: &["REVOKED"],
        verdict: Some("tls.cert_revoked"),
    },
];
