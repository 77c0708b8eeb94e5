use edgedesk_desk::conversations::{Card, NewMessage};
use edgedesk_desk::diagnoses::{DiagnosisStatus, ReportFormat};
use edgedesk_desk::hub::NoticeName;
use edgedesk_desk::{DeskError, PageRequest, Role};
use edgedesk_flow::event::Outcome;
use edgedesk_flow::{Action, Event, Tool};
use futures_util::future::join;

use crate::script::Script;
use crate::world::{World, next};

#[tokio::test]
async fn a_broken_site_is_diagnosed_and_checked_again() {
    let world = World::new(Script::finding(&[Outcome::Faulty, Outcome::Healthy])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    world.say(&world.mei, id, "我的网站打不开 https://www.shop.test/").await;
    assert_eq!(world.conversation(id).await.pending, Some(Card::Consent));
    assert!(world.script.orders().is_empty(), "nothing is looked at before the consent");

    world.press(id, Action::GrantConsent {}).await.unwrap();
    world.until(id, "diagnosis.completed").await;
    let diagnosis = world.started(id).await;
    let view = world.desk.diagnosis(&world.mei, diagnosis).await.unwrap();
    assert_eq!(view.item.status, DiagnosisStatus::Completed);
    assert_eq!(view.item.outcome, Some(Outcome::Faulty));
    assert_eq!(view.steps.len(), 2);
    assert!(view.report.is_some());
    assert_eq!(
        world.script.orders()[0].account.as_deref(),
        Some("acme"),
        "the consent lets it read the account"
    );

    world.press(id, Action::Recheck { diagnosis }).await.unwrap();
    let again = world.started(id).await;
    assert_ne!(again, diagnosis);
    world.until_status(again, DiagnosisStatus::Completed).await;
    let log = world.log(id).await;
    let healed = log.iter().rev().find_map(|entry| match &entry.event {
        Event::DiagnosisCompleted(completed) => Some(completed.healed),
        _ => None,
    });
    assert_eq!(healed, Some(Some(true)));

    let seqs: Vec<u64> = log.iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs, (1..=seqs.len() as u64).collect::<Vec<_>>(), "the log has no gap");
    let conversation = world.conversation(id).await;
    assert_eq!(conversation.title, "我的网站打不开 https://www.shop.test/");
    assert_eq!(conversation.last_seq, seqs.len() as u64);
    assert_eq!(conversation.pending, None);
    worker.stop().await;
}

#[tokio::test]
async fn a_url_that_cannot_be_looked_at_is_asked_for_again() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    world.say(&world.mei, id, "网站诊断").await;
    world.press(id, Action::GrantConsent {}).await.unwrap();
    let url = "http://localhost/".to_owned();
    world.press(id, Action::SubmitUrl { url, symptom: edgedesk_flow::Symptom::default() }).await.unwrap();
    assert_eq!(world.conversation(id).await.pending, Some(Card::Url));
    assert!(!world.kinds(id).await.contains(&"diagnosis.started"));
    assert_eq!(world.desk.diagnoses(&world.mei, PageRequest::default()).await.unwrap().items, []);
}

#[tokio::test]
async fn a_resend_is_no_second_message() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let message =
        NewMessage { client_key: "k".to_owned(), text: "你好".to_owned(), attachments: Vec::new() };
    let first = world.desk.send_message(&world.mei, id, message.clone()).await.unwrap();
    let length = world.log(id).await.len();
    let second = world.desk.send_message(&world.mei, id, message).await.unwrap();
    assert!(!first.again);
    assert!(second.again);
    assert_eq!(first.entry, second.entry);
    assert_eq!(world.log(id).await.len(), length);
}

#[tokio::test]
async fn two_tabs_that_consent_at_once_start_one_diagnosis() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    world.say(&world.mei, id, "我的网站打不开 https://www.shop.test/").await;
    let press = |key: &str| world.desk.act(&world.mei, id, key.to_owned(), Action::GrantConsent {});
    let (one, two) = join(press("tab-1"), press("tab-2")).await;
    let refused =
        [one, two].into_iter().filter_map(Result::err).map(|error| error.code()).collect::<Vec<_>>();
    assert_eq!(refused, ["stale"]);
    let kinds = world.kinds(id).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == "diagnosis.started").count(), 1);
    assert_eq!(kinds.iter().filter(|kind| **kind == "consent.granted").count(), 1);
}

