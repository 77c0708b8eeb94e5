//! The server loop: connections are accepted, capped, watched, and let go of in good order.

mod accept;
mod address_count;
mod connection;
mod event_stream;
mod serve;
mod tls;
mod watched;

pub use serve::{ServeError, serve};
