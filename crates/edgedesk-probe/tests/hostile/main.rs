//! Servers that misbehave, one by one: no panic, no wait past the time limits, the right outcome.

mod bodies;
mod egress;
mod handshakes;
mod heads;
mod requests;
mod server;
