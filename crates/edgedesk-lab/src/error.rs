/// Why the lab does not start.
#[derive(Debug, thiserror::Error)]
pub enum LabError {
    /// A loopback socket cannot be had.
    #[error("no loopback socket: {0}")]
    Socket(#[from] std::io::Error),
    /// A certificate cannot be made.
    #[error("no certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// A certificate cannot be served.
    #[error("the certificate cannot be served: {0}")]
    Tls(#[from] rustls::Error),
    /// A zone is written wrongly.
    #[error("a zone is wrong: {0}")]
    Zone(#[from] hickory_proto::ProtoError),
    /// A DNSSEC key cannot be made.
    #[error("no DNSSEC key: {0}")]
    Dnssec(#[from] hickory_proto::dnssec::DnsSecError),
    /// `start` was called outside of a Tokio runtime.
    #[error("the lab needs a Tokio runtime: {0}")]
    Runtime(#[from] tokio::runtime::TryCurrentError),
}
