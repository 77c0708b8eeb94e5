use edgedesk_checks::report::Outcome;

/// Nothing is wrong.
pub(super) const HEALTHY: u8 = 0;
/// The site is faulty.
pub(super) const FAULTY: u8 = 1;
/// Something that is needed for a verdict could not be measured.
pub(super) const INCONCLUSIVE: u8 = 2;
/// The target is refused, or the command was used wrongly.
pub(super) const USAGE: u8 = 3;

/// The exit code that an outcome stands for.
pub(super) fn of(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Healthy => HEALTHY,
        Outcome::Faulty => FAULTY,
        Outcome::Inconclusive => INCONCLUSIVE,
        Outcome::Refused => USAGE,
    }
}
