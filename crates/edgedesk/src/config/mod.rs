//! What an operator sets once: a TOML file, and `EDGEDESK_…` variables that override it. `docs/config.md` is
//! made from the declarations in `options.rs`.

mod check;
mod declare;
mod environment;
mod error;
mod file;
mod hours;
mod options;
mod page;
mod quick_link;
mod request;
mod server;
mod template;
mod value;

use std::path::Path;

pub use error::ConfigError;
pub use hours::{Day, OpenHours, Zone};
pub use options::{Cdn, Desk, Hours, Log, Probe, Server, Settings, Store};
pub use page::page;
pub use quick_link::{Label, QuickLink, WebUrl};
pub use server::{Format, Level, Listen, PublicUrl, StoreUrl};
pub use template::template;
pub use value::{Address, Contact, Deadline, Hours as HourCount, Lang, Mebibytes, Network, Port, Seconds};

impl Settings {
    /// Reads the file, where there is one, and lays the variables of the environment over it.
    ///
    /// # Errors
    /// The first thing that is wrong, by file and line or by variable, with the option's path.
    pub fn load(
        file: Option<&Path>,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let environment = environment::read(variables)?;
        Ok(match file {
            Some(path) => environment.or(file::read(path)?),
            None => environment,
        })
    }
}
