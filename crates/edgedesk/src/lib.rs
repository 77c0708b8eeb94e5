//! The `edgedesk` binary: command line, configuration, wiring.

pub mod cli;
pub mod config;
pub mod demo;
pub mod lab;
pub mod serve;
