//! Authoritative servers: Knot, which binds any address of 127/8 without an interface having it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use super::process::Running;
use super::zone::{Second, Signed, Zone};
use super::{Ground, program, signing};

/// How the levels of the tree are spread over servers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Layout {
    /// Root, top-level domains, first and second name servers of the zones: a process each, as in the world.
    Spread,
    /// One process answers for every level, as laboratories do.
    Single,
    /// The same without any DNSSEC.
    Unsigned,
}

impl Layout {
    pub(crate) const ALL: [Self; 3] = [Self::Spread, Self::Single, Self::Unsigned];

    pub(crate) fn root(self, ground: &Ground) -> Ipv4Addr {
        ground.fixed(match self {
            Self::Spread => 1,
            Self::Single => 21,
            Self::Unsigned => 31,
        })
    }

    fn top(self, ground: &Ground) -> Ipv4Addr {
        ground.fixed(match self {
            Self::Spread => 2,
            Self::Single => 21,
            Self::Unsigned => 31,
        })
    }

    /// The two servers of every zone.
    pub(crate) fn servers(self, ground: &Ground) -> [Ipv4Addr; 2] {
        match self {
            Self::Spread => [11, 12],
            Self::Single => [21, 22],
            Self::Unsigned => [31, 32],
        }
        .map(|host| ground.fixed(host))
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Spread => "dns-spread",
            Self::Single => "dns-single",
            Self::Unsigned => "dns-unsigned",
        }
    }

    /// The root's key, for validators.
    pub(crate) fn anchor_file(self, ground: &Ground) -> std::path::PathBuf {
        ground.path().join(self.folder()).join("anchor")
    }

    /// Where resolvers begin, as a hints file.
    pub(crate) fn hints_file(self, ground: &Ground) -> std::path::PathBuf {
        ground.path().join(self.folder()).join("hints")
    }
}

/// Zones and their files.
type Files = Vec<(String, String)>;

/// A process and the zones it has.
struct Instance {
    name: &'static str,
    addresses: Vec<Ipv4Addr>,
    zones: Files,
}

pub(super) fn start(ground: &Ground) -> Vec<Running> {
    Layout::ALL.into_iter().flat_map(|layout| start_layout(ground, layout)).collect()
}

fn start_layout(ground: &Ground, layout: Layout) -> Vec<Running> {
    let folder = ground.sub_folder(layout.folder());
    let zones: Vec<_> = ground.zones.iter().filter(|zone| zone.layout == layout).collect();
    let mut first = Vec::new();
    let mut second = Vec::new();
    let mut secure = String::new();
    for zone in &zones {
        let file = format!("{}.zone", zone.name);
        write(&folder, &file, &zone.text(&zone.records, zone.serial));
        let mut file_of_second = file.clone();
        if zone.second == Second::Unsigned {
            file_of_second = format!("{}.second", zone.name);
            write(&folder, &file_of_second, &zone.text(&zone.records, zone.serial));
        }
        if let Second::Other { records, serial } = &zone.second {
            file_of_second = format!("{}.second", zone.name);
            write(&folder, &file_of_second, &zone.text(records, *serial));
            if let Some(signed) = &zone.signed {
                signing::sign(&folder, &zone.name, &file_of_second, signed);
            }
        }
        if let Some(signed) = &zone.signed {
            secure.push_str(&signing::sign(&folder, &zone.name, &file, signed));
        }
        if zone.on_first {
            first.push((zone.name.clone(), file));
        }
        if zone.second != Second::Refuses {
            second.push((zone.name.clone(), file_of_second));
        }
    }
    let (top, root) = upper_levels(ground, layout, &zones, &secure);
    let instances = match layout {
        Layout::Spread => vec![
            Instance { name: "root", addresses: vec![layout.root(ground)], zones: root },
            Instance { name: "top", addresses: vec![layout.top(ground)], zones: top },
            Instance { name: "first", addresses: vec![layout.servers(ground)[0]], zones: first },
            Instance { name: "second", addresses: vec![layout.servers(ground)[1]], zones: second },
        ],
        Layout::Single | Layout::Unsigned => {
            let zones = [root, top, first].concat();
            vec![Instance { name: "all", addresses: layout.servers(ground).to_vec(), zones }]
        }
    };
    instances.into_iter().map(|instance| knot(&folder, &instance)).collect()
}

