use std::collections::HashMap;
use std::net::IpAddr;
use std::time::Duration;

use edgedesk_checks::checks;
use edgedesk_checks::words::correction;
use edgedesk_evidence::case::Target;
use edgedesk_evidence::control_plane::{NodeLookup, NodeState};
use edgedesk_evidence::{EvidenceFile, Probe, Record};
use edgedesk_flow::{Symptom, Text};
use jiff::Timestamp;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

use super::rate::Turns;
use super::{Ground, Progress, Question, Rate, Session, run, step, symptom};
use crate::diagnoses::Step;
use crate::report::text;
use crate::{Order, Prepared};

/// What a server holds for all its diagnoses and tools.
pub struct Driver {
    ground: Ground,
    config: DriverConfig,
    turns: Turns,
}

/// How diagnoses are carried out.
#[derive(Clone, Copy, Debug)]
pub struct DriverConfig {
    /// A run's time limit.
    pub deadline: Duration,
    /// How often one target is asked.
    pub rate: Rate,
}

impl Default for DriverConfig {
    fn default() -> Self {
        Self { deadline: Duration::from_secs(15), rate: Rate::default() }
    }
}

/// Why a run has no evidence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// It was cancelled.
    #[error("the run was cancelled")]
    Cancelled,
    /// The order cannot be carried out; what the customer is told.
    #[error("the order cannot be carried out: {}", .0.en)]
    Refused(Text),
    /// The target is asked too often.
    #[error("the target is asked too often")]
    TooOften,
}

impl RunError {
    /// What the customer is told.
    pub fn text(&self) -> Text {
        match self {
            Self::Cancelled => Text::new("诊断已取消。", "The diagnosis was cancelled."),
            Self::Refused(text) => text.clone(),
            Self::TooOften => Text::new(
                "这个域名在短时间内诊断过多次。为避免影响您的站点，请稍等一分钟再试。",
                "This domain has been diagnosed many times within a short time. To spare your site, please try again in a minute.",
            ),
        }
    }
}

impl Driver {
    /// A driver on common ground.
    pub fn new(ground: Ground, config: DriverConfig) -> Self {
        Self { ground, config, turns: Turns::default() }
    }

    /// Whether there is a control plane, so that a consent has something to allow.
    pub fn has_control_plane(&self) -> bool {
        self.ground.control_plane.is_some()
    }

    /// A run's usual time limit.
    pub fn deadline(&self) -> Duration {
        self.config.deadline
    }

    /// The clock's reading.
    pub fn now(&self) -> Timestamp {
        (self.ground.config.clock)()
    }

    /// Reads what a customer typed. Nothing is sent.
    ///
    /// # Errors
    /// What to tell on the URL card: why there is nothing to diagnose, or which field of the symptom is wrong.
    pub fn prepare(&self, url: &str, symptom: &Symptom) -> Result<Prepared, Text> {
        let symptom = symptom::read(symptom)?;
        let session = self.session(Question { url: url.to_owned(), symptom, ..Question::default() });
        let target = target(&session)?;
        let shown = target.url();
        Ok(Prepared {
            url: session.secrets().reveal(&shown),
            shown,
            corrections: session.case.corrections.iter().map(|it| text(correction(*it).into())).collect(),
        })
    }

    /// Carries a diagnosis out, until its verdict or the deadline; `on_step` is told of each probe. The URL and
    /// the symptom are those of a prepared order.
    ///
    /// # Errors
    /// Where it was cancelled, the order was not prepared, or the target is asked too often.
    pub async fn run(
        &self,
        order: Order,
        on_step: impl FnMut(Step),
        cancel: &CancellationToken,
    ) -> Result<EvidenceFile, RunError> {
        let Order { url, symptom, account, deadline, id, lang } = order;
        let symptom = symptom::read(&symptom).map_err(RunError::Refused)?;
        let control_plane = account.is_some();
        let session = self.session(Question { id, url, symptom, account, control_plane, lang });
        let target = target(&session).map_err(RunError::Refused)?;
        let host = target.host.registrable().to_string();
        let mut steps = Steps { start: Instant::now(), numbers: HashMap::new(), on_step };
        let run = async {
            self.turn(&host).await?;
            Ok(run(session, deadline, &mut steps).await)
        };
        cancel.run_until_cancelled(run).await.unwrap_or(Err(RunError::Cancelled))
    }

    /// Waits for a turn at a target.
    ///
    /// # Errors
    /// Where the wait would be longer than anyone waits.
    pub(crate) async fn turn(&self, target: &str) -> Result<(), RunError> {
        let wait = self.turns.take(target, &self.config.rate, Instant::now()).ok_or(RunError::TooOften)?;
        if !wait.is_zero() {
            sleep(wait).await;
        }
        Ok(())
    }

    /// Whether an address is one of the CDN's nodes, which is no account's secret; `None` where the control plane
    /// does not say.
    pub(crate) async fn node(&self, address: IpAddr) -> Option<NodeState> {
        let control_plane = self.ground.control_plane.as_ref()?;
        control_plane.node(&NodeLookup { address }).await.ok().flatten()
    }

    /// Sets a run up.
    pub(crate) fn session(&self, question: Question) -> Session {
        Session::on(&self.ground, question)
    }
}

/// The target of a session.
///
/// # Errors
/// The refusal, as the report would word it, and what to do about it.
pub(crate) fn target(session: &Session) -> Result<&Target, Text> {
    session.case.target.as_ref().map_err(|_| refusal(session))
}

fn refusal(session: &Session) -> Text {
    let nothing = edgedesk_evidence::Evidence::default();
    let timing = edgedesk_evidence::Timing::default();
    let report = edgedesk_checks::engine::judge("", &session.case, &nothing, timing, checks::all());
    let cause = report.root_causes.first();
    let Some(cause) = cause else {
        return Text::new("这不是可以诊断的网址。", "This is no URL that can be diagnosed.");
    };
    let join = |lang: &str| {
        let fix = cause.fix.first().map_or("", |fix| fix.in_lang(lang));
        let space = if lang == "zh" || fix.is_empty() { "" } else { " " };
        format!("{}{space}{fix}", cause.summary.in_lang(lang))
    };
    Text::new(join("zh"), join("en"))
}

/// Numbers a run's probes, and tells of each.
struct Steps<F> {
    start: Instant,
    numbers: HashMap<Probe, u32>,
    on_step: F,
}

impl<F: FnMut(Step)> Steps<F> {
    fn at_ms(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn number(&mut self, probe: &Probe) -> u32 {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX).saturating_add(1);
        *self.numbers.entry(probe.clone()).or_insert(next)
    }
}

impl<F: FnMut(Step)> Progress for Steps<F> {
    fn asked(&mut self, probe: &Probe) {
        let line = step::of_probe(self.number(probe), self.at_ms(), probe);
        (self.on_step)(line);
    }

    fn answered(&mut self, record: &Record) {
        let line = step::of_record(self.number(&record.probe), self.at_ms(), record);
        (self.on_step)(line);
    }
}
