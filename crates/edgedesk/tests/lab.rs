//! Every site of the lab, diagnosed from end to end over real sockets: the expected causes lead, in order, what
//! is forbidden is absent, the report keeps to its schema, and a replay of the evidence says the same to the byte.

use std::sync::LazyLock;
use std::time::Duration;

use edgedesk::lab;
use edgedesk_checks::report::Report;
use edgedesk_desk::diagnosis::{self, Session};
use edgedesk_evidence::EvidenceFile;
use edgedesk_lab::{Expect, Site, sites};
use edgedesk_render as render;
use futures_util::StreamExt as _;

/// Diagnoses that run at the same time: some sites take seconds of waiting.
const PARALLEL: usize = 12;

/// The published schema.
static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = include_str!("../../../docs/report.schema.json");
    let schema = serde_json::from_str(schema).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
});

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test binary has no command line of its own to choose sites by"
)]
async fn each_site_gets_its_verdict() {
    let lab = lab::start(Duration::ZERO, sites::all()).expect("loopback sockets");
    let wiring = lab::wiring(&lab).expect("the lab's own inventory");
    let only = std::env::var("EDGEDESK_LAB_SITE").ok();
    let chosen = sites::all()
        .iter()
        .copied()
        .filter(|site| only.as_deref().is_none_or(|name| site.name.contains(name)));
    let runs = futures_util::stream::iter(chosen).map(|site| {
        let wiring = wiring.clone();
        async move {
            let request = lab::request(site, "en");
            let session = Session::new(&request, Some(wiring)).expect("a request of the lab");
            let file = diagnosis::run(session, request.deadline, &mut ()).await;
            (site, file)
        }
    });
    let mut wrong: Vec<String> = runs
        .buffer_unordered(PARALLEL)
        .flat_map(|(site, file)| futures_util::stream::iter(complaints(site, &file)))
        .collect()
        .await;
    wrong.sort();
    assert!(wrong.is_empty(), "{} complaints:\n{}", wrong.len(), wrong.join("\n"));
}

fn complaints(site: &Site, file: &EvidenceFile) -> Vec<String> {
    let report = diagnosis::report(file);
    let mut wrong = Vec::new();
    let found = lead(&report);
    let right = match &site.expect {
        Expect::Healthy => found == ["healthy"],
        Expect::Causes(causes) => found == *causes,
        Expect::Advice(codes) => {
            report.root_causes.is_empty()
                && codes.iter().all(|code| report.advice.iter().any(|it| it.code == *code))
        }
    };
    if !right {
        let all: Vec<String> =
            report.root_causes.iter().map(|it| format!("{} {:?}", it.code, it.grade)).collect();
        wrong.push(format!(
            "{}: expected {:?}, found {found:?} ({:?} {all:?})",
            site.name, site.expect, report.outcome
        ));
    }
    for code in site.forbid {
        if report.root_causes.iter().chain(&report.advice).any(|cause| cause.code == *code) {
            wrong.push(format!("{}: {code} is forbidden and was reported", site.name));
        }
    }
    let json = serde_json::to_value(&report).expect("reports are plain data");
    wrong.extend(
        SCHEMA.iter_errors(&json).map(|error| format!("{}: {error} at {}", site.name, error.instance_path())),
    );
    let kept = serde_json::to_string(file).expect("evidence serialises");
    let replayed = EvidenceFile::parse(&kept).expect("kept evidence reads");
    if render::json(&diagnosis::report(&replayed)).ok() != render::json(&report).ok() {
        wrong.push(format!("{}: the replay differs", site.name));
    }
    wrong
}

/// The codes that a report leads with: its root causes, else its advice, else its notes.
fn lead(report: &Report) -> Vec<&str> {
    let lists = [&report.root_causes, &report.advice, &report.notes];
    match lists.into_iter().find(|causes| !causes.is_empty()) {
        Some(causes) => causes.iter().map(|cause| cause.code.as_str()).collect(),
        None if report.outcome == edgedesk_checks::report::Outcome::Healthy => vec!["healthy"],
        None => vec!["none"],
    }
}
