//! Development tasks, run as `cargo xtask TASK`.

#![expect(clippy::print_stdout, reason = "a task's output is for the person who started it")]

mod bench;
mod demo;
mod docs;
mod front_end;
mod fuzz;
mod install;
mod node;
mod packages;
mod python;
mod served;
mod shell;
mod steps;
mod test;
mod tidy;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::Context;

const HELP: &str = "\
cargo xtask TASK

  demo [--port N] [--data FOLDER] [--no-open]
                              build everything and open the desk with the lab behind it
  demo NAME | --list | --tour diagnose the lab's sites in the terminal
  test [--only STEP]... [--list]
                              everything that must pass before a change is merged
  ui [--check]                make the API's types for the front end, and build it
  docs [--check]              write the documentation that is made from the code
  fuzz TARGET [--seconds N]   fuzz one parser, coverage-guided; 60 seconds unless told
  bench NAME [--quick] [--binary FILE]
                              figures beside those of named peers; NAME is diagnosis or desk
  install [--bench]           install what the tests (or the benchmarks) use: Debian's, npm's and PyPI's packages
";

fn main() -> ExitCode {
    match run(pico_args::Arguments::from_env()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let task = arguments.subcommand().context("the task is not valid UTF-8")?;
    match task.as_deref() {
        Some("demo") => demo::run(arguments),
        Some("test") => test::run(arguments),
        Some("ui") => front_end::run(arguments),
        Some("docs") => docs::run(arguments),
        Some("fuzz") => fuzz::run(arguments),
        Some("bench") => bench::run(arguments),
        Some("install") => install::run(arguments),
        None | Some("help") => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Some(other) => anyhow::bail!("there is no task `{other}`\n\n{HELP}"),
    }
}

/// Refuses arguments that nothing has asked for.
fn no_more(arguments: pico_args::Arguments) -> anyhow::Result<()> {
    let rest = arguments.finish();
    anyhow::ensure!(rest.is_empty(), "unknown argument {:?}\n\n{HELP}", rest[0]);
    Ok(())
}
