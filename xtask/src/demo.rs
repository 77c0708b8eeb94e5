//! `cargo xtask demo`: builds the binary and shows it at work on the lab's sites.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::shell::Shell;
use crate::workspace;

/// `edgedesk demo` with the arguments as they are; without any, it shows a tour.
pub(crate) fn run(arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let shell = Shell::on_terminal()?;
    shell.run(workspace::cargo(&["build", "--quiet", "--package", "edgedesk"]))?;
    let program = format!("edgedesk{}", std::env::consts::EXE_SUFFIX);
    let program = workspace::target_dir()?.join("debug").join(program);
    let status = Command::new(&program).arg("demo").args(arguments.finish()).status();
    let status = status.with_context(|| format!("cannot start {}", program.display()))?;
    // 1 is a faulty site: as much of a success as a healthy one.
    let code = status.code().context("edgedesk demo was ended by a signal")?;
    Ok(ExitCode::from(u8::try_from(code)?))
}
