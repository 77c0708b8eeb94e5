//! Causes in the layer `desk`.

mod clock_wrong;
mod vantage_blocked;

pub use clock_wrong::CLOCK_WRONG;
pub use vantage_blocked::VANTAGE_BLOCKED;
