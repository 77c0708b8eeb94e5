use std::path::PathBuf;

use edgedesk_flow::ConversationId;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// Why something could not be kept or read.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// More writes wait than may. Nothing was done; it can be tried again after a moment.
    #[error("too many writes are waiting")]
    Busy,
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
    /// A row with the same key is there already, or one that is referred to is not. The text names the constraint.
    #[error("the row does not fit: {0}")]
    Conflict(String),
    /// The database has failed.
    #[error(transparent)]
    Database(DbErr),
    /// A row holds something that this version cannot read.
    #[error("column {column} cannot be read: {reason}")]
    Corrupt {
        /// Which column.
        column: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The work panicked; what it had written was taken back.
    #[error("the work panicked")]
    Panicked,
    /// The work has appended to this conversation's log and not saved the conversation; that would lose count.
    #[error("conversation {0} was appended to, and not saved")]
    Unsaved(ConversationId),
    /// The address is of neither database.
    #[error("{0:?} is neither sqlite:///path/to/desk.db nor postgres://…")]
    Url(String),
    /// Another server works on the same SQLite file.
    #[error("{} is locked: another server works on this database", .0.display())]
    Locked(PathBuf),
    /// The file system said no.
    #[error("{}: {reason}", .path.display())]
    File {
        /// Of which file.
        path: PathBuf,
        /// What it said.
        reason: String,
    },
    /// The database is not as it must be for what was acknowledged to be safe.
    #[error("{setting} is {found:?}, and must be {wanted}")]
    Unsafe {
        /// Which property.
        setting: &'static str,
        /// What it is.
        found: String,
        /// What it must be.
        wanted: &'static str,
    },
}

impl StoreError {
    /// Whether the same work may well succeed when it is done again: two transactions had locked each other out.
    pub(crate) fn is_transient(&self) -> bool {
        // PostgreSQL: serialization_failure, deadlock_detected, lock_not_available.
        const CODES: [&str; 3] = ["40001", "40P01", "55P03"];
        let Self::Database(DbErr::Query(error) | DbErr::Exec(error)) = self else { return false };
        let RuntimeErr::SqlxError(error) = error else { return false };
        error
            .as_database_error()
            .and_then(|error| error.code())
            .is_some_and(|code| CODES.contains(&code.as_ref()))
    }
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(text) | SqlErr::ForeignKeyConstraintViolation(text)) => {
                Self::Conflict(text)
            }
            _ => Self::Database(error),
        }
    }
}
