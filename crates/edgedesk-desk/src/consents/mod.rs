//! Consents: what was allowed, and taking it back.

mod list;
mod view;

pub use view::{Consent, ConsentStatus};
