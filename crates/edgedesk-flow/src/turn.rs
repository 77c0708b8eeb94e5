use crate::event::{Choice, MessageCreated, Utterance};
use crate::{Consent, Context, Effect, Event, Pending, Refusal, State, Text};

/// One step in the making: the state as it becomes, and what is to be done so far.
pub(crate) struct Turn<'c> {
    pub(crate) state: State,
    pub(crate) context: &'c Context,
    pub(crate) effects: Vec<Effect>,
}

impl<'c> Turn<'c> {
    pub(crate) fn new(state: &State, context: &'c Context) -> Self {
        Self { state: state.clone(), context, effects: Vec::new() }
    }

    /// Refuses what comes from a member who may only look.
    pub(crate) fn may_act(&self) -> Result<(), Refusal> {
        if self.context.may_act { Ok(()) } else { Err(Refusal::NotAllowed) }
    }

    /// An entry of whoever gave the input.
    pub(crate) fn person(&mut self, event: Event) {
        self.effects.push(Effect::Append { event, bot: false });
    }

    /// An entry of the desk.
    pub(crate) fn bot(&mut self, event: Event) {
        self.effects.push(Effect::Append { event, bot: true });
    }

    /// Words of the desk.
    pub(crate) fn say(&mut self, text: Text) {
        self.offer(text, Vec::new());
    }

    /// Words of the desk, with buttons under them.
    pub(crate) fn offer(&mut self, text: Text, choices: Vec<Choice>) {
        let content = Utterance::Said { text };
        self.bot(Event::MessageCreated(MessageCreated { content, attachments: Vec::new(), choices }));
    }

    pub(crate) fn carry_out(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// The consent, while its time has not run out.
    pub(crate) fn consent(&self) -> Option<&Consent> {
        self.state.consent.as_ref().filter(|consent| consent.expires_at > self.context.now)
    }

    /// Whether a diagnosis runs.
    pub(crate) fn is_running(&self) -> bool {
        matches!(self.state.pending, Pending::Running { .. })
    }

    /// Closes whatever card is open; a diagnosis that runs goes on.
    pub(crate) fn close_card(&mut self) {
        if !self.is_running() {
            self.state.pending = Pending::Nothing;
        }
    }
}
