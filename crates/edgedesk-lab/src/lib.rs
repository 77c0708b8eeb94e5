//! A virtual CDN on loopback with faults to order: DNS, edges, origins. For the demo and for tests.
//!
//! The lab has addresses of its own, from the benchmarking networks (RFC 2544, RFC 5180), and a dial map that
//! leads from each of them to a socket on 127.0.0.1. It knows nothing of those who look at it: what they see is
//! what real servers send.

mod clock;
mod dns;
mod edge;
mod error;
mod lab;
mod network;
mod origin;
mod pki;
pub mod plan;
mod site;
pub mod sites;
mod text;
mod world;

pub use clock::Clock;
pub use dns::{ResolverFault, ServerFault};
pub use edge::{EdgeFault, Persona, Seed};
pub use error::LabError;
pub use lab::{Lab, LabConfig};
pub use network::Protocol;
pub use origin::{Answer, Content, Request, Response, Script};
pub use pki::CertificateKind;
pub use site::{Expect, Site, Symptom};
pub use text::Text;
