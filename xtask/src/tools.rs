//! Cargo subcommands that the tests use, installed beside the build when they are missing.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::Context;

use crate::shell::Shell;
use crate::workspace;

/// A cargo subcommand from crates.io.
pub(crate) struct Tool {
    /// Its package and its program.
    pub(crate) package: &'static str,
    /// The version that is installed when there is none.
    pub(crate) version: &'static str,
}

/// Checks licences, sources and bans.
pub(crate) const DENY: Tool = Tool { package: "cargo-deny", version: "0.20.2" };

/// Runs each test in a process of its own.
pub(crate) const NEXTEST: Tool = Tool { package: "cargo-nextest", version: "0.9.143" };

impl Tool {
    /// A command that starts the tool; `subcommand` is the word after `cargo`.
    pub(crate) fn command(&self, shell: &Shell, subcommand: &str) -> anyhow::Result<Command> {
        let program = self.program(shell)?;
        let mut command = Command::new(program);
        command.arg(subcommand);
        Ok(command)
    }

    fn program(&self, shell: &Shell) -> anyhow::Result<PathBuf> {
        let tools = workspace::target_dir()?.join("tools");
        let ours = tools.join("bin").join(format!("{}{}", self.package, std::env::consts::EXE_SUFFIX));
        for program in [PathBuf::from(self.package), ours.clone()] {
            if starts(&program) {
                return Ok(program);
            }
        }
        shell.say(&format!("{} is missing; building it once (a minute or two)", self.package))?;
        // Without optimisation: it runs for a second, and would take minutes longer to build.
        let mut install =
            workspace::cargo(&["install", self.package, "--version", self.version, "--locked", "--debug"]);
        install.arg("--root").arg(&tools).arg("--target-dir").arg(tools.join("build"));
        shell
            .run(install)
            .with_context(|| format!("install {0} yourself: cargo install {0} --locked", self.package))?;
        Ok(ours)
    }
}

fn starts(program: &PathBuf) -> bool {
    let status = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}
