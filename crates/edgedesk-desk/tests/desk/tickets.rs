use edgedesk_desk::conversations::Card;
use edgedesk_desk::hub::NoticeName;
use edgedesk_desk::tickets::{Happening, TicketChange};
use edgedesk_desk::{DeskConfig, DeskError, Role};
use edgedesk_flow::Action;
use edgedesk_flow::conversation::Status as Answers;
use edgedesk_flow::ticket::{Priority, Status};
use jiff::SignedDuration;

use crate::script::Script;
use crate::world::{World, next};

#[tokio::test]
async fn a_human_takes_over_with_the_whole_case() {
    let world = World::new(Script::finding(&[])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let diagnosis = world.begin_diagnosis(id).await;
    world.until(id, "diagnosis.completed").await;
    world.say(&world.mei, id, "人工客服").await;
    assert_eq!(world.conversation(id).await.pending, Some(Card::Handoff));
    let ticket = world.ticket(id, Priority::Important).await;
    let waiting = world.conversation(id).await;
    assert_eq!(waiting.status, Answers::Queued);
    let place = waiting.queue.unwrap();
    assert_eq!((place.place, place.wait_low_s, place.open), (1, None, true), "what is not known is not said");

    let agent = world.agent("chen").await;
    let queue = world.desk.queue(&agent).await.unwrap();
    assert_eq!(queue.items[0].id, id);
    let case = world.desk.take_ticket(&agent, ticket).await.unwrap();
    assert_eq!(case.item.status, Status::InProgress);
    assert!(case.item.number.starts_with("T-20261124-"));
    let file = case.case.unwrap();
    assert_eq!(file.diagnosis.unwrap().id, diagnosis);
    assert_eq!(file.consents.len(), 1);
    assert_eq!(file.tried.len(), 1);
    assert!(file.timeline.iter().any(|entry| entry.what == Happening::Taken {}));

    world.say(&agent, id, "您好，我是陈工。").await;
    let talk = world.conversation(id).await;
    assert_eq!((talk.status, talk.agent.unwrap().name.as_str(), talk.queue), (Answers::Active, "chen", None));
    world.say(&world.mei, id, "好的，谢谢。").await;
    assert!(world.desk.ticket(&agent, ticket).await.unwrap().item.first_response_at.is_some());

    let moved = |status| TicketChange { status: Some(status), ..TicketChange::default() };
    world.desk.change_ticket(&agent, ticket, moved(Status::WaitingOnCustomer)).await.unwrap();
    world.say(&world.mei, id, "已经改好了。").await;
    let mine = world.desk.ticket(&world.mei, ticket).await.unwrap();
    assert_eq!((mine.item.status, mine.item.label.zh.as_str()), (Status::InProgress, "处理中"));
    assert_eq!(mine.case, None, "the case file is staff's");
    world.desk.change_ticket(&agent, ticket, moved(Status::Resolved)).await.unwrap();
    world.press(id, Action::Solved {}).await.unwrap();
    assert_eq!(world.desk.ticket(&agent, ticket).await.unwrap().item.status, Status::Closed);
    let refused = world.desk.change_ticket(&agent, ticket, moved(Status::OnHold)).await.unwrap_err();
    assert_eq!(refused.code(), "illegal_transition");
    worker.stop().await;
}

#[tokio::test]
async fn a_note_is_for_staff_alone() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let ticket = world.ticket(id, Priority::Normal).await;
    let agent = world.agent("chen").await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    let length = world.log(id).await.len();
    world.desk.note_on_ticket(&agent, ticket, "客户很着急").await.unwrap();
    assert_eq!(world.log(id).await.len(), length);
    world.desk.typing(&agent, id).await.unwrap();
    let typing = next(&mut stream, NoticeName::Typing).await;
    assert!(!typing.data.contains("着急"));
    let customer = world.desk.note_on_ticket(&world.mei, ticket, "?").await.unwrap_err();
    assert_eq!(customer.code(), "not_found");
}

#[tokio::test]
async fn an_agent_speaks_after_taking_and_not_after_giving_back() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let ticket = world.ticket(id, Priority::Normal).await;
    let agent = world.agent("chen").await;
    assert_eq!(world.try_say(&agent, id, "您好").await.unwrap_err().code(), "not_assigned");
    world.desk.take_ticket(&agent, ticket).await.unwrap();
    world.say(&agent, id, "您好").await;
    world.desk.give_ticket_back(&agent, ticket).await.unwrap();
    assert_eq!(world.try_say(&agent, id, "还在吗").await.unwrap_err().code(), "not_assigned");
    assert_eq!(world.conversation(id).await.agent, None);
}

