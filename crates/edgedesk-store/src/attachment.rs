use edgedesk_flow::{AccountId, AttachmentId, ConversationId, UserId};
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, Scope, StoreError, Tx};

table! {
    /// An uploaded file, without its bytes.
    pub struct Attachment in "attachments" {
        /// Its id.
        pub id: AttachmentId,
        /// The account that may see it. A file that staff uploaded belongs to the account that they answer.
        pub account_id: AccountId,
        /// Who uploaded it.
        pub uploader_id: UserId,
        /// The conversation that it was sent in; until then only its uploader may use it.
        pub conversation_id: Option<ConversationId>,
        /// The name it had on the sender's machine.
        pub name: String,
        /// The media type, read from its bytes.
        pub media_type: String,
        /// In bytes.
        pub size: u64,
        /// SHA-256 of the bytes.
        pub sha256: [u8; 32],
        /// When it was uploaded.
        pub created_at: Timestamp,
    }
}

impl Reader {
    /// A file that was sent, or that `uploader` has not sent yet.
    pub async fn attachment(
        &self,
        scope: Scope,
        uploader: UserId,
        id: AttachmentId,
    ) -> Result<Option<Attachment>, StoreError> {
        let mut args = args![id, uploader];
        let sql = format!(
            "SELECT * FROM attachments WHERE id = $1 \
             AND ((conversation_id IS NULL AND uploader_id = $2) OR (conversation_id IS NOT NULL AND {}))",
            scope.on_parts(&mut args)
        );
        self.one(&sql, args).await
    }

    /// The files that were sent in a conversation, the oldest first.
    pub async fn attachments_of(
        &self,
        scope: Scope,
        conversation: ConversationId,
    ) -> Result<Vec<Attachment>, StoreError> {
        let mut args = args![conversation];
        let sql = format!(
            "SELECT * FROM attachments WHERE conversation_id = $1 AND {} ORDER BY created_at, id",
            scope.on_parts(&mut args)
        );
        self.all(&sql, args).await
    }

    /// The bytes of a file. Whether it may be seen is asked with [`Reader::attachment`].
    pub async fn attachment_bytes(&self, id: AttachmentId) -> Result<Option<Vec<u8>>, StoreError> {
        self.value("SELECT bytes AS value FROM attachment_contents WHERE attachment_id = $1", args![id]).await
    }

    /// How many bytes somebody has uploaded and not sent.
    pub async fn unsent_bytes(&self, uploader: UserId) -> Result<u64, StoreError> {
        let sql = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS value FROM attachments \
                   WHERE uploader_id = $1 AND conversation_id IS NULL";
        Ok(self.value(sql, args![uploader]).await?.unwrap_or_default())
    }
}

impl Tx {
    /// Keeps a file and its bytes.
    pub async fn insert_attachment(&self, attachment: &Attachment, bytes: Vec<u8>) -> Result<(), StoreError> {
        self.insert(attachment).await?;
        let sql = "INSERT INTO attachment_contents (attachment_id, bytes) VALUES ($1, $2)";
        self.execute(sql, args![attachment.id, bytes]).await.map(|_| ())
    }

    /// Makes somebody's file a part of a conversation; says whether it was theirs, and not sent elsewhere before.
    pub async fn attach(
        &self,
        id: AttachmentId,
        uploader: UserId,
        conversation: ConversationId,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE attachments SET conversation_id = $3, \
                   account_id = (SELECT account_id FROM conversations WHERE id = $3) \
                   WHERE id = $1 AND uploader_id = $2 AND (conversation_id IS NULL OR conversation_id = $3)";
        Ok(self.execute(sql, args![id, uploader, conversation]).await? == 1)
    }

    /// Deletes files that were uploaded before `at` and never sent; says how many.
    pub async fn delete_unsent_attachments_before(&self, at: Timestamp) -> Result<u64, StoreError> {
        let unsent = "conversation_id IS NULL AND created_at < $1";
        let contents = format!(
            "DELETE FROM attachment_contents WHERE attachment_id IN (SELECT id FROM attachments WHERE {unsent})"
        );
        self.execute(&contents, args![at]).await?;
        self.execute(&format!("DELETE FROM attachments WHERE {unsent}"), args![at]).await
    }
}
