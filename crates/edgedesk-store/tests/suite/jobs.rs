use edgedesk_store::{Job, JobStatus, NewJob};
use futures_util::FutureExt;
use futures_util::future::join_all;
use jiff::Timestamp;
use serde_json::json;

use crate::world::{NOON, World, after, id, on_both};

const KINDS: &[&str] = &["diagnose", "sweep"];

fn job(run_at: Timestamp, unique_key: Option<&str>) -> NewJob {
    NewJob {
        id: id(),
        kind: "diagnose".to_owned(),
        payload: json!({"url": "https://例子.测试/"}),
        run_at,
        unique_key: unique_key.map(str::to_owned),
        max_attempts: 2,
    }
}

impl World {
    async fn enqueue(&self, job: NewJob) -> bool {
        self.write(job, |tx, job| tx.enqueue(job.clone(), NOON).boxed()).await
    }

    async fn claim(&self, owner: &str, now: Timestamp) -> Vec<Job> {
        self.store.claim_jobs(owner, KINDS, now, now + jiff::SignedDuration::from_secs(60), 10).await.unwrap()
    }

    async fn finish(&self, job: &Job, owner: &'static str) -> bool {
        self.write(job.id, move |tx, id| tx.finish_job(*id, owner).boxed()).await
    }
}

on_both! {
    async fn a_job_is_done_once_and_gone(world: World) {
        let mut enqueued = world.store.enqueued();
        enqueued.mark_unchanged();
        assert!(world.enqueue(job(NOON, None)).await);
        assert!(enqueued.has_changed().unwrap());
        let claimed = world.claim("a", NOON).await;
        assert_eq!(claimed.len(), 1);
        assert_eq!((claimed[0].attempts, claimed[0].status), (1, JobStatus::Running));
        assert_eq!(claimed[0].payload, json!({"url": "https://例子.测试/"}));
        assert_eq!(world.claim("b", NOON).await, []);
        assert!(world.finish(&claimed[0], "a").await);
        assert_eq!(world.store.read().job(claimed[0].id).await.unwrap(), None);
    }

    async fn a_job_waits_for_its_time(world: World) {
        world.enqueue(job(after(10), None)).await;
        assert_eq!(world.claim("a", after(9)).await, []);
        assert_eq!(world.store.read().next_job_at(KINDS).await.unwrap(), Some(after(10)));
        assert_eq!(world.store.read().next_job_at(&["watch"]).await.unwrap(), None);
        assert_eq!(world.claim("a", after(10)).await.len(), 1);
    }

    async fn a_lost_worker_loses_its_job_to_another(world: World) {
        world.enqueue(job(NOON, None)).await;
        let lost = world.claim("lost", NOON).await.remove(0);
        assert_eq!(world.claim("heir", after(59)).await, []);
        let taken = world.claim("heir", after(60)).await.remove(0);
        assert_eq!((taken.id, taken.attempts), (lost.id, 2));
        assert!(!world.finish(&lost, "lost").await, "a worker that wakes up late finishes nothing");
        let renewed = world.write(lost.id, |tx, id| tx.renew_job(*id, "lost", after(999)).boxed()).await;
        assert!(!renewed);
        assert!(world.finish(&taken, "heir").await);
    }

    async fn a_lease_that_is_renewed_holds(world: World) {
        world.enqueue(job(NOON, None)).await;
        let claimed = world.claim("a", NOON).await.remove(0);
        assert!(world.write(claimed.id, |tx, id| tx.renew_job(*id, "a", after(120)).boxed()).await);
        assert_eq!(world.claim("b", after(61)).await, []);
    }

    async fn a_key_is_there_once_until_the_job_is_done(world: World) {
        assert!(world.enqueue(job(NOON, Some("watch:1"))).await);
        assert!(!world.enqueue(job(NOON, Some("watch:1"))).await);
        let claimed = world.claim("a", NOON).await;
        assert_eq!(claimed.len(), 1);
        assert!(world.finish(&claimed[0], "a").await);
        assert!(world.enqueue(job(NOON, Some("watch:1"))).await);
        assert!(world.write((), |tx, ()| tx.delete_job("watch:1").boxed()).await);
        assert_eq!(world.claim("a", NOON).await, []);
    }

    async fn a_job_that_fails_too_often_is_dead_and_frees_its_key(world: World) {
        world.enqueue(job(NOON, Some("k"))).await;
        for (attempt, wanted) in [(0, JobStatus::Ready), (1, JobStatus::Dead)] {
            let claimed = world.claim("a", after(attempt)).await.remove(0);
            let status = world
                .write(claimed.id, move |tx, id| tx.fail_job(*id, "a", "没有路由", after(attempt + 1)).boxed())
                .await;
            assert_eq!(status, Some(wanted));
        }
        assert_eq!(world.claim("a", after(99)).await, []);
        let dead = world.store.read().dead_jobs(10).await.unwrap();
        assert_eq!(dead.len(), 1);
        assert_eq!(dead[0].last_error.as_deref(), Some("没有路由"));
        assert!(world.enqueue(job(NOON, Some("k"))).await);
    }

    async fn a_job_that_kills_its_workers_is_dead_as_well(world: World) {
        world.enqueue(job(NOON, None)).await;
        assert_eq!(world.claim("a", NOON).await.len(), 1);
        assert_eq!(world.claim("b", after(60)).await.len(), 1);
        assert_eq!(world.claim("c", after(120)).await, []);
        assert_eq!(world.store.read().dead_jobs(10).await.unwrap().len(), 1);
    }

    async fn a_server_that_stops_gives_its_jobs_back(world: World) {
        world.enqueue(job(NOON, None)).await;
        world.claim("a", NOON).await;
        assert_eq!(world.write((), |tx, ()| tx.release_jobs("a", after(1)).boxed()).await, 1);
        let claimed = world.claim("b", after(1)).await.remove(0);
        assert_eq!(claimed.attempts, 1);
    }

    async fn a_job_that_repeats_is_due_again(world: World) {
        world.enqueue(job(NOON, Some("watch:1"))).await;
        let claimed = world.claim("a", NOON).await.remove(0);
        assert!(world.write(claimed.id, |tx, id| tx.repeat_job(*id, "a", after(300)).boxed()).await);
        assert_eq!(world.claim("a", after(299)).await, []);
        assert_eq!(world.claim("a", after(300)).await[0].attempts, 1);
    }

    async fn workers_that_look_at_the_same_time_take_different_jobs(world: World) {
        for _ in 0..20 {
            world.enqueue(job(NOON, None)).await;
        }
        let owners = ["a", "b", "c", "d"];
        let claims = owners.map(|owner| world.store.claim_jobs(owner, KINDS, NOON, after(60), 6));
        let mut ids: Vec<_> =
            join_all(claims).await.into_iter().flat_map(|jobs| jobs.unwrap()).map(|job| job.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 20);
    }
}
