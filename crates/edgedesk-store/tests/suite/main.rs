//! One suite for both databases: every test runs on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod world;

mod accounts;
mod attachments;
mod audit;
mod consents;
mod conversations;
mod diagnoses;
mod idempotency;
mod jobs;
mod log;
mod numbers;
mod open;
mod sessions;
mod shares;
mod tickets;
mod write;
