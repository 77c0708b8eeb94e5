use edgedesk_evidence::{Case, Evidence, Record, Timing};

use super::World;
use crate::catalogue::{Check, Stop};
use crate::engine::{self, Engine};
use crate::report::Report;
use crate::site::Site;

/// What one check finds in a world: its tags, sorted; what stops it, in a few words.
pub fn tags(check: &'static Check, world: &World) -> Result<Vec<&'static str>, String> {
    let mut evidence = Evidence::default();
    // Far more rounds than any check needs; a check that asks for the same thing for ever would hang otherwise.
    for _ in 0..64 {
        let site = Site { case: &world.case, evidence: &evidence };
        match (check.judge)(&site) {
            Ok(findings) => {
                let mut tags: Vec<_> = findings.iter().map(|finding| finding.card.tag).collect();
                tags.sort_unstable();
                tags.dedup();
                return Ok(tags);
            }
            Err(Stop::NotApplicable(_)) => return Ok(Vec::new()),
            Err(Stop::Inconclusive(probe, why)) => {
                return Err(format!("inconclusive: {:?} for {probe:?}", why.reason));
            }
            Err(Stop::NeedMore(probes)) => {
                for probe in probes {
                    let answer = world.answer(&probe);
                    let ms = world.takes(&probe);
                    evidence.add(Record {
                        probe,
                        answer,
                        vantage: "local".to_owned(),
                        at: world.case.now,
                        ms,
                    });
                }
            }
        }
    }
    Err("asks for ever".to_owned())
}

/// The whole diagnosis of a world by these checks, each answer there at once.
pub fn report(world: &World, checks: &'static [&'static Check]) -> Report {
    let (case, evidence) = measure(world, checks, usize::MAX);
    engine::judge("run", &case, &evidence, Timing::default(), checks)
}

/// The same, with the answers coming one at a time and the latest question answered first.
pub fn report_out_of_order(world: &World, checks: &'static [&'static Check]) -> Report {
    let (case, evidence) = measure(world, checks, 1);
    engine::judge("run", &case, &evidence, Timing::default(), checks)
}

fn measure(world: &World, checks: &'static [&'static Check], at_once: usize) -> (Case, Evidence) {
    let mut engine = Engine::new(world.case.clone(), checks);
    let mut open = Vec::new();
    loop {
        open.extend(engine.wanted());
        if open.is_empty() {
            break;
        }
        for probe in open.split_off(open.len().saturating_sub(at_once)) {
            let answer = world.answer(&probe);
            let ms = world.takes(&probe);
            engine.answer(Record { probe, answer, vantage: "local".to_owned(), at: world.case.now, ms });
        }
    }
    let (case, evidence, _) = engine.finish(world.case.now, "local");
    (case, evidence)
}
