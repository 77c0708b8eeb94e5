use edgedesk_flow::DiagnosisId;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A line of a diagnosis's progress: what is asked of whom, or what came back.
    pub struct DiagnosisStep in "diagnosis_steps" {
        /// Of which diagnosis.
        pub diagnosis_id: DiagnosisId,
        /// Its number there.
        pub n: u32,
        /// The line, in the form that the API gives it.
        pub body: serde_json::Value,
    }
}

impl Reader {
    /// The lines after `n` of a diagnosis. Whether it may be seen is asked with [`Reader::diagnosis`].
    pub async fn diagnosis_steps(
        &self,
        diagnosis: DiagnosisId,
        after: Option<u32>,
    ) -> Result<Vec<DiagnosisStep>, StoreError> {
        let sql = "SELECT * FROM diagnosis_steps WHERE diagnosis_id = $1 AND n > $2 ORDER BY n";
        self.all(sql, args![diagnosis, after.map_or(-1, i64::from)]).await
    }
}

impl Tx {
    /// Keeps further lines.
    pub async fn insert_diagnosis_steps(&self, steps: &[DiagnosisStep]) -> Result<(), StoreError> {
        self.insert_all(steps).await
    }

    /// Forgets the lines of a diagnosis that begins again because its first run was lost.
    pub async fn delete_diagnosis_steps(&self, diagnosis: DiagnosisId) -> Result<(), StoreError> {
        self.execute("DELETE FROM diagnosis_steps WHERE diagnosis_id = $1", args![diagnosis])
            .await
            .map(|_| ())
    }
}
