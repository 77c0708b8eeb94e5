use std::path::PathBuf;

use super::declare::{Declared, declare};
use super::value::{Address, Contact, Deadline, Lang, Network, Port};

declare! {
    {
        /// The language of the text: `zh` or `en`. Without it, that of the environment.
        lang: Lang = r#""en""#,
    }

    /// How and from where is measured.
    probe: Probe {
        /// Networks that may be probed although they are private or reserved.
        allow_networks: Vec<Network> = r#"["10.0.0.0/8"]"#,
        /// Networks that are never probed, such as your own servers. Stronger than `allow_networks`.
        deny_networks: Vec<Network> = r#"["203.0.113.0/24"]"#,
        /// Ports that may be probed beside 80, 443, 8080 and 8443.
        allow_ports: Vec<Port> = "[8000]",
        /// Resolvers to ask in place of the system's; port 53 unless given.
        resolvers: Vec<Address> = r#"["192.0.2.53", "[2001:db8::53]:5353"]"#,
        /// Servers from which the authoritative walk starts, in place of the real roots.
        root_hints: Vec<Address> = r#"["192.0.2.1"]"#,
        /// A file of DNSSEC anchors in place of the real root's: DS or DNSKEY lines in master-file form.
        trust_anchor: PathBuf = r#""anchors.txt""#,
        /// A file of further trusted roots for TLS, in PEM.
        ca: PathBuf = r#""ca.pem""#,
        /// The page (or `mailto:` address) that the User-Agent of every probe names.
        contact_url: Contact = r#""https://www.example.com/probes""#,
        /// Seconds after which measuring stops and what there is gets reported, 0.1 to 300. Without it, 15.
        deadline_s: Deadline = "15",
    }

    /// What your CDN knows.
    cdn: Cdn {
        /// The CDN's accounts and domains: JSON, TOML or YAML ([the file](inventory.md)).
        inventory: PathBuf = r#""cdn.yaml""#,
    }
}
