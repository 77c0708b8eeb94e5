use clap::Args;

use super::diagnose::Failure;
use super::{exit, output};
use crate::config::Listen;
use crate::serve::{self, Place, runtime};

#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// Where to listen. [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR:PORT")]
    listen: Option<Listen>,
}

pub(super) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let home = arguments.place.prepare(arguments.listen, super::environment())?;
    runtime()?.block_on(serve::serve(&home, |url| {
        // A reader that has gone away is no reason not to serve.
        let _ = output::write(&format!("ready {}\n", url.as_str().trim_end_matches('/')));
    }))?;
    Ok(exit::HEALTHY)
}
