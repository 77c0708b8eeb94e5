//! What a typed message means, from its wording alone: no model, no state, the same answer every time.
//!
//! Each intent has its words in `vocabulary`, Chinese and English. What an intent leads to, in which state of the
//! conversation, is decided by the flows.

mod answer;
mod command;
mod links;
mod normal;
#[cfg(test)]
mod tests;
mod tool_question;
mod vocabulary;

pub use answer::Answer;
pub use command::Command;

use normal::Normal;
use vocabulary as words;

use crate::Tool;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A site does not do what it should, or a URL stands alone.
    Diagnose,
    /// A human is asked for.
    Human,
    /// How far is my ticket, or the queue?
    TicketStatus,
    /// The customer has mended it, and wants it looked at again.
    Fixed,
    /// It still does not work.
    NotSolved,
    /// It works again.
    Solved,
    /// Thanks, and nothing else.
    Thanks,
    /// A greeting, and nothing else.
    Greeting,
    /// What can the desk do?
    Help,
    /// Stop what is going on.
    Cancel,
    /// Wait no longer for a human.
    LeaveQueue,
    /// A domain shall move between accounts.
    Migration,
    /// A question that a tool answers.
    Tool(Tool),
    /// None of these.
    Unknown,
}

/// A message as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it is about.
    pub intent: Intent,
    /// Whether it says yes or no, where something has been asked.
    pub answer: Option<Answer>,
    /// The chat command that it is.
    pub command: Option<Command>,
    /// URLs and host names as typed, in their order, each once.
    pub urls: Vec<String>,
    /// IP addresses as typed, in their order, each once.
    pub addresses: Vec<String>,
}

/// Reads a message.
pub fn read(text: &str) -> Reading {
    let links = links::find(text);
    let rest = Normal::of(&links.rest);
    let intent = intent(&rest, &links);
    Reading {
        intent,
        answer: answer::read(&rest),
        command: command::read(text),
        urls: links.urls,
        addresses: links.addresses,
    }
}

/// The strongest meaning wins: a wish for a human before everything, a complaint before small talk.
fn intent(rest: &Normal, links: &links::Links) -> Intent {
    let linked = !links.urls.is_empty() || !links.addresses.is_empty();
    if rest.has(words::LEAVE_QUEUE) {
        return Intent::LeaveQueue;
    }
    if rest.has(words::HUMAN) && !rest.has(words::NO_HUMAN) {
        return Intent::Human;
    }
    if !linked && (rest.begins(words::CANCEL) && rest.is_short() || rest.is(words::CANCEL_ALONE)) {
        return Intent::Cancel;
    }
    if rest.has(words::MIGRATION) {
        return Intent::Migration;
    }
    if rest.has(words::TICKET_STATUS) {
        return Intent::TicketStatus;
    }
    if rest.has(words::NOT_SOLVED) || rest.is(words::NOT_SOLVED_ALONE) {
        return Intent::NotSolved;
    }
    if rest.has(words::FIXED) {
        return Intent::Fixed;
    }
    let complains = rest.has(words::COMPLAINT) || rest.has_error_code();
    if !complains && let Some(tool) = tool_question::read(rest, links) {
        return Intent::Tool(tool);
    }
    if complains || rest.has(words::WEAK_COMPLAINT) && !rest.has(words::HOW_TO) {
        return Intent::Diagnose;
    }
    if !linked && (rest.has(words::SOLVED) || rest.is(words::SOLVED_ALONE) && !rest.is(words::THANKS)) {
        return Intent::Solved;
    }
    if !links.urls.is_empty() && !rest.has(words::HOW_TO) {
        return Intent::Diagnose;
    }
    if linked {
        return Intent::Unknown;
    }
    if rest.is(words::GREETING) {
        return Intent::Greeting;
    }
    if rest.begins(words::HELP) && rest.is_short() {
        return Intent::Help;
    }
    if rest.has(words::THANKS) && rest.is_short() {
        return Intent::Thanks;
    }
    Intent::Unknown
}
