use anyhow::Context as _;

/// The resident memory of a process, in KiB (`/proc/PID/status`, VmRSS).
pub(crate) fn resident_kib(pid: Option<u32>) -> anyhow::Result<u64> {
    let pid = pid.context("the process has ended")?;
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
