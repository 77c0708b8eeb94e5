//! `cargo xtask bench`: figures beside those of named peers, measured in the same run. Never a test: what a
//! machine makes of them is for people to read.

mod desk;
mod diagnosis;
mod measure;
mod site;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

/// Runs the benchmark that is named.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let quick = arguments.contains("--quick");
    let binary: Option<PathBuf> = arguments.opt_value_from_str("--binary")?;
    let name: String = arguments.free_from_str().context("name the benchmark: diagnosis or desk")?;
    crate::no_more(arguments)?;
    match name.as_str() {
        "diagnosis" => diagnosis::run(binary, quick)?,
        "desk" => desk::run(binary, quick)?,
        other => anyhow::bail!("there is no benchmark `{other}`; there are: diagnosis, desk"),
    }
    Ok(ExitCode::SUCCESS)
}
