//! What is kept: the conversation log, accounts, tickets, jobs. The only crate that knows SQL.
