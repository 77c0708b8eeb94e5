//! What clients sent, what was acknowledged, what the log holds in the end: and whether these agree.

mod check;

pub use check::check;

/// A message that a client sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The conversation.
    pub conversation: String,
    /// The client's own id of it.
    pub client_key: String,
    /// Its words.
    pub text: String,
    /// The sequence number that was acknowledged; `None` where no answer came: it may be there or not.
    pub acknowledged: Option<u64>,
}

/// An entry of the log, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The conversation.
    pub conversation: String,
    /// Its number.
    pub seq: u64,
    /// The client's own id, where a client sent it.
    pub client_key: Option<String>,
    /// Its words, where it is a typed message.
    pub text: Option<String>,
}
