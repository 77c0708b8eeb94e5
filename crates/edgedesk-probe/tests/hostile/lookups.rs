use std::net::SocketAddr;

use edgedesk_evidence::tls::{
    ChainTrust, FetchIssuer, FetchRevocation, IssuerOutcome, RevocationOutcome, RevocationSource,
    RevocationState, Tls, TlsOffer, TlsOutcome,
};
use edgedesk_evidence::{Answer, NotMeasuredReason, Observation};
use edgedesk_probe::{Config, Prober};
use rcgen::{
    CertificateRevocationListParams, CertifiedIssuer, KeyIdMethod, KeyPair, RevocationReason,
    RevokedCertParams, SerialNumber,
};

use crate::certificates::{authority, leaf, serve_tls};
use crate::server::{answer, config};

struct Leaf {
    sha256: String,
    serial: String,
}

fn ok(body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// A prober that has seen the certificate which a server presents, that certificate, and its issuer.
async fn seen(sends_issuer: bool) -> (Prober, Leaf, CertifiedIssuer<'static, KeyPair>) {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let mut chain = vec![certificate];
    if sends_issuer {
        chain.push(root.der().clone());
    }
    let addr = serve_tls(chain, key, &[], b"").await;
    let prober = Prober::new(Config { extra_roots: vec![root.der().to_vec()], ..config() });
    let probe = Tls { addr, sni: None, offer: TlsOffer::Modern };
    let Answer::Observed(Observation::Tls(TlsOutcome::Session(session))) =
        prober.probe(&probe.into()).await.answer
    else {
        panic!("no session")
    };
    let chain = session.chain.expect("a chain");
    assert!(matches!(chain.trust, ChainTrust::Trusted { .. }));
    (
        prober,
        Leaf { sha256: chain.certificates[0].sha256.clone(), serial: chain.certificates[0].serial.clone() },
        root,
    )
}

async fn issuer(prober: &Prober, addr: SocketAddr, of: &str) -> IssuerOutcome {
    let probe = FetchIssuer { url: format!("http://{addr}/ca.der"), of: of.to_owned() };
    match prober.probe(&probe.into()).await.answer {
        Answer::Observed(Observation::Issuer(outcome)) => outcome,
        other => panic!("{other:?}"),
    }
}

async fn status(prober: &Prober, source: RevocationSource, addr: SocketAddr, of: &str) -> RevocationOutcome {
    let probe = FetchRevocation { source, url: format!("http://{addr}/"), of: of.to_owned() };
    match prober.probe(&probe.into()).await.answer {
        Answer::Observed(Observation::Revocation(outcome)) => outcome,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_issuer_is_found_and_completes_the_chain() {
    let (prober, Leaf { sha256: leaf, .. }, root) = seen(false).await;
    for body in [root.der().to_vec(), root.pem().into_bytes()] {
        let addr = answer(ok(&body)).await;
        match issuer(&prober, addr, &leaf).await {
            IssuerOutcome::Found { certificate, trusted } => {
                assert_eq!(certificate.subject, "CN=Root");
                assert!(trusted);
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn another_certificate_is_not_the_issuer_and_an_error_is_a_failure() {
    let (prober, Leaf { sha256: leaf, .. }, _) = seen(false).await;
    let other = answer(ok(authority("Root").der())).await;
    assert_eq!(issuer(&prober, other, &leaf).await, IssuerOutcome::NotTheIssuer);
    let gone = answer(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(issuer(&prober, gone, &leaf).await, IssuerOutcome::Failed("status 404".to_owned()));
}

#[tokio::test]
async fn an_address_that_a_certificate_gives_goes_through_the_guard() {
    let (prober, Leaf { sha256: leaf, .. }, _) = seen(false).await;
    let probe = FetchIssuer { url: "http://169.254.169.254/latest/meta-data".to_owned(), of: leaf };
    match prober.probe(&probe.into()).await.answer {
        Answer::NotMeasured(why) => assert_eq!(why.reason, NotMeasuredReason::Refused),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_revocation_list_tells_revoked_from_good() {
    let (prober, Leaf { sha256: leaf, serial }, root) = seen(true).await;
    let list = |serials: Vec<Vec<u8>>| {
        let revoked = serials.into_iter().map(|serial| RevokedCertParams {
            serial_number: SerialNumber::from_slice(&serial),
            revocation_time: rcgen::date_time_ymd(2026, 1, 2),
            reason_code: Some(RevocationReason::KeyCompromise),
            invalidity_date: None,
        });
        let params = CertificateRevocationListParams {
            this_update: rcgen::date_time_ymd(2026, 1, 1),
            next_update: rcgen::date_time_ymd(2027, 1, 1),
            crl_number: SerialNumber::from(1),
            issuing_distribution_point: None,
            revoked_certs: revoked.collect(),
            key_identifier_method: KeyIdMethod::Sha256,
        };
        params.signed_by(&root).expect("a list").der().to_vec()
    };
    let addr = answer(ok(&list(vec![hex::decode(serial).expect("hexadecimal")]))).await;
    let state = status(&prober, RevocationSource::Crl, addr, &leaf).await;
    assert!(
        matches!(state, RevocationOutcome::Status(RevocationState::Revoked { reason: Some(_), .. })),
        "{state:?}"
    );
    let addr = answer(ok(&list(vec![vec![1, 2, 3]]))).await;
    let state = status(&prober, RevocationSource::Crl, addr, &leaf).await;
    assert!(matches!(state, RevocationOutcome::Status(RevocationState::Good { .. })), "{state:?}");
}

#[tokio::test]
async fn what_is_no_revocation_answer_is_a_failure() {
    let (prober, Leaf { sha256: leaf, .. }, _) = seen(true).await;
    for source in [RevocationSource::Ocsp, RevocationSource::Crl] {
        let addr = answer(ok(b"<html>captive portal</html>")).await;
        let state = status(&prober, source, addr, &leaf).await;
        assert!(matches!(state, RevocationOutcome::Failed(_)), "{state:?}");
    }
    // An OCSP response with the status tryLater.
    let addr = answer(ok(b"\x30\x03\x0a\x01\x03")).await;
    let state = status(&prober, RevocationSource::Ocsp, addr, &leaf).await;
    assert_eq!(state, RevocationOutcome::Failed("the responder answered TryLater".to_owned()));
}

#[tokio::test]
async fn a_certificate_that_nobody_has_seen_is_not_asked_about() {
    let prober = Prober::new(config());
    let probe = FetchIssuer { url: "http://127.0.0.1/".to_owned(), of: "00".to_owned() };
    assert!(matches!(prober.probe(&probe.into()).await.answer, Answer::NotMeasured(_)));
}
