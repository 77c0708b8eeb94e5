use edgedesk_desk::diagnoses::DiagnosisStatus;
use edgedesk_desk::hub::NoticeName;
use edgedesk_flow::Action;
use edgedesk_flow::event::Outcome;
use jiff::SignedDuration;

use crate::script::Script;
use crate::world::{World, next};

#[tokio::test]
async fn progress_is_shown_while_it_runs_and_after_a_reload() {
    let world = World::new(Script::held()).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    let diagnosis = world.begin_diagnosis(id).await;
    let progress = next(&mut stream, NoticeName::Diagnosis).await;
    assert!(progress.data.contains(&diagnosis.to_string()));
    let reloaded = world.desk.diagnosis(&world.mei, diagnosis).await.unwrap();
    assert_eq!(reloaded.item.status, DiagnosisStatus::Running);
    assert_eq!(reloaded.steps.len(), 1);
    world.script.let_go();
    world.until(id, "diagnosis.completed").await;
    worker.stop().await;
}

#[tokio::test]
async fn a_cancelled_diagnosis_says_nothing_more() {
    let world = World::new(Script::held()).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    let diagnosis = world.begin_diagnosis(id).await;
    next(&mut stream, NoticeName::Diagnosis).await;
    let cancelled = world.desk.cancel_diagnosis(&world.mei, diagnosis).await.unwrap();
    assert_eq!(cancelled.status, DiagnosisStatus::Cancelled);
    // The next diagnosis gets the room of the first, which so has ended.
    world.script.let_go();
    world
        .press(id, Action::Diagnose { url: Some("www.other.test".to_owned()), symptom: Default::default() })
        .await
        .unwrap();
    world.until(id, "diagnosis.completed").await;
    let kinds = world.kinds(id).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == "diagnosis.completed").count(), 1);
    assert_eq!(kinds.iter().filter(|kind| **kind == "diagnosis.failed").count(), 0);
    let view = world.desk.diagnosis(&world.mei, diagnosis).await.unwrap();
    assert_eq!(view.item.status, DiagnosisStatus::Cancelled);
    assert_eq!(view.report, None);
    let again = world.desk.cancel_diagnosis(&world.mei, diagnosis).await.unwrap_err();
    assert_eq!(again.code(), "not_running");
    worker.stop().await;
}

#[tokio::test]
async fn a_diagnosis_survives_the_death_of_its_worker() {
    let world = World::new(Script::held()).await;
    let first = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    let diagnosis = world.begin_diagnosis(id).await;
    next(&mut stream, NoticeName::Diagnosis).await;
    first.kill().await;
    world.script.let_go();

    let second = world.desk.start_worker().await.unwrap();
    assert_eq!(world.script.orders().len(), 1, "the lease of the dead worker holds");
    world.pass(SignedDuration::from_secs(31));
    world.until(id, "diagnosis.completed").await;
    assert_eq!(world.script.orders().len(), 2);
    let kinds = world.kinds(id).await;
    assert_eq!(kinds.iter().filter(|kind| **kind == "diagnosis.completed").count(), 1);
    let view = world.desk.diagnosis(&world.mei, diagnosis).await.unwrap();
    assert_eq!(view.steps.len(), 2, "the first run's progress is gone");
    second.stop().await;
}

#[tokio::test]
async fn a_worker_that_stops_gives_its_work_back_at_once() {
    let world = World::new(Script::held()).await;
    let first = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    world.begin_diagnosis(id).await;
    next(&mut stream, NoticeName::Diagnosis).await;
    first.stop().await;
    world.script.let_go();
    let second = world.desk.start_worker().await.unwrap();
    world.until(id, "diagnosis.completed").await;
    second.stop().await;
}

#[tokio::test]
async fn a_diagnosis_whose_workers_all_die_is_given_up() {
    let world = World::new(Script::held()).await;
    let id = world.open().await;
    let mut stream = world.desk.subscribe(&world.mei, None).await.unwrap();
    let diagnosis = world.begin_diagnosis(id).await;
    for _ in 0..3 {
        let worker = world.desk.start_worker().await.unwrap();
        next(&mut stream, NoticeName::Diagnosis).await;
        worker.kill().await;
        world.pass(SignedDuration::from_secs(31));
    }
    // The sweep finds it.
    world.pass(SignedDuration::from_mins(11));
    let worker = world.desk.start_worker().await.unwrap();
    world.until_status(diagnosis, DiagnosisStatus::Failed).await;
    assert_eq!(world.conversation(id).await.pending, None, "the customer can go on");
    worker.stop().await;
}

#[tokio::test]
async fn a_watch_looks_until_the_site_is_well() {
    let outcomes = [Outcome::Faulty, Outcome::Faulty, Outcome::Faulty, Outcome::Healthy];
    let world = World::new(Script::finding(&outcomes)).await;
    let worker = world.desk.start_worker().await.unwrap();
    let id = world.open().await;
    let diagnosis = world.begin_diagnosis(id).await;
    world.until(id, "diagnosis.completed").await;
    world.press(id, Action::Watch { diagnosis }).await.unwrap();
    let mut enqueued = world.store().enqueued();
    for looks in 2..=4 {
        enqueued.mark_unchanged();
        world.pass(SignedDuration::from_secs(61));
        world.until_orders(looks).await;
        if looks < 4 {
            // The next look is due after this one has ended.
            enqueued.changed().await.unwrap();
        }
    }
    world.until(id, "watch.ended").await;
    let kinds = world.kinds(id).await;
    assert_eq!(
        kinds.iter().filter(|kind| **kind == "diagnosis.completed").count(),
        2,
        "no look without news is told"
    );
    let listed = world.desk.diagnoses(&world.mei, Default::default()).await.unwrap();
    assert_eq!(listed.items.len(), 2, "nor kept");
    worker.stop().await;
}
