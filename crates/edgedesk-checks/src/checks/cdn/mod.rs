//! Checks of the domain's state on the CDN.

mod bandwidth_is_capped;
mod configuration_failed;
mod domain_is_configuring;
mod domain_is_offline;
mod domain_is_sandboxed;
mod domain_is_under_review;
mod filing_is_missing;
mod review_failed;
mod settings_contradict;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &domain_is_offline::CHECK,
    &domain_is_configuring::CHECK,
    &configuration_failed::CHECK,
    &domain_is_under_review::CHECK,
    &review_failed::CHECK,
    &domain_is_sandboxed::CHECK,
    &filing_is_missing::CHECK,
    &bandwidth_is_capped::CHECK,
    &settings_contradict::CHECK,
];
