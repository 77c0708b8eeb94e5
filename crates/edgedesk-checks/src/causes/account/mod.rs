//! Causes in the layer `account`.

mod domain_owned_by_other;
mod domain_unknown;
mod overdue;

pub use domain_owned_by_other::DOMAIN_OWNED_BY_OTHER;
pub use domain_unknown::DOMAIN_UNKNOWN;
pub use overdue::OVERDUE;
