//! The `edgedesk` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    edgedesk::cli::main()
}
