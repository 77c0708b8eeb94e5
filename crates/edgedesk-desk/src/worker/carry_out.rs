use edgedesk_flow::ticket::{By, Status};
use edgedesk_flow::{ConversationId, Input};
use edgedesk_store::Scope;
use futures_util::FutureExt as _;

use super::Work;
use super::lease::Lease;
use crate::conversations::{Speaker, TurnRequest, What};
use crate::{Desk, DeskError};

impl Desk {
    pub(super) async fn carry_out(&self, lease: &Lease, work: Work) -> Result<(), DeskError> {
        match work {
            Work::Diagnose { diagnosis, url } => self.carry_out_diagnosis(lease, diagnosis, url).await,
            Work::Tool { conversation, tool, input, consent } => {
                self.carry_out_tool(lease, conversation, tool, input, consent).await
            }
            Work::Watch { conversation, diagnosis, every_s } => {
                self.look_again(lease, conversation, diagnosis, every_s).await
            }
            Work::ExpireConsent { conversation, consent } => {
                self.tell_conversation_of(lease, conversation, Input::ConsentExpired { consent }).await
            }
            Work::ExpireWatch { conversation, diagnosis } => {
                self.tell_conversation_of(lease, conversation, Input::WatchExpired { diagnosis }).await
            }
            Work::CloseResolvedTicket { conversation, .. } => {
                let closed = Input::TicketMoved { to: Status::Closed, by: By::System };
                self.tell_conversation_of(lease, conversation, closed).await
            }
            Work::Sweep {} => self.sweep(lease).await,
        }
    }

    /// Brings a conversation what was due. What it no longer applies to is no failure.
    async fn tell_conversation_of(
        &self,
        lease: &Lease,
        conversation: ConversationId,
        input: Input,
    ) -> Result<(), DeskError> {
        match self.finish_with(lease, conversation, What::Input(input)).await {
            Err(DeskError::Conflict { .. } | DeskError::NotFound) => self.finish(lease).await,
            done => done,
        }
    }

    /// Ends a job with a turn of its conversation, in one transaction.
    pub(super) async fn finish_with(
        &self,
        lease: &Lease,
        conversation: ConversationId,
        what: What,
    ) -> Result<(), DeskError> {
        let request = TurnRequest { conversation, speaker: Speaker::Desk, client_key: None, what };
        let done = self
            .store()
            .write(conversation, (self.clone(), lease.clone(), request), |tx, (desk, lease, request)| {
                async move {
                    // Everybody locks the conversation first, then what belongs to it.
                    tx.lock_conversation(Scope::Desk, request.conversation).await?;
                    lease.finish(tx).await?;
                    desk.turn_in(tx, request).await
                }
                .boxed()
            })
            .await?;
        self.turn_committed(&done);
        Ok(())
    }

    /// Ends a job that has nothing to say.
    pub(super) async fn finish(&self, lease: &Lease) -> Result<(), DeskError> {
        self.store()
            .write(edgedesk_store::Lane::default(), lease.clone(), |tx, lease| lease.finish(tx).boxed())
            .await
    }
}
