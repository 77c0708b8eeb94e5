//! A conversation as somebody reads it who has nothing but its log.

use edgedesk_flow::conversation::Status;
use edgedesk_flow::event::Event;
use edgedesk_flow::ticket::Status as TicketStatus;
use edgedesk_flow::{ConsentId, DiagnosisId, Pending, State, TicketId};

/// What follows from the entries of a log.
#[derive(Debug, Default)]
pub(crate) struct History {
    status: Status,
    consent: Option<ConsentId>,
    running: Option<DiagnosisId>,
    last: Option<DiagnosisId>,
    watches: Vec<DiagnosisId>,
    ticket: Option<(TicketId, TicketStatus)>,
}

impl History {
    pub(crate) fn of(log: &[(bool, Event)]) -> Self {
        let mut history = Self::default();
        for (_, event) in log {
            history.reads(event);
        }
        history
    }

    fn reads(&mut self, event: &Event) {
        match event {
            Event::ConsentGranted(it) => self.consent = Some(it.id),
            Event::ConsentRevoked(it) | Event::ConsentExpired(it) => {
                assert_eq!(self.consent.take(), Some(it.id), "another consent ends than was granted");
            }
            Event::DiagnosisStarted(it) => {
                assert_eq!(self.running.replace(it.id), None, "two diagnoses run at once");
            }
            Event::DiagnosisFailed(it) | Event::DiagnosisCancelled(it) => {
                assert_eq!(self.running.take(), Some(it.id), "a diagnosis ends that does not run");
            }
            Event::DiagnosisCompleted(it) => {
                if self.running == Some(it.id) {
                    self.running = None;
                }
                self.last = Some(it.id);
            }
            Event::WatchStarted(it) => self.watches.push(it.diagnosis),
            Event::WatchEnded(it) => {
                let watched = self.watches.len();
                self.watches.retain(|id| *id != it.diagnosis);
                assert_eq!(self.watches.len() + 1, watched, "a watch ends that was not on");
            }
            Event::TicketCreated(it) => self.ticket = Some((it.id, TicketStatus::New)),
            Event::TicketStatusChanged(it) => {
                assert_eq!(self.ticket, Some((it.id, it.from)), "the ticket was in another state");
                self.ticket = Some((it.id, it.to));
            }
            Event::ConversationQueued {} => self.status = Status::Queued,
            Event::ConversationAssigned(_) => self.status = Status::Active,
            Event::ConversationReturned {} => self.status = Status::Bot,
            Event::ConversationEnded {} => self.status = Status::Ended,
            Event::MessageCreated(_)
            | Event::ConsentRequested(_)
            | Event::ConsentDeclined(_)
            | Event::UrlRequested(_)
            | Event::ToolCompleted(_)
            | Event::HandoffOffered(_) => {}
        }
    }

    /// Fails where the state cannot be told from the log.
    pub(crate) fn assert_explains(&self, state: &State) {
        let running = match &state.pending {
            Pending::Running { diagnosis, .. } => Some(*diagnosis),
            _ => None,
        };
        assert_eq!(self.status, state.status);
        assert_eq!(self.consent, state.consent.as_ref().map(|it| it.id));
        assert_eq!(self.last, state.last_diagnosis.as_ref().map(|it| it.id));
        assert_eq!(self.ticket, state.ticket.as_ref().map(|it| (it.id, it.status)));
        let watches: Vec<DiagnosisId> = state.watches.iter().map(|it| it.diagnosis).collect();
        assert_eq!(self.watches, watches);
        assert_eq!(self.running, running);
    }
}
