use edgedesk_desk::conversations::LogEntry;
use edgedesk_desk::hub::{Cursor, NoticeName};
use edgedesk_flow::ticket::Priority;

use crate::script::Script;
use crate::world::{World, next, rest};

#[tokio::test]
async fn a_reader_who_comes_back_misses_nothing_and_hears_nothing_twice() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    world.say(&world.mei, id, "第一句").await;
    let heard = next(&mut stream, NoticeName::Log).await;
    let cursor = heard.id.clone().unwrap();
    drop(stream);
    for n in 0..700 {
        world.say(&world.mei, id, &format!("第 {n} 句")).await;
    }
    // Some are history, and some come while history is read.
    let mut stream = world.desk.subscribe(&world.mei, Some(cursor)).await.unwrap();
    let mut seq = serde_json::from_str::<LogEntry>(&heard.data).unwrap().seq;
    world.say(&world.mei, id, "最后一句").await;
    let last = world.conversation(id).await.last_seq;
    while seq < last {
        let notice = next(&mut stream, NoticeName::Log).await;
        let entry: LogEntry = serde_json::from_str(&notice.data).unwrap();
        assert_eq!(entry.seq, seq + 1);
        seq = entry.seq;
    }
}

#[tokio::test]
async fn a_cursor_that_means_nothing_resets() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    world.say(&world.mei, id, "你好").await;
    let epoch = world.store().epoch().to_owned();
    for cursor in [
        Cursor { epoch: "another".to_owned(), position: 1 },
        Cursor { epoch: epoch.clone(), position: 1_000_000 },
    ] {
        let mut stream = world.desk.subscribe(&world.mei, Some(cursor)).await.unwrap();
        assert_eq!(rest(&mut stream).await, [NoticeName::Reset]);
    }
    let mut stream = world.desk.subscribe(&world.mei, Some(Cursor { epoch, position: 0 })).await.unwrap();
    assert_eq!(next(&mut stream, NoticeName::Log).await.id.as_ref().unwrap().position, 1);
}

#[tokio::test]
async fn a_reader_who_is_too_slow_is_reset_and_holds_nobody_up() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let mut slow = world.desk.subscribe(&world.mei, None).await.unwrap();
    let mut quick = world.desk.subscribe(&world.mei, None).await.unwrap();
    let mut seq = world.conversation(id).await.last_seq;
    for _ in 0..100 {
        world.say(&world.mei, id, "你好").await;
        let last = world.conversation(id).await.last_seq;
        while seq < last {
            let notice = next(&mut quick, NoticeName::Log).await;
            seq = serde_json::from_str::<LogEntry>(&notice.data).unwrap().seq;
        }
    }
    assert_eq!(rest(&mut slow).await, [NoticeName::Reset]);
}

#[tokio::test]
async fn a_stream_carries_the_own_account_alone() {
    let world = World::new(Script::finding(&[])).await;
    let stranger = world.stranger().await;
    let agent = world.agent("chen").await;
    let mut strange = world.desk.subscribe(&stranger, None).await.unwrap();
    let mut staff = world.desk.subscribe(&agent, None).await.unwrap();
    let id = world.open().await;
    world.say(&world.mei, id, "秘密").await;
    let own = world.desk.open_conversation(&stranger).await.unwrap().id;
    world.say(&stranger, own, "公开").await;
    // The first entry that the stranger hears is their own, though the other was first.
    let first: LogEntry = serde_json::from_str(&next(&mut strange, NoticeName::Log).await.data).unwrap();
    assert_eq!(first.conversation, own);
    world.ticket(id, Priority::Normal).await;
    let first: LogEntry = serde_json::from_str(&next(&mut staff, NoticeName::Log).await.data).unwrap();
    assert_eq!(first.conversation, id);
    assert!(
        !serde_json::to_string(&first).unwrap().contains("秘密"),
        "what was said before is read on purpose"
    );
}

#[tokio::test]
async fn a_desk_that_closes_drains_its_streams() {
    let world = World::new(Script::finding(&[])).await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    world.desk.close().await;
    assert_eq!(rest(&mut stream).await, [NoticeName::Drain]);
}
