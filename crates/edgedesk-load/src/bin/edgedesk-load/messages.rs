use std::time::{Duration, Instant};

use anyhow::ensure;
use serde_json::json;

use crate::desk::{Desk, quiet_conversation};
use crate::figures::{ms, quantile};

/// How many customers type at once, each in a conversation of their own.
const SENDERS: usize = 128;

/// Durably stored messages per second, each sender waiting for its acknowledgement before the next.
pub(crate) async fn measure(desk: &Desk, seconds: u64) -> anyhow::Result<()> {
    let server = desk.start().await?;
    let mut client = desk.customer(&server).await?;
    let mut senders = Vec::new();
    for _ in 0..SENDERS {
        let conversation = quiet_conversation(&mut client).await?;
        senders.push((client.another(), conversation));
    }
    let end = Instant::now() + Duration::from_secs(seconds);
    let tasks: Vec<_> = senders
        .into_iter()
        .map(|(mut client, conversation)| {
            tokio::spawn(async move {
                let path = format!("/api/v1/conversations/{conversation}/messages");
                let mut acknowledged = Vec::new();
                for number in 0.. {
                    let start = Instant::now();
                    if start >= end {
                        break;
                    }
                    let body =
                        json!({ "client_key": format!("m-{number}"), "text": "网站打不开，已经十分钟了" });
                    let answer = client.post(&path, &body).await?;
                    ensure!(answer.status.is_success(), "{} {}", answer.status, answer.body);
                    acknowledged.push(start.elapsed());
                }
                Ok(acknowledged)
            })
        })
        .collect();
    let mut acknowledged = Vec::new();
    for task in tasks {
        acknowledged.extend(task.await??);
    }
    let rate = acknowledged.len() as u64 / seconds;
    let (p50, p99) = (quantile(&mut acknowledged, 0.5), quantile(&mut acknowledged, 0.99));
    println!(
        "messages            {rate}/s stored on {} and acknowledged to {SENDERS} senders; p50 {}, p99 {}",
        desk.store(),
        ms(p50),
        ms(p99)
    );
    server.kill().await
}
