use edgedesk_flow::{SessionId, UserId};
use edgedesk_store::Session;
use futures_util::FutureExt;

use crate::world::{NOON, World, after, id, on_both};

fn session(user_id: UserId, token: u8) -> Session {
    Session {
        id: SessionId(id()),
        token_hash: [token; 32],
        user_id,
        user_agent: "Firefox".to_owned(),
        address: "2001:db8::1".to_owned(),
        created_at: NOON,
        last_seen_at: after(i64::from(token)),
        expires_at: after(100),
        revoked_at: None,
    }
}

impl World {
    async fn signed_in(&self, user: UserId, token: u8) -> Session {
        let session = session(user, token);
        self.write(session.clone(), |tx, session| tx.insert_session(session).boxed()).await;
        session
    }
}

on_both! {
    async fn a_session_is_found_by_its_token_until_it_ends(world: World) {
        let user = world.customer("acme").await.id;
        let session = world.signed_in(user, 7).await;
        let reader = world.store.read();
        assert_eq!(reader.session([7; 32], after(99)).await.unwrap(), Some(session.clone()));
        assert_eq!(reader.session([7; 32], after(100)).await.unwrap(), None);
        assert_eq!(reader.session([8; 32], NOON).await.unwrap(), None);
        assert!(reader.is_session_valid(session.id, NOON).await.unwrap());
        assert!(!reader.is_session_valid(session.id, after(100)).await.unwrap());
    }

    async fn a_session_that_is_used_lasts_longer(world: World) {
        let user = world.customer("acme").await.id;
        let session = world.signed_in(user, 1).await;
        world.write(session.id, |tx, id| tx.touch_session(*id, after(90), after(190)).boxed()).await;
        let kept = world.store.read().session([1; 32], after(150)).await.unwrap().unwrap();
        assert_eq!((kept.last_seen_at, kept.expires_at), (after(90), after(190)));
    }

    async fn a_session_is_ended_by_who_has_it(world: World) {
        let (amy, ben) = (world.agent("amy").await.id, world.agent("ben").await.id);
        let session = world.signed_in(amy, 1).await;
        let revoke = |user| world.write((user, session.id), |tx, (user, id)| tx.revoke_session(*user, *id, NOON).boxed());
        assert!(!revoke(ben).await);
        assert!(revoke(amy).await);
        assert!(!revoke(amy).await);
        assert_eq!(world.store.read().session([1; 32], NOON).await.unwrap(), None);
    }

    async fn all_sessions_but_one_are_ended(world: World) {
        let (amy, ben) = (world.agent("amy").await.id, world.agent("ben").await.id);
        let here = world.signed_in(amy, 1).await;
        world.signed_in(amy, 2).await;
        world.signed_in(amy, 3).await;
        let other = world.signed_in(ben, 4).await;
        let seen: Vec<u8> =
            world.store.read().sessions(amy, NOON).await.unwrap().iter().map(|s| s.token_hash[0]).collect();
        assert_eq!(seen, [3, 2, 1], "the latest first");
        let ended = world
            .write((amy, here.id), |tx, (user, here)| tx.revoke_sessions(*user, Some(*here), NOON).boxed())
            .await;
        assert_eq!(ended, 2);
        assert_eq!(world.store.read().sessions(amy, NOON).await.unwrap(), [here]);
        assert_eq!(world.write(amy, |tx, user| tx.revoke_sessions(*user, None, NOON).boxed()).await, 1);
        assert_eq!(world.store.read().sessions(ben, NOON).await.unwrap(), [other]);
    }

    async fn sessions_that_ended_long_ago_are_deleted(world: World) {
        let user = world.customer("acme").await.id;
        let ended = world.signed_in(user, 1).await;
        world.signed_in(user, 2).await;
        world.write((user, ended.id), |tx, (user, id)| tx.revoke_session(*user, *id, NOON).boxed()).await;
        assert_eq!(world.write((), |tx, ()| tx.delete_sessions_ended_before(after(50)).boxed()).await, 1);
        assert_eq!(world.write((), |tx, ()| tx.delete_sessions_ended_before(after(101)).boxed()).await, 1);
    }
}
