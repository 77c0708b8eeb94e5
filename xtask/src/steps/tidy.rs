use super::{Lane, Step};
use crate::shell::Shell;

pub(crate) const STEP: Step =
    Step { name: "tidy", what: "the house's own rules hold", lane: Lane::Beside, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    crate::tidy::check(shell)
}
