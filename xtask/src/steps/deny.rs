use super::{Lane, Step};
use crate::shell::Shell;
use crate::tools;

pub(crate) const STEP: Step = Step {
    name: "deny",
    what: "licences, sources and banned crates are as deny.toml says",
    lane: Lane::Beside,
    run,
};

fn run(shell: &Shell) -> anyhow::Result<()> {
    let mut deny = tools::DENY.command(shell, "--all-features")?;
    // The advisory database is a repository that not every machine reaches; `cargo deny check` asks it too.
    deny.args(["check", "bans", "licenses", "sources"]);
    shell.run(deny)
}
