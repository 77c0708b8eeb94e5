use crate::flows::{consent, diagnose, human, result, ticket, watch, welcome};
use crate::turn::Turn;
use crate::{Context, Effect, Input, Refusal, State, flows};

/// What an input makes of a conversation: the next state, and what is to be done about it, in order.
///
/// # Errors
/// [`Refusal`], where the input does not apply: then nothing changes and nothing is logged. What the desk itself
/// brings too late (a verdict of a cancelled diagnosis, the end of a revoked consent) is no error, and does nothing.
pub fn step(state: &State, input: Input, context: &Context) -> Result<(State, Vec<Effect>), Refusal> {
    let mut turn = Turn::new(state, context);
    match input {
        Input::Opened => welcome::opened(&mut turn)?,
        Input::CustomerSaid { text, attachments } => flows::said(&mut turn, &text, attachments)?,
        Input::CustomerPressed(action) => flows::pressed(&mut turn, action)?,
        Input::AgentSaid { text, attachments } => human::agent_said(&mut turn, &text, attachments)?,
        Input::AgentTook { agent, name } => human::agent_took(&mut turn, agent, name)?,
        Input::AgentReturned => human::agent_returned(&mut turn)?,
        Input::TicketMoved { to, by } => ticket::moved(&mut turn, to, by)?,
        Input::DiagnosisCompleted(completed) => result::completed(&mut turn, completed),
        Input::UrlRefused { diagnosis, error } => diagnose::url_refused(&mut turn, diagnosis, error),
        Input::DiagnosisFailed { diagnosis, reason } => result::failed(&mut turn, diagnosis, reason),
        Input::ConsentExpired { consent } => consent::expired(&mut turn, consent),
        Input::WatchExpired { diagnosis } => watch::expired(&mut turn, diagnosis),
    }
    Ok((turn.state, turn.effects))
}
