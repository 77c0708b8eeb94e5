//! Use cases of the desk: conversations, diagnoses, tickets, consent, sessions, jobs.

pub mod diagnosis;
