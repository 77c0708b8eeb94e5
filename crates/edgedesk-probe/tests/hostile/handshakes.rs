use std::sync::Arc;

use edgedesk_evidence::http::{FailureKind, HttpVersion, Phase};
use edgedesk_evidence::tls::{ChainTrust, PublicKey, TlsOffer, TlsOutcome, TlsSession, TlsVersion};
use edgedesk_evidence::{Answer, Observation};
use edgedesk_probe::{Config, Prober};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::WebPkiClientVerifier;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::TlsAcceptor;

use crate::certificates::{authority, leaf, serve_tls};
use crate::server::{answer, answer_and_wait, config, failure, get, read_some, response, serve, tls};

fn session(outcome: TlsOutcome) -> TlsSession {
    match outcome {
        TlsOutcome::Session(session) => *session,
        other => panic!("no session: {other:?}"),
    }
}

async fn trust(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    roots: Vec<Vec<u8>>,
) -> (ChainTrust, bool) {
    let addr = serve_tls(chain, key, &[], b"").await;
    let probe = edgedesk_evidence::tls::Tls { addr, sni: None, offer: TlsOffer::Modern };
    let prober = Prober::new(Config { extra_roots: roots, ..config() });
    match prober.probe(&probe.into()).await.answer {
        Answer::Observed(Observation::Tls(outcome)) => {
            let chain = session(outcome).chain.expect("a chain");
            (chain.trust, chain.in_order)
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_session_carries_version_cipher_protocol_and_certificate() {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let addr = serve_tls(vec![certificate], key, &[b"h2"], b"").await;
    let session13 = session(tls(addr, TlsOffer::Modern).await);
    assert_eq!(session13.version, TlsVersion::Tls13);
    assert!(session13.cipher.starts_with("TLS_AES_"), "{}", session13.cipher);
    assert_eq!(session13.alpn.as_deref(), Some("h2"));
    let chain = session13.chain.expect("a chain");
    let leaf = chain.leaf().expect("a leaf");
    assert_eq!(leaf.dns_names, ["www.shop.test"]);
    assert_eq!(leaf.key, PublicKey::Ec("P-256".to_owned()));
    assert_eq!(leaf.issuer, "CN=Root");
    let session12 = session(tls(addr, TlsOffer::Only(TlsVersion::Tls12)).await);
    assert_eq!(session12.version, TlsVersion::Tls12);
}

#[tokio::test]
async fn chains_are_followed_by_signature_whatever_their_order() {
    let root = authority("Root");
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "Intermediate");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let intermediate = CertifiedIssuer::signed_by(params, KeyPair::generate().expect("a key"), &root)
        .expect("a certificate");
    let (leaf, key) = leaf(1, &intermediate);
    let (middle, top) = (intermediate.der().clone(), root.der().clone());
    let trusted = ChainTrust::Trusted { root: "CN=Root".to_owned() };
    let unknown = ChainTrust::UnknownRoot { root: "CN=Root".to_owned() };
    let roots = || vec![top.to_vec()];
    for (chain, roots, expected) in [
        (vec![&leaf, &middle], roots(), (trusted.clone(), true)),
        (vec![&leaf, &middle, &top], roots(), (trusted.clone(), true)),
        (vec![&leaf, &top, &middle], roots(), (trusted.clone(), false)),
        (vec![&leaf, &middle, &top], vec![], (unknown, true)),
        (
            vec![&leaf],
            roots(),
            (ChainTrust::IssuerMissing { issuer: "CN=Intermediate".to_owned(), last: 0 }, true),
        ),
        (
            vec![&leaf, &middle],
            vec![],
            (ChainTrust::IssuerMissing { issuer: "CN=Root".to_owned(), last: 1 }, true),
        ),
    ] {
        let chain = chain.into_iter().cloned().collect();
        assert_eq!(trust(chain, key.clone_key(), roots).await, expected);
    }
}

#[tokio::test]
async fn an_issuer_of_the_same_name_with_another_key_breaks_the_chain() {
    let (real, forged) = (authority("Root"), authority("Root"));
    let (leaf, key) = leaf(1, &real);
    let (trust, in_order) = trust(vec![leaf, forged.der().clone()], key, vec![]).await;
    assert!(matches!(trust, ChainTrust::Broken(_)), "{trust:?}");
    assert!(!in_order);
}

#[tokio::test]
async fn a_self_signed_leaf_is_trusted_only_where_it_is_in_the_store() {
    let own = authority("Own");
    let key = || PrivateKeyDer::Pkcs8(own.key().serialize_der().into());
    let der = own.der().clone();
    assert_eq!(trust(vec![der.clone()], key(), vec![]).await.0, ChainTrust::SelfSigned);
    let trusted = ChainTrust::Trusted { root: "CN=Own".to_owned() };
    assert_eq!(trust(vec![der.clone()], key(), vec![der.to_vec()]).await.0, trusted);
}

#[tokio::test]
async fn a_huge_chain_and_many_names_stay_within_bounds() {
    let root = authority("Root");
    let (certificate, key) = leaf(1000, &root);
    let mut chain = vec![certificate];
    chain.extend(std::iter::repeat_n(root.der().clone(), 60));
    let addr = serve_tls(chain, key, &[], b"").await;
    let chain = session(tls(addr, TlsOffer::Modern).await).chain.expect("a chain");
    assert_eq!(chain.certificates.len(), 16);
    assert_eq!((chain.certificates[0].dns_names.len(), chain.certificates[0].dns_names_total), (100, 1000));
}

#[tokio::test]
async fn requests_go_out_whatever_the_certificate() {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let addr = serve_tls(vec![certificate], key, &[], b"HTTP/1.1 200 OK\r\n\r\nhello").await;
    let mut probe = get(addr);
    probe.tls = true;
    let answered = response(probe.clone()).await;
    assert_eq!(answered.status, 200);
    assert!(answered.certificate.is_some());
    assert_eq!(answered.body.end, edgedesk_evidence::http::BodyEnd::Complete);
    let refused = failure(probe.over(HttpVersion::H2)).await;
    assert_eq!((refused.phase, refused.kind), (Phase::Tls, FailureKind::VersionRefused));
}

#[tokio::test]
async fn other_protocols_on_a_tls_port_are_not_tls() {
    for bytes in [&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], b"SSH-2.0-OpenSSH_9.6\r\n"] {
        let addr = serve(move |mut stream| async move {
            stream.write_all(bytes).await.ok();
            stream.read_to_end(&mut Vec::new()).await.ok();
        })
        .await;
        for offer in [TlsOffer::Modern, TlsOffer::Only(TlsVersion::Tls10)] {
            let outcome = tls(addr, offer).await;
            assert!(matches!(outcome, TlsOutcome::NotTls { .. }), "{offer:?}: {outcome:?}");
        }
        let mut probe = get(addr);
        probe.tls = true;
        assert_eq!(failure(probe).await.kind, FailureKind::NotTls);
    }
}

#[tokio::test]
async fn closes_resets_silence_and_alerts_are_told_apart() {
    let closed = serve(|mut stream| async move {
        read_some(&mut stream).await;
        stream.shutdown().await.ok();
    })
    .await;
    let reset = serve(|mut stream| async move {
        read_some(&mut stream).await;
        stream.set_zero_linger().expect("a socket");
    })
    .await;
    let silent = answer_and_wait(b"").await;
    let refusing = serve(|mut stream| async move {
        read_some(&mut stream).await;
        stream.write_all(b"\x15\x03\x01\x00\x02\x02\x46").await.ok();
        read_some(&mut stream).await;
    })
    .await;
    for offer in [TlsOffer::Modern, TlsOffer::Only(TlsVersion::Tls10)] {
        assert_eq!(tls(closed, offer).await, TlsOutcome::Closed);
        assert_eq!(tls(reset, offer).await, TlsOutcome::Reset);
        assert_eq!(tls(silent, offer).await, TlsOutcome::TimedOut);
        let alert = TlsOutcome::Alert { code: 70, name: "protocol_version".to_owned() };
        assert_eq!(tls(refusing, offer).await, alert);
    }
}

#[tokio::test]
async fn a_modern_server_refuses_old_versions_with_an_alert() {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let addr = serve_tls(vec![certificate], key, &[], b"").await;
    for version in [TlsVersion::Ssl3, TlsVersion::Tls10, TlsVersion::Tls11] {
        let outcome = tls(addr, TlsOffer::Only(version)).await;
        assert!(matches!(outcome, TlsOutcome::Alert { .. }), "{version}: {outcome:?}");
    }
}

#[tokio::test]
async fn tls_in_answer_to_plain_http_is_malformed() {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let addr = serve_tls(vec![certificate], key, &[], b"").await;
    let failure = failure(get(addr)).await;
    assert_eq!(failure.kind, FailureKind::Malformed);
    assert!(failure.first_bytes.starts_with(r"\x15\x03"), "{}", failure.first_bytes);
}

#[tokio::test]
async fn half_a_handshake_and_garbage_records_end_in_time() {
    let half = answer(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc\x03\x03").await;
    let zero = crate::server::answer_without_end(b"", b"\x16\x03\x03\x00\x00").await;
    for addr in [half, zero] {
        for offer in [TlsOffer::Modern, TlsOffer::Only(TlsVersion::Tls11)] {
            let outcome = tls(addr, offer).await;
            assert!(!matches!(outcome, TlsOutcome::Session(_)), "{outcome:?}");
        }
    }
}

#[tokio::test]
async fn a_demand_for_a_client_certificate_is_seen() {
    let root = authority("Root");
    let (certificate, key) = leaf(1, &root);
    let mut roots = rustls::RootCertStore::empty();
    roots.add(root.der().clone()).expect("a root");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider.clone());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_client_cert_verifier(verifier.build().expect("a root"))
        .with_single_cert(vec![certificate], key)
        .expect("a key that fits");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let addr = serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let refused = acceptor.accept(stream).await;
            assert!(refused.is_err());
        }
    })
    .await;
    assert!(session(tls(addr, TlsOffer::Only(TlsVersion::Tls13)).await).client_certificate_requested);
    let mut probe = get(addr);
    probe.tls = true;
    assert_eq!(failure(probe).await.kind, FailureKind::TlsAlert(116));
}
