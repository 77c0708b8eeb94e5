//! Causes in the layer `cdn`.

mod bandwidth_capped;
mod configure_failed;
mod domain_configuring;
mod domain_offline;
mod icp_missing;
mod review_failed;
mod sandboxed;
mod under_review;

pub use bandwidth_capped::BANDWIDTH_CAPPED;
pub use configure_failed::CONFIGURE_FAILED;
pub use domain_configuring::DOMAIN_CONFIGURING;
pub use domain_offline::DOMAIN_OFFLINE;
pub use icp_missing::ICP_MISSING;
pub use review_failed::REVIEW_FAILED;
pub use sandboxed::SANDBOXED;
pub use under_review::UNDER_REVIEW;
