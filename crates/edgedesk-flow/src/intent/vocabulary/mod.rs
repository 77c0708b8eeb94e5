//! The words of each intent. Chinese phrases are looked for anywhere; Latin ones as whole words, lower case,
//! apostrophes left out. `a..b` is `a` and later `b`.

mod answer;
mod complaint;
mod outcome;
mod people;
mod small_talk;
mod tool;

pub(super) use answer::{FILLER, NO, REFUSAL, YES};
pub(super) use complaint::{COMPLAINT, HOW_TO, WEAK_COMPLAINT};
pub(super) use outcome::{FIXED, NOT_SOLVED, NOT_SOLVED_ALONE, SOLVED, SOLVED_ALONE};
pub(super) use people::{HUMAN, LEAVE_QUEUE, MIGRATION, NO_HUMAN, TICKET_STATUS};
pub(super) use small_talk::{CANCEL, CANCEL_ALONE, GREETING, HELP, THANKS};
pub(super) use tool::{
    LOOK, TOOL_CACHE, TOOL_CERTIFICATE, TOOL_CHECK_SIGNATURE, TOOL_CNAME, TOOL_HEADERS, TOOL_IP, TOOL_SIGN,
};
