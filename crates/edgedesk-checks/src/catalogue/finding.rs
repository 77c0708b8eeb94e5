use std::fmt::Display;

use edgedesk_evidence::Probe;
use serde::{Deserialize, Serialize};

use super::{Cause, Grade};
use crate::words::{Args, Text, Words};

/// A finding that a check can make.
#[derive(Debug)]
pub struct FindingCard {
    /// Upper case with underscores; unique within its check.
    pub tag: &'static str,
    /// How bad it is.
    pub status: Status,
    /// One sentence with the values of the case.
    pub message: Text,
    /// What to do about it.
    pub remedy: &'static [Text],
}

/// How a thing that was looked at stands. The levels are defined by what follows from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// As it should be.
    Ok,
    /// Worth knowing, nothing to do.
    Info,
    /// Works, and somebody should do something.
    Warning,
    /// Some or all visitors are hurt by it.
    Error,
    /// Could not be looked at; the reason is told.
    NotMeasured,
    /// Has no meaning for this site.
    NotApplicable,
}

/// A finding, made.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its card.
    pub card: &'static FindingCard,
    /// What it is about: a host, an address, an origin.
    pub subject: String,
    /// What fills the sentences, of the finding and of the cause.
    pub args: Args,
    /// The probes that it rests on.
    pub cites: Vec<Probe>,
    /// The cause that it points to.
    pub claim: Option<Claim>,
}

/// A finding's claim that a cause stands.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The cause.
    pub cause: &'static Cause,
    /// How well it is proven.
    pub grade: Grade,
    /// Rivals, and what rules each one out.
    pub ruled_out: Vec<RuledOut>,
    /// Commands that show the proof again.
    pub reproduce: Vec<String>,
}

/// A close rival of a cause, and the observation that rules it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuledOut {
    /// The rival's code.
    pub code: String,
    /// Why not.
    pub because: Words,
}

impl FindingCard {
    /// This finding about `subject`.
    pub fn about(&'static self, subject: impl Display) -> Finding {
        let subject = subject.to_string();
        let mut args = Args::default();
        args.set("subject", &subject);
        Finding { card: self, subject, args, cites: Vec::new(), claim: None }
    }
}

impl Finding {
    /// Fills a placeholder.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.args.set(name, value);
        self
    }

    /// Fills a placeholder with a word in each language.
    #[must_use]
    pub fn with_words(mut self, name: &'static str, words: impl Into<Words>) -> Self {
        self.args.set_words(name, words);
        self
    }

    /// Rests on this probe too.
    #[must_use]
    pub fn cite(mut self, probe: impl Into<Probe>) -> Self {
        let probe = probe.into();
        if !self.cites.contains(&probe) {
            self.cites.push(probe);
        }
        self
    }

    /// Points to a cause.
    #[must_use]
    pub fn claim(mut self, cause: &'static Cause, grade: Grade) -> Self {
        self.claim = Some(Claim { cause, grade, ruled_out: Vec::new(), reproduce: Vec::new() });
        self
    }

    /// Names a rival of the claimed cause and what rules it out. The sentence is filled like the finding's.
    #[must_use]
    pub fn rules_out(mut self, rival: &'static Cause, because: Text) -> Self {
        let because = because.fill(&self.args);
        if let Some(claim) = &mut self.claim {
            claim.ruled_out.push(RuledOut { code: rival.code.to_owned(), because });
        }
        self
    }

    /// Gives a command that shows the proof again.
    #[must_use]
    pub fn reproduce(mut self, command: impl Into<String>) -> Self {
        if let Some(claim) = &mut self.claim {
            claim.reproduce.push(command.into());
        }
        self
    }
}
