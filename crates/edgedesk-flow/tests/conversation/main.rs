//! Conversations with a desk that has no store: what is said, and what may never happen.

mod desk;
mod history;
mod property;
mod talk;
