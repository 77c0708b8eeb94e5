use rustls::CipherSuite;

/// A cipher suite's name in the IANA registry; its number where it has none here.
pub(crate) fn cipher_name(number: u16) -> String {
    match CipherSuite::from(number).as_str() {
        // rustls writes TLS 1.3 suites with a prefix of its own.
        Some(name) => name.replacen("TLS13_", "TLS_", 1),
        None => format!("0x{number:04X}"),
    }
}
