//! Whatever bytes come, the parsers neither panic nor take more than their caps.

use edgedesk_probe::certificate::{Anchors, chain, facts};
use edgedesk_probe::http::{decode, parse_head};
use edgedesk_probe::revocation::{crl, ocsp};
use proptest::prelude::*;
use rcgen::{CertificateParams, KeyPair};

fn certificate() -> Vec<u8> {
    let key = KeyPair::generate().expect("a key");
    let params = CertificateParams::new(vec!["www.shop.test".to_owned()]).expect("a name");
    params.self_signed(&key).expect("a certificate").der().to_vec()
}

proptest! {
    #[test]
    fn certificates_with_octets_changed(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut der = certificate();
        for (place, octet) in changes {
            let place = place.index(der.len());
            der[place] = octet;
        }
        facts(&der);
        chain(&[der.clone(), certificate()], &Anchors::new(true, &[]));
        ocsp::parse(&der, &certificate()).ok();
        crl::parse(&der, &der).ok();
    }

    #[test]
    fn certificates_cut_short(length in 0usize..400) {
        let der = certificate();
        prop_assert_eq!(facts(&der[..length.min(der.len() - 1)]), None);
    }

    #[test]
    fn heads_of_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        parse_head(&bytes, 64);
        let mut framed = b"HTTP/1.1 200 OK\r\n".to_vec();
        framed.extend(&bytes);
        framed.extend(b"\r\n\r\n");
        parse_head(&framed, 64);
    }

    #[test]
    fn fields_come_back_in_order(values in proptest::collection::vec("[a-z]{1,20}", 0..20)) {
        let lines: String = values.iter().map(|value| format!("X-Field: {value}\r\n")).collect();
        let head = parse_head(format!("HTTP/1.1 204 Fine\r\n{lines}\r\n").as_bytes(), 64);
        let head = head.expect("a head");
        prop_assert_eq!(head.fields.into_iter().map(|(_, value)| value).collect::<Vec<_>>(), values);
    }

    #[test]
    fn bodies_of_any_bytes_stay_under_the_cap(
        bytes in proptest::collection::vec(any::<u8>(), 0..2000),
        encoding in prop::sample::select(vec!["gzip", "br", "deflate", "gzip, br", "zstd", "identity", ""]),
        cut: bool,
    ) {
        let decoded = decode(&bytes, encoding, 10_000, 100, cut);
        prop_assert!(decoded.content.len() <= 10_000.max(bytes.len()));
    }
}
