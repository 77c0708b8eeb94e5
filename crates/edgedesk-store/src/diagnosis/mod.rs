//! Diagnoses: what was asked for, how far it is, what came out, and the evidence that the verdict can be made again
//! from.

mod evidence;
mod status;
mod step;

use edgedesk_flow::event::{Headline, Outcome, Trigger};
use edgedesk_flow::{AccountId, ConsentId, ConversationId, DiagnosisId, Symptom, Text, UserId};
use jiff::Timestamp;
use sea_orm::DbBackend;

pub use self::status::DiagnosisStatus;
pub use self::step::DiagnosisStep;
use crate::row::{args, table};
use crate::{Page, Reader, Scope, StoreError, Tx};

table! {
    /// A run of the diagnosis.
    pub struct Diagnosis in "diagnoses" {
        /// Its id.
        pub id: DiagnosisId,
        /// Whose it is.
        pub account_id: AccountId,
        /// The conversation that it was asked for in.
        pub conversation_id: Option<ConversationId>,
        /// Who asked for it; the desk itself is none.
        pub requested_by: Option<UserId>,
        /// The URL as it was given.
        pub url: String,
        /// How it fails.
        pub symptom: Symptom,
        /// Why it runs.
        pub trigger: Trigger,
        /// How far it is.
        pub status: DiagnosisStatus,
        /// The diagnosis whose causes are looked at again.
        pub previous_id: Option<DiagnosisId>,
        /// The consent that it cites.
        pub consent_id: Option<ConsentId>,
        /// What came out.
        pub outcome: Option<Outcome>,
        /// The root causes.
        pub causes: Vec<Headline>,
        /// Why it ended without a verdict.
        pub failure: Option<Text>,
        /// When it was asked for.
        pub created_at: Timestamp,
        /// When it began.
        pub started_at: Option<Timestamp>,
        /// When it ended.
        pub ended_at: Option<Timestamp>,
    }
}

impl Reader {
    /// A diagnosis.
    pub async fn diagnosis(&self, scope: Scope, id: DiagnosisId) -> Result<Option<Diagnosis>, StoreError> {
        let mut args = args![id];
        let sql = format!("SELECT * FROM diagnoses WHERE id = $1 AND {}", scope.on_parts(&mut args));
        self.one(&sql, args).await
    }

    /// Diagnoses, the latest first. The page goes by `created_at`.
    pub async fn diagnoses(&self, scope: Scope, page: Page) -> Result<Vec<Diagnosis>, StoreError> {
        let mut args = args![page.after.at, page.after.id, page.limit];
        let sql = format!(
            "SELECT * FROM diagnoses WHERE (created_at, id) < ($1, $2) AND {} \
             ORDER BY created_at DESC, id DESC LIMIT $3",
            scope.on_parts(&mut args)
        );
        self.all(&sql, args).await
    }

    /// The diagnoses of a conversation, the oldest first.
    pub async fn diagnoses_of(
        &self,
        scope: Scope,
        conversation: ConversationId,
    ) -> Result<Vec<Diagnosis>, StoreError> {
        let mut args = args![conversation];
        let sql = format!(
            "SELECT * FROM diagnoses WHERE conversation_id = $1 AND {} ORDER BY created_at, id",
            scope.on_parts(&mut args)
        );
        self.all(&sql, args).await
    }
}

impl Tx {
    /// Keeps a new diagnosis.
    pub async fn insert_diagnosis(&self, diagnosis: &Diagnosis) -> Result<(), StoreError> {
        self.insert(diagnosis).await
    }

    /// A diagnosis that is going to be changed.
    pub async fn lock_diagnosis(&self, id: DiagnosisId) -> Result<Option<Diagnosis>, StoreError> {
        let lock = if self.backend() == DbBackend::Postgres { " FOR UPDATE" } else { "" };
        self.one(&format!("SELECT * FROM diagnoses WHERE id = $1{lock}"), args![id]).await
    }

    /// Keeps how far a diagnosis is, and what came out.
    pub async fn save_diagnosis(&self, diagnosis: &Diagnosis) -> Result<(), StoreError> {
        let sql = "UPDATE diagnoses SET status = $2, outcome = $3, causes = $4, failure = $5, started_at = $6, \
                   ended_at = $7 WHERE id = $1";
        let args = args![
            diagnosis.id,
            diagnosis.status,
            diagnosis.outcome,
            diagnosis.causes,
            diagnosis.failure,
            diagnosis.started_at,
            diagnosis.ended_at
        ];
        self.execute(sql, args).await.map(|_| ())
    }
}
