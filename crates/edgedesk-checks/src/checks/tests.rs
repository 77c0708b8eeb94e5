//! What must hold for every check in the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use super::all;
use crate::catalogue::{FindingCard, Scenario, Status};
use crate::words::Text;
use crate::world::{self, World};

fn build(scenario: &Scenario) -> World {
    let mut world = World::default();
    (scenario.world)(&mut world);
    world
}

#[test]
fn each_scenario_finds_exactly_what_it_says() {
    let mut wrong = Vec::new();
    for check in all() {
        for scenario in check.scenarios {
            let mut expected: Vec<&str> = scenario.expect.to_vec();
            expected.sort_unstable();
            let found = world::tags(check, &build(scenario));
            if found.as_ref() != Ok(&expected) {
                wrong.push(format!("{} {}: expected {expected:?}, found {found:?}", check.id, scenario.name));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What a report leads with.
fn verdict(report: &crate::report::Report) -> &str {
    let lead =
        [&report.root_causes, &report.advice, &report.notes].into_iter().find_map(|causes| causes.first());
    match (lead, report.outcome) {
        (Some(cause), _) => &cause.code,
        (None, crate::report::Outcome::Healthy) => "healthy",
        (None, _) => "none",
    }
}

#[test]
fn each_scenario_leads_to_its_verdict() {
    let mut wrong = Vec::new();
    for check in all() {
        for scenario in check.scenarios {
            let report = world::report(&build(scenario), all());
            if let Some(expected) = scenario.verdict
                && verdict(&report) != expected
            {
                let all: Vec<_> = report.root_causes.iter().map(|it| (&it.code, it.grade)).collect();
                wrong.push(format!(
                    "{} {}: expected {expected}, found {} of {all:?}",
                    check.id,
                    scenario.name,
                    verdict(&report)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn each_finding_is_expected_in_one_scenario_and_absent_from_another() {
    let mut wrong = Vec::new();
    for check in all() {
        let declared: BTreeSet<&str> = check.findings.iter().map(|card| card.tag).collect();
        let expected: BTreeSet<&str> =
            check.scenarios.iter().flat_map(|scenario| scenario.expect).copied().collect();
        let never: Vec<_> = declared.difference(&expected).collect();
        let unknown: Vec<_> = expected.difference(&declared).collect();
        let always: Vec<_> = declared
            .iter()
            .filter(|tag| check.scenarios.iter().all(|scenario| scenario.expect.contains(tag)))
            .collect();
        if !never.is_empty() || !unknown.is_empty() || !always.is_empty() {
            wrong.push(format!(
                "{}: never seen {never:?}, not declared {unknown:?}, always there {always:?}",
                check.id
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn ids_and_slugs_are_unique_and_follow_their_layer() {
    let mut seen = BTreeSet::new();
    for check in all() {
        let layer = serde_json::to_value(check.layer).expect("a layer serialises");
        let prefix = layer.as_str().unwrap_or_default().to_uppercase();
        assert!(check.id.starts_with(&prefix) && check.id.len() == prefix.len() + 3, "{}", check.id);
        assert!(seen.insert(check.id), "{} twice", check.id);
        assert!(seen.insert(check.slug), "{} twice", check.slug);
        assert!(
            check.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{}",
            check.slug
        );
    }
    let order: Vec<_> = all().iter().map(|check| (check.layer, check.id)).collect();
    assert!(order.is_sorted(), "the catalogue is in the order of layers and numbers");
}

#[test]
fn every_file_is_registered() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks");
    let mut files = BTreeSet::new();
    for layer in std::fs::read_dir(folder).expect("the folder of checks") {
        let layer = layer.expect("an entry").path();
        if layer.is_dir() {
            for file in std::fs::read_dir(layer).expect("a layer's folder") {
                let name =
                    file.expect("an entry").file_name().to_string_lossy().trim_end_matches(".rs").to_owned();
                // A folder's `mod.rs`, and files that several checks of a layer share (`shared_…`).
                if name != "mod" && !name.starts_with("shared_") {
                    files.insert(name.replace('_', "-"));
                }
            }
        }
    }
    let registered: BTreeSet<String> = all().iter().map(|check| check.slug.to_owned()).collect();
    assert_eq!(files, registered, "a check's slug is its file's name, and it stands in its layer's list");
}

#[test]
fn both_languages_say_the_same() {
    let mut wrong = Vec::new();
    let mut hold = |whose: String, text: &Text| {
        if text.zh.is_empty()
            || text.en.is_empty()
            || Text::placeholders(text.zh) != Text::placeholders(text.en)
        {
            wrong.push(format!("{whose}: {text:?}"));
        }
    };
    for check in all() {
        hold(format!("{} title", check.id), &check.title);
        hold(format!("{} why", check.id), &check.why);
        for card in check.findings {
            hold(format!("{}.{}", check.id, card.tag), &card.message);
            for remedy in card.remedy {
                hold(format!("{}.{} remedy", check.id, card.tag), remedy);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn trouble_says_what_to_do_and_what_it_rests_on() {
    let mut remedies: BTreeMap<&str, &FindingCard> = BTreeMap::new();
    for check in all() {
        assert!(
            check.findings.first().is_some_and(|card| matches!(card.status, Status::Ok | Status::Info)),
            "{}: the good finding comes first",
            check.id
        );
        for card in check.findings {
            remedies.insert(card.tag, card);
            assert!(
                card.status != Status::Error || !card.remedy.is_empty(),
                "{}.{} has no remedy",
                check.id,
                card.tag
            );
        }
    }
}

#[test]
fn no_sentence_of_any_report_keeps_a_placeholder() {
    let mut wrong = Vec::new();
    for check in all() {
        for scenario in check.scenarios {
            let report = world::report(&build(scenario), all());
            let told = |words: &crate::words::Words| {
                [&words.zh, &words.en].iter().any(|text| text.contains('{') && !text.contains("{secret:"))
            };
            for finding in &report.findings {
                if finding.check == check.id && (told(&finding.message) || finding.remedy.iter().any(told)) {
                    wrong.push(format!(
                        "{} {}: {:?} {:?}",
                        check.id, scenario.name, finding.message, finding.remedy
                    ));
                }
            }
            for cause in report.root_causes.iter().chain(&report.advice).chain(&report.notes) {
                if told(&cause.summary)
                    || cause.fix.iter().any(told)
                    || cause.ruled_out.iter().any(|it| told(&it.because))
                {
                    wrong.push(format!("{} {}: {cause:?}", check.id, scenario.name));
                }
                if cause.evidence.is_empty() && !cause.code.starts_with("input.") {
                    wrong.push(format!("{} {}: {} rests on nothing", check.id, scenario.name, cause.code));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_healthy_world_has_no_cause() {
    let report = world::report(&World::default(), all());
    assert_eq!(report.outcome, crate::report::Outcome::Healthy, "{:#?}", report.root_causes);
    assert!(
        report.root_causes.is_empty() && report.advice.is_empty() && report.notes.is_empty(),
        "{report:#?}"
    );
}

#[test]
fn a_probe_that_cannot_be_made_is_never_taken_for_a_fault() {
    for check in all() {
        for scenario in check.scenarios.iter().filter(|scenario| !scenario.expect.is_empty()) {
            let mut world = build(scenario);
            world.cannot_measure(|_| true, edgedesk_evidence::NotMeasuredReason::Budget);
            // Findings that rest on the input alone need no probe.
            let found = world::tags(check, &world);
            let needs_probes = !matches!(check.layer, crate::catalogue::Layer::Input);
            assert!(
                !needs_probes || found.as_ref().map_or(true, Vec::is_empty),
                "{} {}: {found:?}",
                check.id,
                scenario.name
            );
        }
    }
}

#[test]
fn the_order_of_the_answers_changes_nothing() {
    let mut wrong = Vec::new();
    // Every seventh scenario: each takes a run of the whole catalogue, one answer at a time.
    let scenarios =
        all().iter().flat_map(|check| check.scenarios.iter().map(move |scenario| (check.id, scenario)));
    for (id, scenario) in scenarios.step_by(7) {
        let world = build(scenario);
        if world::report(&world, all()) != world::report_out_of_order(&world, all()) {
            wrong.push(format!("{id} {}", scenario.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
