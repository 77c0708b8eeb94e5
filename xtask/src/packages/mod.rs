//! Debian's packages that the tests and benchmarks use.

mod lists;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::Shell;

pub(crate) use lists::{API, BENCH, BROWSER, POSTGRES, WORLDS};

/// A Debian package, and how one sees that it is there.
pub(crate) struct Package {
    /// What it brings.
    pub(crate) sign: Sign,
    /// The package's name.
    pub(crate) package: &'static str,
}

/// What shows that a package, or something as good, is installed.
pub(crate) enum Sign {
    /// A program that is found.
    Program(&'static str),
    /// A file that exists.
    File(&'static str),
    /// A command that succeeds.
    Succeeds(&'static [&'static str]),
}

impl Sign {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(program) => find(program).is_some(),
            Self::File(path) => Path::new(path).exists(),
            Self::Succeeds(words) => {
                let mut command = Command::new(words[0]);
                command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
                command.status().is_ok_and(|status| status.success())
            }
        }
    }
}

/// Makes sure that every package is there: installs what is missing where that is allowed, and says what to
/// install where it is not.
pub(crate) fn ensure(shell: &Shell, packages: &[Package]) -> anyhow::Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|package| package.package).collect::<Vec<_>>();
    if find("apt-get").is_none() || !is_root(shell) {
        anyhow::bail!("packages are missing; install them with: sudo apt-get install {}", names.join(" "));
    }
    // Old lists name files that the mirrors no longer have.
    shell.run(apt(&["update", "-qq"]))?;
    let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"]);
    install.args(&names);
    shell.run(install)?;
    let missing = self::missing(packages);
    let names = missing.iter().map(|package| package.package).collect::<Vec<_>>();
    anyhow::ensure!(missing.is_empty(), "installed, and yet not found: {}", names.join(" "));
    Ok(())
}

/// The packages that are not there.
pub(crate) fn missing(packages: &[Package]) -> Vec<&Package> {
    packages.iter().filter(|package| !package.sign.is_there()).collect()
}

/// Where a program is. Servers live in folders that are not on everybody's path, PostgreSQL's in one for each of
/// its versions.
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let server_folders = ["/usr/sbin", "/sbin", "/usr/local/sbin"].map(PathBuf::from);
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    std::env::split_paths(&path)
        .chain(server_folders)
        .chain(versions.map(|version| version.path().join("bin")))
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
