use std::path::PathBuf;

use super::declare::{Declared, Section, declare};
use super::hours::{Day, OpenHours, Zone};
use super::quick_link::QuickLink;
use super::server::{Format, Level, Listen, PublicUrl, StoreUrl};
use super::value::{Address, Contact, Deadline, Hours as HourCount, Lang, Mebibytes, Network, Port, Seconds};

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
        /// The CDN's accounts and domains: JSON, TOML or YAML, as [inventory.md](inventory.md) describes.
        inventory: PathBuf = r#""cdn.yaml""#,
    }

    /// How the desk is served.
    server: Server {
        /// Where the desk listens. Without it, `127.0.0.1:8080`.
        listen: Listen = r#""0.0.0.0:8080""#,
        /// The address under which browsers reach the desk. It must be said where the desk listens on more than
        /// loopback; links, cookies and the origin check depend on it.
        public_url: PublicUrl = r#""https://desk.example.com""#,
        /// Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. From anybody else they are ignored.
        trusted_proxies: Vec<Network> = r#"["10.0.0.0/24"]"#,
        /// A file with the certificate chain to serve TLS with, in PEM. Without it the desk speaks plain HTTP, for a
        /// proxy in front of it.
        tls_certificate: PathBuf = r#""desk.pem""#,
        /// The file with the certificate's key, in PEM.
        tls_key: PathBuf = r#""desk.key""#,
        /// The folder for everything that is kept. Without it, the folder of the configuration file.
        data: PathBuf = r#""/var/lib/edgedesk""#,
    }

    /// Where conversations, tickets and the rest are kept.
    store: Store {
        /// The database. Without it, an SQLite file in the data folder. Give a URL with a password as
        /// `EDGEDESK_STORE_URL`, or keep the file to yourself; it is never printed.
        url: StoreUrl = r#""postgres://edgedesk@db.example.com/edgedesk""#,
    }

    /// What is written to standard error while the desk serves.
    log: Log {
        /// The least that is worth a line: `error`, `warn`, `info`, `debug` or `trace`. Without it, `info`.
        level: Level = r#""info""#,
        /// `text` for people, `json` for machines. Without it, `text`.
        format: Format = r#""json""#,
    }

    /// What customers and agents see and may do.
    desk: Desk {
        /// The name over the page. Without it, EdgeDesk.
        brand: String = r#""Example CDN""#,
        /// Hours for which a consent allows diagnoses, 1 to 8760. Without it, 24.
        consent_h: HourCount = "24",
        /// Seconds between two looks at a site that is watched until it heals, 10 to 3600. Without it, 60.
        watch_every_s: Seconds = "60",
        /// Hours after which a watch ends whether or not the site has healed, 1 to 8760. Without it, 24.
        watch_for_h: HourCount = "24",
        /// The largest file that may be uploaded, 1 to 100 MiB. Without it, 10.
        upload_mib: Mebibytes = "10",
        /// Links in the side panel. A label is one text for both languages, or one for each.
        quick_links: Vec<QuickLink> =
            r#"[{ label = { zh = "控制台", en = "Console" }, url = "https://console.example.com" }]"#,
    }

    /// When agents answer. Without `weekly`, always.
    hours: Hours {
        /// The time zone, as the IANA database names it. Without it, `Asia/Shanghai`.
        timezone: Zone = r#""Asia/Shanghai""#,
        /// Days and times of a usual week; several entries for a day make breaks.
        weekly: Vec<OpenHours> = r#"["mon-fri 09:00-12:00", "mon-fri 13:30-18:00", "sat 10:00-16:00"]"#,
        /// Days on which nobody answers.
        holidays: Vec<Day> = r#"["2026-10-01", "2026-10-02"]"#,
        /// Days on which it is a Monday as far as this table goes, such as the Saturdays that make up for a holiday.
        workdays: Vec<Day> = r#"["2026-10-10"]"#,
    }
}
