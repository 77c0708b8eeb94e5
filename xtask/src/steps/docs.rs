use super::{Lane, Step};
use crate::shell::Shell;

pub(crate) const STEP: Step = Step {
    name: "docs",
    what: "the documentation that is made from the code is what the code says",
    lane: Lane::Build,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    crate::docs::check(shell)
}
