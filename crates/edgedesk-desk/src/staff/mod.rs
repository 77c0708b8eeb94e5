//! Staff: who answers, and who waits for them.

mod agents;
mod presence;
mod queue;

pub use agents::Agent;
pub use queue::Queue;
