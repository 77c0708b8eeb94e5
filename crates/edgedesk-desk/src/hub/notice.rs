use serde::Serialize;

use super::Cursor;
use crate::DeskError;

/// One server-sent event, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is.
    pub name: NoticeName,
    /// How far somebody has read who has read it; only entries of the log have one.
    pub id: Option<Cursor>,
    /// One line of JSON.
    pub data: Box<str>,
}

/// What a notice tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeName {
    /// An entry of a log: [`crate::conversations::LogEntry`].
    Log,
    /// A conversation has changed: [`crate::conversations::Conversation`].
    Conversation,
    /// A diagnosis goes on: [`crate::diagnoses::DiagnosisProgress`].
    Diagnosis,
    /// Somebody types: [`crate::conversations::Typing`].
    Typing,
    /// Somebody has read: [`crate::conversations::ReadMark`].
    Read,
    /// The queue has moved: [`crate::queue::QueueMoved`].
    Queue,
    /// What the client knows is of no use any more: it loads everything again. The stream ends.
    Reset,
    /// The process stops: the client connects again, with its cursor. The stream ends.
    Drain,
}

impl NoticeName {
    /// The name of the event.
    pub fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Conversation => "conversation",
            Self::Diagnosis => "diagnosis",
            Self::Typing => "typing",
            Self::Read => "read",
            Self::Queue => "queue",
            Self::Reset => "reset",
            Self::Drain => "drain",
        }
    }
}

impl Notice {
    pub(crate) fn new(
        name: NoticeName,
        id: Option<Cursor>,
        data: &impl Serialize,
    ) -> Result<Self, DeskError> {
        // serde_json writes no line break, which would end the event's data.
        let data = serde_json::to_string(data).map_err(DeskError::internal)?.into_boxed_str();
        Ok(Self { name, id, data })
    }

    pub(super) fn bare(name: NoticeName) -> Self {
        Self { name, id: None, data: "{}".into() }
    }
}
