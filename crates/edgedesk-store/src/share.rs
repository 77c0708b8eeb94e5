use edgedesk_flow::{AccountId, DiagnosisId, ShareId, UserId};
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A link to a report for somebody without an account.
    pub struct Share in "shares" {
        /// Its id, which is no secret.
        pub id: ShareId,
        /// SHA-256 of the token in its address; the token itself is kept nowhere.
        pub token_hash: [u8; 32],
        /// Which report.
        pub diagnosis_id: DiagnosisId,
        /// Whose report.
        pub account_id: AccountId,
        /// Who made the link.
        pub created_by: UserId,
        /// When.
        pub created_at: Timestamp,
        /// Until when it opens.
        pub expires_at: Timestamp,
        /// When it was taken back.
        pub revoked_at: Option<Timestamp>,
    }
}

impl Reader {
    /// The link with this token, while it opens.
    pub async fn share(&self, token_hash: [u8; 32], now: Timestamp) -> Result<Option<Share>, StoreError> {
        let sql = "SELECT * FROM shares WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2";
        self.one(sql, args![token_hash, now]).await
    }

    /// The links to a report that open, the latest first.
    pub async fn shares(
        &self,
        account: AccountId,
        diagnosis: DiagnosisId,
        now: Timestamp,
    ) -> Result<Vec<Share>, StoreError> {
        let sql = "SELECT * FROM shares WHERE account_id = $1 AND diagnosis_id = $2 AND revoked_at IS NULL \
                   AND expires_at > $3 ORDER BY created_at DESC, id DESC";
        self.all(sql, args![account, diagnosis, now]).await
    }
}

impl Tx {
    /// Keeps a link.
    pub async fn insert_share(&self, share: &Share) -> Result<(), StoreError> {
        self.insert(share).await
    }

    /// Takes an account's link back; says whether there was one.
    pub async fn revoke_share(
        &self,
        account: AccountId,
        id: ShareId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let sql =
            "UPDATE shares SET revoked_at = $3 WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL";
        Ok(self.execute(sql, args![id, account, at]).await? == 1)
    }
}
