//! Signs the tree and starts servers on it, in two layouts.

use std::fmt::Write as _;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;

use super::programs::{self, Running, ready, run};
use super::zones::{Servers, Signing, ZONES, Zone};

/// How the levels of the tree are spread over servers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Layout {
    /// An address for each level.
    Spread,
    /// One for all, which therefore never refers; on port 5300 as well.
    Single,
}

pub(crate) struct Tree {
    folder: tempfile::TempDir,
    layout: Layout,
    octet: u8,
    running: Vec<Running>,
    _silent: Vec<UdpSocket>,
    _lease: TcpListener,
}

impl Tree {
    pub(crate) async fn start(layout: Layout) -> Self {
        let (octet, lease) = programs::lease();
        let folder = tempfile::Builder::new().prefix("edgedesk-dns-").tempdir().expect("a folder");
        let mut tree =
            Self { folder, layout, octet, running: Vec::new(), _silent: Vec::new(), _lease: lease };
        tree._silent = [15, 16].map(|host| silent(tree.at(host, 53))).into();
        for zone in ZONES {
            tree.write_zone(zone);
        }
        tree.start_knot("refusing", &[13, 14], &[]);
        let is_usual = |zone: &&Zone| {
            matches!(
                zone.servers,
                Servers::Usual | Servers::HalfRefusing | Servers::HalfSilent | Servers::Named(_)
            )
        };
        let usual: Vec<_> = ZONES.iter().filter(is_usual).collect();
        match layout {
            Layout::Single => tree.start_knot("all", &[21, 22], &usual),
            Layout::Spread => {
                let (top, below): (Vec<_>, Vec<_>) =
                    usual.into_iter().partition(|zone| !zone.name.contains('.'));
                let (top, root): (Vec<_>, Vec<_>) = top.into_iter().partition(|zone| zone.is_top());
                tree.start_knot("root", &[1], &root);
                tree.start_knot("top", &[2], &top);
                tree.start_knot("first", &[11, 12], &below);
            }
        }
        tree.start_bind();
        tree.start_unbound();
        let mut listening = vec![tree.root(), tree.resolver(), tree.at(13, 53), tree.at(31, 53)];
        match layout {
            Layout::Single => listening.push(tree.at(21, 5300)),
            Layout::Spread => listening.extend([tree.at(2, 53), tree.at(11, 53)]),
        }
        for address in listening {
            ready(address).await;
        }
        tree
    }

    pub(crate) fn root(&self) -> SocketAddr {
        self.at(self.host_of_root(), 53)
    }

    pub(crate) fn resolver(&self) -> SocketAddr {
        self.at(53, 53)
    }

    pub(crate) fn at(&self, host: u8, port: u16) -> SocketAddr {
        (Ipv4Addr::new(127, self.octet, 1, host), port).into()
    }

    /// The anchors of the root and of the island.
    pub(crate) fn anchors(&self) -> String {
        ["", "isle"]
            .map(|zone| fs::read_to_string(self.path().join(format!("{zone}.key"))).expect("signed"))
            .concat()
    }

