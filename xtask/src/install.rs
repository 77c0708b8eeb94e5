//! `cargo xtask install`: what the tests need beside Rust, for those who want it before they ask.

use std::process::ExitCode;

use crate::shell::Shell;
use crate::{node, packages, python};

/// Installs what the tests need, or what the benchmarks compare with.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let bench = arguments.contains("--bench");
    crate::no_more(arguments)?;
    let shell = Shell::on_terminal()?;
    for packages in [packages::WORLDS, packages::POSTGRES, packages::API, packages::BROWSER] {
        packages::ensure(&shell, packages)?;
    }
    node::check(&shell)?;
    node::install(&shell)?;
    python::SCHEMATHESIS.command(&shell)?;
    if bench {
        packages::ensure(&shell, packages::BENCH)?;
    }
    println!("everything is installed");
    Ok(ExitCode::SUCCESS)
}
