//! `cargo xtask install`: the Debian packages, for those who want them before the tests ask.

use std::process::ExitCode;

use crate::packages;
use crate::shell::Shell;

/// Installs what the tests need, or what the benchmarks compare with.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let bench = arguments.contains("--bench");
    crate::no_more(arguments)?;
    let shell = Shell::on_terminal()?;
    packages::ensure(&shell, packages::WORLDS)?;
    if bench {
        packages::ensure(&shell, packages::BENCH)?;
    }
    println!("everything is installed");
    Ok(ExitCode::SUCCESS)
}
