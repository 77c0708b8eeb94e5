use serde::{Deserialize, Serialize};

/// How well a cause is proven. The better grade compares as the lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grade {
    /// A counter-experiment flips the symptom, or the vendor or server itself states the reason.
    A,
    /// Two independent observations.
    B,
    /// One observation.
    C,
    /// Predicted from configuration alone.
    D,
}

impl Grade {
    /// Whether a cause of this grade is *the root cause*, not just a probable one.
    pub fn proves(self) -> bool {
        matches!(self, Self::A | Self::B)
    }
}
