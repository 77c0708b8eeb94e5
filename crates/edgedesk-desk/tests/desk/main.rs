//! The desk's use cases against a real store in a folder of its own, with a diagnosis that says what it is told to.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod script;
mod talk;
mod world;
