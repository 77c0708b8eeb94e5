//! `cargo xtask docs`: the documentation that is made from the code.
//!
//! The tests named `docs` and `openapi` compare the committed files with what the code says now. With `EDGEDESK_BLESS` set
//! they write the files instead, so there is one generator, and it runs in the build that the tests share.

use std::process::ExitCode;

use crate::node;
use crate::shell::Shell;
use crate::steps::nextest;

/// Writes the files, or with `--check` only says which ones are stale.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let only_check = arguments.contains("--check");
    crate::no_more(arguments)?;
    let shell = Shell::on_terminal()?;
    if only_check {
        check(&shell)?
    } else {
        nextest::filtered(&shell, nextest::DOCS, &[("EDGEDESK_BLESS", "1")])?;
        // The types of the front end are made from the API's document.
        node::script(&shell, "types", &[])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails when a committed file is not what the code says.
pub(crate) fn check(shell: &Shell) -> anyhow::Result<()> {
    nextest::filtered(shell, nextest::DOCS, &[])
}
