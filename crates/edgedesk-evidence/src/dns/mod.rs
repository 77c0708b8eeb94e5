//! DNS questions and answers: through a recursive resolver, to one authoritative server, along the
//! delegations from the root, and along the DNSSEC chain of trust.

mod chain_of_trust;
mod question;
mod record;
mod reply;
mod walk;

pub use chain_of_trust::{
    ChainOfTrust, DnskeyFacts, Dnssec, DnssecFault, DnssecState, DsFacts, Link, RrsigFacts,
};
pub use question::{AskServer, RecordType, Resolve};
pub use record::{Rdata, Rr};
pub use reply::{DnsOutcome, DnsReply, Ede, Rcode, Transport};
pub use walk::{Cut, NameServer, ServerState, Walk, WalkEnd, WalkTrace};
