//! Programs from PyPI, each in an environment of its own beside the build. pip's own configuration says where
//! packages come from.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Context;

use crate::packages;
use crate::shell::Shell;
use crate::workspace;

/// A program from PyPI.
pub(crate) struct PythonTool {
    /// Its package and its program.
    pub(crate) package: &'static str,
    /// The version that is installed.
    pub(crate) version: &'static str,
}

/// Tries an API with everything that its document allows, and more.
pub(crate) const SCHEMATHESIS: PythonTool = PythonTool { package: "schemathesis", version: "4.32.5" };

impl PythonTool {
    /// A command that starts the program, which is installed first where it is not.
    pub(crate) fn command(&self, shell: &Shell) -> anyhow::Result<Command> {
        let environment = self.environment()?;
        let program = environment.join("bin").join(self.package);
        // Written last, so that an installation that was cut short is begun anew.
        let stamp = environment.join("installed");
        if !stamp.is_file() {
            packages::ensure(shell, packages::API)?;
            self.install(shell, &environment)?;
            fs::write(&stamp, self.version).with_context(|| format!("cannot write {}", stamp.display()))?;
        }
        Ok(Command::new(program))
    }

    fn install(&self, shell: &Shell, environment: &PathBuf) -> anyhow::Result<()> {
        let mut venv = Command::new("python3");
        venv.args(["-m", "venv", "--clear"]).arg(environment);
        shell.run(venv)?;
        let mut pip = Command::new(environment.join("bin").join("pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check"]);
        pip.arg(format!("{}=={}", self.package, self.version));
        shell.run(pip)
    }

    fn environment(&self) -> anyhow::Result<PathBuf> {
        let name = format!("{}-{}", self.package, self.version);
        Ok(workspace::target_dir()?.join("tools").join(name))
    }
}
