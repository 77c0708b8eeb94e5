use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use edgedesk_flow::{AccountId, ConversationId, TicketId};
use edgedesk_store::{Appended, NewEvent, Scope, Store, StoreError};
use futures_util::FutureExt;
use futures_util::future::{join_all, try_join_all};

use crate::world::{World, id, message, on_both, ticket_in_state};

async fn append(
    store: &Store,
    conversation: ConversationId,
    entries: Vec<NewEvent>,
) -> Result<Vec<Appended>, StoreError> {
    store
        .write(conversation, (conversation, entries), |tx, (conversation, entries)| {
            async move {
                let mut conversation =
                    tx.lock_conversation(Scope::Desk, *conversation).await?.expect("it was opened");
                let appended = tx.append(&mut conversation, entries.clone()).await?;
                tx.save_conversation(&conversation).await?;
                Ok(appended)
            }
            .boxed()
        })
        .await
}

on_both! {
    async fn entries_are_numbered_without_gaps_and_no_position_appears_behind_a_reader(world: World) {
        const CONVERSATIONS: u64 = 5;
        const SENDERS: u64 = 8;
        const MESSAGES: u64 = 12;
        let customer = world.customer("acme").await;
        let conversations: Vec<_> =
            join_all((0..CONVERSATIONS).map(|_| world.opened_by(&customer))).await.into_iter().map(|c| c.id).collect();
        let sent = Arc::new(AtomicBool::new(false));
        let tailer = tokio::spawn({
            let (store, sent) = (world.store.clone(), Arc::clone(&sent));
            async move {
                let mut seen: Vec<(u64, ConversationId, u64)> = Vec::new();
                loop {
                    // Read before looking, so that the last look comes after the last write.
                    let last_look = sent.load(Ordering::SeqCst);
                    let after = seen.last().map_or(0, |&(position, ..)| position);
                    let entries = store.read().tail(after, 7).await.expect("a tail");
                    if entries.is_empty() && last_look {
                        return seen;
                    }
                    seen.extend(entries.iter().map(|entry| {
                        (entry.position, entry.event.conversation_id, entry.event.seq)
                    }));
                }
            }
        });
        let senders = (0..SENDERS).map(|sender| {
            let (store, conversations) = (world.store.clone(), conversations.clone());
            tokio::spawn(async move {
                for n in 0..MESSAGES {
                    let conversation = conversations[((sender + n) % CONVERSATIONS) as usize];
                    let entries = vec![message("在吗", Some(&format!("{sender}-{n}"))), message("在", None)];
                    append(&store, conversation, entries).await.expect("it is sent");
                }
            })
        });
        try_join_all(senders).await.expect("the senders");
        sent.store(true, Ordering::SeqCst);
        let seen = tailer.await.expect("the tailer");

        let positions: Vec<u64> = seen.iter().map(|&(position, ..)| position).collect();
        assert_eq!(positions, (1..=SENDERS * MESSAGES * 2).collect::<Vec<_>>());
        let mut last = HashMap::new();
        for (_, conversation, seq) in seen {
            let last = last.entry(conversation).or_insert(0);
            assert_eq!(seq, *last + 1, "in {conversation}");
            *last = seq;
        }
        for conversation in conversations {
            let kept = world.store.read().conversation(Scope::Desk, conversation).await.unwrap().unwrap();
            assert_eq!(Some(&kept.last_seq), last.get(&conversation));
        }
    }

    async fn the_same_key_is_the_same_entry(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await.id;
        let resent = join_all((0..10).map(|_| {
            append(&world.store, conversation, vec![message("我的网站打不开", Some("k1"))])
        }))
        .await;
        let mut new = 0;
        for appended in resent {
            let appended = appended.unwrap().remove(0);
            new += usize::from(matches!(appended, Appended::New(_)));
            assert_eq!(appended.into_event().seq, 1);
        }
        assert_eq!(new, 1);
        let elsewhere = world.opened_by(&customer).await.id;
        let other = append(&world.store, elsewhere, vec![message("我的网站打不开", Some("k1"))]).await.unwrap();
        assert!(matches!(other.as_slice(), [Appended::New(_)]), "a key counts within its conversation");
        assert_eq!(world.store.read().last_position().await.unwrap(), 2);
    }

    async fn a_resend_among_new_entries_leaves_no_gap(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await.id;
        append(&world.store, conversation, vec![message("一", Some("k1"))]).await.unwrap();
        let entries = vec![message("二", None), message("一", Some("k1")), message("三", Some("k3")), message("四", None)];
        let appended = append(&world.store, conversation, entries).await.unwrap();
        let seqs: Vec<u64> = appended.into_iter().map(|appended| appended.into_event().seq).collect();
        assert_eq!(seqs, [2, 1, 3, 4]);
    }

    async fn an_entry_comes_back_as_it_was_written(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        // JSON writes the NUL as an escape, so that PostgreSQL keeps what it could not keep as text.
        let written = append(&world.store, conversation.id, vec![message("“证书” 😀\0", Some("k"))]).await;
        let written = written.unwrap().remove(0).into_event();
        let read = world.store.read().events_after(Scope::Desk, conversation.id, 0, 10).await.unwrap();
        assert_eq!(read, std::slice::from_ref(&written));
        assert_eq!(world.store.read().event_by_client_key(conversation.id, "k").await.unwrap(), Some(written));
    }

    async fn a_log_is_read_forwards_and_backwards(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        append(&world.store, conversation.id, (0..9).map(|_| message("喂", None)).collect()).await.unwrap();
        let reader = world.store.read();
        let scope = Scope::Account(conversation.account_id);
        let seqs = |events: Vec<edgedesk_store::StoredEvent>| events.into_iter().map(|e| e.seq).collect::<Vec<_>>();
        assert_eq!(seqs(reader.events_after(scope, conversation.id, 4, 3).await.unwrap()), [5, 6, 7]);
        assert_eq!(seqs(reader.events_before(scope, conversation.id, 4, 2).await.unwrap()), [2, 3]);
    }

    async fn a_log_is_not_found_by_others(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        append(&world.store, conversation.id, vec![message("秘密", None)]).await.unwrap();
        let reader = world.store.read();
        for scope in [Scope::Account(AccountId(id())), Scope::Staff] {
            assert_eq!(reader.events_after(scope, conversation.id, 0, 10).await.unwrap(), []);
            assert_eq!(reader.events_before(scope, conversation.id, 9, 10).await.unwrap(), []);
        }
    }

    async fn the_tail_says_who_may_see_an_entry(world: World) {
        let customer = world.customer("acme").await;
        let private = world.opened_by(&customer).await;
        let mut handed_over = crate::world::conversation(&customer);
        handed_over.state.ticket = Some(ticket_in_state(TicketId(id())));
        world.keep(&handed_over).await;
        append(&world.store, private.id, vec![message("一", None)]).await.unwrap();
        append(&world.store, handed_over.id, vec![message("二", None)]).await.unwrap();
        let tail = world.store.read().tail(0, 10).await.unwrap();
        let seen: Vec<_> =
            tail.iter().map(|entry| (entry.position, entry.account_id, entry.staff_may_see)).collect();
        assert_eq!(seen, [(1, private.account_id, false), (2, private.account_id, true)]);
    }

    async fn a_commit_is_announced(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let mut committed = world.store.committed();
        assert_eq!(*committed.borrow_and_update(), 0);
        append(&world.store, conversation.id, vec![message("一", None), message("二", None)]).await.unwrap();
        assert_eq!(*committed.wait_for(|position| *position > 0).await.unwrap(), 2);
    }

    async fn an_append_that_is_not_saved_fails(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await.id;
        let result = world
            .store
            .write(conversation, conversation, |tx, conversation| {
                async move {
                    let mut conversation = tx.lock_conversation(Scope::Desk, *conversation).await?.expect("opened");
                    tx.append(&mut conversation, vec![message("一", None)]).await
                }
                .boxed()
            })
            .await;
        assert!(matches!(result, Err(StoreError::Unsaved(unsaved)) if unsaved == conversation), "{result:?}");
        assert_eq!(world.store.read().tail(0, 10).await.unwrap(), []);
    }
}
