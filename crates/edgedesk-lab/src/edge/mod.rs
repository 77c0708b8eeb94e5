//! Edges: real HTTP/1.1 and HTTP/2 servers that obey the domains' configuration.

mod access;
mod body;
mod cache;
mod cdn;
mod fault;
mod fetch;
mod handle;
mod old_tls;
mod persona;
mod server;
mod signature;
mod tenant;

pub use cache::Seed;
pub(crate) use cdn::Cdn;
pub use fault::EdgeFault;
pub use persona::Persona;
pub(crate) use server::{Edge, prepare, serve};
pub(crate) use tenant::{Tenant, Tenants, server_config};
