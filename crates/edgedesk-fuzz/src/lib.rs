//! What strangers send is parsed, so it is fuzzed: each parser of foreign bytes has a [`Target`] here and a
//! corpus beside it.
//!
//! The corpora are text, so that they can be read and reviewed: see [`corpus`]. `tests/replay.rs` runs every
//! seed and [`mutate`]d copies of it on each build; `cargo xtask fuzz TARGET` searches further, guided by
//! coverage.

pub mod corpus;
pub mod mutate;
mod targets;

pub use targets::ALL;

/// A parser under test.
#[derive(Debug)]
pub struct Target {
    /// Its name, and its corpus' folder.
    pub name: &'static str,
    /// Parses the bytes, and panics where what came out breaks a promise.
    pub run: fn(&[u8]),
}

/// The target of that name.
pub fn target(name: &str) -> Option<&'static Target> {
    ALL.iter().find(|target| target.name == name)
}
