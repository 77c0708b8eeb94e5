//! The steps of `cargo xtask test`, one file each.

mod api;
mod browser;
mod clippy;
mod deny;
mod doc;
mod docs;
mod fmt;
mod fuzz;
mod lab;
pub(crate) mod nextest;
mod store;
mod tidy;
mod ui;
mod unit;
mod worlds;

use crate::shell::Shell;

/// Something that must pass.
pub(crate) struct Step {
    /// What `--only` calls it.
    pub(crate) name: &'static str,
    /// What it makes sure of.
    pub(crate) what: &'static str,
    /// Which others it waits for.
    pub(crate) lane: Lane,
    /// Does it.
    pub(crate) run: fn(&Shell) -> anyhow::Result<()>,
}

/// Steps of one lane run one after the other, the lanes side by side.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Uses the workspace's build, which cargo locks.
    Build,
    /// Needs no build of the workspace, or waits until there is one and then leaves it alone.
    Beside,
}

/// Every step, those that fail fastest first.
pub(crate) const ALL: &[Step] = &[
    tidy::STEP,
    fmt::STEP,
    ui::STEP,
    deny::STEP,
    clippy::STEP,
    doc::STEP,
    unit::STEP,
    docs::STEP,
    fuzz::STEP,
    store::STEP,
    lab::STEP,
    worlds::STEP,
    api::STEP,
    browser::STEP,
];
