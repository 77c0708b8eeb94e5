use serde::{Deserialize, Serialize};

use crate::AttachmentId;

/// A file that somebody sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Attachment {
    /// Where its bytes are: `/api/v1/attachments/{id}`.
    pub id: AttachmentId,
    /// The name it had on the sender's machine.
    pub name: String,
    /// The media type, read from its bytes.
    pub media_type: String,
    /// In bytes.
    pub size: u64,
}
