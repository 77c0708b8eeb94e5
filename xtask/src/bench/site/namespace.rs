use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;

/// A network namespace of the kernel, removed at the end.
pub(crate) struct Namespace {
    name: String,
}

/// A server, ended at the end.
pub(crate) struct Daemon(pub(crate) Child);

impl Namespace {
    /// Makes it. What a run that was interrupted has left under this name is removed first.
    pub(super) fn new(name: &str) -> anyhow::Result<Self> {
        let quiet = |words: &[&str]| Command::new("ip").args(words).stderr(Stdio::null()).status();
        quiet(&["netns", "delete", name]).context("cannot start `ip`")?;
        let made = quiet(&["netns", "add", name])?;
        anyhow::ensure!(made.success(), "no network namespace can be made: run this as root");
        Ok(Self { name: name.to_owned() })
    }

    /// `ip` with these words, in here.
    pub(super) fn ip(&self, words: &[&str]) -> anyhow::Result<()> {
        let status = Command::new("ip").args(["-n", &self.name]).args(words).status()?;
        anyhow::ensure!(status.success(), "`ip {}` ended with {status}", words.join(" "));
        Ok(())
    }

    /// Makes `address` the system's resolver for programs in here.
    pub(super) fn resolver(&self, address: &str) -> anyhow::Result<()> {
        let folder = self.settings();
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {folder}"))?;
        Ok(fs::write(format!("{folder}/resolv.conf"), format!("nameserver {address}\n"))?)
    }

    /// A program to be run in here.
    pub(super) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name]).args(words).stdin(Stdio::null());
        command
    }

    /// Starts a server in here, its output in a log beside its configuration.
    pub(super) fn daemon(&self, words: &[&str], log: &Path) -> anyhow::Result<Daemon> {
        let log = File::create(log)?;
        let mut command = self.command(words);
        command.stdout(log.try_clone()?).stderr(log);
        Ok(Daemon(command.spawn().with_context(|| format!("cannot start `{}`", words.join(" ")))?))
    }

    fn settings(&self) -> String {
        format!("/etc/netns/{}", self.name)
    }
}

/// Carries packets between a visitor and the site, each held for half the round trip.
pub(super) fn relay(visitor: &Namespace, site: &Namespace, round_trip: u32) -> anyhow::Result<Daemon> {
    let program = include_str!("relay.py");
    let mut relay = Command::new("python3");
    relay.args([
        "-c",
        program,
        &visitor.name,
        &site.name,
        &round_trip.to_string(),
        &format!("10.79.{round_trip}"),
    ]);
    let mut child =
        relay.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("cannot start python3")?;
    let mut line = String::new();
    let output = child.stdout.take().context("the relay's output was piped")?;
    BufReader::new(output).read_line(&mut line)?;
    let relay = Daemon(child);
    anyhow::ensure!(line.trim() == "ready", "the relay did not start: is there a /dev/net/tun?");
    Ok(relay)
}

/// Asks again and again until the answer is yes.
pub(super) fn wait(limit: Duration, mut ask: impl FnMut() -> anyhow::Result<bool>) -> anyhow::Result<()> {
    let start = Instant::now();
    while !ask()? {
        anyhow::ensure!(start.elapsed() < limit, "not within {} s", limit.as_secs());
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

impl Drop for Namespace {
    fn drop(&mut self) {
        // At the end there is nobody to tell.
        drop(fs::remove_dir_all(self.settings()));
        drop(Command::new("ip").args(["netns", "delete", &self.name]).status());
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
