use edgedesk_flow::AccountId;
use edgedesk_store::{Account, Presence, StoreError};
use futures_util::FutureExt;

use crate::world::{World, after, id, on_both, user};

on_both! {
    async fn an_account_is_found_by_either_id(world: World) {
        let member = world.customer("acme").await;
        let reader = world.store.read();
        let account = reader.account(member.account_id.unwrap()).await.unwrap().unwrap();
        assert_eq!(reader.account_by_external_id("cdn-acme").await.unwrap(), Some(account.clone()));
        assert_eq!(reader.accounts().await.unwrap(), [account]);
        assert_eq!(reader.account(AccountId(id())).await.unwrap(), None);
    }

    async fn accounts_without_a_control_plane_do_not_collide(world: World) {
        for name in ["a", "b"] {
            let account = Account { external_id: None, ..crate::world::account(name) };
            world.write(account, |tx, account| tx.insert_account(account).boxed()).await;
        }
    }

    async fn a_login_is_taken_once(world: World) {
        world.customer("acme").await;
        let again = user("acme", None);
        let result: Result<(), StoreError> =
            world.store.write(again.id, again, |tx, user| tx.insert_user(user).boxed()).await;
        assert!(matches!(result, Err(StoreError::Conflict(_))), "{result:?}");
    }

    async fn what_changes_about_a_person_is_kept(world: World) {
        let mut member = world.customer("acme").await;
        assert_eq!(world.store.read().user_by_login("acme").await.unwrap(), Some(member.clone()));
        member.disabled = true;
        member.permission_version += 1;
        member.lang = "en".to_owned();
        member.updated_at = after(5);
        world.write(member.clone(), |tx, user| tx.save_user(user).boxed()).await;
        assert_eq!(world.store.read().user(member.id).await.unwrap(), Some(member));
    }

    async fn members_and_staff_are_apart(world: World) {
        let member = world.customer("acme").await;
        let agent = world.agent("amy").await;
        let reader = world.store.read();
        assert_eq!(reader.users(member.account_id).await.unwrap(), [member]);
        assert_eq!(reader.users(None).await.unwrap(), [agent]);
    }

    async fn only_who_was_seen_and_may_sign_in_is_available(world: World) {
        for (name, available, seen_at, disabled) in
            [("amy", true, 10, false), ("ben", false, 10, false), ("cat", true, 0, false), ("dan", true, 10, true)]
        {
            let mut agent = world.agent(name).await;
            agent.disabled = disabled;
            let presence = Presence { user_id: agent.id, available, seen_at: after(seen_at) };
            world
                .write((agent, presence), |tx, (agent, presence)| {
                    async move {
                        tx.save_user(agent).await?;
                        tx.save_presence(presence).await
                    }
                    .boxed()
                })
                .await;
        }
        let reader = world.store.read();
        assert_eq!(reader.available_agents(after(5)).await.unwrap(), 1);
        assert_eq!(reader.presences(after(5)).await.unwrap().len(), 3);
        let amy = reader.user_by_login("amy").await.unwrap().unwrap();
        assert!(reader.presence(amy.id).await.unwrap().unwrap().available);
    }
}
