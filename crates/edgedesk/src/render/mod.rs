//! Reports as people and machines read them.

mod explain;
mod html;
mod json;
mod markdown;
mod phrases;
mod probe;
mod style;
mod text;

pub use explain::{catalogue, explain};
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use probe::probe;
pub use style::Style;
pub use text::text;
