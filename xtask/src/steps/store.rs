use super::{Lane, Step};
use crate::packages;
use crate::shell::Shell;
use crate::steps::nextest;

pub(crate) const STEP: Step =
    Step { name: "store", what: "what is kept is kept, on SQLite and on PostgreSQL", lane: Lane::Build, run };

fn run(shell: &Shell) -> anyhow::Result<()> {
    packages::ensure(shell, packages::POSTGRES)?;
    nextest::filtered(shell, nextest::STORE, &[])
}
