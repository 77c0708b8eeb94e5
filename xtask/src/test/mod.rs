//! `cargo xtask test`: everything that must pass before a change is merged.

mod outcome;
mod schedule;

use std::process::ExitCode;

use crate::steps::{ALL, Step};

/// Runs all steps, or those named with `--only`.
pub(crate) fn run(mut arguments: pico_args::Arguments) -> anyhow::Result<ExitCode> {
    let only: Vec<String> = arguments.values_from_str("--only")?;
    let list = arguments.contains("--list");
    crate::no_more(arguments)?;
    if list {
        for step in ALL {
            println!("{:<8} {}", step.name, step.what);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let outcomes = schedule::run(&chosen(&only)?)?;
    outcome::print(&outcomes);
    let passed = outcomes.iter().all(|outcome| outcome.error.is_none());
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn chosen(only: &[String]) -> anyhow::Result<Vec<&'static Step>> {
    if only.is_empty() {
        return Ok(ALL.iter().collect());
    }
    let find = |name: &String| ALL.iter().find(|step| step.name == name);
    if let Some(unknown) = only.iter().find(|name| find(name).is_none()) {
        anyhow::bail!("there is no step `{unknown}`; `cargo xtask test --list` names them");
    }
    Ok(ALL.iter().filter(|step| only.iter().any(|name| name == step.name)).collect())
}
