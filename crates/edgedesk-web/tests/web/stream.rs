//! The event stream: complete, in order, for those who may know, and no longer than the session.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::world::{Who, World, config};

/// Long enough for a machine with much to do; nothing waits for it that goes well.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server-sent event.
#[derive(Clone, Debug, Default, PartialEq)]
struct Event {
    name: String,
    id: String,
    data: String,
}

/// A stream, as a browser reads it.
struct Stream {
    body: Body,
    text: String,
}

impl Stream {
    async fn open(world: &World, who: Who, last: &str) -> Self {
        let call = world.call_as(who, "GET", "/api/v1/events");
        let call = if last.is_empty() { call } else { call.header("last-event-id", last) };
        let response = call.begin().await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut stream = Self { body: response.into_body(), text: String::new() };
        // The first thing is how long to wait before the next try.
        assert!(stream.block().await.unwrap().starts_with("retry: "));
        stream
    }

    /// The next block of lines; none at the end.
    async fn block(&mut self) -> Option<String> {
        loop {
            if let Some((block, rest)) = self.text.split_once("\n\n") {
                let block = block.to_owned();
                self.text = rest.to_owned();
                return Some(block);
            }
            let frame = timeout(PATIENCE, self.body.frame()).await.expect("something comes")?;
            self.text += std::str::from_utf8(&frame.unwrap().into_data().unwrap()).unwrap();
        }
    }

    async fn event(&mut self) -> Option<Event> {
        loop {
            let block = self.block().await?;
            let mut event = Event::default();
            for line in block.lines() {
                let (name, value) = line.split_once(": ").unwrap_or((line, ""));
                match name {
                    "event" => value.clone_into(&mut event.name),
                    "id" => value.clone_into(&mut event.id),
                    "data" => value.clone_into(&mut event.data),
                    _ => {}
                }
            }
            if !event.name.is_empty() {
                return Some(event);
            }
        }
    }

    /// The next event of that name.
    async fn next(&mut self, name: &str) -> Event {
        loop {
            let event = self.event().await.expect("the stream goes on");
            if event.name == name {
                return event;
            }
        }
    }

    /// Entries of the log up to the one that says so.
    async fn log_until(&mut self, text: &str) -> Vec<Event> {
        let mut log = Vec::new();
        loop {
            log.push(self.next("log").await);
            if log.last().is_some_and(|event| event.data.contains(text)) {
                return log;
            }
        }
    }
}

fn entry(event: &Event) -> Value {
    serde_json::from_str(&event.data).unwrap()
}

#[tokio::test]
async fn a_resumed_stream_has_no_gap_and_no_double() {
    let world = World::new().await;
    let id = world.conversation(Who::Owner).await;
    let mut stream = Stream::open(&world, Who::Owner, "").await;
    world.say(Who::Owner, &id, "第一条").await;
    let mut log = stream.log_until("第一条").await;
    for n in 0..20 {
        // The connection is lost at another place each time, and comes back while more is said.
        drop(stream);
        let last = log.last().unwrap().id.clone();
        let text = format!("第 {n} 条。");
        let (reopened, _) =
            tokio::join!(Stream::open(&world, Who::Owner, &last), world.say(Who::Owner, &id, &text));
        stream = reopened;
        log.extend(stream.log_until(&text).await);
    }
    let seqs: Vec<u64> = log.iter().map(|event| entry(event)["seq"].as_u64().unwrap()).collect();
    let expected: Vec<u64> = (seqs[0]..seqs[0] + seqs.len() as u64).collect();
    assert_eq!(seqs, expected);
    world.stop().await;
}

#[tokio::test]
async fn a_stream_carries_nothing_of_another_account() {
    let world = World::new().await;
    let mut others = Stream::open(&world, Who::Stranger, "").await;
    let mut agents = Stream::open(&world, Who::Agent, "").await;
    let ours = world.conversation(Who::Owner).await;
    world.say(Who::Owner, &ours, "我们的秘密").await;
    let typing = format!("/api/v1/conversations/{ours}/typing");
    world.call_as(Who::Owner, "POST", &typing).send().await.expect(204);
    let theirs = world.conversation(Who::Stranger).await;
    world.say(Who::Stranger, &theirs, "这是最后一条").await;
    let mut seen = Vec::new();
    while !seen.last().is_some_and(|event: &Event| event.name == "log" && event.data.contains("这是最后一条"))
    {
        seen.push(others.event().await.unwrap());
    }
    assert!(seen.iter().all(|event| !event.data.contains(&ours) && !event.data.contains("秘密")), "{seen:?}");

    // Staff learn of a conversation when they are asked for, and of nothing before.
    world.press(&ours, json!({ "type": "ask_human" })).await;
    world.press(&ours, json!({ "type": "hand_over", "priority": "normal", "subject": "x" })).await;
    let first = agents.next("log").await;
    assert_eq!(entry(&first)["kind"], "ticket.created", "{first:?}");
    world.stop().await;
}

#[tokio::test]
async fn a_cursor_that_means_nothing_is_told_so() {
    let world = World::new().await;
    let id = world.conversation(Who::Owner).await;
    let mut stream = Stream::open(&world, Who::Owner, "").await;
    world.say(Who::Owner, &id, "你好").await;
    let cursor = stream.next("log").await.id;
    let (epoch, position) = cursor.split_once('.').unwrap();
    let future = format!("{epoch}.{}", position.parse::<u64>().unwrap() + 1_000_000);
    for cursor in ["nonsense", "5f3a.1", "-.-", &future, "9999999999999999999999"] {
        let mut stream = Stream::open(&world, Who::Owner, cursor).await;
        assert_eq!(stream.event().await.unwrap().name, "reset", "{cursor}");
        assert_eq!(stream.event().await, None, "{cursor}");
    }
    world.stop().await;
}

#[tokio::test]
async fn signing_out_ends_the_streams_of_that_browser_alone() {
    let mut world = World::new().await;
    let mut stays = Stream::open(&world, Who::Owner, "").await;
    world.sign_in(Who::Owner).await;
    let mut ends = Stream::open(&world, Who::Owner, "").await;
    let id = world.conversation(Who::Owner).await;
    world.call_as(Who::Owner, "DELETE", "/api/v1/session").send().await.expect(204);
    let rest = async { while ends.event().await.is_some() {} };
    timeout(Duration::from_secs(5), rest).await.expect("the stream ends with its session");
    world.sign_in(Who::Owner).await;
    world.say(Who::Owner, &id, "还在").await;
    stays.log_until("还在").await;
    world.stop().await;
}

#[tokio::test]
async fn a_quiet_stream_is_kept_open_by_comments() {
    let mut config = config();
    config.timeouts.keep_alive = Duration::from_millis(20);
    let world = World::with(config).await;
    let mut stream = Stream::open(&world, Who::Owner, "").await;
    assert_eq!(stream.block().await.unwrap(), ":");
    assert_eq!(stream.block().await.unwrap(), ":");
    world.stop().await;
}

#[tokio::test]
async fn a_user_has_only_so_many_streams() {
    let mut config = config();
    config.limits.streams_per_user = 2;
    let world = World::with(config).await;
    let first = Stream::open(&world, Who::Owner, "").await;
    let _second = Stream::open(&world, Who::Owner, "").await;
    let answer = world.get(Who::Owner, "/api/v1/events").await;
    assert_eq!(answer.expect(429)["code"], "too_many_streams");
    let _of_another = Stream::open(&world, Who::Member, "").await;
    drop(first);
    Stream::open(&world, Who::Owner, "").await;
    world.stop().await;
}
