use super::{Lane, Step};
use crate::packages;
use crate::shell::Shell;
use crate::steps::nextest;

pub(crate) const STEP: Step = Step {
    name: "worlds",
    what: "real DNS and web servers with real faults are diagnosed as they must be",
    lane: Lane::Build,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    packages::ensure(shell, packages::WORLDS)?;
    nextest::filtered(shell, "binary(dns_real) + binary(worlds)", &[])
}
