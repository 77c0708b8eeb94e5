use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use edgedesk_desk::Desk;
use edgedesk_flow::UserId;
use tokio_util::sync::CancellationToken;

use crate::config::WebConfig;
use crate::events::Streams;
use crate::metrics::Metrics;
use crate::middleware::{Admission, Buckets, Class};
use crate::problem::Problem;

/// What all requests share.
#[derive(Clone)]
pub(crate) struct App(Arc<Shared>);

struct Shared {
    desk: Desk,
    config: WebConfig,
    admission: Admission,
    addresses: Buckets<IpAddr>,
    users: Buckets<(UserId, Class)>,
    streams: Streams,
    metrics: Metrics,
    draining: AtomicBool,
    streams_end: CancellationToken,
}

impl App {
    pub(crate) fn new(desk: Desk, config: WebConfig) -> Self {
        Self(Arc::new(Shared {
            desk,
            config,
            admission: Admission::default(),
            addresses: Buckets::default(),
            users: Buckets::default(),
            streams: Streams::default(),
            metrics: Metrics::install(),
            draining: AtomicBool::new(false),
            streams_end: CancellationToken::new(),
        }))
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.0.desk
    }

    pub(crate) fn config(&self) -> &WebConfig {
        &self.0.config
    }

    pub(crate) fn admission(&self) -> &Admission {
        &self.0.admission
    }

    pub(crate) fn address_buckets(&self) -> &Buckets<IpAddr> {
        &self.0.addresses
    }

    pub(crate) fn streams(&self) -> &Streams {
        &self.0.streams
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// Whether a client is free of the limits by address and by user.
    pub(crate) fn is_free(&self, address: IpAddr) -> bool {
        self.0.config.limits.loopback_is_free && address.is_loopback()
    }

    /// Takes a request of a user from what the user may do.
    pub(crate) fn take_of_user(&self, user: UserId, class: Class) -> Result<(), Problem> {
        let limits = &self.0.config.limits;
        let rate = match class {
            Class::Chat => limits.chat_per_user,
            Class::Pages => limits.pages_per_user,
            Class::Heavy => limits.heavy_per_user,
        };
        self.0.users.take((user, class), rate)
    }

    /// From now on the desk is not ready: load balancers send nobody any more.
    pub(crate) fn drain(&self) {
        self.0.draining.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_draining(&self) -> bool {
        self.0.draining.load(Ordering::Relaxed)
    }

    /// Has every event stream say `drain`, and end.
    pub(crate) fn end_streams(&self) {
        self.0.streams_end.cancel();
    }

    /// Is cancelled when event streams are to end.
    pub(crate) fn streams_end(&self) -> &CancellationToken {
        &self.0.streams_end
    }

    pub(crate) async fn measure_pressure(self) {
        self.0.admission.clone().measure_pressure().await;
    }
}
