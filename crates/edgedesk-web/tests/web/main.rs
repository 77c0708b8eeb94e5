//! The real router over a real desk on a real SQLite file, with a diagnosis that says what it is told to.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod access;
mod answer;
mod documented;
mod files;
mod forgery;
mod front_end;
mod headers;
mod idempotency;
mod limits;
mod malformed;
mod script;
mod server;
mod sign_in;
mod stream;
mod world;
