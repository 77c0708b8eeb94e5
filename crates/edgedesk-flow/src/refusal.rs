use crate::Text;
use crate::ticket::IllegalTransition;

/// Why an input changes nothing. Nothing is logged either: whoever gave it is told, and can act on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A read-only member has written or pressed something.
    #[error("read-only members may not act")]
    NotAllowed,
    /// What was pressed no longer applies.
    #[error("what was pressed no longer applies")]
    Stale,
    /// A message with neither words nor files.
    #[error("the message is empty")]
    Empty,
    /// The conversation has ended, and only the customer can take it up again.
    #[error("the conversation has ended")]
    Ended,
    /// An agent acts on a conversation that no agent has taken.
    #[error("no agent has taken the conversation")]
    NotAssigned,
    /// There is no ticket, so nobody has asked for a human.
    #[error("the conversation has no ticket")]
    NoTicket,
    /// The ticket cannot become what was asked for.
    #[error(transparent)]
    Ticket(#[from] IllegalTransition),
}

impl Refusal {
    /// A stable name for programs, in snake case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed => "not_allowed",
            Self::Stale => "stale",
            Self::Empty => "empty",
            Self::Ended => "ended",
            Self::NotAssigned => "not_assigned",
            Self::NoTicket => "no_ticket",
            Self::Ticket(_) => "illegal_transition",
        }
    }

    /// What is said to whoever gave the input.
    pub fn text(&self) -> Text {
        match self {
            Self::NotAllowed => Text::new(
                "您的账号角色是只读，可以查看，但不能发送或操作。请联系账号的所有者。",
                "Your role is read-only: you can look, but not write or act. Please ask the account's owner.",
            ),
            Self::Stale => Text::new(
                "这个按钮已经不适用了，请看对话里最新的内容。",
                "This button no longer applies. Please go on from the latest message.",
            ),
            Self::Empty => Text::new("请输入内容，或添加附件。", "Please type something, or add a file."),
            Self::Ended => Text::new("这个对话已经结束。", "This conversation has ended."),
            Self::NotAssigned => {
                Text::new("请先接入这个对话，再进行操作。", "Please take the conversation first.")
            }
            Self::NoTicket => Text::new("这个对话还没有工单。", "This conversation has no ticket yet."),
            Self::Ticket(refused) => Text::new(
                format!("工单现在是「{}」，不能改为「{}」。", refused.from.label().zh, refused.to.label().zh),
                format!(
                    "The ticket is \"{}\" now and cannot become \"{}\".",
                    refused.from.label().en,
                    refused.to.label().en
                ),
            ),
        }
    }
}
