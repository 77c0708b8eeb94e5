//! Checks of what was typed.

mod address_is_no_domain;
mod name_has_underscore;
mod target_is_private;
mod text_was_mended;
mod url_is_long;
mod url_is_not_valid;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &url_is_not_valid::CHECK,
    &address_is_no_domain::CHECK,
    &target_is_private::CHECK,
    &text_was_mended::CHECK,
    &name_has_underscore::CHECK,
    &url_is_long::CHECK,
];
