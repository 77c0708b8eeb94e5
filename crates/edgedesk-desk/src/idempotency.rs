use edgedesk_flow::UserId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;
use jiff::SignedDuration;

use crate::{Actor, Desk, DeskError};

/// A request whose sender gave it a key, so that a resend is not a second request.
#[derive(Clone, Debug)]
pub struct KeyedRequest {
    user: UserId,
    key: String,
}

/// What is to be done about a request with a key.
#[derive(Debug)]
pub enum Keyed {
    /// It is the first of its key: do it, and say what it was answered.
    First(KeyedRequest),
    /// It was answered before.
    Answered {
        /// The status of the answer.
        status: u16,
        /// The body of the answer.
        body: Vec<u8>,
    },
}

/// A request that is being done for longer than this was begun by a process that is gone.
const ABANDONED: SignedDuration = SignedDuration::from_mins(1);

/// The longest key, in bytes.
const LONGEST: usize = 255;

enum Taken {
    Free,
    Known(kept::IdempotencyKey),
}

impl Desk {
    /// Looks whether a request came before under the same key of the same person.
    ///
    /// # Errors
    /// [`DeskError::Conflict`] with the code `request_in_progress` while the first is being done,
    /// [`DeskError::Invalid`] with the code `idempotency_key_reused` where the key belongs to another request.
    pub async fn begin_keyed(&self, actor: &Actor, key: &str, request: [u8; 32]) -> Result<Keyed, DeskError> {
        if key.is_empty() || key.len() > LONGEST || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(DeskError::invalid(
                "Idempotency-Key",
                "malformed",
                "Idempotency-Key 需要 1 到 255 个可见 ASCII 字符，例如 UUID。",
                "An Idempotency-Key has 1 to 255 visible ASCII characters; take a UUID.",
            ));
        }
        let now = self.now();
        let row = kept::IdempotencyKey {
            user_id: actor.user,
            name: key.to_owned(),
            request_hash: request,
            response_status: None,
            response_body: None,
            created_at: now,
        };
        let taken = self.store().write(actor.user, row, move |tx, row| {
            async move {
                let known = tx.idempotency_key(row.user_id, &row.name).await?;
                let is_abandoned = known.as_ref().is_some_and(|known| {
                    known.response_status.is_none() && now.duration_since(known.created_at) > ABANDONED
                });
                match known {
                    Some(known) if !is_abandoned => return Ok(Taken::Known(known)),
                    Some(_) => tx.delete_idempotency_key(row.user_id, &row.name).await?,
                    None => {}
                }
                tx.take_idempotency_key(row).await?;
                Ok::<_, DeskError>(Taken::Free)
            }
            .boxed()
        });
        match taken.await? {
            Taken::Free => Ok(Keyed::First(KeyedRequest { user: actor.user, key: key.to_owned() })),
            Taken::Known(known) if known.request_hash != request => Err(DeskError::invalid(
                "Idempotency-Key",
                "idempotency_key_reused",
                "这个 Idempotency-Key 已用于另一个请求，请换一个新的。",
                "This Idempotency-Key belongs to another request. Take a new one.",
            )),
            Taken::Known(known) => match known.response_status {
                Some(status) => Ok(Keyed::Answered { status, body: known.response_body.unwrap_or_default() }),
                None => Err(DeskError::conflict(
                    "request_in_progress",
                    "同样的请求正在处理，请稍候再试。",
                    "The same request is being done. Try again in a moment.",
                )),
            },
        }
    }

    /// Keeps what a request was answered, for its resends.
    ///
    /// # Errors
    /// Where it cannot be kept.
    pub async fn finish_keyed(
        &self,
        request: KeyedRequest,
        status: u16,
        body: Vec<u8>,
    ) -> Result<(), DeskError> {
        self.store()
            .write(request.user, (request, body), move |tx, (request, body)| {
                async move {
                    tx.save_idempotent_response(request.user, &request.key, status, body.clone()).await?;
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await
    }

    /// Forgets a request that was not done, so that it can be sent again.
    ///
    /// # Errors
    /// Where it cannot be forgotten; it is by itself after a minute.
    pub async fn forget_keyed(&self, request: KeyedRequest) -> Result<(), DeskError> {
        self.store()
            .write(request.user, request, |tx, request| {
                async move {
                    Ok::<_, DeskError>(tx.delete_idempotency_key(request.user, &request.key).await?)
                }
                .boxed()
            })
            .await
    }
}
