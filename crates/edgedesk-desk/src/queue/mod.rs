//! The queue of conversations that wait for a human.

mod estimate;
mod place;
mod tell;
mod wait;

pub(crate) use estimate::SEEN;
pub use place::{QueueMoved, QueuePlace};
