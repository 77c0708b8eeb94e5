//! Runs programs for a task, on the terminal or into a log.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::Context;

/// A place to run programs in: the workspace's root, with their output on the terminal or in a file.
pub(crate) struct Shell {
    root: PathBuf,
    log: Option<File>,
}

impl Shell {
    /// Programs write to the terminal.
    pub(crate) fn on_terminal() -> anyhow::Result<Self> {
        Ok(Self { root: crate::workspace::root()?, log: None })
    }

    /// Programs write to `path`.
    pub(crate) fn into_log(path: &Path) -> anyhow::Result<Self> {
        let log = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { root: crate::workspace::root()?, log: Some(log) })
    }

    /// The folder that programs run in.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// One line among the programs' output.
    pub(crate) fn say(&self, line: &str) -> anyhow::Result<()> {
        match &self.log {
            Some(log) => writeln!(&mut &*log, "{line}")?,
            None => eprintln!("{line}"),
        }
        Ok(())
    }

    /// Runs a program to its end; anything but success is an error that names the command.
    pub(crate) fn run(&self, mut command: Command) -> anyhow::Result<()> {
        let shown = shown(&command);
        self.say(&format!("$ {shown}"))?;
        command.current_dir(&self.root).stdin(Stdio::null());
        if let Some(log) = &self.log {
            command.stdout(log.try_clone()?).stderr(log.try_clone()?);
        }
        let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
        anyhow::ensure!(status.success(), "`{shown}` ended with {status}");
        Ok(())
    }

    /// Starts a program and does not wait for its end. Its standard output is for the caller to read.
    pub(crate) fn start(&self, mut command: Command) -> anyhow::Result<Child> {
        let shown = shown(&command);
        self.say(&format!("$ {shown} &"))?;
        command.current_dir(&self.root).stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some(log) = &self.log {
            command.stderr(log.try_clone()?);
        }
        command.spawn().with_context(|| format!("cannot start `{shown}`"))
    }

    /// Runs a program and gives back what it printed.
    pub(crate) fn read(&self, mut command: Command) -> anyhow::Result<String> {
        let shown = shown(&command);
        command.current_dir(&self.root).stdin(Stdio::null()).stderr(Stdio::inherit());
        let output = command.output().with_context(|| format!("cannot start `{shown}`"))?;
        anyhow::ensure!(output.status.success(), "`{shown}` ended with {}", output.status);
        String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed no UTF-8"))
    }
}

/// A command as one would type it, by the program's file name.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
