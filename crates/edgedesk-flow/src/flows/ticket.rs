//! The ticket of a conversation: its states, and what follows from them.

use super::{choices, diagnose, handoff, small_talk, watch};
use crate::conversation::Status;
use crate::event::TicketStatusChanged;
use crate::ticket::{By, Status as TicketStatus};
use crate::turn::Turn;
use crate::{Effect, Event, Refusal, Text};

/// Moves the ticket, where it may, and logs it.
pub(crate) fn transition(turn: &mut Turn<'_>, to: TicketStatus, by: By) -> Result<(), Refusal> {
    let ticket = turn.state.ticket.as_mut().ok_or(Refusal::NoTicket)?;
    let from = ticket.status;
    ticket.status = from.transition(to, by)?;
    let (id, number) = (ticket.id, ticket.number.clone());
    turn.carry_out(Effect::MoveTicket { id, to });
    let event = Event::TicketStatusChanged(TicketStatusChanged { id, number, from, to });
    if by == By::System {
        turn.bot(event)
    } else {
        turn.person(event)
    }
    Ok(())
}

/// Closes the ticket without a word.
pub(crate) fn close_quietly(turn: &mut Turn<'_>, by: By) -> Result<(), Refusal> {
    transition(turn, TicketStatus::Closed, by)
}

/// An agent, or time, moves it.
pub(crate) fn moved(turn: &mut Turn<'_>, to: TicketStatus, by: By) -> Result<(), Refusal> {
    transition(turn, to, by)?;
    match to {
        TicketStatus::Resolved => ask_for_confirmation(turn),
        TicketStatus::Closed => end(turn),
        TicketStatus::Merged => {
            turn.say(Text::new(
                "这张工单已合并到另一张工单，后续请在那张工单里查看。",
                "This ticket has been merged into another one; please follow that one from now on.",
            ));
            end(turn);
        }
        TicketStatus::New
        | TicketStatus::InProgress
        | TicketStatus::WaitingOnCustomer
        | TicketStatus::OnHold => {}
    }
    Ok(())
}

/// Nobody works on it any more. A diagnosis that still runs is the desk's, which answers then.
fn end(turn: &mut Turn<'_>) {
    match turn.state.status {
        Status::Queued | Status::Active if turn.is_running() => {
            turn.state.status = Status::Bot;
            turn.bot(Event::ConversationReturned {});
        }
        Status::Queued | Status::Active => finish(turn),
        Status::Bot | Status::Ended => {}
    }
}

fn finish(turn: &mut Turn<'_>) {
    turn.close_card();
    turn.state.status = Status::Ended;
    turn.state.next_url = None;
    turn.bot(Event::ConversationEnded {});
}

/// An answer was given: is it one?
pub(crate) fn ask_for_confirmation(turn: &mut Turn<'_>) {
    turn.offer(
        Text::new(
            "工程师认为问题已经处理好，请您确认。没解决的话直接回复，工单会继续处理。",
            "The engineer considers this solved. Please confirm. If it is not, just answer, and the ticket goes on.",
        ),
        vec![choices::solved().primary(), choices::not_solved()],
    );
}

/// The customer says that it is settled: closes the ticket, or ends the talk with the desk.
pub(crate) fn solved(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    if turn.state.status == Status::Ended {
        return Err(Refusal::Ended);
    }
    if turn.is_running() {
        diagnose::cancel_quietly(turn);
    }
    watch::stop_all(turn);
    let ticket = turn.state.open_ticket().map(|ticket| ticket.number.clone());
    match ticket {
        Some(number) => {
            close_quietly(turn, By::Customer)?;
            turn.say(Text::new(
                format!("工单 {number} 已完成，感谢您的确认。以后有问题，在这里发消息就可以。"),
                format!(
                    "Ticket {number} is closed. Thank you for confirming; write here whenever you need us."
                ),
            ));
        }
        None => turn.say(Text::new(
            "问题解决了就好！以后有问题，在这里发消息就可以。",
            "Glad that it is solved! Write here whenever you need me.",
        )),
    }
    finish(turn);
    Ok(())
}

/// The customer says that it is not.
pub(crate) fn not_solved(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    if turn.state.open_ticket().is_some_and(|ticket| ticket.status == TicketStatus::Resolved) {
        transition(turn, TicketStatus::InProgress, By::Customer)?;
        if turn.state.status == Status::Bot {
            turn.close_card();
            handoff::queue(turn);
        }
        turn.say(Text::new(
            "好的，工单继续处理。请补充一下现在的现象，工程师会接着看。",
            "Understood, the ticket goes on. Please describe what you see now; the engineer will look at it.",
        ));
        return Ok(());
    }
    match turn.state.status {
        Status::Bot | Status::Ended => small_talk::way_on(turn),
        Status::Queued | Status::Active => return Err(Refusal::Stale),
    }
    Ok(())
}

/// "How far is my ticket?"
pub(crate) fn status_asked(turn: &mut Turn<'_>) {
    let Some(ticket) = &turn.state.ticket else {
        let mut choices = vec![choices::human()];
        choices.extend(turn.state.last_diagnosis.as_ref().map(|last| choices::recheck(last.id)));
        turn.offer(
            Text::new(
                "这个对话里还没有工单，其他对话的工单可以在「工单」页查看。想知道网站恢复没有，可以重新检查；需要工程师的话，\
                 我现在就帮您转。",
                "This conversation has no ticket yet; those of your other conversations are on the Tickets page. To see whether \
                 a site has recovered, check again; if you need an engineer, I can hand you over now.",
            ),
            choices,
        );
        return;
    };
    let label = ticket.status.label();
    let mut text = Text::new(
        format!("工单 {} 现在的状态是「{}」。", ticket.number, label.zh),
        format!("Ticket {} is \"{}\" now.", ticket.number, label.en),
    );
    let choices = match turn.state.status {
        Status::Queued => {
            text.zh.push_str("您还在排队，位置和预计等待时间显示在对话里。");
            text.en.push_str(
                " You are in the queue: your place and the expected wait are shown in the conversation.",
            );
            vec![choices::leave_queue()]
        }
        Status::Bot if !ticket.status.is_final() => vec![choices::human()],
        _ => Vec::new(),
    };
    turn.offer(text, choices);
}

/// "Take my ticket back", or "I don't want to wait", where nobody waits.
pub(crate) fn wants_out(turn: &mut Turn<'_>) {
    match turn.state.open_ticket().map(|ticket| ticket.number.clone()) {
        Some(number) => turn.offer(
            Text::new(
                format!("您现在没有在排队，工单 {number} 还开着。确定不需要了的话，点「已解决」就会关闭。"),
                format!("You are not in the queue; ticket {number} is still open. Press \"It is solved\" to close it."),
            ),
            vec![choices::solved(), choices::human()],
        ),
        None => diagnose::cancel_said(turn),
    }
}
