//! `cargo xtask demo`: builds the front end and the binary, and opens the desk with the lab behind it.

use std::ffi::OsString;
use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::front_end;
use crate::shell::Shell;
use crate::workspace;

/// `edgedesk demo` with the arguments as they are. The desk's data goes beside the build unless told.
pub(crate) fn run(arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let mut arguments = arguments.finish();
    let shell = Shell::on_terminal()?;
    if opens_the_desk(&arguments) {
        front_end::build(&shell)?;
        if !arguments.iter().any(|argument| is_option(argument, "--data")) {
            arguments.push("--data".into());
            arguments.push(workspace::target_dir()?.join("demo").into());
        }
    }
    shell.run(workspace::cargo(&["build", "--quiet", "--package", "edgedesk"]))?;
    let program = workspace::binary()?;
    let status = Command::new(&program).arg("demo").args(arguments).status();
    let status = status.with_context(|| format!("cannot start {}", program.display()))?;
    // 1 is a faulty site: as much of a success as a healthy one.
    let code = status.code().context("edgedesk demo was ended by a signal")?;
    Ok(ExitCode::from(u8::try_from(code)?))
}

/// Whether the desk is asked for, and not a site's report in the terminal.
fn opens_the_desk(arguments: &[OsString]) -> bool {
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--port" || argument == "--data" {
            rest.next();
        } else if !["--port=", "--data=", "--no-open"]
            .iter()
            .any(|own| argument.to_string_lossy().starts_with(own))
        {
            return false;
        }
    }
    true
}

fn is_option(argument: &OsString, name: &str) -> bool {
    let text = argument.to_string_lossy();
    text == name || text.starts_with(&format!("{name}="))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_or_a_list_is_for_the_terminal() {
        let opens = |words: &[&str]| opens_the_desk(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert!(opens(&[]));
        assert!(opens(&["--port", "0", "--no-open", "--data=d"]));
        assert!(!opens(&["origin-refused"]));
        assert!(!opens(&["--list"]));
        assert!(!opens(&["--tour"]));
    }
}
