use edgedesk_evidence::{Probe, Record};
use edgedesk_render::{addressee, answered, asked};

use crate::diagnoses::{Step, StepState};
use crate::report::text;

/// The line of a probe that is sent.
pub(super) fn of_probe(n: u32, at_ms: u64, probe: &Probe) -> Step {
    Step {
        n,
        at_ms,
        state: StepState::Asked,
        what: text(asked(probe)),
        of: addressee(probe),
        ms: None,
        result: None,
    }
}

/// The line of a probe that is answered.
pub(super) fn of_record(n: u32, at_ms: u64, record: &Record) -> Step {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a duration in milliseconds")]
    let ms = record.ms.round() as u64;
    Step {
        state: StepState::Answered,
        ms: Some(ms),
        result: Some(text(answered(&record.answer))),
        ..of_probe(n, at_ms, &record.probe)
    }
}
