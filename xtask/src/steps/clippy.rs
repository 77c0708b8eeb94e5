use super::{Lane, Step};
use crate::shell::Shell;
use crate::{front_end, workspace};

pub(crate) const STEP: Step =
    Step { name: "clippy", what: "clippy has nothing to say", lane: Lane::Build, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    front_end::build(shell)?;
    shell.run(workspace::cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}
