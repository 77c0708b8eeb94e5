use super::{consent, diagnose, handoff, human, recheck, ticket, tools, watch, welcome};
use crate::conversation::Status;
use crate::turn::Turn;
use crate::{Action, Pending, Refusal};

/// The customer has pressed something.
pub(crate) fn pressed(turn: &mut Turn<'_>, action: Action) -> Result<(), Refusal> {
    turn.may_act()?;
    if turn.state.status == Status::Ended && begins(&action) {
        welcome::reopen(turn);
    }
    match action {
        Action::Diagnose { url, symptom } => diagnose::begin(turn, diagnose::Request::new(url, symptom)),
        Action::SubmitUrl { url, symptom } => {
            let outside = matches!(turn.state.pending, Pending::Url { outside: true, .. });
            diagnose::begin(
                turn,
                diagnose::Request { outside, ..diagnose::Request::new(Some(url), symptom) },
            );
        }
        Action::DiagnoseOutside { url, symptom } => {
            diagnose::begin(
                turn,
                diagnose::Request { outside: true, ..diagnose::Request::new(url, symptom) },
            );
        }
        Action::DiagnoseInstead { url } => diagnose::instead(turn, url)?,
        Action::GrantConsent {} => consent::grant(turn, None)?,
        Action::DeclineConsent {} => consent::decline(turn)?,
        Action::RevokeConsent { consent } => consent::revoke(turn, consent)?,
        Action::Cancel {} => diagnose::cancel(turn)?,
        Action::Recheck { diagnosis } => recheck::again(turn, diagnosis)?,
        Action::Watch { diagnosis } => watch::begin(turn, diagnosis)?,
        Action::Unwatch { diagnosis } => watch::stop(turn, diagnosis)?,
        Action::UseTool { tool, input } => tools::run(turn, tool, input),
        Action::AskHuman {} => handoff::asked(turn, None),
        Action::HandOver { priority, subject, description, attachments } => {
            handoff::hand_over(turn, handoff::Form { priority, subject, description, attachments })?;
        }
        Action::LeaveQueue {} => human::leave_queue(turn)?,
        Action::Solved {} => ticket::solved(turn)?,
        Action::NotSolved {} => ticket::not_solved(turn)?,
    }
    Ok(())
}

/// Whether an action takes a conversation up again that has ended. What only tidies up does not.
fn begins(action: &Action) -> bool {
    matches!(
        action,
        Action::Diagnose { .. }
            | Action::SubmitUrl { .. }
            | Action::DiagnoseOutside { .. }
            | Action::Recheck { .. }
            | Action::Watch { .. }
            | Action::UseTool { .. }
            | Action::AskHuman {}
            | Action::HandOver { .. }
            | Action::NotSolved {}
    )
}
