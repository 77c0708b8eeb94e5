use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use edgedesk_flow::UserId;
use edgedesk_store::{Lane, NewAudit, Scope, Store, StoreError, User};
use futures_util::FutureExt;
use futures_util::future::join_all;
use sea_orm::ConnectionTrait;
use tokio::sync::{Barrier, Semaphore};

use crate::world::{NOON, World, account, id, message, on_both, user};

/// What a writer may do after it has written.
#[derive(Clone, Copy, PartialEq)]
enum Then {
    Succeed,
    Fail,
    Panic,
    IgnoreAnError,
}

async fn write(store: Store, user: User, then: Then) -> Result<(), StoreError> {
    store
        .write(Lane::default(), (user, then), |tx, (user, then)| {
            async move {
                tx.insert_user(user).await?;
                tx.audit(audit(&user.login));
                match then {
                    Then::Succeed => Ok(()),
                    Then::Fail => Err(StoreError::Closed),
                    Then::Panic => panic!("as the test wants it"),
                    Then::IgnoreAnError => {
                        let _ = tx.insert_user(user).await;
                        Ok(())
                    }
                }
            }
            .boxed()
        })
        .await
}

fn audit(login: &str) -> NewAudit {
    NewAudit {
        at: NOON,
        actor_kind: "operator".to_owned(),
        actor_id: None,
        actor_name: "root".to_owned(),
        account_id: None,
        action: "user.created".to_owned(),
        subject_kind: "user".to_owned(),
        subject_id: login.to_owned(),
        detail: serde_json::json!({}),
    }
}

/// Holds the writer until the semaphore has a permit, so that what follows shares a batch.
fn hold(store: &Store, release: &Arc<Semaphore>) -> impl Future<Output = Result<(), StoreError>> + 'static {
    let (store, release) = (store.clone(), Arc::clone(release));
    async move {
        store
            .write(Lane::default(), release, |_, release| {
                async move {
                    // The permit comes back: what is held may be done again.
                    drop(release.acquire().await.expect("it is never closed"));
                    Ok(())
                }
                .boxed()
            })
            .await
    }
}

