use edgedesk_flow::AccountId;
use edgedesk_store::{BrokenChain, NewAudit};
use futures_util::FutureExt;
use futures_util::future::join_all;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::world::{NOON, World, id, on_both};

fn entry(n: u64, account_id: Option<AccountId>) -> NewAudit {
    NewAudit {
        at: NOON,
        actor_kind: "customer".to_owned(),
        actor_id: Some(edgedesk_flow::UserId(id())),
        actor_name: "王".to_owned(),
        account_id,
        action: "consent.granted".to_owned(),
        subject_kind: "consent".to_owned(),
        subject_id: format!("C-{n}"),
        detail: json!({"z": 1, "a": "证"}),
    }
}

impl World {
    async fn audit(&self, entries: Vec<NewAudit>) {
        self.write(entries, |tx, entries| {
            async move {
                entries.iter().cloned().for_each(|entry| tx.audit(entry));
                Ok(())
            }
            .boxed()
        })
        .await;
    }
}

on_both! {
    async fn entries_of_many_writers_make_one_chain(world: World) {
        join_all((0..20).map(|n| world.audit(vec![entry(n, None), entry(n + 100, None)]))).await;
        assert_eq!(world.store.read().verify_audit().await.unwrap(), Ok(40));
        let last = world.store.read().audit(None, None, 3).await.unwrap();
        assert_eq!(last.iter().map(|entry| entry.n).collect::<Vec<_>>(), [40, 39, 38]);
        assert_eq!(last[0].previous_hash, last[1].hash);
    }

    async fn an_accounts_entries_are_its_own(world: World) {
        let ours = AccountId(id());
        world.audit(vec![entry(1, Some(ours)), entry(2, None), entry(3, Some(ours))]).await;
        let entries = world.store.read().audit(Some(ours), Some(3), 10).await.unwrap();
        assert_eq!(entries.iter().map(|entry| entry.n).collect::<Vec<_>>(), [1]);
    }

    async fn a_chain_that_was_tampered_with_is_noticed(world: World) {
        world.audit((1..=5).map(|n| entry(n, None)).collect()).await;
        let raw = world.raw().await;
        for (tamper, at, repair) in [
            (
                "UPDATE audit SET subject_id = 'C-9' WHERE n = 3",
                3,
                "UPDATE audit SET subject_id = 'C-3' WHERE n = 3",
            ),
            ("UPDATE audit SET at = at + 1 WHERE n = 1", 1, "UPDATE audit SET at = at - 1 WHERE n = 1"),
            (
                "UPDATE audit SET hash = previous_hash WHERE n = 4",
                4,
                "UPDATE audit SET hash = (SELECT previous_hash FROM audit WHERE n = 5) WHERE n = 4",
            ),
            ("DELETE FROM audit WHERE n = 5", 5, "SELECT 1"),
            ("DELETE FROM audit WHERE n = 2", 2, "SELECT 1"),
        ] {
            raw.execute_unprepared(tamper).await.unwrap();
            assert_eq!(world.store.read().verify_audit().await.unwrap(), Err(BrokenChain { at }), "{tamper}");
            raw.execute_unprepared(repair).await.unwrap();
        }
    }
}
