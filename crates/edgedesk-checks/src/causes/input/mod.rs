//! Causes in the layer `input`.

mod address_not_a_domain;
mod invalid_url;
mod private_target;

pub use address_not_a_domain::ADDRESS_NOT_A_DOMAIN;
pub use invalid_url::INVALID_URL;
pub use private_target::PRIVATE_TARGET;
