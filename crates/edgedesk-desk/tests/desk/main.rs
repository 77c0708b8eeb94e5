//! The desk's use cases against a real store in a folder of its own, with a diagnosis that says what it is told to.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod access;
mod attachments;
mod diagnosis;
mod jobs;
mod script;
mod sessions;
mod stream;
mod talk;
mod tickets;
mod world;
