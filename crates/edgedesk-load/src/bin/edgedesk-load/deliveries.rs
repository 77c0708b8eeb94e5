use std::time::Duration;

use anyhow::ensure;
use edgedesk_load::{Client, Server};
use serde_json::json;
use tokio::time::{MissedTickBehavior, interval};

use crate::desk::{Desk, quiet_conversation};
use crate::figures::{ms, quantile};
use crate::peer;
use crate::streams::{Streams, open};
use crate::subscriber::MARK;

/// How many streams every message goes to.
const STREAMS: usize = 1_000;
/// Messages a second.
const RATE: u64 = 20;

/// One account's conversation, read on a thousand streams at once: how many deliveries a second, and how late.
pub(crate) async fn measure(desk: &Desk, seconds: u64) -> anyhow::Result<()> {
    let server = desk.start().await?;
    let mut client = desk.customer(&server).await?;
    let conversation = quiet_conversation(&mut client).await?;
    let streams = open(server.address, "/api/v1/events", client.cookie(), STREAMS).await?;
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let ours = deliver(server, streams, client, path, seconds).await?;

    let server = peer::start().await?;
    let streams = open(server.address, "/api/v1/events", "", STREAMS).await?;
    let client = Client::unknown(server.address);
    let theirs = deliver(server, streams, client, "/send".to_owned(), seconds).await?;
    println!("deliveries          {ours}\n                    naive axum stream {theirs}");
    Ok(())
}

async fn deliver(
    server: Server,
    streams: Streams,
    mut client: Client,
    path: String,
    seconds: u64,
) -> anyhow::Result<String> {
    let Streams { tasks, shared } = streams;
    let mut clock = interval(Duration::from_micros(1_000_000 / RATE));
    clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let count = seconds * RATE;
    for number in 0..count {
        clock.tick().await;
        let text = format!("{MARK}{}; 网站打不开", shared.epoch.elapsed().as_micros());
        let body = json!({ "client_key": format!("d-{number}"), "text": text });
        let answer = client.post(&path, &body).await?;
        ensure!(answer.status.is_success(), "{} {}", answer.status, answer.body);
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    // The streams end with the server, and give what they have seen.
    server.kill().await?;
    let mut took = Vec::new();
    for task in tasks {
        took.extend(task.await??);
    }
    let expected = usize::try_from(count)? * STREAMS;
    let (p50, p99) = (quantile(&mut took, 0.5), quantile(&mut took, 0.99));
    let rate = took.len() as u64 / seconds;
    Ok(format!(
        "{rate}/s on {STREAMS} streams, {} of {expected} arrived; p50 {}, p99 {}",
        took.len(),
        ms(p50),
        ms(p99)
    ))
}
