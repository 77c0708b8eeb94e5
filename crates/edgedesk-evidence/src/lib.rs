//! What can be asked about a site ([`Probe`]), what came back ([`Answer`]), and the facts in it.
//!
//! Everything here is data: a measurement as it was made, never an opinion about it. A diagnosis is a pure
//! function of a [`Case`] and its [`Evidence`], so a verdict can be made again from the stored file.
//!
//! **Silence is never absence.** A probe that could not be carried out answers [`Answer::NotMeasured`], and
//! the only way to read an observation is [`Evidence::ask`], which stops the reader in that case. What the
//! network itself did (a refused connection, an unanswered DNS question) is an observation like any other.

pub mod address;
mod answer;
pub mod case;
pub mod control_plane;
pub mod dns;
mod evidence;
mod file;
pub mod http;
mod name;
mod probe;
mod secrets;
mod tcp;
pub mod tls;

pub use answer::{Answer, NotMeasured, NotMeasuredReason, Observation};
pub use case::Case;
pub use evidence::{Evidence, Missing, Record};
pub use file::{EvidenceFile, FileError, Timing};
pub use name::{DnsName, NameError};
pub use probe::{Ask, Probe};
pub use secrets::Secrets;
pub use tcp::{ConnectFailure, Tcp, TcpOutcome};
