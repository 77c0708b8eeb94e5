//! The audit log: who did what, to what, for whom. It is only ever added to, and each entry holds the hash of the one
//! before, so that a row that was changed or taken out later is found.

mod chain;

use edgedesk_flow::{AccountId, UserId};
use jiff::Timestamp;

pub use self::chain::BrokenChain;
use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// An entry of the audit log.
    pub struct AuditEntry in "audit" {
        /// Its number, without gaps; the first is 1.
        pub n: u64,
        /// When.
        pub at: Timestamp,
        /// Which side: `customer`, `agent`, `desk`, `operator`.
        pub actor_kind: String,
        /// The person; the desk itself is none.
        pub actor_id: Option<UserId>,
        /// Their name then.
        pub actor_name: String,
        /// The account that it was done for or about.
        pub account_id: Option<AccountId>,
        /// What was done: `consent.granted`.
        pub action: String,
        /// What it was done to: `consent`.
        pub subject_kind: String,
        /// Which one.
        pub subject_id: String,
        /// What else is worth knowing. No secrets.
        pub detail: serde_json::Value,
        /// The hash of the entry before; zeros for the first.
        pub previous_hash: [u8; 32],
        /// The hash of this entry.
        pub hash: [u8; 32],
    }
}

/// An entry that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAudit {
    /// When.
    pub at: Timestamp,
    /// Which side: `customer`, `agent`, `desk`, `operator`.
    pub actor_kind: String,
    /// The person; the desk itself is none.
    pub actor_id: Option<UserId>,
    /// Their name.
    pub actor_name: String,
    /// The account that it is done for or about.
    pub account_id: Option<AccountId>,
    /// What is done: `consent.granted`.
    pub action: String,
    /// What it is done to: `consent`.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// What else is worth knowing. No secrets.
    pub detail: serde_json::Value,
}

impl Reader {
    /// The entries before number `before`, the latest first; of one account, or of all.
    pub async fn audit(
        &self,
        account: Option<AccountId>,
        before: Option<u64>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>, StoreError> {
        let sql =
            "SELECT * FROM audit WHERE n < $1 AND ($2 IS NULL OR account_id = $2) ORDER BY n DESC LIMIT $3";
        self.all(sql, args![before.unwrap_or(u64::MAX), account, limit]).await
    }
}

impl Tx {
    /// Adds an entry, as one of the last things before the commit.
    pub fn audit(&self, entry: NewAudit) {
        self.defer_audit(entry);
    }
}

/// Writes the entries of a transaction, before its positions. The counter's lock makes the chain one chain.
pub(crate) async fn write(tx: &Tx, entries: Vec<NewAudit>) -> Result<(), StoreError> {
    if entries.is_empty() {
        return Ok(());
    }
    let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
    let sql = "UPDATE counters SET value = value + $1 WHERE name = 'audit' RETURNING value";
    let last: u64 = tx.value(sql, args![count]).await?.unwrap_or_default();
    let before = last.saturating_sub(count);
    let sql = "SELECT hash AS value FROM audit WHERE n = $1";
    let mut previous_hash = tx.value(sql, args![before]).await?.unwrap_or_default();
    let mut rows = Vec::with_capacity(entries.len());
    for (n, entry) in (before + 1..).zip(entries) {
        let NewAudit {
            at,
            actor_kind,
            actor_id,
            actor_name,
            account_id,
            action,
            subject_kind,
            subject_id,
            detail,
        } = entry;
        let mut row = AuditEntry {
            n,
            at,
            actor_kind,
            actor_id,
            actor_name,
            account_id,
            action,
            subject_kind,
            subject_id,
            detail,
            previous_hash,
            hash: [0; 32],
        };
        row.hash = chain::hash(&row);
        previous_hash = row.hash;
        rows.push(row);
    }
    tx.insert_all(&rows).await
}
