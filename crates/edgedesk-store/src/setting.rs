use crate::row::args;
use crate::{Reader, StoreError, Tx};

impl Reader {
    /// A setting that the desk itself keeps.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.value("SELECT value FROM settings WHERE name = $1", args![name.to_owned()]).await
    }

    /// The random value that positions belong to.
    pub(crate) async fn epoch(&self) -> Result<String, StoreError> {
        Ok(self.setting("epoch").await?.unwrap_or_default())
    }
}

impl Tx {
    /// Keeps a setting.
    pub async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let sql = "INSERT INTO settings (name, value) VALUES ($1, $2) \
                   ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.execute(sql, args![name.to_owned(), value.to_owned()]).await.map(|_| ())
    }
}
