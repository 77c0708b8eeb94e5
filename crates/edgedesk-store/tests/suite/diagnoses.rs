use edgedesk_flow::event::{Headline, Outcome, Trigger};
use edgedesk_flow::{AccountId, DiagnosisId, Symptom, Text, TicketId};
use edgedesk_store::{Conversation, Diagnosis, DiagnosisStatus, DiagnosisStep, Page, Scope};
use futures_util::FutureExt;
use serde_json::json;

use crate::consents::consent;
use crate::world::{NOON, World, after, id, on_both, ticket_in_state};

/// A diagnosis of this conversation.
pub(crate) fn diagnosis(conversation: &Conversation) -> Diagnosis {
    Diagnosis {
        id: DiagnosisId(id()),
        account_id: conversation.account_id,
        conversation_id: Some(conversation.id),
        requested_by: Some(conversation.opener_id),
        url: "https://www.example.com/".to_owned(),
        symptom: Symptom { region: Some("广东电信".to_owned()), ..Symptom::default() },
        trigger: Trigger::Asked,
        status: DiagnosisStatus::Queued,
        previous_id: None,
        consent_id: None,
        outcome: None,
        causes: Vec::new(),
        failure: None,
        created_at: NOON,
        started_at: None,
        ended_at: None,
    }
}

impl World {
    /// A diagnosis that waits.
    pub(crate) async fn diagnosed(&self, conversation: &Conversation) -> Diagnosis {
        let diagnosis = diagnosis(conversation);
        self.write(diagnosis.clone(), |tx, diagnosis| tx.insert_diagnosis(diagnosis).boxed()).await;
        diagnosis
    }
}

on_both! {
    async fn a_verdict_is_kept(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let receipt = consent(&conversation);
        let mut kept = Diagnosis { consent_id: Some(receipt.id), ..diagnosis(&conversation) };
        world
            .write((receipt, kept.clone()), |tx, (receipt, diagnosis)| {
                async move {
                    tx.insert_consent(receipt).await?;
                    tx.insert_diagnosis(diagnosis).await
                }
                .boxed()
            })
            .await;
        kept.status = DiagnosisStatus::Completed;
        kept.outcome = Some(Outcome::Faulty);
        kept.causes = vec![Headline {
            code: "origin.tcp_refused".to_owned(),
            title: Text::new("源站拒绝连接", "The origin refuses connections"),
            summary: Text::new("…", "…"),
        }];
        kept.failure = Some(Text::new("没有", "none"));
        (kept.started_at, kept.ended_at) = (Some(after(1)), Some(after(2)));
        let locked = world
            .write(kept.clone(), |tx, diagnosis| {
                async move {
                    let locked = tx.lock_diagnosis(diagnosis.id).await?;
                    tx.save_diagnosis(diagnosis).await?;
                    Ok(locked)
                }
                .boxed()
            })
            .await;
        assert_eq!(locked.map(|diagnosis| diagnosis.status), Some(DiagnosisStatus::Queued));
        let reader = world.store.read();
        assert_eq!(reader.diagnosis(Scope::Desk, kept.id).await.unwrap(), Some(kept.clone()));
        assert_eq!(reader.diagnoses_of(Scope::Desk, conversation.id).await.unwrap(), [kept]);
    }

    async fn progress_is_read_from_where_one_was(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let diagnosis = world.diagnosed(&conversation).await.id;
        let steps: Vec<_> = (0..5)
            .map(|n| DiagnosisStep { diagnosis_id: diagnosis, n, body: json!({"what": {"zh": "解析", "en": "DNS"}}) })
            .collect();
        world.write(steps.clone(), |tx, steps| tx.insert_diagnosis_steps(steps).boxed()).await;
        let reader = world.store.read();
        assert_eq!(reader.diagnosis_steps(diagnosis, None).await.unwrap(), steps);
        assert_eq!(reader.diagnosis_steps(diagnosis, Some(2)).await.unwrap(), steps[3..]);
        world.write(diagnosis, |tx, id| tx.delete_diagnosis_steps(*id).boxed()).await;
        assert_eq!(reader.diagnosis_steps(diagnosis, None).await.unwrap(), []);
    }

    async fn evidence_comes_back_byte_for_byte(world: World) {
        let customer = world.customer("acme").await;
        let conversation = world.opened_by(&customer).await;
        let diagnosis = world.diagnosed(&conversation).await.id;
        assert_eq!(world.store.read().evidence(diagnosis).await.unwrap(), None);
        for bytes in [vec![1, 2, 3], (0..=255).cycle().take(300_000).collect::<Vec<u8>>()] {
            world
                .write((diagnosis, bytes.clone()), |tx, (id, bytes)| tx.save_evidence(*id, bytes.clone()).boxed())
                .await;
            assert_eq!(world.store.read().evidence(diagnosis).await.unwrap(), Some(bytes));
        }
    }

    async fn a_diagnosis_is_seen_by_its_account_and_by_staff_once_there_is_a_ticket(world: World) {
        let customer = world.customer("acme").await;
        let mut conversation = world.opened_by(&customer).await;
        let diagnosis = world.diagnosed(&conversation).await;
        let reader = world.store.read();
        let (ours, theirs) = (Scope::Account(diagnosis.account_id), Scope::Account(AccountId(id())));
        for (ticket, scope, seen) in
            [(false, ours, 1), (false, theirs, 0), (false, Scope::Staff, 0), (true, Scope::Staff, 1), (true, theirs, 0)]
        {
            conversation.state.ticket = ticket.then(|| ticket_in_state(TicketId(id())));
            world.write(conversation.clone(), |tx, conversation| tx.save_conversation(conversation).boxed()).await;
            let found = reader.diagnosis(scope, diagnosis.id).await.unwrap();
            let listed = reader.diagnoses(scope, Page::first(10)).await.unwrap();
            let of = reader.diagnoses_of(scope, conversation.id).await.unwrap();
            assert_eq!(
                (found.iter().len(), listed.len(), of.len()),
                (seen, seen, seen),
                "{scope:?}, ticket: {ticket}"
            );
        }
    }
}
