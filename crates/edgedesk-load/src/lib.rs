//! Clients of a running desk: they put it under load, and check that nothing was lost.
//!
//! The kill test and the benchmarks share them. They use the HTTP API alone, as a browser would, so what they find
//! is what a customer would meet.

mod client;
mod event_stream;
pub mod history;
mod postgres;
mod server;

pub use client::{Client, Response};
pub use event_stream::{EventStream, StreamEvent};
pub use postgres::Postgres;
pub use server::Server;
