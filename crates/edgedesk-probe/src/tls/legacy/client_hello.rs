use edgedesk_evidence::tls::TlsVersion;

/// What clients of the time offered, the stronger first: ECDHE and plain RSA with AES, 3DES, RC4.
#[rustfmt::skip]
const CIPHERS: &[u16] = &[
    0xc014, 0xc013, 0xc00a, 0xc009, 0x0039, 0x0033, 0x0038, 0x0032, 0x0035, 0x002f, 0x0088, 0x0084, 0x0045,
    0x0041, 0xc012, 0xc008, 0x0016, 0x0013, 0x000a, 0xc011, 0xc007, 0x0005, 0x0004, 0x0009,
    // Secure renegotiation is understood (RFC 5746 §3.3); some servers insist.
    0x00ff,
];
/// `secp256r1`, `secp384r1`, `secp521r1`.
const GROUPS: &[u16] = &[23, 24, 25];

/// A client hello that offers `version` alone, with its record (RFC 2246 §7.4.1.2, RFC 6101 §5.6.1.2).
pub(super) fn client_hello(version: TlsVersion, sni: Option<&str>, random: [u8; 32]) -> Vec<u8> {
    let number: u16 = match version {
        TlsVersion::Ssl3 => 0x0300,
        TlsVersion::Tls10 => 0x0301,
        TlsVersion::Tls11 => 0x0302,
        // Not asked of us; these versions are rustls's.
        TlsVersion::Tls12 | TlsVersion::Tls13 => 0x0303,
    };
    let mut body = number.to_be_bytes().to_vec();
    body.extend(random);
    body.push(0); // no session to resume
    with_length(&mut body, |list| CIPHERS.iter().for_each(|cipher| list.extend(cipher.to_be_bytes())));
    body.extend([1, 0]); // no compression
    // SSL 3.0 knows no extensions.
    if version != TlsVersion::Ssl3 {
        with_length(&mut body, |extensions| {
            if let Some(name) = sni {
                extension(extensions, 0, |data| {
                    with_length(data, |list| {
                        list.push(0); // host_name
                        with_length(list, |host| host.extend(name.as_bytes()));
                    });
                });
            }
            extension(extensions, 10, |data| {
                with_length(data, |list| GROUPS.iter().for_each(|group| list.extend(group.to_be_bytes())));
            });
            extension(extensions, 11, |data| data.extend([1, 0])); // uncompressed points
        });
    }

    let mut record = vec![0x16];
    // The record's version is 3.0 in SSL 3.0 and 3.1 in hellos of all others (RFC 5246 appendix E.1).
    record.extend(number.min(0x0301).to_be_bytes());
    with_length(&mut record, |handshake| {
        handshake.extend([1, 0]); // client_hello, and the first of three octets of length
        with_length(handshake, |hello| hello.append(&mut body));
    });
    record
}

fn extension(out: &mut Vec<u8>, number: u16, content: impl FnOnce(&mut Vec<u8>)) {
    out.extend(number.to_be_bytes());
    with_length(out, content);
}

/// Writes two octets of length and then the content.
fn with_length(out: &mut Vec<u8>, content: impl FnOnce(&mut Vec<u8>)) {
    let start = out.len();
    out.extend([0, 0]);
    content(out);
    let length = u16::try_from(out.len() - start - 2).unwrap_or(u16::MAX);
    out[start..start + 2].copy_from_slice(&length.to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_agree_with_what_they_count() {
        for (version, sni) in [
            (TlsVersion::Tls10, Some("www.shop.example")),
            (TlsVersion::Tls11, None),
            (TlsVersion::Ssl3, Some("ignored.example")),
        ] {
            let hello = client_hello(version, sni, [7; 32]);
            assert_eq!(usize::from(u16::from_be_bytes([hello[3], hello[4]])), hello.len() - 5);
            assert_eq!(usize::from(u16::from_be_bytes([hello[7], hello[8]])), hello.len() - 9);
        }
    }

    #[test]
    fn ssl3_has_no_extensions() {
        let hello = client_hello(TlsVersion::Ssl3, Some("www.shop.example"), [7; 32]);
        assert!(hello.ends_with(&[1, 0]));
        assert_eq!(hello[1..3], [3, 0]);
    }
}
