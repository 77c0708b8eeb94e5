use super::{Lane, Step};
use crate::shell::Shell;
use crate::steps::nextest;
use crate::workspace;

pub(crate) const STEP: Step =
    Step { name: "unit", what: "every test that needs nothing but the build", lane: Lane::Build, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    let elsewhere = nextest::SUITES.map(|suite| format!("binary({suite})")).join(" + ");
    nextest::filtered(shell, &format!("all() - ({elsewhere} + {})", nextest::STORE), &[])?;
    shell.run(workspace::cargo(&["test", "--quiet", "--workspace", "--doc"]))
}
