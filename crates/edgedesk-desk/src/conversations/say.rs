use edgedesk_flow::{Action, AttachmentId, ConversationId, Input};

use super::LogEntry;
use super::turn::{Speaker, TurnRequest, What};
use crate::{Actor, Desk, DeskError};

/// A message to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// The client's own name for it: the same key again is the same message.
    pub client_key: String,
    /// The words.
    pub text: String,
    /// Files that were uploaded before.
    pub attachments: Vec<AttachmentId>,
}

/// A message that is kept for sure.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// The message.
    pub entry: LogEntry,
    /// Whether it had come before: this was a resend.
    pub again: bool,
}

/// The longest key, in bytes.
const LONGEST_KEY: usize = 100;

/// How many files go with one message.
const MOST_FILES: usize = 10;

impl Desk {
    /// Says something in a conversation: a customer, or the agent who has taken it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such conversation for this person; [`DeskError::Invalid`],
    /// [`DeskError::NotAllowed`] and [`DeskError::Conflict`] where it cannot be said.
    pub async fn send_message(
        &self,
        actor: &Actor,
        conversation: ConversationId,
        message: NewMessage,
    ) -> Result<Sent, DeskError> {
        check_key(&message.client_key)?;
        self.check_words(&message)?;
        let done = self
            .turn(TurnRequest {
                conversation,
                speaker: Speaker::Person(actor.clone()),
                client_key: Some(message.client_key.clone()),
                what: What::Words { text: message.text, attachments: message.attachments },
            })
            .await?;
        let again = done.known;
        let own =
            done.events.into_iter().find(|event| event.client_key.as_ref() == Some(&message.client_key));
        let own = own.ok_or_else(|| DeskError::internal("a message left no entry"))?;
        Ok(Sent { entry: own.into(), again })
    }

    /// Presses something in a conversation. Gives back what was written to the log.
    ///
    /// # Errors
    /// [`DeskError::Conflict`] with the code `stale` where it does not apply any more, and as for
    /// [`Self::send_message`].
    pub async fn act(
        &self,
        actor: &Actor,
        conversation: ConversationId,
        client_key: String,
        action: Action,
    ) -> Result<Vec<LogEntry>, DeskError> {
        check_key(&client_key)?;
        if actor.role.is_staff() {
            // Staff see the conversation, but its buttons are the customer's.
            self.conversation_row(actor, conversation).await?;
            return Err(DeskError::not_allowed(
                "customers_only",
                "这一步只能由客户操作。",
                "Only the customer can do this.",
            ));
        }
        let done = self
            .turn(TurnRequest {
                conversation,
                speaker: Speaker::Person(actor.clone()),
                client_key: Some(client_key),
                what: What::Input(Input::CustomerPressed(action)),
            })
            .await?;
        Ok(done.events.into_iter().map(LogEntry::from).collect())
    }

    fn check_words(&self, message: &NewMessage) -> Result<(), DeskError> {
        let most = self.config().message_chars;
        if message.text.chars().nth(most).is_some() {
            return Err(DeskError::invalid(
                "text",
                "too_long",
                &format!("消息不能超过 {most} 个字符，较长的内容请作为附件发送。"),
                &format!("A message has at most {most} characters. Please send more as a file."),
            ));
        }
        if message.attachments.len() > MOST_FILES {
            return Err(DeskError::invalid(
                "attachments",
                "too_many",
                &format!("一条消息最多附 {MOST_FILES} 个文件。"),
                &format!("A message carries at most {MOST_FILES} files."),
            ));
        }
        Ok(())
    }
}

fn check_key(key: &str) -> Result<(), DeskError> {
    if !key.is_empty() && key.len() <= LONGEST_KEY && key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    Err(DeskError::invalid(
        "client_key",
        "malformed",
        "client_key 需要 1 到 100 个可见 ASCII 字符，例如 UUID。",
        "A client_key has 1 to 100 visible ASCII characters; take a UUID.",
    ))
}
