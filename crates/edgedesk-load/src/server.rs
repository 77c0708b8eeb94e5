use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// A desk in a process of its own, killed with this value.
pub struct Server {
    process: Child,
    /// Where it serves.
    pub address: SocketAddr,
    /// From the start of the process to the line that says that it serves.
    pub ready_after: Duration,
}

/// How long a start may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

impl Server {
    /// Starts `program` with these arguments, and waits for its `ready http://…` line.
    ///
    /// # Errors
    /// Where it ends before, or says nothing in time.
    pub async fn start(program: &Path, arguments: &[&str]) -> anyhow::Result<Self> {
        let start = Instant::now();
        let mut process = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let mut lines = BufReader::new(process.stdout.take().context("its output is not piped")?).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await? {
                if let Some(url) = line.strip_prefix("ready http://") {
                    return url.trim_end_matches('/').parse().context("the ready line has no address");
                }
            }
            bail!("the server ended before it was ready")
        };
        let address = timeout(PATIENCE, ready).await.context("the server is not ready")??;
        // What it writes later is read away, so that it never waits for us.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Ok(Self { process, address, ready_after: start.elapsed() })
    }

    /// The id of its process.
    pub fn pid(&self) -> Option<u32> {
        self.process.id()
    }

    /// SIGKILL, and waits until it is gone.
    ///
    /// # Errors
    /// Where the process is not ours any more.
    pub async fn kill(mut self) -> anyhow::Result<()> {
        Ok(self.process.kill().await?)
    }
}
