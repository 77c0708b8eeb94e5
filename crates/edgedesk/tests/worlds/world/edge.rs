use std::fmt::Write as _;
use std::net::Ipv4Addr;

use super::Vendor;
use crate::ground::{Certificate, Ground};

/// An edge: nginx as a reverse proxy, or with an answer of its own.
#[derive(Clone, Default)]
pub(crate) struct Edge {
    origin: Option<String>,
    host: Option<String>,
    cached: bool,
    certificate: Option<Certificate>,
    tls: String,
    plain: bool,
    server: String,
    location: String,
}

impl Edge {
    /// Fetches from this URL, as the CDN does.
    pub(crate) fn to(origin: impl Into<String>) -> Self {
        Self { origin: Some(origin.into()), plain: true, ..Self::default() }
    }

    /// Fetches from port 80 of this address.
    pub(crate) fn to_address(origin: Ipv4Addr) -> Self {
        Self::to(format!("http://{origin}"))
    }

    /// Never asks an origin: `location` says what it does.
    pub(crate) fn alone(location: &str) -> Self {
        Self { plain: true, location: location.to_owned(), ..Self::default() }
    }

    /// The Host that is sent to the origin.
    pub(crate) fn host(mut self, host: &str) -> Self {
        self.host = Some(host.to_owned());
        self
    }

    /// Keeps what it fetches, errors as well.
    pub(crate) fn cached(mut self) -> Self {
        self.cached = true;
        self
    }

    /// Port 443 as well.
    pub(crate) fn tls(mut self, certificate: Certificate) -> Self {
        self.certificate = Some(certificate);
        self
    }

    /// Directives in place of nginx's own choice of versions and ciphers.
    pub(crate) fn tls_with(mut self, certificate: Certificate, directives: &str) -> Self {
        directives.clone_into(&mut self.tls);
        self.tls(certificate)
    }

    /// Port 80 is left to somebody else.
    pub(crate) fn without_port_80(mut self) -> Self {
        self.plain = false;
        self
    }

    /// More directives for the server.
    pub(crate) fn server(mut self, directives: &str) -> Self {
        self.server.push_str(directives);
        self.server.push('\n');
        self
    }

    /// More directives for the one location.
    pub(crate) fn location(mut self, directives: &str) -> Self {
        self.location.push_str(directives);
        self.location.push('\n');
        self
    }

    /// The server block.
    pub(super) fn block(self, address: Ipv4Addr, vendor: Vendor, ground: &Ground) -> String {
        let mut block = String::from("server {\n");
        if self.plain {
            let _infallible = writeln!(block, "    listen {address}:80;");
        }
        if let Some(certificate) = &self.certificate {
            block.push_str(&listen_tls(address, 443, "http2", certificate));
        }
        block.push_str(&self.tls);
        block.push_str(vendor.directives());
        if self.cached && vendor != Vendor::Plain {
            block.push_str("\n    add_header Age $held_for always;");
        }
        let root = ground.path().join("site");
        let _infallible =
            write!(block, "\n    root {};\n    {}\n    location / {{\n", root.display(), self.server);
        if let Some(origin) = &self.origin {
            let host = self.host.as_deref().unwrap_or("$host");
            let _infallible = writeln!(
                block,
                "        proxy_pass {origin};\n        proxy_set_header Host {host};\n        proxy_bind {address};"
            );
        }
        if self.cached {
            let _infallible = writeln!(
                block,
                "        proxy_cache edge;\n        proxy_cache_key {address}$scheme$request_uri;\n        \
                 proxy_cache_valid any 10m;\n        proxy_ignore_headers Cache-Control Expires;"
            );
        }
        let _infallible = write!(block, "        {}\n    }}\n}}\n", self.location);
        block
    }
}

/// A TLS listener with its certificate and staple.
pub(super) fn listen_tls(address: Ipv4Addr, port: u16, protocols: &str, certificate: &Certificate) -> String {
    let mut block = format!(
        "    listen {address}:{port} ssl {protocols};\n    ssl_certificate {};\n    ssl_certificate_key {};\n",
        certificate.chain.display(),
        certificate.key.display()
    );
    if let Some(staple) = &certificate.staple {
        let _infallible =
            writeln!(block, "    ssl_stapling on;\n    ssl_stapling_file {};", staple.display());
    }
    block
}
