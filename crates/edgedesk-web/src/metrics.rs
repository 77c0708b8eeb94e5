use std::sync::OnceLock;

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// The upper bounds of the request times that are counted, in seconds.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// What this process counts, in the form that Prometheus reads.
#[derive(Clone)]
pub(crate) struct Metrics(PrometheusHandle);

impl Metrics {
    /// The process's own; installed when it is first asked for. Where the process counts elsewhere already, nothing
    /// is shown.
    pub(crate) fn install() -> Self {
        static INSTALLED: OnceLock<PrometheusHandle> = OnceLock::new();
        let handle = INSTALLED.get_or_init(|| {
            let builder = PrometheusBuilder::new();
            let recorder = match builder.set_buckets(&SECONDS) {
                Ok(builder) => builder.build_recorder(),
                // Only an empty list of bounds is refused.
                Err(_) => PrometheusBuilder::new().build_recorder(),
            };
            let handle = recorder.handle();
            if metrics::set_global_recorder(recorder).is_err() {
                tracing::warn!("this process counts elsewhere: /metrics stays empty");
            }
            describe();
            handle
        });
        Self(handle.clone())
    }

    /// Everything that is counted, in Prometheus's text form.
    pub(crate) fn render(&self) -> String {
        self.0.render()
    }

    /// Moves what was recorded into the buckets; without it, records pile up until the next [`Self::render`].
    pub(crate) fn tidy(&self) {
        self.0.run_upkeep();
    }
}

fn describe() {
    metrics::describe_counter!("edgedesk_http_requests_total", "Requests, by method, route and status.");
    metrics::describe_histogram!(
        "edgedesk_http_request_seconds",
        "From the header's end to the answer's begin."
    );
    metrics::describe_counter!(
        "edgedesk_http_shed_total",
        "Requests refused because there was too much to do."
    );
    metrics::describe_gauge!("edgedesk_event_streams", "Open event streams.");
    metrics::describe_counter!("edgedesk_stream_events_total", "Events sent on event streams.");
    metrics::describe_gauge!("edgedesk_log_position", "The position of the last entry of the log.");
    metrics::describe_gauge!("edgedesk_writer_queue", "Writes that wait for the next commit.");
}
