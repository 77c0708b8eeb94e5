use std::path::{Path, PathBuf};
use std::process::Command;

/// What the worlds run, and the Debian package that has it.
const PROGRAMS: &[(&str, &str)] = &[
    ("knotd", "knot"),
    ("knotc", "knot"),
    ("unbound", "unbound"),
    ("nginx", "nginx"),
    ("openssl", "openssl"),
    ("python3", "python3"),
    ("dnssec-signzone", "bind9-utils"),
    ("dnssec-keygen", "bind9-utils"),
    ("setpriv", "util-linux"),
];

/// Fails with everything that is missing at once.
pub(super) fn all_there() {
    let missing: Vec<_> = PROGRAMS.iter().filter(|(program, _)| find(program).is_none()).collect();
    let mut packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    packages.dedup();
    assert!(
        missing.is_empty(),
        "missing: {}. Install with: apt-get install {}",
        missing.iter().map(|(program, _)| *program).collect::<Vec<_>>().join(", "),
        packages.join(" ")
    );
}

/// Debian's own folders come first: a version manager's shim of `python3` starts slowly, and servers live in
/// folders that are not on everybody's path.
fn find(program: &str) -> Option<PathBuf> {
    let path = super::setting("PATH").unwrap_or_default();
    let debian = ["/usr/sbin", "/usr/bin"].map(PathBuf::from);
    debian
        .into_iter()
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(program))
        .find(|at| at.is_file())
}

/// A command to be run in `folder`.
pub(super) fn command(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(find(program).unwrap_or_else(|| program.into()));
    command.current_dir(folder);
    command
}

/// Runs to the end; what it printed.
pub(super) fn run(program: &str, folder: &Path, arguments: &[&str]) -> String {
    let output = command(program, folder).args(arguments).output().expect("a program that is there");
    assert!(
        output.status.success(),
        "{program} {}: {}",
        arguments.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The same, ended by the kernel when the thread that started it is gone, however that comes about.
pub(super) fn bound_to_this_thread(program: &str, folder: &Path) -> Command {
    let mut command = command("setpriv", folder);
    command.args(["--pdeathsig", "KILL"]).arg(find(program).unwrap_or_else(|| program.into()));
    command
}
