use std::time::Duration;

use edgedesk_checks::checks;
use edgedesk_checks::engine::Engine;
use edgedesk_evidence::control_plane::DomainListing;
use edgedesk_evidence::{Answer, EvidenceFile, Observation, Probe, Record, Timing};
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, timeout_at};

use super::Session;

/// Told of every probe as it is sent and as it is answered.
pub trait Progress {
    /// It is about to be sent.
    fn asked(&mut self, probe: &Probe);
    /// It was answered.
    fn answered(&mut self, record: &Record);
}

impl Progress for () {
    fn asked(&mut self, _: &Probe) {}
    fn answered(&mut self, _: &Record) {}
}

/// Carries a diagnosis out: until nothing more is wanted, or the deadline. What is missing then is in the file
/// as not measured.
pub async fn run(session: Session, deadline: Duration, progress: &mut impl Progress) -> EvidenceFile {
    let start = Instant::now();
    let end = start + deadline;
    let lang = session.lang.clone();
    let mut engine = Engine::new(session.case.clone(), checks::all());
    let mut under_way = FuturesUnordered::new();
    loop {
        for probe in engine.wanted() {
            progress.asked(&probe);
            under_way.push(answer(&session, probe));
        }
        match timeout_at(end, under_way.next()).await {
            Ok(Some(record)) => {
                progress.answered(&record);
                engine.answer(record);
                // Whatever else is there already goes in before the checks are called again.
                while let Some(Some(record)) = futures_util::FutureExt::now_or_never(under_way.next()) {
                    progress.answered(&record);
                    engine.answer(record);
                }
            }
            Ok(None) | Err(_) => break,
        }
    }
    drop(under_way);
    let (case, evidence, critical_path_ms) = engine.finish(session.now(), session.vantage());
    let total_ms = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
    EvidenceFile {
        schema: EvidenceFile::SCHEMA.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        id: session.id.clone(),
        lang,
        case,
        timing: Timing { total_ms, critical_path_ms: (critical_path_ms * 1e3).round() / 1e3 },
        records: evidence.sorted().into_iter().cloned().collect(),
    }
}

/// Carries one probe out: by the control plane where it is one of its own, else over the network.
pub(crate) async fn answer(session: &Session, probe: Probe) -> Record {
    if let Some(control_plane) = &session.control_plane {
        let at = session.now();
        let start = Instant::now();
        let secrets = session.secrets();
        if let Some(answer) = control_plane.answer(&probe, &secrets).await {
            admit_origins(session, &answer);
            let ms = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
            return Record { probe, answer, vantage: session.vantage().to_owned(), at, ms };
        }
    }
    session.prober.probe(&probe).await
}

/// The ports of a domain's origins are the customer's own choice, and may be probed once the control plane has
/// named them; the guard has the last word.
fn admit_origins(session: &Session, answer: &Answer) {
    let Answer::Observed(Observation::Domain(DomainListing::Found(record))) = answer else { return };
    for port in record.config.origins.iter().filter_map(|origin| origin.port) {
        session.prober.guard().admit_origin_port(port);
    }
}
