//! Origins: scripted servers that answer, misanswer, or fall silent.

mod connection;
mod content;
mod message;
mod server;

pub use content::Content;
pub(crate) use content::bounds;
pub use message::{Answer, Request, Response};
pub(crate) use message::{EDGE_HEADER, http_date};
pub(crate) use server::serve;

use std::sync::Arc;

/// What an origin says to a request.
pub type Script = Arc<dyn Fn(&Request) -> Answer + Send + Sync>;
