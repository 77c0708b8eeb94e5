use sha2::{Digest, Sha256};

use super::AuditEntry;
use crate::row::args;
use crate::{Reader, StoreError};

/// How many entries are looked at at a time.
const STRIDE: u32 = 1_000;

/// The audit log was tampered with, or damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenChain {
    /// The number of the first entry that is missing, or does not fit the one before or its own hash.
    pub at: u64,
}

impl Reader {
    /// Walks the whole audit log. `Ok(Ok(n))`: all of its `n` entries fit.
    pub async fn verify_audit(&self) -> Result<Result<u64, BrokenChain>, StoreError> {
        let sql = "SELECT * FROM audit WHERE n > $1 ORDER BY n LIMIT $2";
        let (mut last, mut previous_hash) = (0, [0; 32]);
        loop {
            let entries: Vec<AuditEntry> = self.all(sql, args![last, STRIDE]).await?;
            if entries.is_empty() {
                break;
            }
            for entry in entries {
                let follows = entry.n == last + 1 && entry.previous_hash == previous_hash;
                if !follows || entry.hash != hash(&entry) {
                    return Ok(Err(BrokenChain { at: last + 1 }));
                }
                (last, previous_hash) = (entry.n, entry.hash);
            }
        }
        // Entries that are missing at the end leave a chain that fits: the counter knows better.
        let sql = "SELECT value FROM counters WHERE name = 'audit'";
        let written: u64 = self.value(sql, args![]).await?.unwrap_or_default();
        Ok(if written > last { Err(BrokenChain { at: last + 1 }) } else { Ok(last) })
    }
}

/// SHA-256 over the entry before and every field, each with its length in front, so that no two entries read alike.
pub(super) fn hash(entry: &AuditEntry) -> [u8; 32] {
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
    let mut hash = Sha256::new();
    for field in [
        entry.previous_hash.as_slice(),
        &entry.n.to_be_bytes(),
        &entry.at.as_microsecond().to_be_bytes(),
        entry.actor_kind.as_bytes(),
        &id(entry.actor_id.map(|id| id.0)),
        entry.actor_name.as_bytes(),
        &id(entry.account_id.map(|id| id.0)),
        entry.action.as_bytes(),
        entry.subject_kind.as_bytes(),
        entry.subject_id.as_bytes(),
        entry.detail.to_string().as_bytes(),
    ] {
        hash.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(field);
    }
    hash.finalize().into()
}
