use anyhow::ensure;
use http::Method;
use http_body_util::BodyExt as _;
use hyper::body::Incoming;

use crate::Client;

/// An event as it stands on the stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StreamEvent {
    /// `log`, `conversation`, `reset`, …; empty where the stream named none, or said only where it stands.
    pub name: String,
    /// Where to resume after it.
    pub id: Option<String>,
    /// Its data.
    pub data: String,
}

/// The stream of server-sent events (WHATWG HTML, 9.2.6) of one session.
pub struct EventStream {
    body: Incoming,
    unread: Vec<u8>,
}

impl EventStream {
    /// Opens the stream, after the event that `last_event_id` names.
    ///
    /// # Errors
    /// Where the desk cannot be reached or refuses.
    pub async fn open(client: &mut Client, last_event_id: Option<&str>) -> anyhow::Result<Self> {
        let path = match last_event_id {
            Some(id) => format!("/api/v1/events?after={id}"),
            None => "/api/v1/events".to_owned(),
        };
        let response = client.send(Method::GET, &path, None).await?;
        ensure!(response.status().is_success(), "the stream was refused: {}", response.status());
        Ok(Self { body: response.into_body(), unread: Vec::new() })
    }

    /// The next event; `None` where the stream has ended. Comments are passed over.
    ///
    /// # Errors
    /// Where the connection breaks.
    pub async fn next(&mut self) -> anyhow::Result<Option<StreamEvent>> {
        loop {
            while let Some(end) = self.unread.windows(2).position(|pair| pair == b"\n\n") {
                let block: Vec<u8> = self.unread.drain(..end + 2).collect();
                if let Some(event) = parse(&String::from_utf8_lossy(&block)) {
                    return Ok(Some(event));
                }
            }
            match self.body.frame().await {
                Some(frame) => {
                    if let Ok(data) = frame?.into_data() {
                        self.unread.extend_from_slice(&data);
                    }
                }
                None => return Ok(None),
            }
        }
    }
}

/// One block of lines; `None` where it holds comments or a retry time alone.
fn parse(block: &str) -> Option<StreamEvent> {
    let mut event = StreamEvent::default();
    let mut found = false;
    for line in block.lines() {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut event.name),
            "id" => event.id = Some(value.to_owned()),
            "data" => {
                if found {
                    event.data.push('\n');
                }
                event.data.push_str(value);
                found = true;
            }
            _ => {}
        }
    }
    (found || !event.name.is_empty() || event.id.is_some()).then_some(event)
}

#[cfg(test)]
mod tests {
    use super::{StreamEvent, parse};

    #[test]
    fn an_event_is_read() {
        let event = parse("id: a.7\nevent: log\ndata: {\"seq\":1}\n\n");
        let expected = StreamEvent {
            name: "log".to_owned(),
            id: Some("a.7".to_owned()),
            data: "{\"seq\":1}".to_owned(),
        };
        assert_eq!(event, Some(expected));
    }

    #[test]
    fn a_place_without_an_event_is_read() {
        let place = parse("retry: 1200\nid: a.7\n\n").expect("it has an id");
        assert_eq!(place.id.as_deref(), Some("a.7"));
    }

    #[test]
    fn comments_are_no_events() {
        assert_eq!(parse(": keep-alive\n\n"), None);
        assert_eq!(parse("retry: 2500\n\n"), None);
    }
}
