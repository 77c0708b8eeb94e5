use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{AccountId, TicketId};
use edgedesk_store::{Conversation, Page, Scope, StoreError, Ticket, TicketFilter, TicketNote};
use futures_util::FutureExt;
use serde_json::json;

use crate::world::{NOON, World, after, id, on_both};

fn ticket(conversation: &Conversation, number: &str) -> Ticket {
    Ticket {
        id: TicketId(id()),
        number: number.to_owned(),
        account_id: conversation.account_id,
        conversation_id: conversation.id,
        requester_id: conversation.opener_id,
        subject: "源站拒绝连接".to_owned(),
        description: "从昨晚开始".to_owned(),
        priority: Priority::Important,
        status: Status::New,
        agent_id: None,
        agent_name: None,
        diagnosis_id: None,
        created_at: NOON,
        updated_at: NOON,
        first_response_at: None,
        resolved_at: None,
        closed_at: None,
    }
}

impl World {
    async fn ticket(&self, number: &str) -> Ticket {
        let customer = self.customer(number).await;
        let conversation = self.opened_by(&customer).await;
        let ticket = ticket(&conversation, number);
        self.write(ticket.clone(), |tx, ticket| tx.insert_ticket(ticket).boxed()).await;
        ticket
    }
}

on_both! {
    async fn what_changes_about_a_ticket_is_kept(world: World) {
        let agent = world.agent("amy").await;
        let mut kept = world.ticket("T-1").await;
        (kept.subject, kept.description) = ("换了".to_owned(), String::new());
        (kept.priority, kept.status) = (Priority::Normal, Status::Closed);
        (kept.agent_id, kept.agent_name) = (Some(agent.id), Some(agent.name));
        kept.updated_at = after(9);
        (kept.first_response_at, kept.resolved_at, kept.closed_at) = (Some(after(3)), Some(after(6)), Some(after(9)));
        let locked = world
            .write(kept.clone(), |tx, ticket| {
                async move {
                    let locked = tx.lock_ticket(Scope::Staff, ticket.id).await?;
                    tx.save_ticket(ticket).await?;
                    Ok(locked)
                }
                .boxed()
            })
            .await;
        assert_eq!(locked.map(|ticket| ticket.status), Some(Status::New));
        assert_eq!(world.store.read().ticket(Scope::Desk, kept.id).await.unwrap(), Some(kept));
    }

    async fn a_ticket_is_seen_by_its_account_and_by_staff(world: World) {
        let ticket = world.ticket("T-1").await;
        for (scope, seen) in [
            (Scope::Account(ticket.account_id), 1),
            (Scope::Account(AccountId(id())), 0),
            (Scope::Staff, 1),
        ] {
            let reader = world.store.read();
            let listed = reader.tickets(scope, TicketFilter::default(), Page::first(10)).await.unwrap();
            let found = reader.ticket(scope, ticket.id).await.unwrap();
            let locked =
                world.write((scope, ticket.id), |tx, (scope, id)| tx.lock_ticket(*scope, *id).boxed()).await;
            assert_eq!((listed.len(), found.iter().len(), locked.iter().len()), (seen, seen, seen), "{scope:?}");
        }
    }

    async fn a_list_has_what_was_asked_for(world: World) {
        let agent = world.agent("amy").await;
        world.ticket("T-1").await;
        let mut taken = world.ticket("T-2").await;
        (taken.status, taken.priority, taken.agent_id) = (Status::InProgress, Priority::Normal, Some(agent.id));
        world.write(taken, |tx, ticket| tx.save_ticket(ticket).boxed()).await;
        for (filter, numbers) in [
            (TicketFilter::default(), vec!["T-2", "T-1"]),
            (TicketFilter { status: Some(Status::New), ..TicketFilter::default() }, vec!["T-1"]),
            (TicketFilter { agent: Some(agent.id), ..TicketFilter::default() }, vec!["T-2"]),
            (TicketFilter { priority: Some(Priority::Important), ..TicketFilter::default() }, vec!["T-1"]),
        ] {
            let rows = world.store.read().tickets(Scope::Staff, filter, Page::first(10)).await.unwrap();
            assert_eq!(rows.into_iter().map(|row| row.number).collect::<Vec<_>>(), numbers, "{filter:?}");
        }
    }

    async fn a_number_is_taken_once(world: World) {
        let first = world.ticket("T-1").await;
        let again = Ticket { id: TicketId(id()), ..first };
        let result: Result<(), StoreError> =
            world.store.write(again.id, again, |tx, ticket| tx.insert_ticket(ticket).boxed()).await;
        assert!(matches!(result, Err(StoreError::Conflict(_))), "{result:?}");
    }

    async fn the_last_answers_tell_the_pace(world: World) {
        for (number, answered) in [("T-1", Some(30)), ("T-2", None), ("T-3", Some(90)), ("T-4", Some(60))] {
            let mut ticket = world.ticket(number).await;
            ticket.first_response_at = answered.map(after);
            world.write(ticket, |tx, ticket| tx.save_ticket(ticket).boxed()).await;
        }
        let paces = world.store.read().recent_ticket_paces(2).await.unwrap();
        let answered: Vec<_> = paces.iter().map(|pace| pace.first_response_at).collect();
        assert_eq!(answered, [after(90), after(60)]);
    }

    async fn notes_come_in_their_order(world: World) {
        let ticket = world.ticket("T-1").await;
        let agent = world.agent("amy").await;
        let notes: Vec<_> = [(2, "note"), (1, "status")]
            .map(|(at, kind)| TicketNote {
                id: id(),
                ticket_id: ticket.id,
                author_id: Some(agent.id),
                author_name: agent.name.clone(),
                kind: kind.to_owned(),
                body: json!({"text": "打过电话"}),
                at: after(at),
            })
            .into();
        for note in notes.clone() {
            world.write(note, |tx, note| tx.insert_ticket_note(note).boxed()).await;
        }
        let kept = world.store.read().ticket_notes(ticket.id).await.unwrap();
        assert_eq!(kept, [notes[1].clone(), notes[0].clone()]);
    }
}
