use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use tempfile::TempDir;

/// A real PostgreSQL server of Debian's package, with default durability, on a socket in a folder of its own. It ends
/// with this value.
pub struct Postgres {
    process: Child,
    folder: TempDir,
    programs: PathBuf,
}

/// How long a start may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

impl Postgres {
    /// Makes a cluster and starts it.
    ///
    /// # Errors
    /// Where the package `postgresql` is missing, or the server does not start.
    pub fn start() -> anyhow::Result<Self> {
        let programs =
            programs().context("there is no PostgreSQL server here; install the package postgresql")?;
        let folder = tempfile::Builder::new().prefix("edgedesk-postgres-").tempdir()?;
        own(folder.path())?;
        let data = folder.path().join("data");
        let mut initdb = unprivileged(&programs.join("initdb"));
        initdb
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "-D"])
            .arg(&data);
        run(initdb)?;
        let mut server = unprivileged(&programs.join("postgres"));
        server.arg("-D").arg(&data).args(["-c", "listen_addresses=", "-c", "max_connections=200", "-c"]);
        server.arg(format!("unix_socket_directories={}", folder.path().display()));
        let process = server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let server = Self { process, folder, programs };
        server.wait_until_ready()?;
        Ok(server)
    }

    /// Makes an empty database, and gives the URL to it.
    ///
    /// # Errors
    /// Where there is one of this name.
    pub fn database(&self, name: &str) -> anyhow::Result<String> {
        run(self.client("createdb", &[name]))?;
        let socket = self.folder.path().display().to_string().replace('/', "%2F");
        Ok(format!("postgres://postgres@{socket}/{name}"))
    }

    #[expect(clippy::disallowed_methods, reason = "a server that starts has nothing else to be waited for")]
    fn wait_until_ready(&self) -> anyhow::Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.client("pg_isready", &[]).output()?.status.success() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL does not answer after {PATIENCE:?}")
    }

    fn client(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.arg("-h").arg(self.folder.path()).args(["-U", "postgres"]).args(arguments);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // An immediate shutdown: SIGQUIT ends the children as well, which SIGKILL would leave behind.
        let pid = self.process.id().to_string();
        let _ = Command::new("kill").args(["-QUIT", &pid]).status();
        let _ = self.process.wait();
    }
}

/// The newest server that Debian's packages have installed.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(|entry| entry.ok());
    let with_server =
        versions.map(|entry| entry.path().join("bin")).filter(|bin| bin.join("postgres").is_file());
    with_server.max_by_key(|bin| version(bin))
}

fn version(programs: &Path) -> Option<u32> {
    programs.parent()?.file_name()?.to_str()?.parse().ok()
}

/// PostgreSQL refuses to run as root; its package brings a user for it.
fn unprivileged(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]).arg(program);
    command.current_dir("/");
    command
}

fn is_root() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .any(|line| line.strip_prefix("Uid:").is_some_and(|ids| ids.split_whitespace().nth(1) == Some("0")))
}

/// Gives the folder to the package's user.
fn own(folder: &Path) -> anyhow::Result<()> {
    if !is_root() {
        return Ok(());
    }
    let id = |flag: &str| -> anyhow::Result<u32> {
        let output = Command::new("id").args([flag, "postgres"]).output()?;
        Ok(String::from_utf8(output.stdout)?.trim().parse()?)
    };
    chown(folder, Some(id("-u")?), Some(id("-g")?))?;
    Ok(())
}

fn run(mut command: Command) -> anyhow::Result<()> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {command:?}"))?;
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Postgres;

    #[test]
    fn a_server_starts_and_has_databases() {
        let server = Postgres::start().expect("a server");
        let url = server.database("desk").expect("a database");
        assert!(url.starts_with("postgres://postgres@%2F"), "{url}");
        assert!(server.database("desk").is_err(), "a database of this name is there already");
    }
}
