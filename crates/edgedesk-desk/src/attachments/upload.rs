use edgedesk_flow::event::Attachment;
use edgedesk_flow::{AttachmentId, ConversationId};
use edgedesk_store as kept;
use futures_util::FutureExt as _;
use sha2::{Digest as _, Sha256};

use super::{MediaType, NotAllowed};
use crate::audit::Done;
use crate::{Actor, Desk, DeskError, Permission};

/// A file that is to be kept for a message.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name it had on the sender's machine.
    pub name: String,
    /// Where it will be sent. A customer need not say; staff must, as it will belong to that account.
    pub conversation: Option<ConversationId>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentFile {
    /// What is known of it.
    pub attachment: Attachment,
    /// What it is.
    pub media_type: MediaType,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How many files of the largest size somebody can have uploaded and not sent.
const UNSENT: u64 = 10;

impl Desk {
    /// Keeps a file until it is sent, for a day.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where it is too large, or none of the allowed types.
    pub async fn upload(&self, actor: &Actor, upload: Upload) -> Result<Attachment, DeskError> {
        let account = match upload.conversation {
            Some(id) => self.conversation_row(actor, id).await?.account_id,
            None => actor.account.ok_or_else(|| {
                DeskError::invalid(
                    "conversation",
                    "required",
                    "请说明附件属于哪个对话。",
                    "Say which conversation the file is for.",
                )
            })?,
        };
        if !actor.role.is_staff() {
            actor.require(Permission::Write)?;
        }
        let media_type = self.check_file(&upload.bytes)?;
        let most = self.config().upload_bytes as u64;
        let size = upload.bytes.len() as u64;
        if self.store().read().unsent_bytes(actor.user).await? + size > UNSENT * most {
            return Err(DeskError::conflict(
                "too_many_unsent",
                "您有太多已上传但未发送的附件，请先发送，或明天再试。",
                "You have uploaded too much that was not sent. Send it first, or try again tomorrow.",
            ));
        }
        let now = self.now();
        let row = kept::Attachment {
            id: AttachmentId(self.new_id()?),
            account_id: account,
            uploader_id: actor.user,
            conversation_id: None,
            name: plain_name(&upload.name),
            media_type: media_type.name().to_owned(),
            size,
            sha256: Sha256::digest(&upload.bytes).into(),
            created_at: now,
        };
        let done = Done::by(actor, "attachment.uploaded", "attachment", row.id).about(account);
        let view = view(&row);
        self.store()
            .write(row.id, (row, upload.bytes, done), move |tx, (row, bytes, done)| {
                async move {
                    tx.insert_attachment(row, bytes.clone()).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        Ok(view)
    }

    /// A file that somebody may see.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person.
    pub async fn attachment(&self, actor: &Actor, id: AttachmentId) -> Result<AttachmentFile, DeskError> {
        let reader = self.store().read();
        let row = reader.attachment(actor.scope(), actor.user, id).await?.ok_or(DeskError::NotFound)?;
        let bytes = reader.attachment_bytes(id).await?.ok_or(DeskError::NotFound)?;
        let media_type = MediaType::named(&row.media_type).ok_or(DeskError::NotFound)?;
        Ok(AttachmentFile { attachment: view(&row), media_type, bytes })
    }

    fn check_file(&self, bytes: &[u8]) -> Result<MediaType, DeskError> {
        let most = self.config().upload_bytes;
        if bytes.len() > most {
            let most = most / (1024 * 1024);
            return Err(DeskError::invalid(
                "file",
                "too_large",
                &format!("文件不能超过 {most} MiB。"),
                &format!("A file has at most {most} MiB."),
            ));
        }
        MediaType::of(bytes).map_err(|why| match why {
            NotAllowed::Empty => DeskError::invalid("file", "empty", "文件是空的。", "The file is empty."),
            NotAllowed::Type => DeskError::invalid(
                "file",
                "type_not_allowed",
                "不支持这种文件。可以发送图片（PNG、JPEG、GIF、WebP）、PDF、文本、JSON 和 HAR。",
                "This type of file is not taken. Send pictures (PNG, JPEG, GIF, WebP), PDF, text, JSON or HAR.",
            ),
            NotAllowed::Active | NotAllowed::Polyglot => DeskError::invalid(
                "file",
                "active_content",
                "出于安全考虑，不接收网页、SVG 等可执行内容的文件，请改为发送截图或纯文本。",
                "Files that a browser could run, such as HTML or SVG, are not taken. Send a picture or plain text.",
            ),
        })
    }
}

pub(crate) fn view(row: &kept::Attachment) -> Attachment {
    Attachment { id: row.id, name: row.name.clone(), media_type: row.media_type.clone(), size: row.size }
}

/// The last part of a path, without what a header or a terminal would take for its own.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_hidden =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let plain: String = last.chars().filter(|c| !c.is_control() && !is_hidden(*c)).take(120).collect();
    let plain = plain.trim().trim_start_matches('.');
    if plain.is_empty() { "file".to_owned() } else { plain.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_name_is_a_name_and_no_more() {
        assert_eq!(plain_name("X:\\Users\\mei\\日志.txt"), "日志.txt");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("photo\u{202e}gnp.exe"), "photognp.exe");
        assert_eq!(plain_name("a\r\nSet-Cookie: x"), "aSet-Cookie: x");
        assert_eq!(plain_name("..."), "file");
    }
}
