use std::time::Duration;

/// What came of a step.
pub(super) struct Outcome {
    /// The step's name.
    pub(super) name: &'static str,
    /// From its start to its end.
    pub(super) took: Duration,
    /// Why it failed.
    pub(super) error: Option<anyhow::Error>,
}

/// Prints the table, and the count as the last line.
pub(super) fn print(outcomes: &[Outcome]) {
    println!();
    for Outcome { name, took, error } in outcomes {
        let seconds = took.as_secs_f64();
        match error {
            None => println!("{name:<8} {seconds:>7.1} s  ok"),
            Some(error) => println!("{name:<8} {seconds:>7.1} s  FAILED: {error:#}"),
        }
    }
    let failed = outcomes.iter().filter(|outcome| outcome.error.is_some()).count();
    println!("\n{} passed, {failed} failed", outcomes.len() - failed);
}
