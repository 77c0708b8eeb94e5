use std::time::Duration;

use edgedesk_evidence::EvidenceFile;
use edgedesk_flow::{Symptom, Text, Tool};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::diagnoses::{ReportFormat, Step};
use crate::diagnosis::Driver;
use crate::{Diagnoser, EvidenceError, Order, Prepared, ToolError, ToolResult, Verdict};
use crate::{report, tools};

impl Diagnoser for Driver {
    fn has_control_plane(&self) -> bool {
        Driver::has_control_plane(self)
    }

    fn prepare(&self, url: &str, symptom: &Symptom) -> Result<Prepared, Text> {
        Driver::prepare(self, url, symptom)
    }

    fn diagnose(
        &self,
        order: Order,
        steps: mpsc::UnboundedSender<Step>,
        cancel: CancellationToken,
    ) -> BoxFuture<'_, Result<Verdict, Text>> {
        async move {
            let told = move |step: Step| {
                // Nobody listens any more once the worker has gone.
                let _ = steps.send(step);
            };
            let file = self.run(order, told, &cancel).await.map_err(|error| error.text())?;
            let summary = report::summary(&file);
            let evidence = serde_json::to_vec(&file)
                .map_err(|_| Text::new("诊断结果无法保存。", "The result cannot be kept."))?;
            Ok(Verdict {
                evidence,
                outcome: summary.outcome,
                causes: summary.causes,
                took: Duration::from_millis(summary.total_ms),
            })
        }
        .boxed()
    }

    fn report(&self, evidence: &[u8]) -> Result<Value, EvidenceError> {
        Ok(report::of(&read(evidence)?))
    }

    fn export(&self, evidence: &[u8], format: ReportFormat, lang: &str) -> Result<String, EvidenceError> {
        report::export(&read(evidence)?, format, lang).map_err(|error| EvidenceError(error.to_string()))
    }

    fn use_tool<'a>(
        &'a self,
        tool: Tool,
        input: &'a Value,
        account: Option<&'a str>,
    ) -> BoxFuture<'a, Result<ToolResult, ToolError>> {
        tools::use_tool(self, tool, input.clone(), account).boxed()
    }
}

fn read(evidence: &[u8]) -> Result<EvidenceFile, EvidenceError> {
    let text = std::str::from_utf8(evidence).map_err(|error| EvidenceError(error.to_string()))?;
    EvidenceFile::parse(text).map_err(|error| EvidenceError(error.to_string()))
}