#[tokio::test]
async fn many_messages_at_once_are_all_kept_in_one_order() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let all = (0..50).map(|n| {
        let world = &world;
        async move { world.say(&world.mei, id, &format!("第 {n} 条")).await.seq }
    });
    let mut seqs = futures_util::future::join_all(all).await;
    seqs.sort_unstable();
    seqs.dedup();
    assert_eq!(seqs.len(), 50);
    let log = world.log(id).await;
    assert!(log.iter().zip(1..).all(|(entry, seq)| entry.seq == seq));
}

#[tokio::test]
async fn an_untouched_conversation_is_opened_again() {
    let world = World::new(Script::finding(&[])).await;
    let first = world.open().await;
    assert_eq!(world.open().await, first);
    world.say(&world.mei, first, "你好").await;
    assert_ne!(world.open().await, first);
    let listed =
        world.desk.conversations(&world.mei, Default::default(), PageRequest::default()).await.unwrap();
    assert_eq!(listed.items.len(), 2);
}

#[tokio::test]
async fn lists_go_on_where_a_part_ends() {
    let world = World::new(Script::finding(&[])).await;
    for n in 0..5 {
        let id = world.open().await;
        world.say(&world.mei, id, &format!("第 {n} 个对话")).await;
    }
    let mut seen = Vec::new();
    let mut cursor = None;
    loop {
        let page = PageRequest { limit: Some(2), cursor };
        let part = world.desk.conversations(&world.mei, Default::default(), page).await.unwrap();
        seen.extend(part.items.into_iter().map(|conversation| conversation.id));
        cursor = part.next;
        if cursor.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 5);
    let nonsense = PageRequest { limit: None, cursor: Some("'; DROP TABLE events".to_owned()) };
    let error = world.desk.conversations(&world.mei, Default::default(), nonsense).await.unwrap_err();
    assert_eq!(error.code(), "malformed");
}

#[tokio::test]
async fn a_tool_answers_in_the_chat() {
    let world = World::new(Script::finding(&[])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let input = serde_json::json!({ "ip": "203.0.113.7" });
    world.press(id, Action::UseTool { tool: Tool::Ip, input }).await.unwrap();
    world.until(id, "tool.completed").await;
    worker.stop().await;
}

#[tokio::test]
async fn a_report_is_exported_and_shared_until_it_is_not() {
    let world = World::new(Script::finding(&[])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let diagnosis = world.begin_diagnosis(id).await;
    world.until(id, "diagnosis.completed").await;
    let desk = &world.desk;
    let exported = desk.export_report(&world.mei, diagnosis, ReportFormat::Markdown, "zh").await.unwrap();
    assert!(exported.file_name.ends_with(".md"));

    let hour = std::time::Duration::from_secs(3_600);
    let share = desk.share_report(&world.mei, diagnosis, hour).await.unwrap();
    let token = edgedesk_desk::Token::presented(share.url.rsplit('/').next().unwrap());
    assert!(desk.shared_report(&token, "zh").await.is_ok());
    desk.revoke_share(&world.mei, share.share.id).await.unwrap();
    assert!(matches!(desk.shared_report(&token, "zh").await, Err(DeskError::NotFound)));

    let share = desk.share_report(&world.mei, diagnosis, hour).await.unwrap();
    let token = edgedesk_desk::Token::presented(share.url.rsplit('/').next().unwrap());
    world.pass(jiff::SignedDuration::from_hours(2));
    assert!(matches!(desk.shared_report(&token, "zh").await, Err(DeskError::NotFound)));
    worker.stop().await;
}

#[tokio::test]
async fn the_others_see_that_somebody_types_and_reads() {
    let world = World::new(Script::finding(&[])).await;
    let li = world.member("li", Role::Member).await;
    let id = world.open().await;
    let said = world.say(&world.mei, id, "你好").await;
    let mut stream = world.desk.subscribe(&li, None).await.unwrap();
    world.desk.typing(&world.mei, id).await.unwrap();
    assert!(next(&mut stream, NoticeName::Typing).await.data.contains("王梅"));
    let mark = world.desk.mark_read(&world.mei, id, said.seq + 1_000).await.unwrap();
    assert_eq!(mark.customer_read_seq, world.conversation(id).await.last_seq);
    next(&mut stream, NoticeName::Read).await;
}
