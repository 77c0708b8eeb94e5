//! The command as it is used: exit codes, messages, files. Nothing here leaves this machine.

mod batch;
mod command;
mod config;
mod flags;
mod inventory;
mod refused;
mod replay;
mod resolver;
mod streams;
