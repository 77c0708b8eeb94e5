use std::time::Duration;

use edgedesk_desk::diagnoses::{ReportFormat, Step, StepState};
use edgedesk_desk::{Diagnoser, EvidenceError, Order, Prepared, ToolError, ToolResult, Verdict};
use edgedesk_flow::event::{Headline, Outcome, Tone};
use edgedesk_flow::{Symptom, Text, Tool};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// A diagnosis that always finds the same fault, at once.
pub(crate) struct Script;

impl Diagnoser for Script {
    fn has_control_plane(&self) -> bool {
        true
    }

    fn prepare(&self, url: &str, _: &Symptom) -> Result<Prepared, Text> {
        Ok(Prepared { shown: url.to_owned(), url: url.to_owned(), corrections: Vec::new() })
    }

    fn diagnose(
        &self,
        _: Order,
        steps: mpsc::UnboundedSender<Step>,
        _: CancellationToken,
    ) -> BoxFuture<'_, Result<Verdict, Text>> {
        async move {
            let what = Text::new("查询 A 记录", "asks for the A record");
            let of = "192.0.2.53".to_owned();
            steps
                .send(Step { n: 1, at_ms: 1, state: StepState::Asked, what, of, ms: None, result: None })
                .ok();
            let causes = vec![Headline {
                code: "origin.tcp_refused".to_owned(),
                title: Text::new("源站拒绝连接", "The origin refuses connections"),
                summary: Text::new("源站 80 端口拒绝连接。", "Port 80 of the origin refuses connections."),
            }];
            let evidence = b"{\"outcome\":\"faulty\"}".to_vec();
            Ok(Verdict { evidence, outcome: Outcome::Faulty, causes, took: Duration::from_millis(12) })
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
            let Some(ip) = input["ip"].as_str() else {
                let remedy = Text::new("请填写 IP 地址。", "Fill the IP address in.");
                return Err(ToolError { field: Some("ip".to_owned()), code: "required", remedy });
            };
            Ok(ToolResult {
                tool,
                subject: ip.to_owned(),
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
