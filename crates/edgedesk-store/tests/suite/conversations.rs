use edgedesk_flow::conversation::Status;
use edgedesk_flow::{AccountId, State, TicketId};
use edgedesk_store::{Conversation, ConversationFilter, Cursor, Page, Scope};
use futures_util::FutureExt;

use crate::world::{World, after, conversation, id, on_both, ticket_in_state};

const ALL: ConversationFilter = ConversationFilter { status: None, opener: None, agent: None };

on_both! {
    async fn what_changes_about_a_conversation_is_kept(world: World) {
        let customer = world.customer("acme").await;
        let agent = world.agent("amy").await;
        let mut kept = world.opened_by(&customer).await;
        kept.title = "HTTPS 证书错误".to_owned();
        kept.preview = "好的".to_owned();
        kept.state = State {
            status: Status::Active,
            misunderstood: 2,
            ticket: Some(ticket_in_state(TicketId(id()))),
            ..State::default()
        };
        (kept.last_seq, kept.customer_read_seq, kept.agent_read_seq) = (3, 2, 1);
        (kept.agent_id, kept.agent_name) = (Some(agent.id), Some(agent.name));
        (kept.important, kept.queued_at, kept.updated_at) = (true, Some(after(1)), after(2));
        world.write(kept.clone(), |tx, conversation| tx.save_conversation(conversation).boxed()).await;
        assert_eq!(world.store.read().conversation(Scope::Desk, kept.id).await.unwrap(), Some(kept));
    }

    async fn a_nul_that_somebody_pastes_is_kept_alike(world: World) {
        let mut kept = world.opened_by(&world.customer("acme").await).await;
        kept.title = "a\0b".to_owned();
        world.write(kept.clone(), |tx, conversation| tx.save_conversation(conversation).boxed()).await;
        let read = world.store.read().conversation(Scope::Desk, kept.id).await.unwrap();
        assert_eq!(read.unwrap().title, "a\u{fffd}b");
    }

    async fn a_conversation_is_seen_by_its_account_and_by_staff_once_it_has_a_ticket(world: World) {
        let (acme, other) = (world.customer("acme").await, world.customer("other").await);
        let mut conversation = world.opened_by(&acme).await;
        let (ours, theirs) =
            (Scope::Account(acme.account_id.unwrap()), Scope::Account(other.account_id.unwrap()));
        for (ticket, scope, seen) in [
            (false, ours, true),
            (false, theirs, false),
            (false, Scope::Staff, false),
            (false, Scope::Desk, true),
            (true, ours, true),
            (true, theirs, false),
            (true, Scope::Staff, true),
        ] {
            conversation.state.ticket = ticket.then(|| ticket_in_state(TicketId(id())));
            let locked = world
                .write((conversation.clone(), scope), |tx, (conversation, scope)| {
                    async move {
                        tx.save_conversation(conversation).await?;
                        tx.lock_conversation(*scope, conversation.id).await
                    }
                    .boxed()
                })
                .await;
            let page = Page::first(10);
            let reader = world.store.read();
            let read = reader.conversation(scope, conversation.id).await.unwrap();
            let listed = reader.conversations(scope, ALL, page).await.unwrap();
            assert_eq!(
                (locked.is_some(), read.is_some(), listed.len()),
                (seen, seen, usize::from(seen)),
                "{scope:?}, ticket: {ticket}"
            );
        }
    }

    async fn a_list_goes_on_where_it_ended_whatever_comes_on_top(world: World) {
        let customer = world.customer("acme").await;
        let scope = Scope::Account(customer.account_id.unwrap());
        for n in 0..7 {
            // Two at a time share a time: the id decides.
            world.keep(&Conversation { updated_at: after(n / 2), ..conversation(&customer) }).await;
        }
        let (mut seen, mut after_row) = (Vec::new(), Cursor::START);
        loop {
            let page = Page { after: after_row.to_string().parse().unwrap(), limit: 3 };
            let rows = world.store.read().conversations(scope, ALL, page).await.unwrap();
            let Some(last) = rows.last() else { break };
            after_row = Cursor { at: last.updated_at, id: last.id.0 };
            seen.extend(rows.iter().map(|row| (row.updated_at, row.id)));
            world.keep(&Conversation { updated_at: after(100), ..conversation(&customer) }).await;
        }
        assert_eq!(seen.len(), 7);
        assert!(seen.is_sorted_by(|one, two| one > two), "{seen:?}");
    }

    async fn a_list_has_what_was_asked_for(world: World) {
        let (acme, agent) = (world.customer("acme").await, world.agent("amy").await);
        world.opened_by(&acme).await;
        let mut taken = conversation(&acme);
        taken.state.status = Status::Active;
        taken.agent_id = Some(agent.id);
        world.keep(&taken).await;
        for (filter, count) in [
            (ALL, 2),
            (ConversationFilter { status: Some(Status::Active), ..ALL }, 1),
            (ConversationFilter { status: Some(Status::Ended), ..ALL }, 0),
            (ConversationFilter { agent: Some(agent.id), ..ALL }, 1),
            (ConversationFilter { opener: Some(acme.id), ..ALL }, 2),
            (ConversationFilter { opener: Some(agent.id), ..ALL }, 0),
        ] {
            let rows = world.store.read().conversations(Scope::Desk, filter, Page::first(10)).await.unwrap();
            assert_eq!(rows.len(), count, "{filter:?}");
        }
    }

    async fn important_ones_and_who_waits_longest_come_first(world: World) {
        let customer = world.customer("acme").await;
        let mut waiting = Vec::new();
        for (important, queued_at) in [(false, 5), (true, 9), (false, 3), (true, 8), (false, 3)] {
            let mut conversation = conversation(&customer);
            conversation.important = important;
            conversation.queued_at = Some(after(queued_at));
            world.keep(&conversation).await;
            waiting.push(conversation);
        }
        let idle = world.opened_by(&customer).await;
        let reader = world.store.read();
        let mut places = Vec::new();
        for conversation in &waiting {
            places.push(reader.queue_place(conversation).await.unwrap().unwrap());
        }
        assert_eq!(places, [5, 2, 3, 1, 4]);
        assert_eq!(reader.queue_place(&idle).await.unwrap(), None);
        assert_eq!(reader.queue_length().await.unwrap(), 5);
        let queue: Vec<_> = reader.queue(10).await.unwrap().into_iter().map(|c| c.id).collect();
        assert_eq!(queue, [3, 1, 2, 4, 0].map(|n: usize| waiting[n].id));
    }

    async fn an_unknown_account_sees_nothing(world: World) {
        let customer = world.customer("acme").await;
        world.opened_by(&customer).await;
        let scope = Scope::Account(AccountId(id()));
        assert_eq!(world.store.read().conversations(scope, ALL, Page::first(10)).await.unwrap(), []);
    }
}
