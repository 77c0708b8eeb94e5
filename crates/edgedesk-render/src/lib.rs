//! Reports as people and machines read them.
//!
//! Sentences of a report may quote what a stranger's server sent. Whatever people read goes through `inert`
//! first, and then through the escaping of its format.

mod explain;
mod html;
mod inert;
mod json;
mod markdown;
mod narration;
mod phrases;
mod probe;
mod style;
mod text;
mod timeline;

#[cfg(test)]
mod tests;

pub use explain::{catalogue, explain, similar};
pub use html::html;
pub use inert::inert;
pub use json::json;
pub use markdown::markdown;
pub use narration::{addressee, answered, asked};
pub use probe::probe;
pub use style::Style;
pub use text::text;
