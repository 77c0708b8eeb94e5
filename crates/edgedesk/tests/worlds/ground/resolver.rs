//! Recursive resolvers: unbound over our own roots, validating.

use std::fmt::Write as _;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};

use super::process::Running;
use super::{Ground, Layout, program};

/// The resolvers, by what they are good for.
#[derive(Clone, Copy)]
enum Resolver {
    Honest(Layout),
    /// Answers some names of its own.
    Lying,
}

impl Layout {
    pub(crate) fn resolver(self, ground: &Ground) -> Ipv4Addr {
        ground.fixed(match self {
            Self::Spread => 53,
            Self::Single => 63,
            Self::Unsigned => 73,
        })
    }
}

/// The resolver that answers [`Ground::lies`] from its own data, and everything else honestly.
pub(crate) fn lying(ground: &Ground) -> Ipv4Addr {
    ground.fixed(54)
}

pub(super) fn start(ground: &Ground) -> Vec<Running> {
    Layout::ALL
        .map(Resolver::Honest)
        .into_iter()
        .chain([Resolver::Lying])
        .map(|resolver| unbound(ground, resolver))
        .collect()
}

fn unbound(ground: &Ground, resolver: Resolver) -> Running {
    let (address, layout) = match resolver {
        Resolver::Honest(layout) => (layout.resolver(ground), layout),
        Resolver::Lying => (lying(ground), Layout::Spread),
    };
    let name = format!("unbound-{}", address.octets()[3]);
    let mut config = format!(
        "server:\n directory: \"{folder}\"\n chroot: \"\"\n username: \"\"\n pidfile: \"\"\n use-syslog: no\n\
         \x20logfile: \"\"\n do-daemonize: no\n num-threads: 1\n interface: {address}\n access-control: 127.0.0.0/8 allow\n\
         \x20do-ip6: no\n do-not-query-localhost: no\n local-zone: \"test.\" nodefault\n root-hints: \"{hints}\"\n\
         \x20ede: yes\n",
        folder = ground.path().display(),
        hints = layout.hints_file(ground).display(),
    );
    if layout == Layout::Unsigned {
        config.push_str(" module-config: \"iterator\"\n");
    } else {
        let anchor = layout.anchor_file(ground);
        let _infallible = write!(
            config,
            " trust-anchor-file: \"{}\"\n module-config: \"validator iterator\"\n",
            anchor.display()
        );
    }
    if matches!(resolver, Resolver::Lying) {
        for record in &ground.lies {
            let zone = record.split(' ').next().unwrap_or_default();
            let _infallible = if record.ends_with("NXDOMAIN") {
                writeln!(config, " local-zone: \"{zone}\" always_nxdomain")
            } else {
                write!(config, " local-zone: \"{zone}\" redirect\n local-data: \"{record}\"\n")
            };
        }
    }
    // Each resolver keeps to a name server of its own, as far from each other as visitors are.
    let [near, far] = layout.servers(ground);
    let server = if matches!(resolver, Resolver::Lying) { far } else { near };
    for zone in &ground.steered {
        let _infallible = write!(config, "stub-zone:\n name: \"{zone}\"\n stub-addr: {server}\n");
    }
    config.push_str("remote-control:\n control-enable: no\n");
    let file = format!("{name}.conf");
    fs::write(ground.path().join(&file), config).expect("a file in the temporary folder");
    let mut command = program::bound_to_this_thread("unbound", ground.path());
    command.args(["-d", "-c", &file]);
    Running::start(&name, ground.path(), command, vec![SocketAddr::from((address, 53))])
}
