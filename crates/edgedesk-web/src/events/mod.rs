//! The event stream of a signed-in user.

mod body;
mod frame;
mod streams;

pub(crate) use body::EventBody;
pub(crate) use streams::Streams;
