//! The `edgedesk` binary: command line, wiring, and the rendering of reports.

pub mod cli;
pub mod config;
pub mod diagnosis;
pub mod render;
