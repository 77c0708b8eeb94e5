//! The dialog 联系人工, and the ticket that comes of it.

use super::{choices, subject};
use crate::conversation::Status;
use crate::event::{HandoffOffered, TicketCreated};
use crate::intent::{Answer, Intent, Reading};
use crate::ticket::Priority;
use crate::turn::Turn;
use crate::{AttachmentId, Effect, Event, Pending, Refusal, Text, Ticket, secrets, ticket};

/// The dialog as sent off.
pub(crate) struct Form {
    pub(crate) priority: Priority,
    pub(crate) subject: String,
    pub(crate) description: String,
    pub(crate) attachments: Vec<AttachmentId>,
}

/// A human is asked for. A URL that came along is what it is about.
pub(crate) fn asked(turn: &mut Turn<'_>, url: Option<&str>) {
    match turn.state.status {
        Status::Active => turn.say(Text::new(
            "工程师已经在这个对话里了，请直接说，他会看到。",
            "An engineer is in this conversation already. Just write, and they will see it.",
        )),
        Status::Queued => turn.offer(
            Text::new(
                "您已经在排队了，轮到时工程师会直接在这里回复。排队期间可以继续补充情况。",
                "You are in the queue already, and an engineer will answer right here. You can go on adding details meanwhile.",
            ),
            vec![choices::leave_queue()],
        ),
        Status::Bot | Status::Ended if turn.state.open_ticket().is_some() => again(turn),
        Status::Bot | Status::Ended => offer(turn, url),
    }
}

fn offer(turn: &mut Turn<'_>, url: Option<&str>) {
    let subject = subject::of(turn, url);
    let diagnosis = subject::diagnosis(&turn.state);
    let mut text = if diagnosis.is_some() {
        Text::new(
            "好的，为您转人工。诊断报告和这里的对话会一起交给工程师，不用再说一遍。",
            "Of course. The report and this conversation go along, so you need not tell it all again.",
        )
    } else {
        Text::new(
            "好的，为您转人工。这里的对话会一起交给工程师。",
            "Of course. This conversation goes along to the engineer.",
        )
    };
    text.zh.push_str("请确认主题和紧急程度后提交。");
    text.en.push_str(" Please check the subject and the priority, and send it off.");
    if let Some(wait) = until_open(turn) {
        text.zh.push_str(&format!("现在是非工作时间，工程师{}上班，提交后按顺序处理。", wait.zh));
        text.en
            .push_str(&format!(" It is out of hours: engineers are back {}, and answer in turn.", wait.en));
    }
    turn.bot(Event::HandoffOffered(HandoffOffered { subject: subject.clone(), text, diagnosis }));
    // A diagnosis that runs goes on beside the dialog.
    if !turn.is_running() {
        turn.state.pending = Pending::Handoff { subject };
    }
    if let Some(url) = url.filter(|url| !is_known(turn, url)) {
        turn.offer(
            Text::new(
                format!("如果愿意，也可以先让我诊断 {}，十几秒就有结果，报告会一并交给工程师。", choices::short(url)),
                format!(
                    "If you like, I can diagnose {} first: it takes a few seconds, and the engineer gets the report.",
                    choices::short(url)
                ),
            ),
            vec![choices::diagnose_url(url)],
        );
    }
}

fn is_known(turn: &Turn<'_>, url: &str) -> bool {
    turn.state.last_diagnosis.as_ref().is_some_and(|last| subject::host(&last.url) == subject::host(url))
}

/// There is a ticket that people still work on: the conversation goes back to them, without a second one.
fn again(turn: &mut Turn<'_>) {
    let Some(number) = turn.state.open_ticket().map(|ticket| ticket.number.clone()) else { return };
    turn.close_card();
    queue(turn);
    let mut text = Text::new(
        format!("工单 {number} 还在处理中，已经帮您重新排队，工程师会接着处理。"),
        format!(
            "Ticket {number} is still open, so I have put you back into the queue: an engineer will take it up again."
        ),
    );
    add_hours(turn, &mut text);
    turn.offer(text, vec![choices::leave_queue()]);
}

/// Puts the conversation into the queue.
pub(crate) fn queue(turn: &mut Turn<'_>) {
    turn.state.status = Status::Queued;
    turn.bot(Event::ConversationQueued {});
}

