use std::io::{BufRead, BufReader};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait, Database};

/// A PostgreSQL server for the tests of this process.
struct Server {
    folder: String,
    /// Its standard input keeps the server alive, and is closed when the process ends.
    _script: Child,
}

/// The address of a new, empty database.
pub(super) async fn new_database() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let folder = &SERVER.get_or_init(start).folder;
    let name = format!("desk_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let url = |name: &str| format!("postgres://postgres@localhost/{name}?host={folder}");
    let admin = Database::connect(url("postgres")).await.expect("the server answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a new database");
    admin.close().await.expect("a closed connection");
    url(&name)
}

fn start() -> Server {
    // PostgreSQL refuses to run as root; Debian's package brings a user for it.
    let user = if is_root() { "setpriv --reuid=postgres --regid=postgres --clear-groups" } else { "" };
    let mut script = Command::new("sh")
        .args(["-c", include_str!("server.sh"), "server"])
        .arg(programs())
        .args([env!("CARGO_TARGET_TMPDIR"), user])
        .current_dir("/")
        // A runner that kills a test with all its group must leave the script alive, which takes the server away.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("sh is there");
    let mut line = String::new();
    BufReader::new(script.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    let folder =
        line.strip_prefix("ready ").expect("PostgreSQL starts; what it says stands above").trim().to_owned();
    Server { folder, _script: script }
}

/// The programs of the newest server that is installed.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions
        .map(|version| version.path().join("bin"))
        .filter(|programs| programs.join("initdb").exists())
        .max()
        .expect("these tests need a real PostgreSQL server: install Debian's package `postgresql`")
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").expect("/proc").uid() == 0
}
