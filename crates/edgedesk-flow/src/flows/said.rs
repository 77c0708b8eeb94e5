use super::{
    consent, diagnose, handoff, human, migration, recheck, small_talk, subject, ticket, tools, welcome,
};
use crate::conversation::Status;
use crate::event::{Attachment, MessageCreated, Utterance};
use crate::intent::{self, Intent, Reading};
use crate::turn::Turn;
use crate::{Effect, Event, Pending, Refusal, secrets};

/// The customer has typed.
pub(crate) fn said(turn: &mut Turn<'_>, text: &str, attachments: Vec<Attachment>) -> Result<(), Refusal> {
    turn.may_act()?;
    let hidden = write_down(turn, text, &attachments)?;
    subject::remember(&mut turn.state, text);
    if turn.state.status == Status::Ended {
        welcome::reopen(turn);
    }
    let reading = intent::read(text);
    match turn.state.status {
        Status::Active => human::customer_said(turn, &reading)?,
        Status::Queued => human::customer_said_while_waiting(turn, &reading)?,
        Status::Bot | Status::Ended => {
            if !text.trim().is_empty() {
                answer(turn, &reading)?;
            }
            if !attachments.is_empty() {
                small_talk::files_came(turn);
            }
        }
    }
    if !hidden.is_empty() {
        small_talk::secrets_were_hidden(turn, &hidden);
    }
    Ok(())
}

/// Logs what a person has said, secrets masked, and gives back the secrets.
pub(super) fn write_down(
    turn: &mut Turn<'_>,
    text: &str,
    attachments: &[Attachment],
) -> Result<Vec<secrets::Kind>, Refusal> {
    if text.trim().is_empty() && attachments.is_empty() {
        return Err(Refusal::Empty);
    }
    let found = secrets::find(text);
    let content = Utterance::Typed { text: secrets::mask(text, &found) };
    let message = MessageCreated { content, attachments: attachments.to_vec(), choices: Vec::new() };
    turn.person(Event::MessageCreated(message));
    if !attachments.is_empty() {
        turn.carry_out(Effect::Attach { attachments: attachments.to_vec() });
    }
    let mut kinds: Vec<secrets::Kind> = found.into_iter().map(|secret| secret.kind).collect();
    kinds.dedup();
    Ok(kinds)
}

/// The desk answers: first what the open card waits for, then what the words mean.
fn answer(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    let missed = std::mem::take(&mut turn.state.misunderstood);
    if let Some(command) = &reading.command {
        return tools::command(turn, command);
    }
    if wants_away(reading) {
        return by_intent(turn, reading, missed);
    }
    match turn.state.pending.clone() {
        Pending::Consent { .. } => consent::heard(turn, reading),
        Pending::Url { .. } => diagnose::heard_at_url_card(turn, reading),
        Pending::Running { .. } => diagnose::heard_while_running(turn, reading),
        Pending::Handoff { subject } => handoff::heard(turn, reading, subject),
        Pending::Nothing => by_intent(turn, reading, missed),
    }
}

/// Whether the words leave whatever card is open: a human, a tool, the ticket.
fn wants_away(reading: &Reading) -> bool {
    matches!(
        reading.intent,
        Intent::Human | Intent::TicketStatus | Intent::Migration | Intent::Tool(_) | Intent::Help
    )
}

/// What the words mean where no card is open, or leaves it.
pub(super) fn by_intent(turn: &mut Turn<'_>, reading: &Reading, missed: u8) -> Result<(), Refusal> {
    match reading.intent {
        Intent::Human => handoff::asked(turn, reading.urls.first().map(String::as_str)),
        Intent::LeaveQueue => ticket::wants_out(turn),
        Intent::TicketStatus => ticket::status_asked(turn),
        Intent::Migration => migration::asked(turn),
        Intent::Tool(tool) => tools::asked(turn, tool, reading)?,
        Intent::Diagnose => diagnose::asked(turn, reading),
        Intent::Fixed => recheck::fixed(turn, reading)?,
        Intent::NotSolved => small_talk::not_solved(turn, reading)?,
        Intent::Solved => small_talk::solved(turn),
        Intent::Thanks => small_talk::thanks(turn),
        Intent::Greeting => welcome::greeted(turn),
        Intent::Help => small_talk::help(turn),
        Intent::Cancel => diagnose::cancel_said(turn),
        Intent::Unknown if reading.answer.is_some() => small_talk::bare_answer(turn),
        Intent::Unknown => small_talk::not_understood(turn, reading, missed)?,
    }
    Ok(())
}
