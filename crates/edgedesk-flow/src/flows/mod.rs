//! What the desk does about an input: one file each, with its words beside it. `said` and `pressed` choose.

pub(crate) mod choices;
pub(crate) mod consent;
pub(crate) mod diagnose;
pub(crate) mod handoff;
pub(crate) mod human;
pub(crate) mod migration;
mod pressed;
pub(crate) mod recheck;
pub(crate) mod result;
mod said;
pub(crate) mod small_talk;
pub(crate) mod subject;
pub(crate) mod ticket;
pub(crate) mod tools;
pub(crate) mod watch;
pub(crate) mod welcome;

pub(crate) use pressed::pressed;
pub(crate) use said::said;
