//! What is said around the work.

use super::{choices, diagnose, handoff, recheck, tools};
use crate::event::{Choice, Outcome};
use crate::intent::Reading;
use crate::ticket::{By, Status as TicketStatus};
use crate::turn::Turn;
use crate::{Refusal, Symptom, Text, Tool, secrets};

/// What the desk can do.
pub(crate) fn help(turn: &mut Turn<'_>) {
    let examples: Vec<&str> = Tool::ALL.into_iter().map(tools::example).collect();
    let examples = examples.join("\n");
    turn.offer(
        Text::new(
            format!(
                "我可以：\n1. 诊断网站：发来出问题的网址，我查出原因和修复办法；\n2. 自助工具，直接在这里输入命令：\n{examples}\n\
                 3. 转人工客服：说「人工客服」。"
            ),
            format!(
                "I can:\n1. diagnose a site: paste the URL that fails, and I find the cause and the fix;\n2. use a tool, by a \
                 command typed here:\n{examples}\n3. hand you over to a human: say \"human\"."
            ),
        ),
        vec![choices::diagnose().primary(), choices::human()],
    );
}

pub(crate) fn thanks(turn: &mut Turn<'_>) {
    turn.say(Text::new("不客气，有问题随时找我。", "You are welcome. I am here when you need me."));
}

/// "It works now."
pub(crate) fn solved(turn: &mut Turn<'_>) {
    let last =
        turn.state.last_diagnosis.as_ref().filter(|last| last.outcome == Outcome::Faulty).map(|last| last.id);
    match last {
        Some(id) => turn.offer(
            Text::new(
                "太好了！要不要我再复查一次，确认问题真的消除了？",
                "Great! Shall I check once more, to be sure that the cause is gone?",
            ),
            vec![choices::recheck(id).primary(), choices::solved()],
        ),
        None => turn.offer(
            Text::new("那就好！还有别的问题随时找我。", "Glad to hear it! I am here when you need me."),
            vec![choices::solved()],
        ),
    }
}

/// "It still does not work."
pub(crate) fn not_solved(turn: &mut Turn<'_>, reading: &Reading) -> Result<(), Refusal> {
    if let Some(url) = reading.urls.first() {
        return match turn.state.last_diagnosis.as_ref().filter(|last| last.url == *url).map(|last| last.id) {
            Some(id) => recheck::again(turn, id),
            None => {
                diagnose::begin(turn, diagnose::Request::new(Some(url.clone()), Symptom::default()));
                Ok(())
            }
        };
    }
    if resume_ticket(turn)? {
        return Ok(());
    }
    way_on(turn);
    Ok(())
}

/// What can be done where the last answer did not help.
pub(crate) fn way_on(turn: &mut Turn<'_>) {
    match turn.state.last_diagnosis.as_ref().map(|last| last.id) {
        Some(id) => turn.offer(
            Text::new(
                "抱歉还没解决。如果您刚改过配置，我马上复查；如果报告里的办法不管用，建议转人工，报告会自动带给工程师。",
                "Sorry that it is not solved. If you have just changed something, I will check again; if the fix in the report does \
                 not help, an engineer can take over and gets the report.",
            ),
            vec![choices::recheck(id), choices::human().primary()],
        ),
        None => diagnose::begin(turn, diagnose::Request::new(None, Symptom::default())),
    }
}

/// A yes or a no to nothing.
pub(crate) fn bare_answer(turn: &mut Turn<'_>) {
    turn.offer(
        Text::new("好的。需要我做什么？", "All right. What can I do for you?"),
        vec![choices::diagnose(), choices::human()],
    );
}

/// The words mean nothing to the desk, and it says so.
pub(crate) fn not_understood(turn: &mut Turn<'_>, reading: &Reading, missed: u8) -> Result<(), Refusal> {
    if resume_ticket(turn)? {
        return Ok(());
    }
    turn.state.misunderstood = missed.saturating_add(1);
    let mut choices: Vec<Choice> =
        reading.urls.first().map(|url| choices::diagnose_url(url)).into_iter().collect();
    if missed == 0 {
        choices.extend([choices::diagnose(), choices::human()]);
        turn.offer(
            Text::new(
                "抱歉，这个我没看明白。我能做的是诊断网站（发来网址就行）和一些查询工具（输入 /help 查看）；其他问题可以转人工客服。",
                "Sorry, I did not understand that. I can diagnose a site (just paste its URL) and look things up (type /help); for \
                 anything else there is a human.",
            ),
            choices,
        );
    } else {
        choices.push(choices::human().primary());
        choices.push(choices::diagnose());
        turn.offer(
            Text::new(
                "这个问题我答不了，还是请工程师来帮您。点「人工客服」，这里的对话会一起转过去。",
                "I cannot answer this one: let an engineer help you. Press \"Talk to a human\", and this conversation goes along.",
            ),
            choices,
        );
    }
    Ok(())
}

/// Where an agent waits for an answer, words that the desk does not know are that answer: the ticket goes on.
fn resume_ticket(turn: &mut Turn<'_>) -> Result<bool, Refusal> {
    let waits = turn.state.open_ticket().is_some_and(|ticket| {
        matches!(ticket.status, TicketStatus::WaitingOnCustomer | TicketStatus::Resolved)
    });
    if waits {
        super::ticket::transition(turn, TicketStatus::InProgress, By::Customer)?;
        handoff::asked(turn, None);
    }
    Ok(waits)
}

/// Files came while no human is there to open them.
pub(crate) fn files_came(turn: &mut Turn<'_>) {
    turn.offer(
        Text::new(
            "文件已收到，会保存在这个对话里。自助诊断不读取文件内容，需要有人看的话，请转人工客服。",
            "The file is kept in this conversation. I do not read files; if somebody should look at it, please ask for a human.",
        ),
        vec![choices::human()],
    );
}

/// Secrets were masked before the message was kept.
pub(crate) fn secrets_were_hidden(turn: &mut Turn<'_>, kinds: &[secrets::Kind]) {
    let zh: Vec<String> = kinds.iter().map(|kind| kind.label().zh).collect();
    let en: Vec<String> = kinds.iter().map(|kind| kind.label().en).collect();
    turn.say(Text::new(
        format!("消息里像是有敏感信息（{}），保存前已隐藏。请不要在对话里发送这类内容；如果它是真实的，建议尽快更换。", zh.join("、")),
        format!(
            "The message seemed to contain something secret ({}), which was masked before it was kept. Please do not send such \
             things here; if it is real, better replace it soon.",
            en.join(", ")
        ),
    ));
}
