use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use edgedesk_desk::diagnosis::{self, Request, Session};
use edgedesk_evidence::EvidenceFile;
use edgedesk_render as render;
use jiff::Timestamp;

use super::{batch, exit, output, progress::StatusLine, style};
use crate::config::{Address, ConfigError, Deadline, Lang, Network, Settings};

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
    /// Options that are set once, as TOML; flags and `EDGEDESK_…` variables override it (see docs/config.md).
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
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
    #[arg(long = "resolver", value_name = "ADDR[:PORT]")]
    resolvers: Vec<Address>,
    /// Servers from which the authoritative walk starts, in place of the real roots.
    #[arg(long, value_name = "ADDR[:PORT],...", value_delimiter = ',')]
    root_hints: Vec<Address>,
    /// DNSSEC anchors in place of the real root's: DS or DNSKEY lines in master-file form.
    #[arg(long, value_name = "FILE")]
    trust_anchor: Option<PathBuf>,
    /// Further trusted roots for TLS, in PEM.
    #[arg(long, value_name = "FILE")]
    ca: Option<PathBuf>,
    /// A network that may be probed although it is private or reserved.
    #[arg(long = "allow-network", value_name = "CIDR")]
    allow_networks: Vec<Network>,
    /// When to stop measuring and report what there is. [default: 15]
    #[arg(long, value_name = "SECONDS")]
    deadline: Option<Deadline>,
    /// The language of the text; from the environment where it is not given.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Markdown,
    Html,
}

/// The language given, else that of the environment, else Chinese.
pub(super) fn lang_or_environment(given: Option<Lang>) -> &'static str {
    match given {
        Some(Lang::Zh) => "zh",
        Some(Lang::En) => "en",
        None => {
            #[expect(clippy::disallowed_methods, reason = "the locale is where every program takes it from")]
            let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
            if set.is_some_and(|lang| lang.starts_with("en")) { "en" } else { "zh" }
        }
    }
}

impl Options {
    /// The file and the environment, for what the flags do not say.
    pub(super) fn settings(&self) -> Result<Settings, ConfigError> {
        Settings::load(self.config.as_deref(), super::environment())
    }

    /// The request for one URL. A list that flags give replaces that of the settings.
    pub(super) fn request(&self, url: &str, settings: &Settings) -> Request {
        let set = settings.request();
        let addresses =
            |flags: &[Address]| -> Vec<SocketAddr> { flags.iter().map(|address| address.0).collect() };
        Request {
            url: url.to_owned(),
            account: self.account.clone(),
            inventory: self.inventory.clone().or(set.inventory),
            method: self.method.clone(),
            headers: self.headers.clone(),
            client_ip: self.client_ip,
            region: self.region.clone(),
            since: self.since,
            resolvers: either(addresses(&self.resolvers), set.resolvers),
            root_hints: either(addresses(&self.root_hints), set.root_hints),
            trust_anchor: self.trust_anchor.clone().or(set.trust_anchor),
            ca: self.ca.clone().or(set.ca),
            allow_networks: either(
                self.allow_networks.iter().map(|network| network.0).collect(),
                set.allow_networks,
            ),
            deny_networks: set.deny_networks,
            allow_ports: set.allow_ports,
            contact_url: set.contact_url,
            deadline: self.deadline.map_or(set.deadline, |deadline| deadline.0),
            lang: lang_or_environment(self.lang.or(settings.lang)).to_owned(),
        }
    }
}

/// The flags' list, or where they give none that of the settings.
fn either<T>(flags: Vec<T>, set: Vec<T>) -> Vec<T> {
    if flags.is_empty() { set } else { flags }
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    if let Some(path) = &arguments.batch {
        return batch::run(path, &arguments.options);
    }
    let file = match &arguments.replay {
        Some(path) => {
            let mut file = replay(path)?;
            // The language asked for now wins over the one that was asked for then.
            if arguments.options.lang.is_some() {
                file.lang = lang_or_environment(arguments.options.lang).to_owned();
            }
            file
        }
        None => {
            let options = &arguments.options;
            live(&options.request(arguments.url.as_deref().unwrap_or_default(), &options.settings()?))?
        }
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
        Format::Text => render::text(&report, &file.lang, style::of_stdout()),
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
