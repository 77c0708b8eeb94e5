use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::ensure;

use crate::desk::Desk;
use crate::peer;
use crate::process::resident_kib;
use crate::subscriber::{Shared, follow};

/// The memory of an open event stream, beside the naive peer's.
pub(crate) async fn measure(desk: &Desk, count: usize) -> anyhow::Result<()> {
    let server = desk.start().await?;
    let client = desk.customer(&server).await?;
    let ours = per_stream(server.address, client.cookie(), server.pid(), count).await?;
    server.kill().await?;

    let server = peer::start().await?;
    let theirs = per_stream(server.address, "", server.pid(), count).await?;
    server.kill().await?;
    println!(
        "open streams        {count}: {ours:.1} KiB each; naive axum stream {theirs:.1} KiB (ratio {:.2})",
        ours / theirs
    );
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
async fn per_stream(
    address: SocketAddr,
    cookie: &str,
    pid: Option<u32>,
    count: usize,
) -> anyhow::Result<f64> {
    let before = resident_kib(pid)?;
    let streams = open(address, "/api/v1/events", cookie, count).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let after = resident_kib(pid)?;
    for stream in &streams.tasks {
        ensure!(!stream.is_finished(), "a stream ended while it should stand");
        stream.abort();
    }
    Ok((after.saturating_sub(before)) as f64 / count as f64)
}

/// How many are opened at once: a server that is asked by all at the same moment has a backlog to mind.
const WAVE: usize = 200;

/// Streams that stand.
pub(crate) struct Streams {
    /// One for each; it gives what its messages took when the server ends it.
    pub(crate) tasks: Vec<tokio::task::JoinHandle<anyhow::Result<Vec<Duration>>>>,
    /// What they share.
    pub(crate) shared: Arc<Shared>,
}

/// Opens streams, some hundred at a time, and waits until all stand.
pub(crate) async fn open(
    address: SocketAddr,
    path: &'static str,
    cookie: &str,
    count: usize,
) -> anyhow::Result<Streams> {
    let shared = Arc::new(Shared { epoch: Instant::now(), open: AtomicUsize::new(0) });
    let mut tasks = Vec::with_capacity(count);
    for wave in 1..=count.div_ceil(WAVE) {
        let wanted = (wave * WAVE).min(count);
        while tasks.len() < wanted {
            let (cookie, shared) = (cookie.to_owned(), Arc::clone(&shared));
            tasks.push(tokio::spawn(async move { follow(address, path, &cookie, shared).await }));
        }
        let patience = Instant::now() + Duration::from_secs(30);
        while shared.open.load(Ordering::Relaxed) < wanted {
            let open = shared.open.load(Ordering::Relaxed);
            if let Some(at) = tasks.iter().position(tokio::task::JoinHandle::is_finished) {
                tasks.swap_remove(at).await??;
            }
            ensure!(Instant::now() < patience, "only {open} of {count} streams stand");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
    Ok(Streams { tasks, shared })
}
