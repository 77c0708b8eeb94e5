//! What is left when nothing was found.

mod nothing_was_reproduced;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[&nothing_was_reproduced::CHECK];