on_both! {
    async fn a_request_that_fails_takes_back_its_own_writes_only(world: World) {
        let release = Arc::new(Semaphore::new(0));
        let held = tokio::spawn(hold(&world.store, &release));
        let thens = [Then::Succeed, Then::Fail, Then::Succeed, Then::Panic, Then::IgnoreAnError, Then::Succeed];
        let writes: Vec<_> = (0..30)
            .map(|n| {
                let then = thens[n % thens.len()];
                let write = write(world.store.clone(), user(&format!("user{n}"), None), then);
                (n, then, tokio::spawn(write))
            })
            .collect();
        release.add_permits(1);
        held.await.unwrap().unwrap();
        let mut kept = 0;
        for (n, then, write) in writes {
            let result = write.await.unwrap();
            let user = world.store.read().user_by_login(&format!("user{n}")).await.unwrap();
            match then {
                Then::Succeed => assert!(result.is_ok(), "{result:?}"),
                Then::Fail => assert!(matches!(result, Err(StoreError::Closed)), "{result:?}"),
                Then::Panic => assert!(matches!(result, Err(StoreError::Panicked)), "{result:?}"),
                Then::IgnoreAnError => assert!(matches!(result, Err(StoreError::Conflict(_))), "{result:?}"),
            };
            assert_eq!(user.is_some(), then == Then::Succeed, "user{n}");
            kept += u64::from(then == Then::Succeed);
        }
        assert_eq!(world.store.read().verify_audit().await.unwrap(), Ok(kept));
    }

    async fn a_commit_that_fails_is_nobodys_success(world: World) {
        let raw = world.raw().await;
        raw.execute_unprepared("DROP TABLE audit").await.unwrap();
        let release = Arc::new(Semaphore::new(0));
        let held = tokio::spawn(hold(&world.store, &release));
        let writes: Vec<_> = (0..10)
            .map(|n| tokio::spawn(write(world.store.clone(), user(&format!("user{n}"), None), Then::Succeed)))
            .collect();
        release.add_permits(1);
        let _ = held.await.unwrap();
        for result in join_all(writes).await {
            assert!(matches!(result.unwrap(), Err(StoreError::Database(_))));
        }
        assert_eq!(world.store.read().users(None).await.unwrap(), []);
    }

    async fn more_than_may_wait_are_refused_at_once(mut_world: World) {
        let mut world = mut_world;
        let mut config = world.config.clone();
        (config.queue, config.lanes, config.batch) = (3, 1, 1);
        world.reopen(config).await;
        let release = Arc::new(Semaphore::new(0));
        let begun = Arc::new(Semaphore::new(0));
        let held = tokio::spawn({
            let (store, input) = (world.store.clone(), (Arc::clone(&begun), Arc::clone(&release)));
            async move {
                store.write::<_, _, StoreError, _>(Lane::default(), input, |_, (begun, release)| {
                    async move {
                        begun.add_permits(1);
                        release.acquire().await.expect("it is never closed").forget();
                        Ok(())
                    }
                    .boxed()
                })
                .await
            }
        });
        begun.acquire().await.unwrap().forget();
        let mut waiting: Vec<_> = (0..4)
            .map(|n| write(world.store.clone(), user(&format!("user{n}"), None), Then::Succeed).boxed())
            .collect();
        // Polled once, each is in the queue or refused.
        let polled: Vec<_> = waiting.iter_mut().map(|write| write.now_or_never()).collect();
        assert!(matches!(polled.as_slice(), [None, None, None, Some(Err(StoreError::Busy))]), "{polled:?}");
        assert_eq!(world.store.waiting(), 3);
        release.add_permits(1);
        held.await.unwrap().unwrap();
        waiting.truncate(3);
        for result in join_all(waiting).await {
            result.unwrap();
        }
    }

    async fn a_store_that_closes_does_what_has_come_in_and_takes_no_more(world: World) {
        let writes: Vec<_> = (0..20)
            .map(|n| {
                let mut write = write(world.store.clone(), user(&format!("user{n}"), None), Then::Succeed).boxed();
                assert!((&mut write).now_or_never().is_none());
                write
            })
            .collect();
        let (closed, results) = tokio::join!(world.store.close(), join_all(writes));
        let () = closed;
        for result in results {
            result.unwrap();
        }
        let late = write(world.store.clone(), user("late", None), Then::Succeed).await;
        assert!(matches!(late, Err(StoreError::Closed)));
    }

    async fn a_request_sees_what_it_has_written(world: World) {
        let seen = world
            .write(user("amy", None), |tx, user| {
                async move {
                    tx.insert_user(user).await?;
                    tx.user_by_login("amy").await
                }
                .boxed()
            })
            .await;
        assert!(seen.is_some());
    }

    async fn a_constraint_has_a_name(world: World) {
        write(world.store.clone(), user("amy", None), Then::Succeed).await.unwrap();
        let twice = write(world.store.clone(), user("amy", None), Then::Succeed).await;
        assert!(matches!(&twice, Err(StoreError::Conflict(text)) if text.contains("login")), "{twice:?}");
        let nowhere = account("nowhere");
        let stray = write(world.store.clone(), user("stray", Some(nowhere.id)), Then::Succeed).await;
        assert!(matches!(stray, Err(StoreError::Conflict(_))), "{stray:?}");
    }
}

/// Two transactions that take the same locks in opposite orders: PostgreSQL ends one of them, which must be done
/// again. SQLite has one writer, where this cannot happen.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deadlock_is_tried_again() {
    let world = World::postgres().await;
    let customer = world.customer("acme").await;
    let (one, two) = (world.opened_by(&customer).await.id, world.opened_by(&customer).await.id);
    let meeting = Arc::new(Barrier::new(2));
    let attempts = Arc::new(AtomicU32::new(0));
    let writes = [(0, [one, two]), (1, [two, one])].map(|(lane, order)| {
        let lane = Lane::of(uuid::Uuid::from_u64_pair(0, lane));
        let (store, input) = (world.store.clone(), (order, Arc::clone(&meeting), Arc::clone(&attempts)));
        async move {
            store
                .write(lane, input, |tx, (order, meeting, attempts)| {
                    async move {
                        let mut first =
                            tx.lock_conversation(Scope::Desk, order[0]).await?.expect("it was opened");
                        if attempts.fetch_add(1, Ordering::SeqCst) < 2 {
                            meeting.wait().await;
                        }
                        let mut second =
                            tx.lock_conversation(Scope::Desk, order[1]).await?.expect("it was opened");
                        for conversation in [&mut first, &mut second] {
                            tx.append(conversation, vec![message("锁", None)]).await?;
                            tx.save_conversation(conversation).await?;
                        }
                        Ok::<_, StoreError>(())
                    }
                    .boxed()
                })
                .await
        }
    });
    for result in join_all(writes).await {
        result.unwrap();
    }
    assert!(attempts.load(Ordering::SeqCst) > 2, "nothing stood in the way");
    assert_eq!(world.store.read().tail(0, 10).await.unwrap().len(), 4);
    assert_eq!(world.store.read().user(UserId(id())).await.unwrap(), None);
}
