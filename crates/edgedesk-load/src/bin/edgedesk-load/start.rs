use std::time::Duration;

use crate::desk::Desk;
use crate::figures::{ms, quantile};
use crate::process::resident_kib;

/// From the start of the process to its `ready` line, and its memory when nobody is there.
pub(crate) async fn measure(desk: &Desk, times: usize) -> anyhow::Result<()> {
    let mut starts = Vec::new();
    let mut memory = 0;
    for _ in 0..times {
        let server = desk.start().await?;
        starts.push(server.ready_after);
        tokio::time::sleep(Duration::from_millis(300)).await;
        memory = resident_kib(server.pid())?;
        server.kill().await?;
    }
    let median = quantile(&mut starts, 0.5);
    println!("start to ready      {} (median of {times}); idle memory {} MiB", ms(median), memory / 1024);
    Ok(())
}
