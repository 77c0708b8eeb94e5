//! Checks of the domain's ownership and its account.

mod account_is_overdue;
mod domain_is_anothers;
mod domain_is_unknown;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] =
    &[&domain_is_unknown::CHECK, &domain_is_anothers::CHECK, &account_is_overdue::CHECK];
