use edgedesk_store::IdempotencyKey;
use futures_util::FutureExt;
use futures_util::future::join_all;

use crate::world::{NOON, World, after, on_both};

on_both! {
    async fn a_request_is_done_once_and_answered_alike(world: World) {
        let user = world.customer("acme").await.id;
        let key = IdempotencyKey {
            user_id: user,
            name: "k".to_owned(),
            request_hash: [1; 32],
            response_status: None,
            response_body: None,
            created_at: NOON,
        };
        let take = |key: IdempotencyKey| world.write(key, |tx, key| tx.take_idempotency_key(key).boxed());
        let taken = join_all((0..5).map(|_| take(key.clone()))).await;
        assert_eq!(taken.into_iter().filter(|taken| *taken).count(), 1);
        let read = || async { world.store.read().idempotency_key(user, "k").await.unwrap() };
        assert_eq!(read().await, Some(key.clone()));
        world
            .write(user, |tx, user| tx.save_idempotent_response(*user, "k", 201, b"{}".to_vec()).boxed())
            .await;
        let answered = read().await.unwrap();
        assert_eq!((answered.response_status, answered.response_body), (Some(201), Some(b"{}".to_vec())));
        world.write(user, |tx, user| tx.delete_idempotency_key(*user, "k").boxed()).await;
        assert!(take(key).await);
        assert_eq!(world.write((), |tx, ()| tx.delete_idempotency_keys_before(after(1)).boxed()).await, 1);
        assert_eq!(read().await, None);
    }
}
