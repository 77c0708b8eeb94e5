//! A demo server of this build, for what is tried against a running desk.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command};
use std::sync::mpsc;
use std::time::Duration;
use std::{fs, thread};

use anyhow::Context;

use crate::front_end;
use crate::shell::Shell;
use crate::workspace;

/// A start takes a second; a machine that has more to do may take longer.
const READY_WITHIN: Duration = Duration::from_secs(120);

/// A running server; it ends with this value.
pub(crate) struct Served {
    child: Child,
    /// Where it serves, without a slash at the end.
    pub(crate) url: String,
}

impl Served {
    /// Starts `edgedesk demo` on a free port, with its data in an empty folder of this name.
    pub(crate) fn start(shell: &Shell, name: &str) -> anyhow::Result<Self> {
        front_end::build(shell)?;
        // The build that the test suites share.
        shell.run(workspace::cargo(&["build", "--workspace", "--all-targets"]))?;
        let data = workspace::target_dir()?.join("xtask").join(format!("{name}-data"));
        if data.exists() {
            fs::remove_dir_all(&data).with_context(|| format!("cannot empty {}", data.display()))?;
        }
        let mut demo = Command::new(workspace::binary()?);
        demo.args(["demo", "--no-open", "--port", "0", "--data"]).arg(&data);
        Self::of(shell.start(demo)?)
    }

    fn of(mut child: Child) -> anyhow::Result<Self> {
        let stdout = child.stdout.take().context("the server's output goes elsewhere")?;
        let (said, hears) = mpsc::channel();
        // Reads on to the end, so that the server never waits for a reader.
        thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if let Some(url) = line.strip_prefix("ready ") {
                    let _ = said.send(url.trim_end_matches('/').to_owned());
                }
            }
        });
        let mut served = Self { child, url: String::new() };
        served.url =
            hears.recv_timeout(READY_WITHIN).context("the demo server did not say that it is ready")?;
        Ok(served)
    }

    /// Fails where the server has ended, whatever else has passed.
    pub(crate) fn is_alive(&mut self) -> anyhow::Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => anyhow::bail!("the demo server ended with {status}"),
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // What it keeps is kept for sure, and nobody waits for its streams.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
