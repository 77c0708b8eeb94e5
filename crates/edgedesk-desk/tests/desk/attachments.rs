use edgedesk_desk::attachments::{MediaType, Upload};
use edgedesk_desk::conversations::NewMessage;
use edgedesk_desk::{DeskConfig, DeskError};
use edgedesk_flow::Event;
use edgedesk_flow::ticket::Priority;
use jiff::SignedDuration;

use crate::script::Script;
use crate::world::World;

fn file(name: &str, bytes: &[u8]) -> Upload {
    Upload { name: name.to_owned(), conversation: None, bytes: bytes.to_vec() }
}

#[tokio::test]
async fn a_file_is_sent_and_read() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let bytes = "* Connected\n< HTTP/1.1 502 Bad Gateway\n".as_bytes();
    let attachment = world.desk.upload(&world.mei, file("X:\\curl.txt", bytes)).await.unwrap();
    assert_eq!((attachment.name.as_str(), attachment.media_type.as_str()), ("curl.txt", "text/plain"));
    let message =
        NewMessage { client_key: "k".to_owned(), text: String::new(), attachments: vec![attachment.id] };
    let sent = world.desk.send_message(&world.mei, id, message).await.unwrap();
    let Event::MessageCreated(message) = sent.entry.event else { panic!("a message") };
    assert_eq!(message.attachments, std::slice::from_ref(&attachment));
    let kept = world.desk.attachment(&world.mei, attachment.id).await.unwrap();
    assert_eq!((kept.bytes.as_slice(), kept.media_type), (bytes, MediaType::Text));

    let agent = world.agent("chen").await;
    assert!(matches!(world.desk.attachment(&agent, attachment.id).await, Err(DeskError::NotFound)));
    world.ticket(id, Priority::Normal).await;
    assert!(world.desk.attachment(&agent, attachment.id).await.is_ok());
}

#[tokio::test]
async fn what_is_too_large_or_dangerous_is_refused() {
    let config = DeskConfig { upload_bytes: 1_024, ..DeskConfig::default() };
    let world = World::with(Script::finding(&[]), config).await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".as_slice();
    let cases = [
        ("photo.png", svg, "active_content"),
        ("page.txt", b"<!doctype html><script>alert(1)</script>".as_slice(), "active_content"),
        ("photo.gif", b"GIF89a<script>alert(1)</script>".as_slice(), "active_content"),
        ("tool.exe", b"MZ\x90\0\x03\0".as_slice(), "type_not_allowed"),
        ("large.txt", [b'a'; 2_000].as_slice(), "too_large"),
        ("empty.txt", b"".as_slice(), "empty"),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(
            world.desk.upload(&world.mei, file(name, bytes)).await.unwrap_err().code(),
            code,
            "{name}"
        );
    }
    for _ in 0..10 {
        world.desk.upload(&world.mei, file("a.txt", &[b'a'; 1_024])).await.unwrap();
    }
    let one_more = world.desk.upload(&world.mei, file("a.txt", &[b'a'; 1_024])).await.unwrap_err();
    assert_eq!(one_more.code(), "too_many_unsent");
}

#[tokio::test]
async fn a_file_that_is_never_sent_is_swept_away() {
    let world = World::new(Script::finding(&[])).await;
    let attachment = world.desk.upload(&world.mei, file("a.txt", b"a")).await.unwrap();
    assert!(world.desk.attachment(&world.mei, attachment.id).await.is_ok());
    world.pass(SignedDuration::from_hours(25));
    let mut enqueued = world.store().enqueued();
    let worker = world.desk.start_worker().await.unwrap();
    // The sweep is enqueued once, and again when it is done.
    for _ in 0..2 {
        enqueued.changed().await.unwrap();
    }
    assert!(matches!(world.desk.attachment(&world.mei, attachment.id).await, Err(DeskError::NotFound)));
    worker.stop().await;
}
