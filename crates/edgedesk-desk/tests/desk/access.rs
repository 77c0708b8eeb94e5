use std::fmt::Debug;
use std::time::Duration;

use edgedesk_desk::attachments::Upload;
use edgedesk_desk::conversations::NewMessage;
use edgedesk_desk::diagnoses::ReportFormat;
use edgedesk_desk::tickets::TicketChange;
use edgedesk_desk::{Actor, DeskError, Role};
use edgedesk_flow::event::Attachment;
use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{Action, ConsentId, ConversationId, DiagnosisId, ShareId, TicketId};

use crate::script::Script;
use crate::world::World;

/// Everything that an account can own.
struct Owned {
    conversation: ConversationId,
    diagnosis: DiagnosisId,
    consent: ConsentId,
    share: ShareId,
    ticket: TicketId,
    attachment: Attachment,
}

impl Owned {
    async fn make(world: &World) -> Self {
        let worker = world.desk.start_worker().await.unwrap();
        let conversation = world.open().await;
        let diagnosis = world.begin_diagnosis(conversation).await;
        world.until(conversation, "diagnosis.completed").await;
        worker.stop().await;
        let desk = &world.desk;
        let share =
            desk.share_report(&world.mei, diagnosis, Duration::from_secs(3_600)).await.unwrap().share.id;
        let consent = desk.consents(&world.mei, Default::default()).await.unwrap().items[0].id;
        let ticket = world.ticket(conversation, Priority::Normal).await;
        let upload =
            Upload { name: "log.txt".to_owned(), conversation: None, bytes: b"HTTP/1.1 502".to_vec() };
        let attachment = desk.upload(&world.mei, upload).await.unwrap();
        let message = NewMessage {
            client_key: "file".to_owned(),
            text: String::new(),
            attachments: vec![attachment.id],
        };
        desk.send_message(&world.mei, conversation, message).await.unwrap();
        Self { conversation, diagnosis, consent, share, ticket, attachment }
    }
}

fn refused<T: Debug>(what: &str, outcome: Result<T, DeskError>) -> (String, &'static str) {
    match outcome {
        Ok(answer) => panic!("{what} was answered: {answer:?}"),
        Err(error) => (what.to_owned(), error.code()),
    }
}

fn message(attachments: Vec<Attachment>) -> NewMessage {
    NewMessage {
        client_key: "x".to_owned(),
        text: "?".to_owned(),
        attachments: attachments.into_iter().map(|file| file.id).collect(),
    }
}

/// Reads of what is another's.
async fn reads(world: &World, actor: &Actor, owned: &Owned) -> Vec<(String, &'static str)> {
    let desk = &world.desk;
    vec![
        refused("conversation", desk.conversation(actor, owned.conversation).await),
        refused("events", desk.events(actor, owned.conversation, Default::default()).await),
        refused("diagnosis", desk.diagnosis(actor, owned.diagnosis).await),
        refused("export", desk.export_report(actor, owned.diagnosis, ReportFormat::Json, "zh").await),
        refused("shares", desk.shares(actor, owned.diagnosis).await),
        refused("ticket", desk.ticket(actor, owned.ticket).await),
        refused("attachment", desk.attachment(actor, owned.attachment.id).await),
        refused("queue", desk.queue(actor).await),
        refused("agents", desk.agents(actor).await),
        refused("audit", desk.audit_log(actor, None, Default::default()).await),
        refused("mark", desk.mark_read(actor, owned.conversation, 1).await),
    ]
}

/// Writes to what is another's.
async fn writes(world: &World, actor: &Actor, owned: &Owned) -> Vec<(String, &'static str)> {
    let desk = &world.desk;
    let id = owned.conversation;
    let upload = Upload { name: "a".to_owned(), conversation: Some(id), bytes: b"a".to_vec() };
    let close = TicketChange { status: Some(Status::Closed), ..TicketChange::default() };
    vec![
        refused("typing", desk.typing(actor, id).await),
        refused("message", desk.send_message(actor, id, message(vec![])).await),
        refused("act", desk.act(actor, id, "x".to_owned(), Action::Solved {}).await),
        refused("cancel", desk.cancel_diagnosis(actor, owned.diagnosis).await),
        refused("share", desk.share_report(actor, owned.diagnosis, Duration::from_secs(3_600)).await),
        refused("unshare", desk.revoke_share(actor, owned.share).await),
        refused("revoke", desk.revoke_consent(actor, owned.consent).await),
        refused("upload", desk.upload(actor, upload).await),
        refused("change ticket", desk.change_ticket(actor, owned.ticket, close).await),
    ]
}

