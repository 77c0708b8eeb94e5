use futures_util::FutureExt;
use futures_util::future::join_all;
use jiff::Timestamp;

use crate::world::{World, on_both};

impl World {
    async fn number(&self, prefix: &'static str, now: &str) -> String {
        let now: Timestamp = now.parse().expect("a time");
        self.write(now, move |tx, now| tx.next_number(prefix, *now).boxed()).await
    }
}

on_both! {
    async fn numbers_count_by_prefix_and_utc_day(world: World) {
        assert_eq!(world.number("C", "2026-11-23T12:00:00Z").await, "C-20261123-000001");
        assert_eq!(world.number("C", "2026-11-23T23:59:59Z").await, "C-20261123-000002");
        assert_eq!(world.number("T", "2026-11-23T12:00:00Z").await, "T-20261123-000001");
        assert_eq!(world.number("C", "2026-11-24T07:59:59+08:00").await, "C-20261123-000003");
        assert_eq!(world.number("C", "2026-11-24T08:00:00+08:00").await, "C-20261124-000001");
    }

    async fn no_number_is_given_twice(world: World) {
        let mut numbers = join_all((0..30).map(|_| world.number("T", "2026-11-23T12:00:00Z"))).await;
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 30);
    }
}
