//! The servers under all worlds: what each is told, how they start, and how they end.

mod clock;
mod dns;
mod lease;
mod nginx;
mod pki;
mod process;
mod program;
mod resolver;
mod scripted;
mod setting;
mod signing;
mod zone;

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use serde_json::Value;

pub(crate) use clock::now;
pub(crate) use dns::Layout;
pub(crate) use lease::Lease;
pub(crate) use nginx::PAGE;
pub(crate) use pki::{Certificate, Issuer, Request};
pub(crate) use resolver::lying;
pub(crate) use setting::setting;
pub(crate) use zone::{Delegation, Ds, Second, Signed, Zone};

/// What all worlds together ask of the servers, and the servers once they run.
pub(crate) struct Ground {
    /// Everything generated; removed at the end.
    pub(crate) folder: tempfile::TempDir,
    pub(crate) pki: pki::Authority,
    pub(crate) zones: Vec<Zone>,
    /// Server blocks.
    pub(crate) nginx: String,
    /// Faults that nginx will not commit.
    pub(crate) scripted: Vec<Value>,
    /// Records that one resolver has of its own; `name. NXDOMAIN` for a name that it denies.
    pub(crate) lies: Vec<String>,
    /// Zones of which the honest resolvers ask the first server, and the lying one the second.
    pub(crate) steered: Vec<String>,
    octet: u8,
    given: u16,
    running: Vec<process::Running>,
}

impl Ground {
    pub(crate) fn new(lease: &Lease) -> Self {
        program::all_there();
        let folder =
            tempfile::Builder::new().prefix("edgedesk-worlds-").tempdir().expect("a temporary folder");
        let pki = pki::Authority::new(folder.path());
        let octet = lease.octet;
        Self {
            folder,
            pki,
            zones: Vec::new(),
            nginx: String::new(),
            scripted: Vec::new(),
            lies: Vec::new(),
            steered: Vec::new(),
            octet,
            given: 0,
            running: Vec::new(),
        }
    }

    /// An address that nobody else has. Nothing answers there until something is told to.
    pub(crate) fn address(&mut self) -> Ipv4Addr {
        self.given += 1;
        let [high, low] = self.given.to_be_bytes();
        Ipv4Addr::new(127, self.octet, 16 + high, low)
    }

    /// The addresses of the name servers and resolvers, by role.
    pub(crate) fn fixed(&self, host: u8) -> Ipv4Addr {
        Ipv4Addr::new(127, self.octet, 1, host)
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A folder that is there.
    pub(crate) fn sub_folder(&self, name: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(&path).expect("a folder in the temporary folder");
        path
    }

    /// Starts everything, and returns once every server accepts connections.
    pub(crate) async fn start(&mut self) {
        let mut running = vec![scripted::start(self).await];
        running.extend(dns::start(self));
        running.push(nginx::start(self));
        running.extend(resolver::start(self));
        for server in &mut running {
            server.ready().await;
        }
        self.running = running;
    }

    /// Replaces a zone's content on its first name server, after caches have seen the old.
    pub(crate) fn reload(&self, zone: &Zone) {
        dns::reload(self, zone);
    }
}
