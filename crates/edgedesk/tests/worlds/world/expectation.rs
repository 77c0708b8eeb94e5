use serde_json::Value;

/// What a diagnosis must say.
#[derive(Clone)]
pub(crate) struct Expectation {
    outcome: &'static str,
    exit: i32,
    /// Of these one comes first among the root causes; empty for none at all.
    first: Vec<&'static str>,
    /// None of these stands among the root causes.
    forbidden: Vec<&'static str>,
    /// Each of these stands among the root causes, at any place.
    present: Vec<&'static str>,
}

impl Expectation {
    /// Of a world that has not said yet; nothing fulfils it.
    pub(super) fn none() -> Self {
        Self { outcome: "nothing", exit: -1, first: Vec::new(), forbidden: Vec::new(), present: Vec::new() }
    }

    pub(super) fn healthy() -> Self {
        Self { outcome: "healthy", exit: 0, ..Self::none() }
    }

    pub(super) fn faulty(first: &[&'static str]) -> Self {
        Self { outcome: "faulty", exit: 1, first: first.to_vec(), ..Self::none() }
    }

    pub(crate) fn refused(first: &[&'static str]) -> Self {
        Self { outcome: "refused", exit: 3, first: first.to_vec(), ..Self::none() }
    }

    /// Says anything, in time.
    pub(crate) fn ends() -> Self {
        Self { outcome: "", ..Self::none() }
    }

    /// Is healthy or says that it could not look, and blames nobody.
    pub(crate) fn not_faulty() -> Self {
        Self { outcome: "healthy or inconclusive", ..Self::none() }
    }

    pub(super) fn forbid(&mut self, codes: &[&'static str]) {
        self.forbidden.extend(codes);
    }

    pub(crate) fn also(&mut self, code: &'static str) {
        self.present.push(code);
    }

    /// What is wrong with the report; nothing when all is as expected.
    pub(crate) fn complaints(&self, report: &Value, exit: Option<i32>) -> Vec<String> {
        let codes: Vec<_> = codes(report);
        let outcome = report["outcome"].as_str().unwrap_or("no outcome");
        let mut complaints = Vec::new();
        if self.outcome.is_empty() {
            return complaints;
        }
        if !self.outcome.contains(outcome) {
            complaints.push(format!("outcome {outcome}, not {}", self.outcome));
        }
        if self.exit >= 0 && exit != Some(self.exit) {
            complaints.push(format!("exit code {exit:?}, not {}", self.exit));
        }
        match codes.first() {
            Some(code) if !self.first.contains(code) => {
                complaints.push(format!("first of {codes:?} is not {}", self.wanted()));
            }
            None if !self.first.is_empty() => {
                complaints.push(format!("no root cause, not {}", self.wanted()))
            }
            _ => {}
        }
        complaints.extend(
            codes.iter().filter(|code| self.forbidden.contains(code)).map(|code| format!("says {code}")),
        );
        let further =
            codes.iter().skip(1).filter(|code| !self.first.contains(code) && !self.present.contains(code));
        complaints.extend(further.map(|code| format!("says {code} as well")));
        complaints.extend(
            self.present.iter().filter(|code| !codes.contains(code)).map(|code| format!("lacks {code}")),
        );
        complaints
    }

    fn wanted(&self) -> String {
        if self.first.is_empty() { "expected: no cause at all".to_owned() } else { self.first.join(" or ") }
    }
}

fn codes(report: &Value) -> Vec<&str> {
    let causes = report["root_causes"].as_array().map(Vec::as_slice).unwrap_or_default();
    causes.iter().filter_map(|cause| cause["code"].as_str()).collect()
}
