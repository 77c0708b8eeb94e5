//! `edgedesk demo`: the desk with the lab behind it, or the lab's sites in the terminal.

mod desk;
mod lab;

use std::path::PathBuf;

use clap::Args;

use super::diagnose::{Failure, Format};
use crate::config::Lang;

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Diagnose this site of the lab in the terminal; without a name, the web desk opens.
    name: Option<String>,
    /// List the lab's sites and what is wrong with each.
    #[arg(long, conflicts_with = "name")]
    list: bool,
    /// Diagnose three sites in the terminal.
    #[arg(long, conflicts_with_all = ["name", "list"])]
    tour: bool,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Text, requires = "name")]
    format: Format,
    /// Keep the evidence in this file, for `edgedesk diagnose --replay`.
    #[arg(long, value_name = "FILE", requires = "name")]
    save: Option<PathBuf>,
    /// The round-trip time between the visitor and everything else, in milliseconds.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    rtt: u64,
    /// The language in the terminal.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    #[command(flatten)]
    desk: desk::Options,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    if arguments.list || arguments.tour || arguments.name.is_some() {
        lab::run(arguments)
    } else {
        desk::run(&arguments.desk, arguments.rtt)
    }
}
