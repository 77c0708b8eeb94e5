use super::{Lane, Step};
use crate::shell::Shell;
use crate::steps::nextest;

pub(crate) const STEP: Step = Step {
    name: "fuzz",
    what: "the fuzz corpora, and inputs close to them, break no parser",
    lane: Lane::Build,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    nextest::run(shell, "replay", &[])
}
