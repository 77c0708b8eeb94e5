//! From the findings' claims to the causes that the report leads with.

use std::collections::BTreeMap;

use edgedesk_evidence::Probe;

use crate::catalogue::{Cause, Grade, Kind, Layer, RuledOut, Status};
use crate::words::{Args, Words};

/// A finding as the ranking sees it.
#[derive(Debug)]
pub(crate) struct Claimed<'a> {
    /// `CHECK.TAG`.
    pub(crate) finding: String,
    pub(crate) claim: &'a crate::catalogue::Claim,
    pub(crate) subject: &'a str,
    pub(crate) args: &'a Args,
    pub(crate) message: Words,
    pub(crate) remedy: Vec<Words>,
    pub(crate) cites: &'a [Probe],
}

/// A cause that stands, with everything that was claimed for it.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) cause: &'static Cause,
    pub(crate) grade: Grade,
    pub(crate) subject: String,
    pub(crate) args: Args,
    pub(crate) messages: Vec<Words>,
    pub(crate) remedy: Vec<Words>,
    pub(crate) cites: Vec<Probe>,
    pub(crate) findings: Vec<String>,
    pub(crate) ruled_out: Vec<RuledOut>,
    pub(crate) reproduce: Vec<String>,
    /// Causes of lesser rank that this one accounts for.
    pub(crate) absorbed: Vec<&'static Cause>,
}

/// The causes that stand, in the order in which to mend them.
///
/// Claims of one cause are merged: the best grade counts, and two observations by different checks make a B of
/// two Cs. A proven cause drops those that it explains; an unproven one drops them only where they are no
/// better proven than itself.
pub(crate) fn rank(claims: Vec<Claimed<'_>>) -> Vec<Standing> {
    let mut merged: BTreeMap<&'static str, Standing> = BTreeMap::new();
    for claimed in claims {
        match merged.entry(claimed.claim.cause.code) {
            std::collections::btree_map::Entry::Vacant(slot) => {
                slot.insert(Standing::new(claimed));
            }
            std::collections::btree_map::Entry::Occupied(mut slot) => slot.get_mut().merge(claimed),
        }
    }
    let mut standing: Vec<Standing> = merged.into_values().collect();
    drop_explained(&mut standing);
    standing.sort_by_key(Standing::rank);
    standing
}

fn drop_explained(standing: &mut Vec<Standing>) {
    let facts: Vec<(&'static Cause, Grade)> = standing.iter().map(|it| (it.cause, it.grade)).collect();
    let explains = |by: &(&'static Cause, Grade), it: &Standing| {
        by.0.kind == Kind::Fault
            && by.0.code != it.cause.code
            && by.0.explains(it.cause.code)
            && (by.1.proves() || by.1 <= it.grade)
    };
    for by in &facts {
        let absorbed: Vec<&'static Cause> =
            standing.iter().filter(|it| explains(by, it)).map(|it| it.cause).collect();
        if let Some(explainer) = standing.iter_mut().find(|it| it.cause.code == by.0.code) {
            explainer.absorbed = absorbed;
        }
    }
    standing.retain(|it| !facts.iter().any(|by| explains(by, it)));
}

impl Standing {
    fn new(claimed: Claimed<'_>) -> Self {
        Self {
            cause: claimed.claim.cause,
            grade: claimed.claim.grade,
            subject: claimed.subject.to_owned(),
            args: claimed.args.clone(),
            messages: vec![claimed.message],
            remedy: claimed.remedy,
            cites: claimed.cites.to_vec(),
            findings: vec![claimed.finding],
            ruled_out: claimed.claim.ruled_out.clone(),
            reproduce: claimed.claim.reproduce.clone(),
            absorbed: Vec::new(),
        }
    }

    fn merge(&mut self, claimed: Claimed<'_>) {
        let other_check =
            self.findings.iter().all(|it| it.split('.').next() != claimed.finding.split('.').next());
        self.grade = match (self.grade, claimed.claim.grade) {
            (Grade::C, Grade::C) if other_check => Grade::B,
            (mine, other) => mine.min(other),
        };
        self.args.fill_from(claimed.args);
        push_new(&mut self.messages, [claimed.message]);
        push_new(&mut self.remedy, claimed.remedy);
        push_new(&mut self.cites, claimed.cites.iter().cloned());
        push_new(&mut self.findings, [claimed.finding]);
        push_new(&mut self.ruled_out, claimed.claim.ruled_out.iter().cloned());
        push_new(&mut self.reproduce, claimed.claim.reproduce.iter().cloned());
    }

    /// What must be mended first comes first: proven before probable, then by layer, which is the order in which
    /// things must work, then the better grade, then the code.
    fn rank(&self) -> (bool, Layer, Grade, &'static str) {
        (!self.grade.proves(), self.cause.layer(), self.grade, self.cause.code)
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) {
    for item in items {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

/// Whether a status counts as something that a cause can explain.
pub(crate) fn is_trouble(status: Status) -> bool {
    matches!(status, Status::Warning | Status::Error)
}
