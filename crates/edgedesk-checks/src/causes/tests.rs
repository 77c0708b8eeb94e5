//! What must hold for every cause in the catalogue.

use std::collections::BTreeSet;

use super::{ALL, UNSEEN, find};
use crate::catalogue::{Cause, Kind};
use crate::checks;
use crate::words::Text;
use crate::world::{self, World};

/// What any cause may be filled with, whoever claims it.
const PLACEHOLDERS: &[&str] = &["host", "subject", "url", "zone"];

fn texts(cause: &Cause) -> Vec<Text> {
    [cause.title, cause.summary, cause.meaning].into_iter().chain(cause.fix.iter().copied()).collect()
}

#[test]
fn codes_are_unique_and_sorted_by_layer() {
    let order: Vec<_> = ALL.iter().map(|cause| (cause.layer(), cause.code)).collect();
    assert!(order.is_sorted_by(|one, next| one < next), "by layer, then by code, none twice");
}

#[test]
fn every_file_is_registered_under_its_own_name() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/causes");
    let mut files = BTreeSet::new();
    for layer in std::fs::read_dir(folder).expect("the folder of causes") {
        let layer = layer.expect("an entry").path();
        if layer.is_dir() {
            let prefix = layer.file_name().expect("a folder has a name").to_string_lossy().into_owned();
            for file in std::fs::read_dir(layer).expect("a layer's folder") {
                let file = file.expect("an entry").path();
                let name = file.file_stem().expect("a file has a name").to_string_lossy().into_owned();
                if name != "mod" {
                    files.insert(format!("{prefix}.{name}"));
                }
            }
        }
    }
    let registered: BTreeSet<String> = ALL.iter().map(|cause| cause.code.to_owned()).collect();
    assert_eq!(files, registered);
}

#[test]
fn both_languages_say_the_same_with_placeholders_that_are_always_filled() {
    let mut wrong = Vec::new();
    for cause in ALL {
        for text in texts(cause) {
            let names = Text::placeholders(text.zh);
            if text.zh.is_empty()
                || text.en.is_empty()
                || names != Text::placeholders(text.en)
                || !names.iter().all(|name| PLACEHOLDERS.contains(name))
            {
                wrong.push(format!("{}: {text:?}", cause.code));
            }
        }
        if !Text::placeholders(cause.title.zh).is_empty() {
            wrong.push(format!("{}: the title has a placeholder", cause.code));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_summary_is_one_sentence_of_its_own() {
    let mut wrong = Vec::new();
    for cause in ALL {
        let Text { zh, en } = cause.summary;
        if !zh.ends_with('。') || !en.ends_with('.') || zh.matches('。').count() != 1 {
            wrong.push(format!("{}: {zh} / {en}", cause.code));
        }
        if cause.summary == cause.meaning {
            wrong.push(format!("{}: the meaning adds nothing to the summary", cause.code));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn chinese_keeps_a_space_between_scripts() {
    let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let latin = |c: char| c.is_ascii_alphanumeric() || matches!(c, '{' | '}');
    let mut wrong = Vec::new();
    for cause in ALL {
        for text in texts(cause) {
            let chars: Vec<char> = text.zh.chars().collect();
            let touches =
                |pair: &[char]| (han(pair[0]) && latin(pair[1])) || (latin(pair[0]) && han(pair[1]));
            if let Some(at) = chars.windows(2).position(touches) {
                let near: String = chars[at.saturating_sub(4)..chars.len().min(at + 6)].iter().collect();
                wrong.push(format!("{}: …{near}…", cause.code));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_fault_says_what_to_do() {
    let few: Vec<_> = ALL
        .iter()
        .filter(|cause| cause.fix.len() < if cause.kind == Kind::Fault { 2 } else { 1 })
        .map(|cause| cause.code)
        .collect();
    assert!(few.is_empty(), "{few:?}");
}

#[test]
fn what_a_cause_explains_exists() {
    for cause in ALL {
        for pattern in cause.explains {
            let known = match pattern.strip_suffix('*') {
                Some(prefix) => {
                    prefix.ends_with('.') && ALL.iter().any(|other| other.code.starts_with(prefix))
                }
                None => *pattern != cause.code && find(pattern).is_some(),
            };
            assert!(known, "{} explains {pattern}", cause.code);
        }
    }
}

#[test]
fn only_what_stops_a_site_explains_anything() {
    for cause in ALL {
        let may = matches!(cause.kind, Kind::Fault | Kind::Refused);
        assert!(may || cause.explains.is_empty(), "{} is no fault and explains none", cause.code);
    }
}

#[test]
fn no_cause_explains_itself_through_others() {
    fn explained_by(cause: &Cause) -> impl Iterator<Item = &'static Cause> {
        ALL.iter().copied().filter(|other| cause.explains(other.code))
    }
    for start in ALL {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&Cause> = explained_by(start).collect();
        while let Some(cause) = next.pop() {
            assert_ne!(cause.code, start.code, "explained by what it explains");
            if seen.insert(cause.code) {
                next.extend(explained_by(cause));
            }
        }
    }
}

#[test]
fn each_cause_is_reported_in_a_scenario_or_said_to_be_out_of_sight() {
    let mut reported = BTreeSet::new();
    for scenario in checks::all().iter().flat_map(|check| check.scenarios) {
        let mut world = World::default();
        (scenario.world)(&mut world);
        let report = world::report(&world, checks::all());
        let causes = [report.root_causes, report.advice, report.notes].into_iter().flatten();
        reported.extend(causes.map(|cause| cause.code));
    }
    let unseen: BTreeSet<&str> = UNSEEN.iter().map(|(cause, _)| cause.code).collect();
    let wrong: Vec<_> = ALL
        .iter()
        .map(|cause| cause.code)
        .filter(|code| reported.contains(*code) == unseen.contains(code))
        .collect();
    assert!(wrong.is_empty(), "in no scenario and not in UNSEEN, or in both: {wrong:?}");
}
