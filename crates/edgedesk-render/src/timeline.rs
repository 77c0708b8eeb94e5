use edgedesk_checks::report::{EvidenceEntry, Report};

use super::probe::{Speaks, probe, speaks};

/// One probe on the run's time axis.
pub(crate) struct Bar {
    /// Its evidence id.
    pub(crate) id: String,
    /// The probe in a few words.
    pub(crate) what: String,
    pub(crate) speaks: Speaks,
    /// From the run's first probe, in milliseconds.
    pub(crate) start: f64,
    /// How long the answer took, in milliseconds.
    pub(crate) ms: f64,
}

/// The longest probes in the order in which they began.
pub(crate) struct Timeline {
    pub(crate) bars: Vec<Bar>,
    /// The end of the axis in milliseconds, above 0.
    pub(crate) end: f64,
}

impl Timeline {
    /// The `count` longest probes of a report.
    pub(crate) fn of(report: &Report, count: usize) -> Self {
        let first = report.evidence.iter().map(|entry| entry.at).min();
        let start = |entry: &EvidenceEntry| {
            first.map_or(0.0, |first| entry.at.duration_since(first).as_secs_f64() * 1e3)
        };
        let mut bars: Vec<Bar> = report
            .evidence
            .iter()
            .filter(|entry| entry.ms > 0.0)
            .map(|entry| Bar {
                id: entry.id.clone(),
                what: probe(&entry.probe),
                speaks: speaks(&entry.probe),
                start: start(entry),
                ms: entry.ms,
            })
            .collect();
        let end = bars.iter().map(|bar| bar.start + bar.ms).fold(0.1, f64::max);
        bars.sort_by(|a, b| b.ms.total_cmp(&a.ms));
        bars.truncate(count);
        bars.sort_by(|a, b| a.start.total_cmp(&b.start).then_with(|| a.what.cmp(&b.what)));
        Self { bars, end }
    }

    /// Where a bar begins and how long it is, as shares of the axis. No bar is too short to be seen.
    pub(crate) fn place(&self, bar: &Bar, least: f64) -> (f64, f64) {
        let length = (bar.ms / self.end).clamp(least, 1.0);
        ((bar.start / self.end).clamp(0.0, 1.0 - length), length)
    }
}
