//! Causes in the layer `unknown`.

mod not_reproduced;

pub use not_reproduced::NOT_REPRODUCED;
