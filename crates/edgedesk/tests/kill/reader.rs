use std::net::SocketAddr;
use std::time::Duration;

use edgedesk_load::history::Entry;
use edgedesk_load::{Client, EventStream};
use serde_json::Value;
use tokio::sync::{oneshot, watch};

/// Follows the event stream over every kill, resuming after the last id that it saw, until it has seen `until`.
/// `listens` hears when it knows its place. Gives the entries as they came: the log must not need mending.
pub(crate) async fn run(
    mut client: Client,
    mut server: watch::Receiver<SocketAddr>,
    mut until: watch::Receiver<Option<usize>>,
    listens: oneshot::Sender<()>,
) -> Vec<Entry> {
    let mut listens = Some(listens);
    let mut seen = Vec::new();
    let mut last_id: Option<String> = None;
    loop {
        if let Ok(mut stream) = EventStream::open(&mut client, last_id.as_deref()).await {
            loop {
                if until.borrow().is_some_and(|count| seen.len() >= count) {
                    return seen;
                }
                let next = tokio::select! {
                    next = stream.next() => next,
                    Ok(()) = until.changed() => continue,
                };
                let Ok(Some(event)) = next else { break };
                // Told to a reader who is slow, which on a busy machine this one is: it goes on from its last id.
                if event.name == "reset" {
                    break;
                }
                if event.name == "log" {
                    seen.push(entry(&serde_json::from_str(&event.data).expect("JSON")));
                }
                if event.id.is_some() {
                    last_id = event.id;
                    // Whoever waits for it may have gone.
                    listens.take().map(|listens| listens.send(()));
                }
            }
        }
        let _ = tokio::time::timeout(Duration::from_millis(100), server.changed()).await;
        client.moved_to(*server.borrow_and_update());
    }
}

/// An entry in the form of the API.
pub(crate) fn entry(value: &Value) -> Entry {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let typed = &value["body"]["content"];
    Entry {
        conversation: text(&value["conversation"]).expect("an entry names its conversation"),
        seq: value["seq"].as_u64().expect("an entry has a number"),
        client_key: text(&value["client_key"]),
        text: if typed["type"] == "typed" { text(&typed["text"]) } else { None },
    }
}
