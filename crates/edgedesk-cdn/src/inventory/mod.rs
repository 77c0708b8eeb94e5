//! The inventory file: accounts, domains and nodes, as JSON, TOML or YAML. `docs/inventory.md` describes it
//! field by field.

mod error;
mod explain;
mod file;
mod format;
mod locate;
mod name;
mod validate;

use std::collections::HashMap;
use std::path::Path;

use edgedesk_evidence::control_plane::DomainConfig;
use ipnet::IpNet;

pub use error::{InventoryError, Position, Problem};
pub use file::AccountEntry;
pub use format::Format;

/// A valid inventory. Domain names in it are canonical: lower-case A-labels, without a trailing dot.
#[derive(Clone, Debug)]
pub struct Inventory {
    accounts: Option<Vec<AccountEntry>>,
    domains: Vec<DomainConfig>,
    nodes: Option<Vec<IpNet>>,
    /// Places in `domains`, by name; wildcards under their whole name, `*.` included.
    by_name: HashMap<String, usize>,
}

impl Inventory {
    /// Reads a file. The format follows from the extension (`json`, `toml`, `yaml`, `yml`); with another
    /// extension or none, from the text.
    pub fn load(path: impl AsRef<Path>) -> Result<Self, InventoryError> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path)
            .map_err(|source| InventoryError::Unreadable { file: path.to_owned(), source })?;
        let format = Format::of_extension(path).unwrap_or_else(|| Format::of_text(&text));
        Self::parse(&text, format).map_err(|error| error.in_file(path))
    }

    /// Reads a text. Shape errors stop at the first; what is wrong in itself or across fields is told all at
    /// once.
    pub fn parse(text: &str, format: Format) -> Result<Self, InventoryError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let file: file::File = format.read(text).map_err(InventoryError::from_problem)?;
        validate::validate(file).map_err(|mut problems| {
            // Each place takes a reading of its own; nobody mends more than this at a time.
            for problem in problems.iter_mut().take(100) {
                problem.position = locate::locate(text, format, &problem.path);
            }
            InventoryError::from_problems(problems)
        })
    }

    /// The accounts; `None` where the file has no list of them, so that an account's standing is unknown.
    pub fn accounts(&self) -> Option<&[AccountEntry]> {
        self.accounts.as_deref()
    }

    /// An account by its id.
    pub fn account(&self, id: &str) -> Option<&AccountEntry> {
        self.accounts.as_deref()?.iter().find(|account| account.id == id)
    }

    /// The domains, in the file's order, keys included.
    pub fn domains(&self) -> &[DomainConfig] {
        &self.domains
    }

    /// The networks of the CDN's nodes; `None` where the file does not list them.
    pub fn nodes(&self) -> Option<&[IpNet]> {
        self.nodes.as_deref()
    }

    /// The domain that serves `host`: the one of this very name, else the longest wildcard above it. A
    /// wildcard covers one or more labels, and not its own base: `*.shop.test` does not serve `shop.test`.
    pub fn serving(&self, host: &str) -> Option<&DomainConfig> {
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        let exact = self.by_name.get(&host);
        let place = exact.or_else(|| {
            let mut rest = host.as_str();
            std::iter::from_fn(|| {
                rest = rest.split_once('.')?.1;
                Some(rest)
            })
            .find_map(|base| self.by_name.get(&format!("*.{base}")))
        })?;
        self.domains.get(*place)
    }
}
