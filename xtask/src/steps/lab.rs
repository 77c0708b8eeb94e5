use super::{Lane, Step};
use crate::shell::Shell;
use crate::steps::nextest;

pub(crate) const STEP: Step =
    Step { name: "lab", what: "the lab's sites are diagnosed as they must be", lane: Lane::Build, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    nextest::run(shell, "lab", &[])
}