#[tokio::test]
async fn for_a_stranger_nothing_of_it_exists() {
    let world = World::new(Script::finding(&[])).await;
    let owned = Owned::make(&world).await;
    let stranger = world.stranger().await;
    let before = world.log(owned.conversation).await;
    let mut all = reads(&world, &stranger, &owned).await;
    all.extend(writes(&world, &stranger, &owned).await);
    let desk = &world.desk;
    all.push(refused("take", desk.take_ticket(&stranger, owned.ticket).await));
    all.push(refused("give back", desk.give_ticket_back(&stranger, owned.ticket).await));
    all.push(refused("note", desk.note_on_ticket(&stranger, owned.ticket, "x").await));
    all.push(refused("available", desk.set_available(&stranger, true).await));
    for (what, code) in all {
        assert_eq!(code, "not_found", "{what}");
    }
    assert_eq!(world.log(owned.conversation).await, before);
    let nothing = Default::default();
    assert_eq!(
        desk.conversations(&stranger, Default::default(), Default::default()).await.unwrap().items,
        []
    );
    assert_eq!(desk.diagnoses(&stranger, Default::default()).await.unwrap().items, []);
    assert_eq!(desk.consents(&stranger, Default::default()).await.unwrap().items, []);
    assert_eq!(desk.tickets(&stranger, Default::default(), nothing).await.unwrap().items, []);
}

#[tokio::test]
async fn a_strangers_file_cannot_be_sent_along() {
    let world = World::new(Script::finding(&[])).await;
    let owned = Owned::make(&world).await;
    let stranger = world.stranger().await;
    let id = world.desk.open_conversation(&stranger).await.unwrap().id;
    let error = world.desk.send_message(&stranger, id, message(vec![owned.attachment])).await.unwrap_err();
    assert_eq!(error.code(), "unknown_attachment");
}

#[tokio::test]
async fn a_read_only_member_reads_and_does_nothing() {
    let world = World::new(Script::finding(&[])).await;
    let owned = Owned::make(&world).await;
    let visitor = world.member("visitor", Role::ReadOnly).await;
    let desk = &world.desk;
    assert!(desk.conversation(&visitor, owned.conversation).await.is_ok());
    assert!(desk.events(&visitor, owned.conversation, Default::default()).await.is_ok());
    assert!(desk.diagnosis(&visitor, owned.diagnosis).await.is_ok());
    assert!(desk.ticket(&visitor, owned.ticket).await.is_ok());
    assert!(desk.attachment(&visitor, owned.attachment.id).await.is_ok());
    let before = world.log(owned.conversation).await;
    for (what, code) in writes(&world, &visitor, &owned).await {
        assert_eq!(code, "read_only", "{what}");
    }
    assert_eq!(refused("open", desk.open_conversation(&visitor).await).1, "read_only");
    assert_eq!(world.log(owned.conversation).await, before);
    let read = world.conversation(owned.conversation).await.customer_read_seq;
    assert_eq!(desk.mark_read(&visitor, owned.conversation, 1_000).await.unwrap().customer_read_seq, read);
}

#[tokio::test]
async fn a_member_of_the_account_goes_on_where_another_stopped() {
    let world = World::new(Script::finding(&[])).await;
    let id = world.open().await;
    world.say(&world.mei, id, "我的网站打不开 https://www.shop.test/").await;
    let li = world.member("li", Role::Member).await;
    let entries = world.desk.act(&li, id, "k".to_owned(), Action::GrantConsent {}).await.unwrap();
    assert_eq!(entries[0].author.name, "li");
    assert_eq!(
        world.desk.consents(&world.mei, Default::default()).await.unwrap().items[0].granted_by.name,
        "li"
    );
}
