use crate::pki::CertificateKind;

/// How an edge fails, whatever its configuration says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeFault {
    /// Refuses connections to every port.
    Refuses,
    /// Does not answer connection attempts.
    Silent,
    /// Refuses connections to port 443 alone.
    RefusesTls,
    /// Ends every TLS handshake with the alert `handshake_failure`.
    FailsHandshake,
    /// Speaks TLS 1.0 at most.
    OldTls,
    /// Speaks plain HTTP on port 443.
    PlainOnTlsPort,
    /// Has another certificate than the other edges.
    OwnCertificate(CertificateKind),
    /// Closes the connection after the request.
    Closes,
    /// Answers bytes that are no HTTP.
    Garbage,
    /// Breaks off in the middle of every body.
    Truncates,
    /// Breaks HTTP/2 with a protocol error; HTTP/1.1 works.
    BreaksHttp2,
    /// Never heard of the domain.
    WithoutConfig,
    /// Blocks the request by a rule of its firewall.
    BlocksByWaf,
    /// Finds that requests come too often.
    LimitsRate,
    /// Denies access and gives no reason.
    Denies,
    /// Adds response headers of 200 KiB.
    HugeHeaders,
}
