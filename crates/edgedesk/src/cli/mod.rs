//! The command line.

mod batch;
mod demo;
mod diagnose;
mod exit;
mod explain;
mod output;
mod progress;
mod serve;
mod style;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Troubleshooting desk for the customers of a CDN.
#[derive(Debug, Parser)]
#[command(name = "edgedesk", version, about, max_term_width = 110)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find out why a site cannot be reached, and how to mend it.
    Diagnose(Box<diagnose::Arguments>),
    /// Explain a check or a cause by its id or code.
    Explain(explain::Arguments),
    /// Serve the desk: login, chat, diagnosis, tickets, API.
    Serve(Box<serve::Arguments>),
    /// Add accounts, members and staff, and reset passwords.
    User(Box<user::Arguments>),
    /// Open the desk on the built-in lab, a virtual CDN on this machine; or diagnose its sites in the terminal.
    Demo(Box<demo::Arguments>),
}

/// Parses the arguments and carries the command out.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors; everything else is wrong usage.
            let code = if error.use_stderr() { exit::USAGE } else { exit::HEALTHY };
            return error.print().map_or(ExitCode::from(exit::USAGE), |()| ExitCode::from(code));
        }
    };
    let result = match cli.command {
        Command::Diagnose(arguments) => diagnose::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::User(arguments) => user::run(&arguments),
        Command::Demo(arguments) => demo::run(&arguments),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            output::error(&error.to_string());
            ExitCode::from(exit::USAGE)
        }
    }
}

/// The variables of the environment. A value that is no UTF-8 is kept for the option to refuse, not skipped.
fn environment() -> impl Iterator<Item = (String, String)> {
    let all = std::env::vars_os();
    all.filter_map(|(name, value)| Some((name.into_string().ok()?, value.to_string_lossy().into_owned())))
}
