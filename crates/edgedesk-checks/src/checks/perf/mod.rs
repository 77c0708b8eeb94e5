//! Advice on speed. Nothing here makes a site faulty, and the limits are far above what distance alone costs.

mod connecting_takes_long;
mod handshake_takes_long;
mod name_look_up_takes_long;
mod origin_takes_long;
mod page_is_large;
mod shared_page;
mod text_is_not_compressed;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &name_look_up_takes_long::CHECK,
    &connecting_takes_long::CHECK,
    &handshake_takes_long::CHECK,
    &origin_takes_long::CHECK,
    &text_is_not_compressed::CHECK,
    &page_is_large::CHECK,
];
