//! Servers that misbehave, one by one: no panic, no wait past the time limits, the right outcome.

mod bodies;
mod certificates;
mod egress;
mod handshakes;
mod heads;
mod http2;
mod http3;
mod lookups;
mod requests;
mod server;
