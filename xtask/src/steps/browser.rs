use super::{Lane, Step};
use crate::served::Served;
use crate::shell::Shell;
use crate::{node, packages};

pub(crate) const STEP: Step = Step {
    name: "browser",
    what: "whole journeys through the desk in a real browser, in both languages",
    lane: Lane::Beside,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    packages::ensure(shell, packages::BROWSER)?;
    let mut served = Served::start(shell, "browser")?;
    let mut journeys = node::script_command(shell, "e2e", &[])?;
    journeys.env("EDGEDESK_URL", &served.url);
    shell.run(journeys)?;
    served.is_alive()
}
