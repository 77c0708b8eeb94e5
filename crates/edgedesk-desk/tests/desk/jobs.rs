use edgedesk_desk::consents::ConsentStatus;
use edgedesk_flow::Action;
use edgedesk_flow::ticket::{Priority, Status};
use jiff::SignedDuration;

use crate::script::Script;
use crate::world::World;

#[tokio::test]
async fn a_consent_ends_by_itself() {
    let world = World::new(Script::finding(&[])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    world.begin_diagnosis(id).await;
    world.until(id, "diagnosis.completed").await;
    world.pass(SignedDuration::from_hours(25));
    world.until(id, "consent.expired").await;
    let consents = world.desk.consents(&world.mei, Default::default()).await.unwrap();
    assert_eq!(consents.items[0].status, ConsentStatus::Expired);
    worker.stop().await;
}

#[tokio::test]
async fn a_revoked_consent_stops_what_cites_it() {
    let world = World::new(Script::held()).await;
    let id = world.open().await;
    world.begin_diagnosis(id).await;
    let consent = world.desk.consents(&world.mei, Default::default()).await.unwrap().items.remove(0);
    assert!(consent.number.starts_with("C-20261124-"));
    let revoked = world.desk.revoke_consent(&world.mei, consent.id).await.unwrap();
    assert_eq!(revoked.status, ConsentStatus::Revoked);
    // Whatever becomes of the diagnosis, it reads nothing of the account any more.
    let worker = world.desk.start_worker().await.unwrap();
    world.script.let_go();
    worker.stop().await;
    assert!(world.script.orders().iter().all(|order| order.account.is_none()));
    let again = world.desk.revoke_consent(&world.mei, consent.id).await;
    assert!(again.is_ok() || again.is_err_and(|error| error.code() == "stale"));
}

#[tokio::test]
async fn a_resolved_ticket_that_nobody_contradicts_is_closed() {
    let world = World::new(Script::finding(&[])).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let ticket = world.ticket(id, Priority::Normal).await;
    let agent = world.agent("chen").await;
    world.desk.take_ticket(&agent, ticket).await.unwrap();
    world.say(&agent, id, "已经处理好了。").await;
    let resolve =
        edgedesk_desk::tickets::TicketChange { status: Some(Status::Resolved), ..Default::default() };
    world.desk.change_ticket(&agent, ticket, resolve).await.unwrap();
    world.pass(SignedDuration::from_hours(24 * 8));
    let mei = world.again("mei").await;
    world.until_ticket(&mei, ticket, Status::Closed).await;
    worker.stop().await;
}

#[tokio::test]
async fn a_customer_who_contradicts_keeps_the_ticket_open() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    let ticket = world.ticket(id, Priority::Normal).await;
    let agent = world.agent("chen").await;
    world.desk.take_ticket(&agent, ticket).await.unwrap();
    let resolve =
        edgedesk_desk::tickets::TicketChange { status: Some(Status::Resolved), ..Default::default() };
    world.desk.change_ticket(&agent, ticket, resolve).await.unwrap();
    world.press(id, Action::NotSolved {}).await.unwrap();
    let worker = world.desk.start_worker().await.unwrap();
    world.pass(SignedDuration::from_hours(24 * 8));
    worker.stop().await;
    let mei = world.again("mei").await;
    assert_eq!(world.desk.ticket(&mei, ticket).await.unwrap().item.status, Status::InProgress);
}
