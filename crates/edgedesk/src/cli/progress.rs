use std::io::{IsTerminal as _, Write as _};

use edgedesk_desk::diagnosis::Progress;
use edgedesk_evidence::{Probe, Record};
use edgedesk_render as render;
use terminal_size::terminal_size_of;

/// One line on standard error that tells what is being asked; nothing where that is no terminal.
pub(super) struct StatusLine {
    shown: bool,
    asked: usize,
    answered: usize,
}

impl StatusLine {
    pub(super) fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal(), asked: 0, answered: 0 }
    }

    fn show(&self, what: &str) {
        if self.shown {
            // A line that wraps could not be wiped again.
            let columns = terminal_size_of(std::io::stderr()).map_or(80, |(width, _)| usize::from(width.0));
            let line = format!("[{}/{}] {what}", self.answered, self.asked);
            let line: String = line.chars().take(columns.saturating_sub(1)).collect();
            // Progress that cannot be shown is no reason to stop.
            let _ = write!(std::io::stderr(), "\r\x1b[2K{line}");
        }
    }
}

impl Drop for StatusLine {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}

impl Progress for StatusLine {
    fn asked(&mut self, probe: &Probe) {
        self.asked += 1;
        self.show(&render::probe(probe));
    }

    fn answered(&mut self, record: &Record) {
        self.answered += 1;
        self.show(&render::probe(&record.probe));
    }
}
