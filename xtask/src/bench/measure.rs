use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::Context;

/// Ticks of the processor time in `/proc` a second, on every Linux.
const TICKS: f64 = 100.0;

/// The median wall time of several runs. The program's verdict on the site does not matter here, but it must
/// have one: `codes` are the exit codes of runs that count.
pub(crate) fn wall(
    runs: usize,
    codes: &[i32],
    mut make: impl FnMut() -> anyhow::Result<Command>,
) -> anyhow::Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..runs {
        let mut command = make()?;
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let status = command.status()?;
        times.push(start.elapsed());
        anyhow::ensure!(
            status.code().is_some_and(|code| codes.contains(&code)),
            "{:?} ended with {status}",
            command.get_args().collect::<Vec<_>>()
        );
    }
    times.sort();
    Ok(times[times.len() / 2])
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
