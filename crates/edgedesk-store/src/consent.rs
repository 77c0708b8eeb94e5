use edgedesk_flow::{AccountId, ConsentId, ConversationId, UserId};
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Page, Reader, Scope, StoreError, Tx};

table! {
    /// A consent receipt.
    pub struct Consent in "consents" {
        /// Its id.
        pub id: ConsentId,
        /// The number that people quote.
        pub number: String,
        /// Whose configuration may be read.
        pub account_id: AccountId,
        /// Where it was granted.
        pub conversation_id: ConversationId,
        /// Who granted it.
        pub granted_by: UserId,
        /// When.
        pub granted_at: Timestamp,
        /// Until when it is valid.
        pub expires_at: Timestamp,
        /// When it was taken back.
        pub revoked_at: Option<Timestamp>,
    }
}

impl Consent {
    /// Whether it may be cited.
    pub fn is_valid(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

impl Reader {
    /// A consent.
    pub async fn consent(&self, scope: Scope, id: ConsentId) -> Result<Option<Consent>, StoreError> {
        let mut args = args![id];
        let sql = format!("SELECT * FROM consents WHERE id = $1 AND {}", scope.on_parts(&mut args));
        self.one(&sql, args).await
    }

    /// An account's consents, the latest first. The page goes by `granted_at`.
    pub async fn consents(&self, account: AccountId, page: Page) -> Result<Vec<Consent>, StoreError> {
        let sql = "SELECT * FROM consents WHERE account_id = $1 AND (granted_at, id) < ($2, $3) \
                   ORDER BY granted_at DESC, id DESC LIMIT $4";
        self.all(sql, args![account, page.after.at, page.after.id, page.limit]).await
    }

    /// The consents that were granted in a conversation, the oldest first.
    pub async fn consents_of(
        &self,
        scope: Scope,
        conversation: ConversationId,
    ) -> Result<Vec<Consent>, StoreError> {
        let mut args = args![conversation];
        let sql = format!(
            "SELECT * FROM consents WHERE conversation_id = $1 AND {} ORDER BY granted_at, id",
            scope.on_parts(&mut args)
        );
        self.all(&sql, args).await
    }
}

impl Tx {
    /// Keeps a receipt.
    pub async fn insert_consent(&self, consent: &Consent) -> Result<(), StoreError> {
        self.insert(consent).await
    }

    /// Takes a consent back; says whether it had not been.
    pub async fn revoke_consent(&self, id: ConsentId, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE consents SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
        Ok(self.execute(sql, args![id, at]).await? == 1)
    }
}
