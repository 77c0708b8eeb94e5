//! A healthy site on real servers, each a process of its own: root, top-level domain and zones (Knot, signed), a
//! resolver (unbound), two edges (nginx). In a network namespace, where it has the usual ports to itself; other
//! namespaces are a round-trip time away.

mod dns;
mod namespace;
mod pki;
mod web;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::Context;

pub(crate) use namespace::Daemon;
use namespace::Namespace;

/// The name that is visited.
pub(crate) const HOST: &str = "www.shop.bench";
/// Where the resolver listens.
pub(crate) const RESOLVER: &str = "10.77.0.9";
/// Where the root's server listens.
pub(crate) const ROOT: &str = "10.77.0.1";
/// Every address of the site.
pub(crate) const NETWORK: &str = "10.77.0.0/16";

/// The site, while it runs.
pub(crate) struct Site {
    /// Configurations, keys and logs.
    folder: PathBuf,
    // Servers end before the namespaces that they are in.
    _servers: Vec<Daemon>,
    /// Next to the site, and then one for each round-trip time.
    namespaces: Vec<(u32, Namespace)>,
}

impl Site {
    /// Starts the site, with visitors at these round-trip times in milliseconds. 0 is next to the site.
    pub(crate) fn start(folder: &Path, round_trips: &[u32]) -> anyhow::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let home = Namespace::new("edgedesk-bench-0")?;
        home.ip(&["link", "set", "lo", "up"])?;
        home.ip(&["route", "add", "local", NETWORK, "dev", "lo"])?;
        home.ip(&["addr", "add", &format!("{RESOLVER}/32"), "dev", "lo"])?;
        home.resolver(RESOLVER)?;
        pki::make(folder)?;
        let mut servers = dns::start(folder, &home)?;
        servers.push(web::start(folder, &home)?);
        let mut site = Self { folder: folder.to_owned(), _servers: servers, namespaces: vec![(0, home)] };
        for round_trip in round_trips.iter().filter(|round_trip| **round_trip > 0) {
            let visitor = Namespace::new(&format!("edgedesk-bench-{round_trip}"))?;
            visitor.ip(&["link", "set", "lo", "up"])?;
            visitor.resolver(RESOLVER)?;
            let relay = namespace::relay(&visitor, &site.namespaces[0].1, *round_trip)?;
            site._servers.push(relay);
            site.namespaces.push((*round_trip, visitor));
        }
        site.wait_until_it_answers()?;
        Ok(site)
    }

    /// A program with its arguments, to be run at this round-trip time from the site.
    pub(crate) fn at(&self, round_trip: u32, words: &[&str]) -> anyhow::Result<Command> {
        let namespace = self.namespaces.iter().find(|(it, _)| *it == round_trip);
        let (_, namespace) = namespace.with_context(|| format!("nobody is {round_trip} ms away"))?;
        let mut command = namespace.command(words);
        command.current_dir(&self.folder);
        Ok(command)
    }

    /// A file of the site: `ca.pem`, `anchor`, `hints`.
    pub(crate) fn file(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// One visit that starts from nothing.
    pub(crate) fn curl(&self) -> Vec<String> {
        let url = format!("https://{HOST}/");
        ["curl", "--silent", "--fail", "--output", "/dev/null", "--cacert", &self.file("ca.pem"), &url]
            .map(str::to_owned)
            .into()
    }

    fn wait_until_it_answers(&self) -> anyhow::Result<()> {
        let curl = self.curl();
        let curl: Vec<_> = curl.iter().map(String::as_str).collect();
        for (round_trip, _) in &self.namespaces {
            namespace::wait(Duration::from_secs(30), || Ok(self.at(*round_trip, &curl)?.status()?.success()))
                .with_context(|| {
                    format!("the site does not answer at {round_trip} ms; see {}", self.folder.display())
                })?;
        }
        Ok(())
    }
}
