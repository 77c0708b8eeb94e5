use edgedesk_flow::DiagnosisId;

use crate::row::args;
use crate::{Reader, StoreError, Tx};

impl Reader {
    /// The evidence file of a diagnosis. Whether it may be seen is asked with [`Reader::diagnosis`].
    pub async fn evidence(&self, diagnosis: DiagnosisId) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT bytes AS value FROM diagnosis_evidence WHERE diagnosis_id = $1";
        self.value(sql, args![diagnosis]).await
    }
}

impl Tx {
    /// Keeps the evidence file of a diagnosis, in place of an earlier one.
    pub async fn save_evidence(&self, diagnosis: DiagnosisId, bytes: Vec<u8>) -> Result<(), StoreError> {
        let sql = "INSERT INTO diagnosis_evidence (diagnosis_id, bytes) VALUES ($1, $2) \
                   ON CONFLICT (diagnosis_id) DO UPDATE SET bytes = excluded.bytes";
        self.execute(sql, args![diagnosis, bytes]).await.map(|_| ())
    }
}