/// Words while the dialog is open: a yes sends it off as it is, a no closes it, anything else goes along.
pub(crate) fn heard(turn: &mut Turn<'_>, reading: &Reading, subject: String) -> Result<(), Refusal> {
    match (reading.answer, reading.intent) {
        (Some(Answer::Yes), _) => {
            let form = Form {
                priority: Priority::Normal,
                subject,
                description: String::new(),
                attachments: Vec::new(),
            };
            hand_over(turn, form)
        }
        (Some(Answer::No), _) | (_, Intent::Cancel) => super::diagnose::cancel(turn),
        (_, Intent::Unknown | Intent::NotSolved) if reading.urls.is_empty() => {
            turn.say(Text::new(
                "已记下，工程师会看到。请在上面的「联系人工」里点提交，或者回复「好」，我就按现在的主题帮您提交。",
                "Noted: the engineer will see it. Please send the form above off, or answer \"yes\", and I will send it as it is.",
            ));
            Ok(())
        }
        _ => super::said::by_intent(turn, reading, 0),
    }
}

/// Makes the ticket and queues the conversation.
pub(crate) fn hand_over(turn: &mut Turn<'_>, form: Form) -> Result<(), Refusal> {
    if matches!(turn.state.status, Status::Queued | Status::Active) || turn.state.open_ticket().is_some() {
        return Err(Refusal::Stale);
    }
    let mask = |text: &str| secrets::mask(text, &secrets::find(text));
    let given = subject::cut(&mask(&form.subject), subject::LONGEST_GIVEN);
    let subject = if given.is_empty() { subject::of(turn, None) } else { given };
    let description = mask(form.description.trim());
    let diagnosis = subject::diagnosis(&turn.state);
    let (id, number) = turn.context.ticket.clone();
    turn.close_card();
    turn.state.ticket = Some(Ticket { id, number: number.clone(), status: ticket::Status::New });
    turn.carry_out(Effect::CreateTicket {
        id,
        number: number.clone(),
        priority: form.priority,
        subject: subject.clone(),
        description,
        diagnosis,
        attachments: form.attachments,
    });
    turn.person(Event::TicketCreated(TicketCreated {
        id,
        number: number.clone(),
        subject,
        priority: form.priority,
        diagnosis,
    }));
    queue(turn);
    let mut text =
        Text::new(format!("工单 {number} 已提交。"), format!("Ticket {number} has been sent off."));
    add_hours(turn, &mut text);
    turn.offer(text, vec![choices::leave_queue()]);
    Ok(())
}

/// Says honestly when somebody will answer.
fn add_hours(turn: &Turn<'_>, text: &mut Text) {
    match until_open(turn) {
        Some(wait) => {
            text.zh.push_str(&format!(
                "现在是非工作时间，工程师{}上班，会按顺序回复。您可以先离开，也可以继续在这里补充情况，回复会留在这个对话里。",
                wait.zh
            ));
            text.en.push_str(&format!(
                " It is out of hours: engineers are back {} and answer in turn. You can leave, or go on adding details; the \
                 answer will be here.",
                wait.en
            ));
        }
        None => {
            text.zh.push_str(
                "正在为您排队，位置和预计等待时间显示在对话里。您可以继续补充情况，工程师接入后都能看到。",
            );
            text.en.push_str(
                " You are in the queue; your place and the expected wait are shown in the conversation. Go on adding details \
                 if you like: the engineer will see them.",
            );
        }
    }
}

/// How long until somebody answers, where nobody does now.
fn until_open(turn: &Turn<'_>) -> Option<Text> {
    let seconds = turn.context.opens_at?.as_second().saturating_sub(turn.context.now.as_second());
    let minutes = (seconds.max(0) + 59) / 60;
    Some(match minutes {
        0..=1 => Text::new("马上", "in a minute"),
        2..=90 => Text::new(format!("大约 {minutes} 分钟后"), format!("in about {minutes} minutes")),
        91..=2_880 => {
            let hours = (minutes + 30) / 60;
            Text::new(format!("大约 {hours} 小时后"), format!("in about {hours} hours"))
        }
        _ => {
            let days = (minutes + 720) / 1_440;
            Text::new(format!("大约 {days} 天后"), format!("in about {days} days"))
        }
    })
}
