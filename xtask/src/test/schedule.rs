use std::path::PathBuf;
use std::time::Instant;
use std::{fs, thread};

use anyhow::Context;

use super::outcome::Outcome;
use crate::shell::Shell;
use crate::steps::{Lane, Step};
use crate::workspace;

/// Runs the steps, the two lanes side by side. A failed step stops no other.
///
/// One step alone writes to the terminal; of several, each writes into a log, which is shown if it fails.
pub(super) fn run(steps: &[&'static Step]) -> anyhow::Result<Vec<Outcome>> {
    if let [step] = steps {
        return Ok(vec![run_step(step, Shell::on_terminal()?)]);
    }
    let logs = workspace::target_dir()?.join("xtask");
    fs::create_dir_all(&logs).with_context(|| format!("cannot make {}", logs.display()))?;
    let lane = |lane: Lane| {
        let steps = steps.iter().filter(move |step| step.lane == lane);
        steps.map(|step| run_logged(step, logs.join(format!("{}.log", step.name)))).collect::<Vec<_>>()
    };
    let mut outcomes = thread::scope(|scope| {
        let beside = scope.spawn(|| lane(Lane::Beside));
        let build = lane(Lane::Build);
        let beside = beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        beside.into_iter().chain(build).collect::<Vec<_>>()
    });
    outcomes.sort_by_key(|outcome| steps.iter().position(|step| step.name == outcome.name));
    Ok(outcomes)
}

fn run_logged(step: &Step, log: PathBuf) -> Outcome {
    println!("{:<8} … {}", step.name, step.what);
    let outcome = match Shell::into_log(&log) {
        Ok(shell) => run_step(step, shell),
        Err(error) => Outcome { name: step.name, took: Default::default(), error: Some(error) },
    };
    let seconds = outcome.took.as_secs_f64();
    match &outcome.error {
        None => println!("{:<8} ok, {seconds:.1} s{}", step.name, tests_in(&log)),
        Some(error) => {
            let text = fs::read_to_string(&log).unwrap_or_default();
            println!("{:<8} FAILED, {seconds:.1} s: {error:#}\n{text}", step.name);
        }
    }
    outcome
}

/// How many tests the log says were run.
fn tests_in(log: &PathBuf) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let summary = text.lines().rev().find(|line| line.contains("Summary ["));
    summary
        .and_then(|line| line.split_once(']'))
        .map(|(_, count)| format!(": {}", count.trim()))
        .unwrap_or_default()
}

fn run_step(step: &Step, shell: Shell) -> Outcome {
    let start = Instant::now();
    let error = (step.run)(&shell).err();
    Outcome { name: step.name, took: start.elapsed(), error }
}
