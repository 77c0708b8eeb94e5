//! The `edgedesk` binary: command line, configuration, wiring.

pub mod cli;
pub mod config;
pub mod lab;
