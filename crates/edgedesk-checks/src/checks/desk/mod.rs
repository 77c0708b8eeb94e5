//! Checks of the measurement itself.

mod clock_is_wrong;
mod vantage_is_blocked;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[&vantage_is_blocked::CHECK, &clock_is_wrong::CHECK];
