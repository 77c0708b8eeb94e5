use edgedesk_probe::tls::{Greeting, parse_greeting};

/// A server's first words in TLS. What has been answered is not changed by what comes after it.
pub(super) fn run(bytes: &[u8]) {
    let greeting = parse_greeting(bytes);
    if matches!(greeting, Greeting::Alert(_) | Greeting::ServerHello { .. }) {
        assert_eq!(parse_greeting(&[bytes, b"\x16\x03\x01"].concat()), greeting);
    }
}
