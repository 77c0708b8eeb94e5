use std::net::SocketAddr;
use std::time::Duration;

use edgedesk_load::Client;
use edgedesk_load::history::Sent;
use http::StatusCode;
use serde_json::json;
use tokio::sync::watch;

/// Sends messages into one conversation, one after the other, each until it is acknowledged; the same key again where
/// no answer came. Ends when `stop` does, with everything that it sent.
pub(crate) async fn run(
    mut client: Client,
    conversation: String,
    name: usize,
    mut server: watch::Receiver<SocketAddr>,
    stop: watch::Receiver<bool>,
) -> Vec<Sent> {
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let mut sent = Vec::new();
    for number in 0.. {
        if *stop.borrow() {
            break;
        }
        let client_key = format!("sender-{name}-{number:06}");
        let text = format!("第 {number} 条 from {name}: {}", "x".repeat(number % 300));
        let body = json!({ "client_key": client_key, "text": text });
        let acknowledged = loop {
            match client.post(&path, &body).await {
                Ok(answer) if answer.status.is_success() => break answer.body["seq"].as_u64(),
                Ok(answer) if is_busy(answer.status) => {
                    let pause = answer.retry_after.unwrap_or(1).min(2);
                    tokio::time::sleep(Duration::from_secs(pause)).await;
                }
                Ok(answer) => panic!("{client_key}: {} {}", answer.status, answer.body),
                // Killed: nobody knows whether it was kept. The next server will tell.
                Err(_) => {
                    if *stop.borrow() && server.has_changed().is_err() {
                        break None;
                    }
                    let address = *server.borrow_and_update();
                    if address == client.address() {
                        let _ = tokio::time::timeout(Duration::from_millis(100), server.changed()).await;
                    }
                    client.moved_to(*server.borrow_and_update());
                }
            }
        };
        sent.push(Sent { conversation: conversation.clone(), client_key, text, acknowledged });
    }
    sent
}

/// Writes the first words of a conversation.
pub(crate) async fn send_first(client: &mut Client, conversation: &str, name: usize) -> Sent {
    let (client_key, text) = (format!("sender-{name}-first"), "你好".to_owned());
    let path = format!("/api/v1/conversations/{conversation}/messages");
    let answer = client.post(&path, &json!({ "client_key": client_key, "text": text })).await;
    let acknowledged = answer.expect("an answer").body["seq"].as_u64();
    Sent { conversation: conversation.to_owned(), client_key, text, acknowledged }
}

fn is_busy(status: StatusCode) -> bool {
    status == StatusCode::TOO_MANY_REQUESTS || status == StatusCode::SERVICE_UNAVAILABLE
}
