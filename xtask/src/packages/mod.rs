//! Programs from Debian's packages that the tests and benchmarks use.

mod lists;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::Shell;

pub(crate) use lists::{BENCH, WORLDS};

/// A program and the Debian package that brings it.
pub(crate) struct Package {
    /// The program that must be found.
    pub(crate) program: &'static str,
    /// The package's name.
    pub(crate) package: &'static str,
}

/// Makes sure that every program is there: installs what is missing where that is allowed, and says what to
/// install where it is not.
pub(crate) fn ensure(shell: &Shell, packages: &[Package]) -> anyhow::Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|package| package.package).collect::<Vec<_>>();
    if find("apt-get").is_none() || !is_root(shell) {
        anyhow::bail!("programs are missing; install them with: sudo apt-get install {}", names.join(" "));
    }
    // Old lists name files that the mirrors no longer have.
    shell.run(apt(&["update", "-qq"]))?;
    let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(&names);
    shell.run(install)?;
    let missing = self::missing(packages);
    let programs = missing.iter().map(|package| package.program).collect::<Vec<_>>();
    anyhow::ensure!(missing.is_empty(), "still missing after the installation: {}", programs.join(" "));
    Ok(())
}

/// The packages whose program is not found.
pub(crate) fn missing(packages: &[Package]) -> Vec<&Package> {
    packages.iter().filter(|package| find(package.program).is_none()).collect()
}

/// Where a program is. Servers live in folders that are not on everybody's path.
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let server_folders = ["/usr/sbin", "/sbin", "/usr/local/sbin"].map(PathBuf::from);
    std::env::split_paths(&path)
        .chain(server_folders)
        .map(|folder| folder.join(program))
        .find(|file| Path::is_file(file))
}

fn apt(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    // A package's own service must not start: the tests run these servers with configurations of theirs.
    command.env("RUNLEVEL", "1");
    command
}

fn is_root(shell: &Shell) -> bool {
    let mut id = Command::new("id");
    id.arg("-u");
    shell.read(id).is_ok_and(|text| text.trim() == "0")
}
