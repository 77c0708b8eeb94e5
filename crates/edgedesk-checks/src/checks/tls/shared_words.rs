use edgedesk_evidence::tls::{Certificate, Tls};
use jiff::Timestamp;

use crate::catalogue::{Finding, FindingCard};
use crate::site::{EdgeCertificate, EdgeCertificates};

/// A finding about the certificate that these edges show: names, issuer and dates filled in, handshakes cited.
pub(super) fn about(
    card: &'static FindingCard,
    certificates: &EdgeCertificates<'_>,
    edges: &[&EdgeCertificate<'_>],
) -> Finding {
    let mut finding = card
        .about(&certificates.host)
        .with("host", &certificates.host)
        .with("count", edges.len())
        .with("edges", list(edges));
    if let Some(first) = edges.first() {
        finding = finding
            .with("names", names(first.leaf))
            .with("issuer", &first.leaf.issuer)
            .with("serial", &first.leaf.serial)
            .with("not_before", day(first.leaf.not_before))
            .with("not_after", day(first.leaf.not_after));
    }
    edges.iter().fold(finding, |finding, edge| finding.cite(edge.probe.clone()))
}

/// As [`about`], of every edge that showed a certificate.
pub(super) fn about_all(card: &'static FindingCard, certificates: &EdgeCertificates<'_>) -> Finding {
    about(card, certificates, &certificates.shown.iter().collect::<Vec<_>>())
}

/// The edges' addresses as one would list them.
pub(super) fn list(edges: &[&EdgeCertificate<'_>]) -> String {
    edges.iter().map(|edge| edge.probe.addr.ip().to_string()).collect::<Vec<_>>().join(", ")
}

/// A time as it is shown.
pub(super) fn day(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// The names that a certificate is for; the first few where there are many.
pub(super) fn names(leaf: &Certificate) -> String {
    let mut names: Vec<&str> =
        leaf.dns_names.iter().chain(&leaf.ip_names).map(String::as_str).take(4).collect();
    if names.is_empty() {
        names.push(&leaf.subject);
    } else if leaf.dns_names_total > 4 {
        names.push("…");
    }
    names.join(", ")
}

/// The certificate of an edge as a command prints it.
pub(super) fn show_certificate(probe: &Tls) -> String {
    format!(
        "{} 2>/dev/null </dev/null | openssl x509 -noout -subject -issuer -dates -ext subjectAltName",
        connect(probe)
    )
}

/// The chain that an edge sends, as a command prints it.
pub(super) fn show_chain(probe: &Tls) -> String {
    format!("{} -showcerts </dev/null", connect(probe))
}

fn connect(probe: &Tls) -> String {
    match &probe.sni {
        Some(name) => format!("openssl s_client -connect {} -servername {name}", probe.addr),
        None => format!("openssl s_client -connect {} -noservername", probe.addr),
    }
}
