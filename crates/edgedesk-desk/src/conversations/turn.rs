use edgedesk_flow::event::{Attachment, Author};
use edgedesk_flow::{
    AttachmentId, ConsentId, Context, ConversationId, DiagnosisId, Effect, Event, EventId, Input, TicketId,
    step,
};
use edgedesk_store::{self as kept, NewEvent, Scope, StoredEvent, Tx};
use futures_util::FutureExt as _;
use jiff::Timestamp;

use crate::audit::Done;
use crate::{Actor, Desk, DeskError, Permission};

/// Something that comes to a conversation.
#[derive(Clone, Debug)]
pub(crate) struct TurnRequest {
    pub(crate) conversation: ConversationId,
    pub(crate) speaker: Speaker,
    /// The sender's own name for it: the same key again is the same turn.
    pub(crate) client_key: Option<String>,
    pub(crate) what: What,
}

/// Who brings it.
#[derive(Clone, Debug)]
pub(crate) enum Speaker {
    Person(Actor),
    Desk,
}

/// What it is.
#[derive(Clone, Debug)]
pub(crate) enum What {
    /// Words and files, of a customer or an agent.
    Words { text: String, attachments: Vec<AttachmentId> },
    /// Anything else.
    Input(Input),
    /// Entries of the desk that change nothing but the log.
    Entries(Vec<Event>),
}

/// What came of it, once it is committed.
#[derive(Debug)]
pub(crate) struct TurnDone {
    pub(crate) conversation: kept::Conversation,
    /// What was written to the log.
    pub(crate) events: Vec<StoredEvent>,
    /// Whether it had come before, and nothing was done this time.
    pub(crate) known: bool,
    /// The diagnoses that are to stop.
    pub(crate) cancelled: Vec<DiagnosisId>,
}

impl Desk {
    /// Takes a turn: one transaction for everything that it brings about.
    pub(crate) async fn turn(&self, request: TurnRequest) -> Result<TurnDone, DeskError> {
        let done = self
            .store()
            .write(request.conversation, (self.clone(), request), |tx, (desk, request)| {
                desk.turn_in(tx, request).boxed()
            })
            .await?;
        self.turn_committed(&done);
        Ok(done)
    }

    /// Takes a turn in a transaction that has more to do. [`Self::turn_committed`] is for after its commit.
    pub(crate) async fn turn_in(&self, tx: &Tx, request: &TurnRequest) -> Result<TurnDone, DeskError> {
        let scope = match &request.speaker {
            Speaker::Person(actor) => actor.scope(),
            Speaker::Desk => Scope::Desk,
        };
        let conversation =
            tx.lock_conversation(scope, request.conversation).await?.ok_or(DeskError::NotFound)?;
        if let Some(known) = self.known(tx, request).await? {
            let events = vec![known];
            return Ok(TurnDone { conversation, events, known: true, cancelled: Vec::new() });
        }
        self.new_turn(tx, request, conversation).await
    }

    /// Takes a turn in a conversation that is locked, or new.
    pub(crate) async fn new_turn(
        &self,
        tx: &Tx,
        request: &TurnRequest,
        conversation: kept::Conversation,
    ) -> Result<TurnDone, DeskError> {
        let before = conversation.clone();
        let now = self.now();
        let mut turn = Turn {
            desk: self,
            tx,
            request,
            now,
            conversation,
            entries: Vec::new(),
            cancelled: Vec::new(),
            audit: Vec::new(),
        };
        match &request.what {
            What::Words { text, attachments } => turn.say(text, attachments).await?,
            What::Input(input) => turn.step(input.clone()).await?,
            What::Entries(events) => {
                for event in events {
                    turn.append(event.clone(), true)?;
                }
            }
        }
        turn.keep(&before).await
    }

    /// The entry that was written when this turn came first.
    async fn known(&self, tx: &Tx, request: &TurnRequest) -> Result<Option<StoredEvent>, DeskError> {
        let Some(key) = &request.client_key else { return Ok(None) };
        Ok(tx.event_by_client_key(request.conversation, key).await?)
    }

    /// What follows once a turn is committed: it stops what was cancelled, and tells who listens.
    pub(crate) fn turn_committed(&self, done: &TurnDone) {
        for diagnosis in &done.cancelled {
            self.running().cancel(*diagnosis);
        }
    }
}

