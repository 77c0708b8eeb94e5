//! Sentences in both languages, and what is filled into them.

mod args;
mod correction;
mod text;

pub use args::{Arg, Args};
pub use correction::correction;
pub use text::{Text, Words};