    fn host_of_root(&self) -> u8 {
        if self.layout == Layout::Spread { 1 } else { 21 }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn addresses(&self, zone: &Zone) -> [Ipv4Addr; 2] {
        let usual = match self.layout {
            Layout::Single => [21, 22],
            Layout::Spread if zone.name.is_empty() => [1, 1],
            Layout::Spread if zone.is_top() => [2, 2],
            Layout::Spread => [11, 12],
        };
        let hosts = match zone.servers {
            Servers::Usual | Servers::Named(_) | Servers::Lost(_) => usual,
            Servers::Bind => [31, 31],
            Servers::Refusing => [13, 14],
            Servers::HalfRefusing => [13, usual[1]],
            Servers::Silent => [15, 16],
            Servers::HalfSilent => [15, usual[1]],
        };
        hosts.map(|host| Ipv4Addr::new(127, self.octet, 1, host))
    }

    fn write_zone(&self, zone: &Zone) {
        let mut text = zone.text() + &zone.delegation(self.addresses(zone));
        for child in ZONES.iter().filter(|child| child.is_in(zone)) {
            text += &child.delegation(self.addresses(child));
            text += &fs::read_to_string(self.path().join(format!("{}.ds", child.name))).unwrap_or_default();
        }
        let file = format!("{}.zone", zone.name);
        self.write(&file, &text);
        if zone.signing != Signing::No {
            self.sign(zone, &file);
        }
    }

    fn sign(&self, zone: &Zone, file: &str) {
        let (origin, path) = (zone.origin(), self.path());
        let keygen = || run("dnssec-keygen", path, &["-q", "-a", "ECDSAP256SHA256", "-f", "KSK", &origin]);
        let key = keygen().trim().to_owned();
        let (from, until) = match zone.signing {
            Signing::Expired => ("now-864000", "now-86400"),
            Signing::NotYet => ("now+86400", "now+864000"),
            _ => ("now-86400", "now+864000"),
        };
        let out = format!("{file}.signed");
        let mut arguments = vec![
            "-z", "-x", "-P", "-q", "-O", "full", "-S", "-o", &origin, "-s", from, "-e", until, "-f", &out,
        ];
        match zone.signing {
            Signing::Nsec3 => arguments.extend(["-3", "-"]),
            Signing::OptOut => arguments.extend(["-3", "-", "-A"]),
            _ => {}
        }
        arguments.push(file);
        run("dnssec-signzone", path, &arguments);
        if zone.signing != Signing::DsOnly {
            let signed = fs::read_to_string(path.join(&out)).expect("it was signed");
            let kept: String =
                signed.lines().filter(|line| (zone.keep)(line)).map(|line| format!("{line}\n")).collect();
            self.write(file, &kept);
        }
        let holder = if zone.signing == Signing::OtherDs { keygen().trim().to_owned() } else { key.clone() };
        if zone.signing != Signing::Island {
            self.write(&format!("{}.ds", zone.name), &run("dnssec-dsfromkey", path, &["-2", &holder]));
        }
        let public = fs::read_to_string(path.join(format!("{key}.key"))).expect("it was made");
        self.write(&format!("{}.key", zone.name), &public);
    }

    fn start_knot(&mut self, name: &str, hosts: &[u8], zones: &[&Zone]) {
        let folder = self.path().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        let mut config = "server:\n".to_owned();
        for host in hosts {
            let port = if self.layout == Layout::Single { &[53, 5300][..] } else { &[53] };
            for port in port {
                let address = self.at(*host, *port);
                writeln!(config, "    listen: {}@{}", address.ip(), address.port()).expect("text");
            }
        }
        write!(
            config,
            "    rundir: \"{at}\"\n    udp-workers: 1\n    tcp-workers: 1\n    background-workers: 1\ncontrol:\n\
             \x20   listen: \"{at}/sock\"\nlog:\n  - target: stderr\n    any: warning\ndatabase:\n    storage: \"{at}\"\n\
             template:\n  - id: default\n    storage: \"{root}\"\n    zonefile-load: whole\n    zonefile-sync: -1\n\
             \x20   journal-content: none\n    semantic-checks: off\n",
            at = folder.display(),
            root = self.path().display(),
        )
        .expect("text");
        if !zones.is_empty() {
            config.push_str("zone:\n");
        }
        for zone in zones {
            writeln!(config, "  - domain: \"{}\"\n    file: \"{}.zone\"", zone.origin(), zone.name)
                .expect("text");
        }
        fs::write(folder.join("conf"), config).expect("a file");
        self.running.push(Running::start("knotd", &folder, &["-c", "conf"]));
    }

    /// BIND listens on addresses that an interface has, only.
    fn start_bind(&mut self) {
        let address = self.at(31, 53).ip();
        run("ip", self.path(), &["addr", "add", &format!("{address}/32"), "dev", "lo"]);
        let folder = self.path().join("bind");
        fs::create_dir_all(&folder).expect("a folder");
        let zone = |zone: &Zone| {
            format!(
                "zone \"{}\" {{ type primary; file \"{}/{}.zone\"; }};\n",
                zone.name,
                self.path().display(),
                zone.name
            )
        };
        let zones: String = ZONES.iter().filter(|zone| zone.servers == Servers::Bind).map(zone).collect();
        let config = format!(
            "options {{ directory \"{at}\"; pid-file none; session-keyfile \"{at}/session.key\"; listen-on {{ {address}; }};\n\
             listen-on-v6 {{ none; }}; recursion no; dnssec-validation no; }};\ncontrols {{ }};\n{zones}",
            at = folder.display(),
        );
        fs::write(folder.join("conf"), config).expect("a file");
        self.running.push(Running::start("named", &folder, &["-g", "-n", "1", "-c", "conf"]));
    }

    fn start_unbound(&mut self) {
        let root = self.root().ip();
        self.write("hints", &format!(". 3600 NS ns1.\nns1. 3600 A {root}\n"));
        self.write("anchor", &self.anchors());
        let folder = self.path().join("unbound");
        fs::create_dir_all(&folder).expect("a folder");
        let config = format!(
            "server:\n directory: \"{at}\"\n chroot: \"\"\n username: \"\"\n pidfile: \"\"\n use-syslog: no\n logfile: \"\"\n\
             \x20do-daemonize: no\n num-threads: 1\n interface: {address}\n access-control: 127.0.0.0/8 allow\n do-ip6: no\n\
             \x20do-not-query-localhost: no\n local-zone: \"test.\" nodefault\n root-hints: \"{root}/hints\"\n\
             \x20trust-anchor-file: \"{root}/anchor\"\n module-config: \"validator iterator\"\n ede: yes\n\
             remote-control:\n control-enable: no\n",
            at = folder.display(),
            root = self.path().display(),
            address = self.resolver().ip(),
        );
        fs::write(folder.join("conf"), config).expect("a file");
        self.running.push(Running::start("unbound", &folder, &["-d", "-c", "conf"]));
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).expect("a file in the temporary folder");
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let address = self.at(31, 53).ip();
        run("ip", self.path(), &["addr", "del", &format!("{address}/32"), "dev", "lo"]);
    }
}

/// Takes questions and never answers.
#[expect(clippy::disallowed_methods, reason = "a server on loopback")]
fn silent(address: SocketAddr) -> UdpSocket {
    UdpSocket::bind(address).expect("a free address")
}
