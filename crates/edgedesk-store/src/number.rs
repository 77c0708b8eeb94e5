use jiff::Timestamp;

use crate::row::args;
use crate::{StoreError, Tx};

impl Tx {
    /// The next number that people quote, counted for each UTC day: `C-20261123-000042` for the prefix `C`.
    ///
    /// The count is locked until the commit, so take a number only when it is used.
    pub async fn next_number(&self, prefix: &str, now: Timestamp) -> Result<String, StoreError> {
        let name = format!("{prefix}-{}", now.strftime("%Y%m%d"));
        self.touch();
        let sql = "INSERT INTO counters (name, value) VALUES ($1, 1) \
                   ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
        let count: u64 = self.value(sql, args![name.clone()]).await?.unwrap_or(1);
        Ok(format!("{name}-{count:06}"))
    }
}
