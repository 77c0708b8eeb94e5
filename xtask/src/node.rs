//! Node and npm, for the front end in `ui/`. npm's own configuration says where packages come from.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use anyhow::Context;

use crate::shell::Shell;

/// The oldest Node that everything in `package.json` runs on.
const OLDEST: u32 = 20;

/// Steps run side by side, and two installations into one folder would spoil each other.
static INSTALLING: Mutex<()> = Mutex::new(());

/// The folder of the front end.
pub(crate) fn folder(shell: &Shell) -> PathBuf {
    shell.root().join("ui")
}

/// Fails where Node or npm is missing or too old, and says what to do.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<()> {
    let remedy = || format!("install Node {OLDEST} or newer with npm (nodejs.org has it)");
    let mut node = Command::new("node");
    node.arg("--version");
    let version = shell.read(node).with_context(remedy)?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    let major: u32 = major.with_context(|| format!("node says its version is {version:?}"))?;
    anyhow::ensure!(major >= OLDEST, "Node {major} is too old; {}", remedy());
    let mut npm = Command::new("npm");
    npm.arg("--version");
    shell.read(npm).with_context(remedy)?;
    Ok(())
}

/// Installs what `package-lock.json` names, unless exactly that is installed already.
pub(crate) fn install(shell: &Shell) -> anyhow::Result<()> {
    let _guard = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = folder(shell);
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    // A copy of the lock file that was installed from, inside of what goes away with it.
    let stamp = folder.join("node_modules").join(".installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    check(shell)?;
    shell.run(npm(&folder, &["ci", "--no-audit", "--no-fund"]))?;
    write(&stamp, &wanted)
}

/// Runs a script of `package.json`.
pub(crate) fn script(shell: &Shell, name: &str, arguments: &[&str]) -> anyhow::Result<()> {
    shell.run(script_command(shell, name, arguments)?)
}

/// A script of `package.json`, not yet started, with everything installed that it needs.
pub(crate) fn script_command(shell: &Shell, name: &str, arguments: &[&str]) -> anyhow::Result<Command> {
    install(shell)?;
    let mut words = vec!["run", "--silent", name];
    if !arguments.is_empty() {
        words.push("--");
        words.extend(arguments);
    }
    Ok(npm(&folder(shell), &words))
}

fn npm(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.arg("--prefix").arg(folder).args(words);
    // Chromium is Debian's: the packages must not bring browsers of their own.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
    command
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let written: io::Result<()> = fs::write(path, bytes);
    written.with_context(|| format!("cannot write {}", path.display()))
}
