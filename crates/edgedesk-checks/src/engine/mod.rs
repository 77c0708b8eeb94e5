//! The engine: asks what the checks need, each thing once and all at once, and calls a check again as soon as
//! something that it waits for is there. No I/O: whoever drives it carries the probes out.

use std::collections::{HashMap, HashSet};

use edgedesk_evidence::{Answer, Case, Evidence, NotMeasured, NotMeasuredReason, Probe, Record, Timing};

use crate::catalogue::{Check, Stop};
use crate::report::{self, Report};
use crate::site::Site;

/// A diagnosis under way.
///
/// ```text
/// let mut engine = Engine::new(case, checks::ALL);
/// while let wanted = engine.wanted() … { carry them out; engine.answer(record); }
/// let evidence = engine.finish(…);
/// ```
#[derive(Debug)]
pub struct Engine {
    case: Case,
    checks: &'static [&'static Check],
    evidence: Evidence,
    asked: HashSet<Probe>,
    /// For each probe under way, the checks that wait for it.
    waiting: HashMap<Probe, Vec<usize>>,
    /// Checks to be called (again).
    ready: Vec<usize>,
    /// For each probe, the length of the chain of answers that led to its being asked, in milliseconds.
    asked_after: HashMap<Probe, f64>,
    /// The longest chain that ends in one of the answers taken in since [`Engine::wanted`] was last called.
    frontier_ms: f64,
    critical_path_ms: f64,
}

impl Engine {
    /// A diagnosis of `case` by `checks`.
    pub fn new(case: Case, checks: &'static [&'static Check]) -> Self {
        Self {
            ready: (0..checks.len()).collect(),
            case,
            checks,
            evidence: Evidence::default(),
            asked: HashSet::new(),
            waiting: HashMap::new(),
            asked_after: HashMap::new(),
            frontier_ms: 0.0,
            critical_path_ms: 0.0,
        }
    }

    /// Calls every check that can go on, and returns the probes that are wanted and not yet asked. Nothing
    /// wanted and nothing under way means that the diagnosis is complete.
    pub fn wanted(&mut self) -> Vec<Probe> {
        let mut wanted = Vec::new();
        let mut ready = std::mem::take(&mut self.ready);
        ready.sort_unstable();
        ready.dedup();
        let site = Site { case: &self.case, evidence: &self.evidence };
        for index in ready {
            let Err(Stop::NeedMore(probes)) = (self.checks[index].judge)(&site) else { continue };
            for probe in probes {
                self.waiting.entry(probe.clone()).or_default().push(index);
                if self.asked.insert(probe.clone()) {
                    wanted.push(probe);
                }
            }
        }
        let frontier = std::mem::take(&mut self.frontier_ms);
        self.asked_after.extend(wanted.iter().map(|probe| (probe.clone(), frontier)));
        wanted
    }

    /// Takes an answer in.
    pub fn answer(&mut self, record: Record) {
        let after = self.asked_after.get(&record.probe).copied().unwrap_or_default();
        self.frontier_ms = self.frontier_ms.max(after + record.ms);
        self.critical_path_ms = self.critical_path_ms.max(after + record.ms);
        self.ready.extend(self.waiting.remove(&record.probe).unwrap_or_default());
        self.evidence.add(record);
    }

    /// The probes that have been asked and not answered.
    pub fn under_way(&self) -> usize {
        self.waiting.len()
    }

    /// Ends the diagnosis: what is still under way is noted as not measured, so that the verdict says what is
    /// missing. `at` is the clock's reading; `vantage` the name of the probing side.
    pub fn finish(mut self, at: jiff::Timestamp, vantage: &str) -> (Case, Evidence, f64) {
        let open: Vec<Probe> = self.waiting.keys().cloned().collect();
        for probe in open {
            let answer = Answer::NotMeasured(NotMeasured::new(
                NotMeasuredReason::Deadline,
                "no answer before the run's deadline",
            ));
            self.evidence.add(Record { probe, answer, vantage: vantage.to_owned(), at, ms: 0.0 });
        }
        (self.case, self.evidence, self.critical_path_ms)
    }
}

/// The report of complete evidence: the same function for a live run and for a replay.
pub fn judge(
    id: &str,
    case: &Case,
    evidence: &Evidence,
    timing: Timing,
    checks: &'static [&'static Check],
) -> Report {
    report::build(id, case, evidence, timing, checks)
}
