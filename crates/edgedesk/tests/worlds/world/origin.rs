use std::fmt::Write as _;
use std::net::Ipv4Addr;

use super::edge::listen_tls;
use crate::ground::{Certificate, Ground};

/// An origin: nginx with the shop's page.
#[derive(Clone)]
pub(crate) struct Origin {
    listen: Vec<(u16, Option<Certificate>)>,
    server: String,
}

impl Origin {
    /// Plain HTTP on port 80.
    pub(crate) fn page() -> Self {
        Self { listen: vec![(80, None)], server: String::new() }
    }

    /// HTTPS on port 443, and nothing else.
    pub(crate) fn tls(certificate: Certificate) -> Self {
        Self { listen: vec![(443, Some(certificate))], server: String::new() }
    }

    /// HTTPS on port 443 as well.
    pub(crate) fn and_tls(mut self, certificate: Certificate) -> Self {
        self.listen.push((443, Some(certificate)));
        self
    }

    /// More directives for the server.
    pub(crate) fn server(mut self, directives: &str) -> Self {
        self.server.push_str(directives);
        self.server.push('\n');
        self
    }

    /// The server block.
    pub(super) fn block(self, address: Ipv4Addr, ground: &Ground) -> String {
        let mut block = String::from("server {\n");
        for (port, certificate) in &self.listen {
            let line = match certificate {
                Some(certificate) => listen_tls(address, *port, "", certificate),
                None => format!("    listen {address}:{port};\n"),
            };
            block.push_str(&line);
        }
        let root = ground.path().join("site");
        let _infallible = write!(block, "    root {};\n    {}\n}}\n", root.display(), self.server);
        block
    }
}