/// A turn in the making.
pub(super) struct Turn<'a> {
    pub(super) desk: &'a Desk,
    pub(super) tx: &'a Tx,
    pub(super) request: &'a TurnRequest,
    pub(super) now: Timestamp,
    pub(super) conversation: kept::Conversation,
    pub(super) entries: Vec<NewEvent>,
    pub(super) cancelled: Vec<DiagnosisId>,
    pub(super) audit: Vec<Done>,
}

impl Turn<'_> {
    async fn say(&mut self, text: &str, attachments: &[AttachmentId]) -> Result<(), DeskError> {
        let (text, attachments) = (text.to_owned(), self.attachments(attachments).await?);
        let by_staff = self.person().is_some_and(|actor| actor.role.is_staff());
        self.step(if by_staff {
            Input::AgentSaid { text, attachments }
        } else {
            Input::CustomerSaid { text, attachments }
        })
        .await
    }

    /// Files that were uploaded before. What somebody else uploaded, or for another conversation, does not exist.
    pub(super) async fn attachments(&self, ids: &[AttachmentId]) -> Result<Vec<Attachment>, DeskError> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            let kept = match self.person() {
                Some(actor) => self.tx.attachment(actor.scope(), actor.user, *id).await?.filter(|kept| {
                    kept.uploader_id == actor.user
                        && kept.conversation_id.is_none_or(|other| other == self.conversation.id)
                }),
                None => None,
            };
            let kept = kept.ok_or_else(|| {
                DeskError::invalid(
                    "attachments",
                    "unknown_attachment",
                    "附件不存在或已过期，请重新上传。",
                    "There is no such file any more. Please upload it again.",
                )
            })?;
            found.push(Attachment {
                id: kept.id,
                name: kept.name,
                media_type: kept.media_type,
                size: kept.size,
            });
        }
        Ok(found)
    }

    pub(super) fn person(&self) -> Option<&Actor> {
        match &self.request.speaker {
            Speaker::Person(actor) => Some(actor),
            Speaker::Desk => None,
        }
    }

    /// Asks the flow, and does what it says.
    async fn step(&mut self, input: Input) -> Result<(), DeskError> {
        let mut context = self.context()?;
        let (mut state, mut effects) = step(&self.conversation.state, input.clone(), &context)?;
        // Numbers are taken only where they are used: a step is a function, and can be asked again with them.
        if self.number(&effects, &mut context).await? {
            (state, effects) = step(&self.conversation.state, input.clone(), &context)?;
        }
        self.conversation.state = state;
        if let Input::AgentTook { agent, name } = &input {
            self.conversation.agent_id = Some(*agent);
            self.conversation.agent_name = Some(name.clone());
        }
        let mut answers = Vec::new();
        for effect in effects {
            answers.extend(self.carry_out(effect).await?);
        }
        for answer in answers {
            Box::pin(self.step(answer)).await?;
        }
        Ok(())
    }

    fn context(&self) -> Result<Context, DeskError> {
        let config = self.desk.config();
        Ok(Context {
            now: self.now,
            lang: self.conversation.lang.clone(),
            may_act: self.person().is_none_or(|actor| actor.may(Permission::Write)),
            consent: (ConsentId(self.desk.new_id()?), String::new()),
            diagnosis: DiagnosisId(self.desk.new_id()?),
            ticket: (TicketId(self.desk.new_id()?), String::new()),
            consent_valid_for_s: config.consent_valid_for.as_secs(),
            watch_every_s: config.watch_every.as_secs(),
            watch_for_s: config.watch_for.as_secs(),
            has_control_plane: self.desk.diagnoser().has_control_plane(),
            opens_at: config.hours.opens_at(self.now),
        })
    }

    /// Puts the numbers in that the effects use; says whether there are any.
    async fn number(&self, effects: &[Effect], context: &mut Context) -> Result<bool, DeskError> {
        let mut used = false;
        for effect in effects {
            match effect {
                Effect::KeepConsent { .. } => context.consent.1 = self.tx.next_number("C", self.now).await?,
                Effect::CreateTicket { .. } => context.ticket.1 = self.tx.next_number("T", self.now).await?,
                _ => continue,
            }
            used = true;
        }
        Ok(used)
    }

    pub(super) fn append(&mut self, event: Event, bot: bool) -> Result<(), DeskError> {
        let author = match self.person() {
            Some(actor) if !bot => actor.author(),
            _ => Author::bot(),
        };
        let id = EventId(self.desk.new_id()?);
        self.entries.push(NewEvent { id, client_key: None, author, event, at: self.now });
        Ok(())
    }
}
