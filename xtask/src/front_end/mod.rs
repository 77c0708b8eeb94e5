//! `cargo xtask ui`: the front end, from the API's document to the files that the binary embeds.

mod sources;

use std::fs;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use anyhow::Context;

use crate::node;
use crate::shell::Shell;

/// Steps run side by side, and a compiler must never see the folder half-written.
static BUILDING: Mutex<()> = Mutex::new(());

/// Makes the types of the API and builds `ui/dist`, or with `--check` only says whether the types are stale.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let only_check = arguments.contains("--check");
    crate::no_more(arguments)?;
    let shell = Shell::on_terminal()?;
    if only_check {
        check_types(&shell)?;
    } else {
        node::script(&shell, "types", &[])?;
        build(&shell)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails when the types are not those of `ui/openapi.json`.
pub(crate) fn check_types(shell: &Shell) -> anyhow::Result<()> {
    node::script(shell, "types", &["--check"]).context("write them with `cargo xtask ui`")
}

/// Builds `ui/dist`, unless what is there was built from these very sources.
///
/// Whoever compiles the binary calls this first: what is not in the folder then is not in the binary.
pub(crate) fn build(shell: &Shell) -> anyhow::Result<()> {
    let _guard = BUILDING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = node::folder(shell);
    let sources = sources::digest(&folder)?;
    let stamp = folder.join("node_modules").join(".dist-built-from");
    let is_there = folder.join("dist").join("index.html").is_file();
    if is_there && fs::read_to_string(&stamp).is_ok_and(|built_from| built_from == sources) {
        return Ok(());
    }
    node::script(shell, "build", &[])?;
    fs::write(&stamp, sources).with_context(|| format!("cannot write {}", stamp.display()))
}
