//! Work that is not done while somebody waits for an answer: jobs in the store, claimed by lease. A worker that dies
//! loses its leases, and another takes its jobs; a worker that lost a lease keeps nothing of what it did.

mod carry_out;
mod diagnose;
mod lease;
mod run;
mod running;
mod sweep;
mod tool;
mod watch;
mod work;

pub use run::Worker;
pub(crate) use running::Running;
pub(crate) use work::Work;
