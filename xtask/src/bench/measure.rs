use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

/// Ticks of the processor time in `/proc` a second, on every Linux.
const TICKS: f64 = 100.0;

/// A program that is timed.
pub(crate) struct Timed<'a> {
    /// How many times.
    pub(crate) runs: usize,
    /// The exit codes of a run that counts; none: any.
    pub(crate) codes: &'a [i32],
    /// What a run that counts prints among other things, so that no failure is taken for speed.
    pub(crate) prints: &'a str,
}

impl Timed<'_> {
    /// The median wall time.
    pub(crate) fn wall(&self, mut make: impl FnMut() -> anyhow::Result<Command>) -> anyhow::Result<Duration> {
        let mut times = Vec::new();
        for _ in 0..self.runs {
            let mut command = make()?;
            let start = Instant::now();
            let output = command.stdin(Stdio::null()).output()?;
            times.push(start.elapsed());
            let printed = String::from_utf8_lossy(&output.stdout);
            let known =
                self.codes.is_empty() || output.status.code().is_some_and(|it| self.codes.contains(&it));
            anyhow::ensure!(
                known && printed.contains(self.prints),
                "{:?} ended with {}:\n{printed}{}",
                command.get_args().collect::<Vec<_>>(),
                output.status,
                String::from_utf8_lossy(&output.stderr)
            );
        }
        times.sort();
        Ok(times[times.len() / 2])
    }
}

/// The processor time of programs that this process has started and that have ended.
pub(crate) fn children() -> anyhow::Result<Duration> {
    times("self", 15)
}

/// The processor time of a running process.
pub(crate) fn process(id: u32) -> anyhow::Result<Duration> {
    times(&id.to_string(), 13)
}

/// User and system time, two neighbouring fields of `/proc/PID/stat` (proc(5); fields count from 0 here).
fn times(process: &str, field: usize) -> anyhow::Result<Duration> {
    let text = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The second field is the program's name in parentheses, and may hold anything.
    let (_, fields) = text.rsplit_once(')').context("/proc has another shape than expected")?;
    let fields: Vec<_> = fields.split_whitespace().collect();
    let ticks: f64 =
        fields[field - 2..field].iter().map(|field| field.parse::<f64>()).sum::<Result<_, _>>()?;
    Ok(Duration::from_secs_f64(ticks / TICKS))
}
