//! `cargo xtask demo`: builds the binary and shows it at work on the lab's sites.

use std::process::{Command, ExitCode};

use anyhow::Context;

use crate::shell::Shell;
use crate::workspace;

/// The sites of the tour: a healthy one first, then one fault of each part of the path.
const TOUR: &[&str] = &["healthy", "cname-missing", "certificate-expired", "origin-refused"];

/// `demo` shows the tour; anything more goes to `edgedesk demo` as it is.
pub(crate) fn run(arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let shell = Shell::on_terminal()?;
    shell.run(workspace::cargo(&["build", "--quiet", "--package", "edgedesk"]))?;
    let given = arguments.finish();
    if !given.is_empty() {
        return demo(&given.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>());
    }
    demo(&["--list"])?;
    for name in TOUR {
        println!("\n$ edgedesk demo {name}\n");
        demo(&[name])?;
    }
    println!("\nEvery other site of the list: cargo xtask demo NAME");
    Ok(ExitCode::SUCCESS)
}

/// Runs `edgedesk demo` on the terminal, and gives back its exit code as it is: 1 is a faulty site.
fn demo(arguments: &[impl AsRef<str>]) -> anyhow::Result<ExitCode> {
    let program =
        workspace::target_dir()?.join("debug").join(format!("edgedesk{}", std::env::consts::EXE_SUFFIX));
    let status = Command::new(&program)
        .arg("demo")
        .args(arguments.iter().map(AsRef::as_ref))
        .status()
        .with_context(|| format!("cannot start {}", program.display()))?;
    let code = status.code().context("edgedesk demo was ended by a signal")?;
    anyhow::ensure!(code <= 2, "edgedesk demo refused its arguments");
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}
