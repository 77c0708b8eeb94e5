use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What the test runs. Debian has them in `knot`, `unbound`, `bind9`, `bind9-utils`, `iproute2`, `util-linux`.
const PROGRAMS: &[&str] =
    &["knotd", "unbound", "named", "dnssec-keygen", "dnssec-signzone", "dnssec-dsfromkey", "ip", "setpriv"];

/// Why the test cannot be made here.
pub(crate) fn missing() -> Option<String> {
    if let Some(program) = PROGRAMS.iter().find(|program| find(program).is_none()) {
        return Some(format!("{program} is not installed"));
    }
    // A low port tells whether we may bind 53.
    let refused = TcpListener::bind((Ipv4Addr::new(127, 76, 255, 254), 9)).err()?;
    Some(format!("ports below 1024 are needed: {refused}"))
}

/// A second octet of 127/8 that this run has for itself.
pub(crate) fn lease() -> (u8, TcpListener) {
    (40..=76)
        .find_map(|octet| Some((octet, TcpListener::bind((Ipv4Addr::new(127, octet, 255, 254), 7)).ok()?)))
        .expect("a free range")
}

fn find(program: &str) -> Option<PathBuf> {
    let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"].map(Path::new);
    folders.iter().map(|folder| folder.join(program)).find(|at| at.is_file())
}

/// Runs to the end; what it printed.
pub(crate) fn run(program: &str, folder: &Path, arguments: &[&str]) -> String {
    let program = find(program).expect("the program is there");
    let output = Command::new(&program).args(arguments).current_dir(folder).output().expect("it starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{} {arguments:?}: {errors}", program.display());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A server, ended when this is dropped, or by the kernel when the thread that started it is gone.
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn start(program: &str, folder: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(find("setpriv").expect("the program is there"));
        command.args(["--pdeathsig", "KILL"]).arg(find(program).expect("the program is there"));
        command.args(arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
        let log = std::fs::File::create(folder.join(format!("{program}.log"))).expect("a log");
        Self(command.stderr(log).spawn().expect("it starts"))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// Waits until a server accepts connections.
#[expect(clippy::disallowed_methods, reason = "asks our own servers on loopback whether they are up")]
pub(crate) async fn ready(address: SocketAddr) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while tokio::net::TcpStream::connect(address).await.is_err() {
        assert!(Instant::now() < deadline, "nothing listens on {address}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
