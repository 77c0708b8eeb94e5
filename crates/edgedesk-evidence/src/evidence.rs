use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Answer, Ask, NotMeasured, Observation, Probe};

/// One probe and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What was asked.
    pub probe: Probe,
    /// What came of it.
    pub answer: Answer,
    /// From where: `local`, or the name of a remote agent.
    pub vantage: String,
    /// When it was sent.
    pub at: Timestamp,
    /// How long it took, in milliseconds with three decimals.
    pub ms: f64,
}

/// Everything measured so far in a run, by probe.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    records: HashMap<Probe, Record>,
}

/// Why an observation cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// Nobody has asked yet.
    NotAsked(Probe),
    /// It was asked, and not carried out.
    NotMeasured(Probe, NotMeasured),
}

impl Evidence {
    /// Adds a record. The first record of a probe stands; a second one is dropped.
    pub fn add(&mut self, record: Record) {
        self.records.entry(record.probe.clone()).or_insert(record);
    }

    /// The observation that answers `probe`.
    pub fn ask<A: Ask>(&self, probe: &A) -> Result<&A::Observation, Missing> {
        let probe: Probe = probe.clone().into();
        match self.records.get(&probe).map(|record| &record.answer) {
            None => Err(Missing::NotAsked(probe)),
            Some(Answer::NotMeasured(why)) => Err(Missing::NotMeasured(probe, why.clone())),
            Some(Answer::Observed(observation)) => {
                A::read(observation).ok_or_else(|| mismatch(probe, observation))
            }
        }
    }

    /// The record of a probe, if there is one.
    pub fn record(&self, probe: &Probe) -> Option<&Record> {
        self.records.get(probe)
    }

    /// Whether the probe has an answer of any kind.
    pub fn has(&self, probe: &Probe) -> bool {
        self.records.contains_key(probe)
    }

    /// Every record, in the order of the probes: the same whatever the order in which answers came.
    pub fn sorted(&self) -> Vec<&Record> {
        let mut records: Vec<_> = self.records.values().collect();
        records.sort_by(|a, b| a.probe.cmp(&b.probe));
        records
    }

    /// Every record, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }
}

impl FromIterator<Record> for Evidence {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut evidence = Self::default();
        for record in records {
            evidence.add(record);
        }
        evidence
    }
}

/// A file that was edited by hand can pair a probe with another kind's answer.
fn mismatch(probe: Probe, observation: &Observation) -> Missing {
    let detail = format!("the stored answer is of another kind: {observation:.60?}");
    Missing::NotMeasured(probe, NotMeasured::new(crate::NotMeasuredReason::NotInEvidence, detail))
}
