use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server, ended when this is dropped.
pub(super) struct Running {
    child: Child,
    log: PathBuf,
    /// Where it accepts connections once it is ready.
    listening: Vec<SocketAddr>,
}

impl Running {
    pub(super) fn start(name: &str, folder: &Path, mut command: Command, listening: Vec<SocketAddr>) -> Self {
        let log = folder.join(format!("{name}.log"));
        let file = File::create(&log).expect("a log in the temporary folder");
        let errors = file.try_clone().expect("a second handle");
        let child = command
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(errors)
            .spawn()
            .expect("a program that is there");
        Self { child, log, listening }
    }

    /// Waits until every address accepts. Panics with the log when the server ends instead, or takes too long.
    pub(super) async fn ready(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(20);
        for address in self.listening.clone() {
            while !accepts(address).await {
                let ended = self.child.try_wait().expect("a child of ours").is_some();
                assert!(!ended && Instant::now() < deadline, "nothing listens on {address}: {}", self.log());
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        }
    }

    fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }
}

#[expect(clippy::disallowed_methods, reason = "asks our own servers on loopback whether they are up")]
async fn accepts(address: SocketAddr) -> bool {
    tokio::net::TcpStream::connect(address).await.is_ok()
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended by itself, or ends now: either is what is wanted.
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}
