//! Where the workspace is, and cargo as it was called.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

/// The workspace's root folder, whatever folder the task was started in.
pub(crate) fn root() -> anyhow::Result<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .context("start this as `cargo xtask`, so that cargo says where the workspace is")?;
    let root = Path::new(&manifest).parent().context("xtask has no parent folder")?;
    Ok(root.to_owned())
}

/// The folder for everything that is built.
pub(crate) fn target_dir() -> anyhow::Result<PathBuf> {
    let root = root()?;
    Ok(match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root.join(folder),
        None => root.join("target"),
    })
}

/// The `edgedesk` that a development build makes.
pub(crate) fn binary() -> anyhow::Result<PathBuf> {
    Ok(target_dir()?.join("debug").join(format!("edgedesk{}", std::env::consts::EXE_SUFFIX)))
}

/// The cargo that started this task, so that the toolchain is the same one.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.args(arguments);
    command
}
