use edgedesk_probe::http::decode;

const CAP: usize = 1 << 20;
const RATIO: usize = 200;

/// A compressed body, under each coding. However it is made, it does not grow past the cap.
pub(super) fn run(bytes: &[u8]) {
    for encoding in ["gzip", "br", "deflate", "br, gzip"] {
        let decoded = decode(bytes, encoding, CAP, RATIO, false);
        assert!(decoded.content.len() <= CAP.max(bytes.len()), "{encoding}");
    }
}