/// The top-level domains and the root, both signed; `secure` has the DS records for `test`.
fn upper_levels(ground: &Ground, layout: Layout, zones: &[&Zone], secure: &str) -> (Files, Files) {
    let folder = ground.sub_folder(layout.folder());
    let well = Signed::well();
    // What lies below another zone is delegated there.
    let names: BTreeSet<&str> =
        zones.iter().map(|zone| zone.parent()).filter(|name| !name.contains('.')).chain(["test"]).collect();
    let soa = "SOA a.nic.test. hostmaster.nic.test. 1 3600 900 604800 300";
    let mut root = format!("$TTL 3600\n. {soa}\n. NS a.root.test.\na.root.test. A {}\n", layout.root(ground));
    let mut top = Vec::new();
    for name in names {
        let mut text = format!("$TTL 3600\n{name}. {soa}\n{name}. NS a.nic.test.\n");
        if name == "test" {
            let _infallible = writeln!(text, "a.nic.test. A {}", layout.top(ground));
        }
        for zone in zones.iter().filter(|zone| zone.parent() == name) {
            if zone.delegation == super::Delegation::Usual {
                text.push_str(&zone.servers_text());
            }
        }
        let file = format!("{name}.zone");
        let _infallible = writeln!(root, "{name}. NS a.nic.test.");
        if name == "test" {
            text.push_str(secure);
            write(&folder, &file, &text);
            if layout != Layout::Unsigned {
                root.push_str(&signing::sign(&folder, name, &file, &well));
            }
            let _infallible = writeln!(root, "a.nic.test. A {}", layout.top(ground));
        } else {
            write(&folder, &file, &text);
        }
        top.push((name.to_owned(), file));
    }
    write(&folder, "root.zone", &root);
    if layout != Layout::Unsigned {
        signing::sign(&folder, "", "root.zone", &well);
        write(&folder, "anchor", &signing::anchor(&folder, "."));
    }
    write(
        &folder,
        "hints",
        &format!(". 3600 NS a.root.test.\na.root.test. 3600 A {}\n", layout.root(ground)),
    );
    (top, vec![(".".to_owned(), "root.zone".to_owned())])
}

fn knot(folder: &Path, instance: &Instance) -> Running {
    let name = instance.name;
    let mut config = String::from("server:\n");
    for address in &instance.addresses {
        let _infallible = writeln!(config, "    listen: {address}@53");
    }
    let _infallible = write!(
        config,
        "    rundir: \"{folder}/{name}\"\n    udp-workers: 1\n    tcp-workers: 1\n    background-workers: 1\n\
         control:\n    listen: \"{folder}/{name}.sock\"\n\
         log:\n  - target: stderr\n    any: warning\n\
         database:\n    storage: \"{folder}/{name}\"\n\
         template:\n  - id: default\n    storage: \"{folder}\"\n    zonefile-load: whole\n    zonefile-sync: -1\n\
         \x20   journal-content: none\n    semantic-checks: off\nzone:\n",
        folder = folder.display(),
    );
    for (zone, file) in &instance.zones {
        let _infallible = writeln!(config, "  - domain: \"{zone}\"\n    file: \"{file}\"");
    }
    fs::create_dir_all(folder.join(name)).expect("a folder in the temporary folder");
    let file = format!("{name}.conf");
    write(folder, &file, &config);
    let mut command = program::bound_to_this_thread("knotd", folder);
    command.args(["-c", &file]);
    let listening = instance.addresses.iter().map(|address| SocketAddr::from((*address, 53))).collect();
    Running::start(name, folder, command, listening)
}

/// Only the unsigned are ever reloaded.
pub(super) fn reload(ground: &Ground, zone: &Zone) {
    let folder = ground.path().join(zone.layout.folder());
    write(&folder, &format!("{}.zone", zone.name), &zone.text(&zone.records, zone.serial));
    for instance in ["first", "second"] {
        program::run("knotc", &folder, &["-b", "-s", &format!("{instance}.sock"), "zone-reload", &zone.name]);
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    fs::write(folder.join(name), text).expect("a file in the temporary folder");
}
