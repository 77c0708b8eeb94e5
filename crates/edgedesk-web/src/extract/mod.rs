//! What handlers take out of requests. Every refusal is a [`Problem`](crate::problem::Problem).

mod json;
mod path;
mod query;
mod session;

pub(crate) use json::{Json, read_body};
pub(crate) use path::Path;
pub(crate) use query::Query;
pub(crate) use session::Session;
