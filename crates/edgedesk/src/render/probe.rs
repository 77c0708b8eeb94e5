use edgedesk_evidence::Probe;

/// A probe in a few words, as an engineer would note it.
pub fn probe(probe: &Probe) -> String {
    match probe {
        Probe::Domain(it) => format!("CDN domain {}", it.host),
        Probe::Node(it) => format!("CDN node {}", it.address),
        Probe::Signature(it) => format!("URL signature {}{}", it.host, it.path),
        Probe::Resolve(it) => {
            let cd = if it.checking_disabled { " +cd" } else { "" };
            format!("DNS {} {}{cd} @{}", it.name, it.rtype, it.resolver)
        }
        Probe::Walk(it) => format!("DNS walk from the roots to {}", it.name),
        Probe::AskServer(it) => {
            let tcp = if it.tcp { " +tcp" } else { "" };
            format!("DNS {} {}{tcp} @{} (authority)", it.name, it.rtype, it.server)
        }
        Probe::Dnssec(it) => format!("DNSSEC {} {}", it.name, it.rtype),
        Probe::Tcp(it) => format!("TCP {}", it.addr),
        Probe::Tls(it) => format!("TLS {} {}", it.addr, it.sni.as_deref().unwrap_or("(no SNI)")),
        Probe::FetchIssuer(it) => format!("issuer {}", it.url),
        Probe::FetchRevocation(it) => format!("revocation {}", it.url),
        Probe::Http(it) => format!("{} {} {} @{}", it.version, it.method, it.url(), it.addr),
    }
}
