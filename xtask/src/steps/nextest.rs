//! Runs test binaries by name. Every step asks for the same build of the whole workspace, so nothing is
//! compiled twice.

use crate::shell::Shell;
use crate::{front_end, tools};

/// The test binaries that are steps of their own.
pub(crate) const SUITES: [&str; 6] = ["dns_real", "docs", "lab", "openapi", "replay", "worlds"];

/// The tests that hold what is made from the code to it.
pub(crate) const DOCS: &str = "binary(docs) + binary(openapi)";

/// The tests of what is kept, which want PostgreSQL.
pub(crate) const STORE: &str = "package(edgedesk-store) + package(edgedesk-load) + binary(kill)";

/// Runs the tests of one suite.
pub(crate) fn run(shell: &Shell, suite: &str, environment: &[(&str, &str)]) -> anyhow::Result<()> {
    filtered(shell, &format!("binary({suite})"), environment)
}

/// Runs the tests that a nextest filter selects.
pub(crate) fn filtered(shell: &Shell, filter: &str, environment: &[(&str, &str)]) -> anyhow::Result<()> {
    front_end::build(shell)?;
    let mut nextest = tools::NEXTEST.command(shell, "nextest")?;
    nextest.args(["run", "--workspace", "--all-targets", "--no-tests", "fail", "--filterset", filter]);
    nextest.envs(environment.iter().copied());
    shell.run(nextest)
}
