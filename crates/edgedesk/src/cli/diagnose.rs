use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use edgedesk_evidence::EvidenceFile;
use ipnet::IpNet;
use jiff::Timestamp;

use super::{batch, exit, output, progress::StatusLine};
use crate::diagnosis::{self, Request, Session};
use crate::render::{self, Style};

/// What can go wrong before there is a report.
pub(super) type Failure = Box<dyn std::error::Error>;

#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 healthy, 1 faulty, 2 inconclusive, 3 refused or wrong usage.")]
pub(super) struct Arguments {
    /// The URL that does not work, as it would be typed into a browser.
    #[arg(required_unless_present_any = ["replay", "batch"])]
    url: Option<String>,
    #[command(flatten)]
    options: Options,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Keep the evidence in this file, to be replayed.
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Make the report again from kept evidence, without the network.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["url", "save", "batch"])]
    replay: Option<PathBuf>,
    /// Diagnose each line of this file, and write one JSON report a line.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["url", "save"])]
    batch: Option<PathBuf>,
}

/// The options that say what is diagnosed and from where.
#[derive(Clone, Debug, Args)]
pub(super) struct Options {
    /// The account that asks. With an inventory, a domain of another account is told as such.
    #[arg(long, value_name = "ID")]
    account: Option<String>,
    /// The CDN's accounts and domains: JSON, TOML or YAML (see docs/inventory.md).
    #[arg(long, value_name = "FILE")]
    inventory: Option<PathBuf>,
    /// The method of the request that fails.
    #[arg(long, value_name = "METHOD", value_parser = method)]
    method: Option<String>,
    /// A header of the request that fails, such as `Referer: https://example.com/`.
    #[arg(long = "header", value_name = "NAME: VALUE", value_parser = header)]
    headers: Vec<(String, String)>,
    /// The address of the visitor for whom it fails.
    #[arg(long, value_name = "ADDR")]
    client_ip: Option<IpAddr>,
    /// The region of the visitor for whom it fails, as the CDN names regions.
    #[arg(long)]
    region: Option<String>,
    /// Since when it fails (RFC 3339).
    #[arg(long, value_name = "TIME")]
    since: Option<Timestamp>,
    /// Resolvers to ask in place of the system's.
    #[arg(long = "resolver", value_name = "ADDR[:PORT]", value_parser = address)]
    resolvers: Vec<SocketAddr>,
    /// Servers from which the authoritative walk starts, in place of the real roots.
    #[arg(long, value_name = "ADDR[:PORT],...", value_parser = address, value_delimiter = ',')]
    root_hints: Vec<SocketAddr>,
    /// DNSSEC anchors in place of the real root's: DS or DNSKEY lines in master-file form.
    #[arg(long, value_name = "FILE")]
    trust_anchor: Option<PathBuf>,
    /// Further trusted roots for TLS, in PEM.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// A network that may be probed although it is private or reserved.
    #[arg(long = "allow-network", value_name = "CIDR", value_parser = network)]
    allow_networks: Vec<IpNet>,
    /// When to stop measuring and report what there is.
    #[arg(long, value_name = "SECONDS", default_value = "15", value_parser = seconds)]
    deadline: Duration,
    /// The language of the text; from the environment where it is not given.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Zh,
    En,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Markdown,
    Html,
}

impl Lang {
    /// The language given, else that of the environment, else Chinese.
    pub(super) fn or_environment(given: Option<Self>) -> &'static str {
        match given {
            Some(Self::Zh) => "zh",
            Some(Self::En) => "en",
            None => {
                #[expect(
                    clippy::disallowed_methods,
                    reason = "the locale is where every program takes it from"
                )]
                let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
                    .iter()
                    .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
                if set.is_some_and(|lang| lang.starts_with("en")) { "en" } else { "zh" }
            }
        }
    }
}

impl Options {
    /// The request for one URL.
    pub(super) fn request(&self, url: &str) -> Request {
        Request {
            url: url.to_owned(),
            account: self.account.clone(),
            inventory: self.inventory.clone(),
            method: self.method.clone(),
            headers: self.headers.clone(),
            client_ip: self.client_ip,
            region: self.region.clone(),
            since: self.since,
            resolvers: self.resolvers.clone(),
            root_hints: self.root_hints.clone(),
            trust_anchor: self.trust_anchor.clone(),
            ca: self.ca.clone(),
            allow_networks: self.allow_networks.clone(),
            deadline: self.deadline,
            lang: Lang::or_environment(self.lang).to_owned(),
        }
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    if let Some(path) = &arguments.batch {
        return batch::run(path, &arguments.options);
    }
    let file = match &arguments.replay {
        Some(path) => replay(path)?,
        None => live(&arguments.options.request(arguments.url.as_deref().unwrap_or_default()))?,
    };
    if let Some(path) = &arguments.save {
        save(&file, path)?;
    }
    finish(&file, arguments.format)
}

/// Writes the report that the evidence makes; the outcome is the exit code.
pub(super) fn finish(file: &EvidenceFile, format: Format) -> Result<u8, Failure> {
    let report = diagnosis::report(file);
    let text = match format {
        Format::Text => render::text(&report, &file.lang, Style::of_stdout()),
        Format::Json => render::json(&report)?,
        Format::Markdown => render::markdown(&report, &file.lang),
        Format::Html => render::html(&report, &file.lang),
    };
    output::write(&text)?;
    Ok(exit::of(report.outcome))
}

/// Keeps evidence for `--replay`.
pub(super) fn save(file: &EvidenceFile, path: &Path) -> Result<(), Failure> {
    let text = serde_json::to_string(file)?;
    Ok(std::fs::write(path, text).map_err(|error| format!("--save {}: {error}", path.display()))?)
}

/// Carries one diagnosis out, with a line of progress on a terminal.
fn live(request: &Request) -> Result<EvidenceFile, Failure> {
    let session = Session::new(request, None)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(diagnosis::run(session, request.deadline, &mut StatusLine::new())))
}

fn replay(path: &Path) -> Result<EvidenceFile, Failure> {
    let named = |error: &dyn std::fmt::Display| format!("--replay {}: {error}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    Ok(EvidenceFile::parse(&text).map_err(|error| named(&error))?)
}

fn address(text: &str) -> Result<SocketAddr, String> {
    let address =
        text.parse::<SocketAddr>().or_else(|_| text.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, 53)));
    address.map_err(|_| {
        "expected an IP address, with a port where it is not 53: 192.0.2.53 or [2001:db8::53]:5353".to_owned()
    })
}

fn network(text: &str) -> Result<IpNet, String> {
    let network = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    network.map_err(|_| "expected a network such as 10.0.0.0/8".to_owned())
}

fn method(text: &str) -> Result<String, String> {
    let known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    let upper = text.to_ascii_uppercase();
    if known.contains(&upper.as_str()) {
        Ok(upper)
    } else {
        Err(format!("expected one of {}", known.join(", ")))
    }
}

fn header(text: &str) -> Result<(String, String), String> {
    let expected = "expected 'Name: value'";
    let (name, value) = text.split_once(':').ok_or(expected)?;
    let name = name.trim();
    let is_token = !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b));
    if !is_token || value.chars().any(char::is_control) {
        return Err(expected.to_owned());
    }
    Ok((name.to_owned(), value.trim().to_owned()))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "expected a number of seconds")?;
    if (0.1..=300.0).contains(&seconds) {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err("expected 0.1 to 300".to_owned())
    }
}
