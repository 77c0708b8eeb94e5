//! The beginning of a talk, and its beginning anew.

use super::choices;
use crate::conversation::Status;
use crate::turn::Turn;
use crate::{Event, Refusal, Text};

pub(crate) fn opened(turn: &mut Turn<'_>) -> Result<(), Refusal> {
    turn.may_act()?;
    if !turn.state.welcomed {
        turn.state.welcomed = true;
        turn.offer(
            Text::new(
                "您好，我是 EdgeDesk 服务台。网站打不开、访问慢、证书报错，直接告诉我，或者发来出问题的网址，我来查原因。\
                 也可以随时转人工客服。",
                "Hello, this is EdgeDesk. If a site is down, slow or shows a certificate error, tell me, or paste the URL, \
                 and I will find out why. You can ask for a human at any time.",
            ),
            vec![choices::diagnose().primary(), choices::human()],
        );
    }
    Ok(())
}

/// The customer says hello.
pub(crate) fn greeted(turn: &mut Turn<'_>) {
    turn.offer(
        Text::new(
            "您好！请说一下遇到的问题，或者直接发来出问题的网址。",
            "Hello! Tell me what is wrong, or paste the URL that fails.",
        ),
        vec![choices::diagnose().primary(), choices::human()],
    );
}

/// The customer takes up a talk that has ended: the desk answers again. A closed ticket stays closed; who asks for a
/// human again gets a new one.
pub(crate) fn reopen(turn: &mut Turn<'_>) {
    turn.state.status = Status::Bot;
    turn.bot(Event::ConversationReturned {});
    if let Some(ticket) = &turn.state.ticket {
        let number = ticket.number.clone();
        turn.say(Text::new(
            format!("工单 {number} 已经结束，这里由服务台继续为您处理。需要工程师的话，说「转人工」会新建一张工单。"),
            format!(
                "Ticket {number} is closed, so the desk goes on from here. If you need an engineer, say \"human\" for a new \
                 ticket."
            ),
        ));
    }
}
