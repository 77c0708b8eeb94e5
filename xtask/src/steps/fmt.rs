use super::{Lane, Step};
use crate::shell::Shell;
use crate::workspace;

pub(crate) const STEP: Step = Step { name: "fmt", what: "the code is formatted", lane: Lane::Beside, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    shell.run(workspace::cargo(&["fmt", "--all", "--check"]))
}
