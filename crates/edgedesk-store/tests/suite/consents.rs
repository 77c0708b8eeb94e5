use edgedesk_flow::{AccountId, ConsentId, TicketId};
use edgedesk_store::{Consent, Conversation, Page, Scope};
use futures_util::FutureExt;

use crate::world::{NOON, World, after, id, on_both, ticket_in_state};

/// A receipt of this conversation.
pub(crate) fn consent(conversation: &Conversation) -> Consent {
    let id = ConsentId(id());
    Consent {
        id,
        number: format!("C-{}", id.0.simple()),
        account_id: conversation.account_id,
        conversation_id: conversation.id,
        granted_by: conversation.opener_id,
        granted_at: NOON,
        expires_at: after(3_600),
        revoked_at: None,
    }
}

on_both! {
    async fn a_consent_is_valid_until_it_ends_or_is_taken_back(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let granted = consent(&conversation);
        world.write(granted.clone(), |tx, consent| tx.insert_consent(consent).boxed()).await;
        let read = || async { world.store.read().consent(Scope::Desk, granted.id).await.unwrap().unwrap() };
        assert_eq!(read().await, granted);
        assert!(granted.is_valid(after(3_599)) && !granted.is_valid(after(3_600)));
        assert!(world.write(granted.id, |tx, id| tx.revoke_consent(*id, after(7)).boxed()).await);
        assert!(!world.write(granted.id, |tx, id| tx.revoke_consent(*id, after(8)).boxed()).await);
        assert_eq!(read().await.revoked_at, Some(after(7)));
        assert!(!read().await.is_valid(after(9)));
    }

    async fn a_consent_is_seen_by_its_account_and_by_staff_once_there_is_a_ticket(world: World) {
        let customer = world.customer("acme").await;
        let mut conversation = world.opened_by(&customer).await;
        let granted = consent(&conversation);
        world.write(granted.clone(), |tx, consent| tx.insert_consent(consent).boxed()).await;
        let reader = world.store.read();
        let (ours, theirs) = (Scope::Account(granted.account_id), Scope::Account(AccountId(id())));
        for (scope, seen) in [(ours, true), (theirs, false), (Scope::Staff, false)] {
            assert_eq!(reader.consent(scope, granted.id).await.unwrap().is_some(), seen, "{scope:?}");
            assert_eq!(!reader.consents_of(scope, conversation.id).await.unwrap().is_empty(), seen, "{scope:?}");
        }
        conversation.state.ticket = Some(ticket_in_state(TicketId(id())));
        world.write(conversation, |tx, conversation| tx.save_conversation(conversation).boxed()).await;
        assert!(reader.consent(Scope::Staff, granted.id).await.unwrap().is_some());
        assert_eq!(reader.consents(granted.account_id, Page::first(10)).await.unwrap(), [granted]);
        assert_eq!(reader.consents(AccountId(id()), Page::first(10)).await.unwrap(), []);
    }
}
