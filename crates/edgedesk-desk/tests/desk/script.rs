use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use edgedesk_desk::diagnoses::{ReportFormat, Step, StepState};
use edgedesk_desk::{Diagnoser, EvidenceError, Order, Prepared, ToolError, ToolResult, Verdict};
use edgedesk_flow::event::{Headline, Outcome, Tone};
use edgedesk_flow::{Symptom, Text, Tool};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::sync::{Semaphore, mpsc, watch};
use tokio_util::sync::CancellationToken;

/// A diagnosis that finds what it is told to find, when it is told to.
#[derive(Clone)]
pub(crate) struct Script {
    findings: Arc<Mutex<VecDeque<Outcome>>>,
    orders: watch::Sender<Vec<Order>>,
    /// A run ends when it gets a permit.
    gate: Arc<Semaphore>,
}

/// More runs than any test has.
const OPEN: usize = 1_000;

impl Script {
    /// Runs that end at once, with these outcomes; faulty after them.
    pub(crate) fn finding(outcomes: &[Outcome]) -> Self {
        let script = Self::held();
        script.findings.lock().unwrap().extend(outcomes);
        script.gate.add_permits(OPEN);
        script
    }

    /// Runs that go on until they are let go.
    pub(crate) fn held() -> Self {
        Self { findings: Arc::default(), orders: watch::Sender::default(), gate: Arc::new(Semaphore::new(0)) }
    }

    pub(crate) fn let_go(&self) {
        self.gate.add_permits(OPEN);
    }

    pub(crate) async fn until_orders(&self, count: usize) {
        self.orders.subscribe().wait_for(|orders| orders.len() >= count).await.unwrap();
    }

    /// What was run, so far.
    pub(crate) fn orders(&self) -> Vec<Order> {
        self.orders.borrow().clone()
    }
}

fn step(n: u32, state: StepState) -> Step {
    let what = Text::new("查询 A 记录", "asks for the A record");
    Step { n, at_ms: 1, state, what, of: "192.0.2.53".to_owned(), ms: None, result: None }
}

impl Diagnoser for Script {
    fn has_control_plane(&self) -> bool {
        true
    }

    fn prepare(&self, url: &str, _: &Symptom) -> Result<Prepared, Text> {
        if url.contains("localhost") {
            return Err(Text::new("不能诊断内网地址。", "Internal addresses are not diagnosed."));
        }
        let url = if url.contains("://") { url.to_owned() } else { format!("https://{url}") };
        Ok(Prepared { shown: url.clone(), url, corrections: Vec::new() })
    }

    fn diagnose(
        &self,
        order: Order,
        steps: mpsc::UnboundedSender<Step>,
        cancel: CancellationToken,
    ) -> BoxFuture<'_, Result<Verdict, Text>> {
        async move {
            self.orders.send_modify(|orders| orders.push(order));
            let _ = steps.send(step(1, StepState::Asked));
            tokio::select! {
                permit = self.gate.acquire() => permit.unwrap().forget(),
                () = cancel.cancelled() => return Err(Text::new("已取消。", "Cancelled.")),
            }
            let _ = steps.send(step(1, StepState::Answered));
            let outcome = self.findings.lock().unwrap().pop_front().unwrap_or(Outcome::Faulty);
            let causes = match outcome {
                Outcome::Faulty => vec![Headline {
                    code: "origin.tcp_refused".to_owned(),
                    title: Text::new("源站拒绝连接", "The origin refuses connections"),
                    summary: Text::new(
                        "源站 80 端口拒绝连接。",
                        "Port 80 of the origin refuses connections.",
                    ),
                }],
                _ => Vec::new(),
            };
            let evidence = serde_json::to_vec(&serde_json::json!({ "outcome": outcome })).unwrap();
            Ok(Verdict { evidence, outcome, causes, took: Duration::from_millis(12) })
        }
        .boxed()
    }

    fn report(&self, evidence: &[u8]) -> Result<serde_json::Value, EvidenceError> {
        serde_json::from_slice(evidence).map_err(|error| EvidenceError(error.to_string()))
    }

    fn export(&self, evidence: &[u8], _: ReportFormat, _: &str) -> Result<String, EvidenceError> {
        Ok(String::from_utf8_lossy(evidence).into_owned())
    }

    fn use_tool<'a>(
        &'a self,
        tool: Tool,
        input: &'a serde_json::Value,
        _: Option<&'a str>,
    ) -> BoxFuture<'a, Result<ToolResult, ToolError>> {
        async move {
            Ok(ToolResult {
                tool,
                subject: input["ip"].as_str().unwrap_or_default().to_owned(),
                tone: Tone::Ok,
                headline: Text::new("是 CDN 节点", "It is a node of the CDN"),
                rows: Vec::new(),
                advice: Vec::new(),
                commands: Vec::new(),
            })
        }
        .boxed()
    }
}
