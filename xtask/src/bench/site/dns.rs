use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;

use super::namespace::{Daemon, Namespace, wait};
use super::{RESOLVER, ROOT};

/// Where the edges listen.
pub(super) const EDGES: [&str; 2] = ["10.77.1.1", "10.77.1.2"];

/// A zone, the addresses of its servers, and its records beside SOA, NS and the servers' addresses.
struct Zone {
    name: &'static str,
    servers: &'static [(&'static str, &'static str)],
    records: String,
}

/// Starts the authoritative servers, children before their parents, whose zones carry the children's keys; then
/// the resolver. Leaves `anchor` (the root's key) and `hints` (the root's server).
pub(super) fn start(folder: &Path, home: &Namespace) -> anyhow::Result<Vec<Daemon>> {
    let shop = Zone {
        name: "shop.bench.",
        servers: &[("ns1.shop.bench.", "10.77.0.3"), ("ns2.shop.bench.", "10.77.0.4")],
        records: "www.shop.bench. 600 CNAME www.shop.bench.w.edgecdn.bench.\n".into(),
    };
    let cdn = Zone {
        name: "edgecdn.bench.",
        servers: &[("ns1.edgecdn.bench.", "10.77.0.5"), ("ns2.edgecdn.bench.", "10.77.0.6")],
        records: EDGES.map(|address| format!("www.shop.bench.w.edgecdn.bench. 60 A {address}\n")).concat(),
    };
    let mut servers = Vec::new();
    let mut below = String::new();
    for zone in [&shop, &cdn] {
        let (server, keys) = knot(folder, home, zone)?;
        servers.push(server);
        below += &zone.delegation();
        below += &keys;
    }
    let tld = Zone { name: "bench.", servers: &[("ns.nic.bench.", "10.77.0.2")], records: below };
    let (server, keys) = knot(folder, home, &tld)?;
    servers.push(server);
    let below = tld.delegation() + &keys;
    let root = Zone { name: ".", servers: &[("ns.root.", ROOT)], records: below };
    let (server, anchor) = knot(folder, home, &root)?;
    servers.push(server);
    fs::write(folder.join("anchor"), anchor)?;
    fs::write(folder.join("hints"), format!(". 3600 NS ns.root.\nns.root. 3600 A {ROOT}\n"))?;
    servers.push(unbound(folder, home)?);
    Ok(servers)
}

impl Zone {
    /// The NS records and the servers' addresses, as in the zone and in its parent.
    fn delegation(&self) -> String {
        let server = |(name, address): &(&str, &str)| {
            format!("{} 3600 NS {name}\n{name} 3600 A {address}\n", self.name)
        };
        self.servers.iter().map(server).collect()
    }
}

/// Starts a server for one zone; gives back its DS records too.
fn knot(folder: &Path, home: &Namespace, zone: &Zone) -> anyhow::Result<(Daemon, String)> {
    let folder = folder.join(format!("knot-{}", zone.name.trim_end_matches('.')));
    // Keys of an earlier run would be others than those that the parent names.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder)?;
    let soa =
        format!("{} 3600 SOA {} hostmaster.bench. 1 7200 900 1209600 60\n", zone.name, zone.servers[0].0);
    fs::write(folder.join("zone"), soa + &zone.delegation() + &zone.records)?;
    let listen: String =
        zone.servers.iter().map(|(_, address)| format!("    listen: {address}@53\n")).collect();
    let here = folder.display();
    let settings = format!(
        "server:\n    rundir: {here}\n{listen}database:\n    storage: {here}\n\
         policy:\n  - id: signed\n    algorithm: ecdsap256sha256\n    single-type-signing: on\n    manual: off\n\
         template:\n  - id: default\n    storage: {here}\n    dnssec-signing: on\n    dnssec-policy: signed\n\
         \x20   zonefile-sync: -1\n    journal-content: none\n\
         zone:\n  - domain: {}\n    file: zone\n",
        zone.name
    );
    let file = folder.join("knot.conf");
    fs::write(&file, settings)?;
    let file = file.display().to_string();
    let server = home.daemon(&["knotd", "-c", &file], &folder.join("log"))?;
    let mut keys = String::new();
    wait(Duration::from_secs(20), || {
        let output = home.command(&["keymgr", "-c", &file, zone.name, "ds"]).output()?;
        keys = String::from_utf8(output.stdout)?;
        Ok(output.status.success() && keys.contains(" DS "))
    })
    .with_context(|| format!("Knot has made no keys for {}; see {here}/log", zone.name))?;
    // Digest type 2 (SHA-256) is the one that everybody reads.
    let keys = keys.lines().filter(|line| line.split(' ').nth(4) == Some("2"));
    Ok((server, keys.map(|line| format!("{line}\n")).collect()))
}

fn unbound(folder: &Path, home: &Namespace) -> anyhow::Result<Daemon> {
    let here = folder.display();
    let settings = format!(
        "server:\n  interface: {RESOLVER}\n  outgoing-interface: {RESOLVER}\n  access-control: 0.0.0.0/0 allow\n\
         \x20 username: \"\"\n  chroot: \"\"\n  directory: \"{here}\"\n  pidfile: \"{here}/unbound.pid\"\n  use-syslog: no\n\
         \x20 do-daemonize: no\n  do-ip6: no\n  root-hints: \"{here}/hints\"\n  trust-anchor-file: \"{here}/anchor\"\n"
    );
    let file = folder.join("unbound.conf");
    fs::write(&file, settings)?;
    home.daemon(&["unbound", "-d", "-c", &file.display().to_string()], &folder.join("unbound.log"))
}
