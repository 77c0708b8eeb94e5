//! Checks of what the content is.

mod edge_has_another_text;
mod script_is_injected;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[&edge_has_another_text::CHECK, &script_is_injected::CHECK];
