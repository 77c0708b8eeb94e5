use edgedesk_evidence::Probe;

use super::inert::inert;

/// What a probe speaks, which sets its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaks {
    Dns,
    Transport,
    Http,
    Inside,
}

/// A probe in a few words, as an engineer would note it: what tells it from others first. URLs out of
/// certificates are a stranger's words, and made inert.
pub fn probe(probe: &Probe) -> String {
    inert(&note(probe)).into_owned()
}

fn note(probe: &Probe) -> String {
    match probe {
        Probe::Domain(it) => format!("CDN domain {}", it.host),
        Probe::Node(it) => format!("CDN node {}", it.address),
        Probe::Signature(it) => format!("URL signature {}{}", it.host, it.path),
        Probe::Resolve(it) => {
            let cd = if it.checking_disabled { " +cd" } else { "" };
            format!("DNS {}{cd} @{} {}", it.rtype, bare(it.resolver), it.name)
        }
        Probe::Walk(it) => format!("DNS walk from the roots to {}", it.name),
        Probe::AskServer(it) => {
            let tcp = if it.tcp { " +tcp" } else { "" };
            format!("DNS {}{tcp} @{} {} (authority)", it.rtype, bare(it.server), it.name)
        }
        Probe::Dnssec(it) => format!("DNSSEC {} {}", it.rtype, it.name),
        Probe::Tcp(it) => format!("TCP {}", it.addr),
        Probe::Tls(it) => format!("TLS @{} {}", it.addr, it.sni.as_deref().unwrap_or("(no SNI)")),
        Probe::FetchIssuer(it) => format!("issuer {}", it.url),
        Probe::FetchRevocation(it) => format!("revocation {}", it.url),
        Probe::Http(it) => format!("{} {} @{} {}", it.version, it.method, it.addr, it.url()),
    }
}

/// What a probe speaks.
pub(crate) fn speaks(probe: &Probe) -> Speaks {
    match probe {
        Probe::Domain(_) | Probe::Node(_) | Probe::Signature(_) => Speaks::Inside,
        Probe::Resolve(_) | Probe::Walk(_) | Probe::AskServer(_) | Probe::Dnssec(_) => Speaks::Dns,
        Probe::Tcp(_) | Probe::Tls(_) => Speaks::Transport,
        Probe::FetchIssuer(_) | Probe::FetchRevocation(_) | Probe::Http(_) => Speaks::Http,
    }
}

/// A server's address; its port only where it is not DNS's own.
pub(crate) fn bare(server: std::net::SocketAddr) -> String {
    if server.port() == 53 { server.ip().to_string() } else { server.to_string() }
}
