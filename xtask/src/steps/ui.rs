use super::{Lane, Step};
use crate::shell::Shell;
use crate::{front_end, node};

pub(crate) const STEP: Step = Step {
    name: "ui",
    what: "the front end has right types, its tests pass, its texts are complete, and it builds",
    lane: Lane::Beside,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    front_end::build(shell)?;
    front_end::check_types(shell)?;
    node::script(shell, "typecheck", &[])?;
    node::script(shell, "test", &[])
}
