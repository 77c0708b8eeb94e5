//! While people talk: the queue, the agent, and back to the desk.

use super::{choices, consent, diagnose, said, ticket};
use crate::conversation::Status;
use crate::event::{Attachment, ConversationAssigned};
use crate::intent::{Intent, Reading};
use crate::ticket::{By, Status as TicketStatus};
use crate::turn::Turn;
use crate::{Event, Pending, Refusal, Text, UserId};

/// The customer types while an agent is there: the desk is silent, and the ticket takes notice.
pub(crate) fn customer_said(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    match turn.state.open_ticket().map(|ticket| ticket.status) {
        // Thanks do not reopen what was answered.
        Some(TicketStatus::Resolved) if matches!(reading.intent, Intent::Thanks | Intent::Solved) => {
            ticket::ask_for_confirmation(turn);
            Ok(())
        }
        Some(TicketStatus::Resolved | TicketStatus::WaitingOnCustomer) => {
            ticket::transition(turn, TicketStatus::InProgress, By::Customer)
        }
        _ => Ok(()),
    }
}

/// The customer types while they wait. It is kept for the agent; the desk answers only what is said to it.
pub(crate) fn customer_said_while_waiting(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    if let Some(command) = &reading.command {
        return super::tools::command(turn, command);
    }
    match reading.intent {
        Intent::LeaveQueue => return leave_queue(turn),
        Intent::TicketStatus => {
            ticket::status_asked(turn);
            return Ok(());
        }
        _ => {}
    }
    match (&turn.state.pending, reading.answer, reading.intent) {
        (Pending::Consent { .. }, Some(_), _) => return consent::heard(turn, reading),
        (Pending::Url { .. }, ..) if !reading.urls.is_empty() => {
            return diagnose::heard_at_url_card(turn, reading);
        }
        (Pending::Consent { .. } | Pending::Url { .. } | Pending::Running { .. }, _, Intent::Cancel) => {
            return diagnose::cancel(turn);
        }
        // What else could be meant but the queue?
        (Pending::Nothing, _, Intent::Cancel) => {
            turn.offer(
                Text::new(
                    "要退出排队吗？退出后工单会撤回。",
                    "Do you want to leave the queue? The ticket is withdrawn then.",
                ),
                vec![choices::leave_queue()],
            );
            return Ok(());
        }
        _ => {}
    }
    if matches!(
        turn.state.open_ticket().map(|it| it.status),
        Some(TicketStatus::Resolved | TicketStatus::WaitingOnCustomer)
    ) {
        ticket::transition(turn, TicketStatus::InProgress, By::Customer)?;
    }
    Ok(())
}

/// The customer waits no longer: the ticket is withdrawn, and the desk answers again.
pub(crate) fn leave_queue(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    if turn.state.status != Status::Queued {
        return Err(Refusal::Stale);
    }
    ticket::close_quietly(turn, By::Customer)?;
    turn.state.status = Status::Bot;
    turn.bot(Event::ConversationReturned {});
    turn.offer(
        Text::new(
            "已退出排队，工单已撤回。这里由我继续为您服务，需要时可以再转人工。",
            "You have left the queue, and the ticket is withdrawn. I am here again; you can ask for a human at any time.",
        ),
        vec![choices::diagnose(), choices::human()],
    );
    Ok(())
}

/// An agent takes it, or takes it over from another.
pub(crate) fn agent_took(turn: &mut Turn<'_>, agent: UserId, name: String) -> Result<(), Refusal> {
    if turn.state.status == Status::Ended {
        return Err(Refusal::Ended);
    }
    let status = turn.state.ticket.as_ref().ok_or(Refusal::NoTicket)?.status;
    if status == TicketStatus::New || status.is_final() {
        ticket::transition(turn, TicketStatus::InProgress, By::Agent)?;
    }
    turn.state.status = Status::Active;
    // Cards of the desk are out of place between people; a diagnosis that runs is not.
    turn.close_card();
    turn.person(Event::ConversationAssigned(ConversationAssigned { agent, name }));
    Ok(())
}

/// An agent writes.
pub(crate) fn agent_said(
    turn: &mut Turn<'_>,
    text: &str,
    attachments: Vec<Attachment>,
) -> Result<(), Refusal> {
    match turn.state.status {
        Status::Active => {}
        Status::Ended => return Err(Refusal::Ended),
        Status::Bot | Status::Queued => return Err(Refusal::NotAssigned),
    }
    said::write_down(turn, text, &attachments)?;
    Ok(())
}

/// An agent gives it back to the desk; the ticket stays as it is.
pub(crate) fn agent_returned(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    match turn.state.status {
        Status::Active => {}
        Status::Ended => return Err(Refusal::Ended),
        Status::Bot | Status::Queued => return Err(Refusal::NotAssigned),
    }
    turn.state.status = Status::Bot;
    turn.person(Event::ConversationReturned {});
    turn.offer(
        Text::new(
            "工程师已离开对话，接下来由我为您服务。工单还保留着，需要时说「转人工」就能接着处理。",
            "The engineer has left the conversation, and I am here again. Your ticket stays open: say \"human\" to go on with it.",
        ),
        vec![choices::diagnose(), choices::human()],
    );
    Ok(())
}
