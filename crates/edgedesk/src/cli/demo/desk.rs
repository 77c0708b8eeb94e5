use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use clap::Args;

use crate::cli::diagnose::Failure;
use crate::cli::{exit, output};
use crate::demo;
use crate::serve::{Place, runtime};

/// How the desk is opened.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// The port of the web desk; 0 takes a free one.
    #[arg(long, default_value_t = 8080, conflicts_with = "name")]
    port: u16,
    /// The folder for everything that the desk keeps. [default: edgedesk-demo among your user's data]
    #[arg(long, value_name = "FOLDER", conflicts_with = "name")]
    data: Option<PathBuf>,
    /// Do not open a browser.
    #[arg(long, conflicts_with = "name")]
    no_open: bool,
}

/// Serves the demo desk until it is told to end.
pub(super) fn run(options: &Options, rtt: u64) -> Result<u8, Failure> {
    let home = match &options.data {
        Some(data) => demo::home(data.clone(), options.port)?,
        None => demo::home(Place::default_folder("edgedesk-demo")?, options.port)?,
    };
    runtime()?.block_on(demo::serve(&home, Duration::from_millis(rtt), |url| {
        let _ = output::write(&demo::welcome(url));
        let _ = output::write(&format!("ready {}\n", url.as_str().trim_end_matches('/')));
        if !options.no_open {
            open(url.as_str());
        }
    }))?;
    Ok(exit::HEALTHY)
}

/// Opens the page in the browser of whoever sits there, where somebody does.
fn open(url: &str) {
    let (program, arguments): (_, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("cmd", &["/C", "start"]),
        _ => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // Where there is no browser, the address has been printed.
    let _ = command.spawn();
}
