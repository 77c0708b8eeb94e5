use edgedesk_checks::catalogue::Stop;
use edgedesk_checks::site::Site;
use edgedesk_evidence::{Answer, Evidence, NotMeasured, NotMeasuredReason, Probe, Record};
use edgedesk_flow::event::Tone;
use edgedesk_flow::{Text, Tool};
use edgedesk_render::{answered, asked};
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, timeout_at};

use super::ToolResult;
use crate::diagnosis::{Driver, Session, answer};

/// Calls `view` until it has what it needs, and carries out what it asks for in between, all at once each time.
/// What is not answered within the driver's time limit is noted as not measured.
pub(super) async fn measure<T>(
    driver: &Driver,
    session: &Session,
    view: impl Fn(&Site<'_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let end = Instant::now() + driver.deadline();
    let mut evidence = Evidence::default();
    loop {
        let site = Site { case: &session.case, evidence: &evidence };
        let wanted = match view(&site) {
            Err(Stop::NeedMore(probes)) if probes.iter().any(|probe| !evidence.has(probe)) => probes,
            other => return other,
        };
        let mut open: Vec<Probe> = wanted.into_iter().filter(|probe| !evidence.has(probe)).collect();
        let mut under_way: FuturesUnordered<_> =
            open.iter().cloned().map(|probe| answer(session, probe)).collect();
        while let Ok(Some(record)) = timeout_at(end, under_way.next()).await {
            evidence.add(record);
        }
        drop(under_way);
        open.retain(|probe| !evidence.has(probe));
        for probe in open {
            let why = NotMeasured::new(NotMeasuredReason::Deadline, "no answer before the deadline");
            evidence.add(Record {
                probe,
                answer: Answer::NotMeasured(why),
                vantage: session.vantage().to_owned(),
                at: session.now(),
                ms: 0.0,
            });
        }
    }
}

/// The answer of a tool that could not look, with the reason.
pub(super) fn stopped(tool: Tool, subject: &str, stop: Stop) -> ToolResult {
    let headline = match stop {
        Stop::NotApplicable(why) => Text::new(why.zh, why.en),
        Stop::Inconclusive(probe, why) => {
            let (what, why) = (asked(&probe), answered(&Answer::NotMeasured(why)));
            Text::new(
                format!("未能完成：{}。{}。", what.zh, why.zh),
                format!("This could not be looked at: {}. {}.", what.en, why.en),
            )
        }
        Stop::NeedMore(_) => Text::new("未能在时限内完成。", "This could not be finished in time."),
    };
    ToolResult::new(tool, subject, Tone::Warning, headline)
}