#[tokio::test]
async fn the_queue_says_its_places_and_an_honest_wait() {
    let world = World::new(Script::finding(&[])).await;
    let agent = world.agent("chen").await;
    world.desk.set_available(&agent, true).await.unwrap();
    for _ in 0..5 {
        let id = world.open().await;
        let ticket = world.ticket(id, Priority::Normal).await;
        world.desk.take_ticket(&agent, ticket).await.unwrap();
        world.say(&agent, id, "您好").await;
        world.pass(SignedDuration::from_mins(6));
        let resolve = TicketChange { status: Some(Status::Resolved), ..TicketChange::default() };
        world.desk.change_ticket(&agent, ticket, resolve).await.unwrap();
    }
    world.desk.set_available(&agent, true).await.unwrap();
    let patient = world.open().await;
    world.ticket(patient, Priority::Normal).await;
    let place = world.conversation(patient).await.queue.unwrap();
    assert_eq!((place.place, place.wait_low_s, place.wait_high_s), (1, Some(360), Some(360)));
    let urgent = world.open().await;
    let ticket = world.ticket(urgent, Priority::Important).await;
    assert_eq!(world.conversation(urgent).await.queue.unwrap().place, 1, "what is important goes first");
    assert_eq!(world.conversation(patient).await.queue.unwrap().place, 2);
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    world.desk.take_ticket(&agent, ticket).await.unwrap();
    next(&mut stream, NoticeName::Queue).await;
    assert_eq!(world.conversation(patient).await.queue.unwrap().place, 1);
    world.press(patient, Action::LeaveQueue {}).await.unwrap();
    assert_eq!(world.conversation(patient).await.queue, None);
}

#[tokio::test]
async fn out_of_hours_it_says_when_somebody_will_answer() {
    use edgedesk_desk::hours::{BusinessHours, Span};
    let day = vec![Span::of((9, 0), (18, 0))];
    let week = std::array::from_fn(|_| day.clone());
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").unwrap();
    let hours = BusinessHours::new(zone, week).unwrap();
    let config =
        DeskConfig { hours, session_idle: std::time::Duration::from_secs(86_400), ..DeskConfig::default() };
    let world = World::with(Script::finding(&[]), config).await;
    world.pass(SignedDuration::from_hours(10));
    let id = world.open().await;
    world.ticket(id, Priority::Normal).await;
    let place = world.conversation(id).await.queue.unwrap();
    assert!(!place.open);
    assert_eq!(place.opens_at, Some("2026-11-25T09:00:00+08:00".parse().unwrap()));
    assert!(!world.desk.panel().hours.open);
}

#[tokio::test]
async fn staff_do_not_see_what_no_human_was_asked_for() {
    let world = World::new(Script::finding(&[])).await;
    let agent = world.agent("chen").await;
    let id = world.open().await;
    world.say(&world.mei, id, "你好").await;
    assert!(matches!(world.desk.conversation(&agent, id).await, Err(DeskError::NotFound)));
    assert!(matches!(world.desk.events(&agent, id, Default::default()).await, Err(DeskError::NotFound)));
    assert!(matches!(world.try_say(&agent, id, "您好").await, Err(DeskError::NotFound)));
    assert!(matches!(world.desk.typing(&agent, id).await, Err(DeskError::NotFound)));
    assert_eq!(
        world.desk.conversations(&agent, Default::default(), Default::default()).await.unwrap().items,
        []
    );
    world.ticket(id, Priority::Normal).await;
    assert!(world.desk.conversation(&agent, id).await.is_ok());
    assert_eq!(
        world.desk.act(&agent, id, "k".to_owned(), Action::Solved {}).await.unwrap_err().code(),
        "customers_only"
    );
}

#[tokio::test]
async fn everything_that_is_done_is_in_the_audit_log() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let ticket = world.ticket(id, Priority::Normal).await;
    let agent = world.agent("chen").await;
    world.desk.take_ticket(&agent, ticket).await.unwrap();
    assert_eq!(world.desk.audit_log(&agent, None, Default::default()).await.unwrap_err().code(), "not_found");
    assert_eq!(
        world.desk.audit_log(&world.mei, None, Default::default()).await.unwrap_err().code(),
        "not_found"
    );
    let admin = world.staff("root", Role::Admin).await;
    let log = world.desk.audit_log(&admin, Some(world.acme), Default::default()).await.unwrap();
    let actions: Vec<&str> = log.items.iter().map(|item| item.action.as_str()).collect();
    for action in
        ["account.created", "user.created", "session.began", "ticket.created", "ticket.taken", "case.opened"]
    {
        assert!(actions.contains(&action), "{action} in {actions:?}");
    }
    assert!(world.store().read().verify_audit().await.unwrap().is_ok());
}
