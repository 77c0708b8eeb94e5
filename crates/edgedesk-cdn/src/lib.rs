//! The CDN's control plane as EdgeDesk sees it.
//!
//! [`ControlPlane`] is what any CDN's adapter answers; [`Inventory`] is the built-in one, a file that an
//! operator writes or exports. [`signing`] makes and compares URL signatures. What leaves here is evidence, so
//! keys stay behind and another account's domains are never shown.

mod control_plane;
pub mod inventory;
pub mod signing;

pub use control_plane::{ControlPlane, ControlPlaneError};
pub use inventory::{Format, Inventory, InventoryError, Position, Problem};
