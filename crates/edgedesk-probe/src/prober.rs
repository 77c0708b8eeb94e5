use std::panic::AssertUnwindSafe;
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use edgedesk_evidence::{Answer, NotMeasured, NotMeasuredReason, Observation, Probe, Record, Secrets};
use futures_util::FutureExt as _;
use tokio::time::{Instant, timeout};

use crate::certificate::{Anchors, SeenCertificates};
use crate::config::Config;
use crate::dns::{AnchorError, DnsContext, DnsProber, TrustAnchors};
use crate::guard::Guard;
use crate::root_servers::root_servers;
use crate::{http, lookup, tcp, tls};

/// Answers the probes of one run.
pub struct Prober {
    config: Config,
    guard: Arc<Guard>,
    anchors: Anchors,
    certificates: SeenCertificates,
    dns: DnsProber,
    /// Why no chain of trust can be followed.
    broken_anchors: Option<AnchorError>,
}

impl Prober {
    /// A prober with a full budget that has seen nothing yet.
    pub fn new(config: Config) -> Self {
        let guard = Arc::new(Guard::new(&config));
        let anchors =
            config.trust_anchors.as_deref().map_or_else(|| Ok(TrustAnchors::default()), TrustAnchors::parse);
        let (anchors, broken_anchors) = match anchors {
            Ok(anchors) => (anchors, None),
            Err(error) => (TrustAnchors::default(), Some(error)),
        };
        Self {
            dns: DnsProber::new(dns_context(&config, &guard, anchors)),
            broken_anchors,
            guard,
            anchors: Anchors::new(config.public_roots, &config.extra_roots),
            certificates: SeenCertificates::default(),
            config,
        }
    }

    /// Carries a probe out. Never panics, and never takes longer than the sum of the time limits.
    ///
    /// Domains, nodes and signatures are the control plane's to answer, not the network's.
    pub async fn probe(&self, probe: &Probe) -> Record {
        let at = (self.config.clock)();
        let start = Instant::now();
        let answer = AssertUnwindSafe(timeout(self.longest(), self.answer(probe))).catch_unwind().await;
        let answer = match answer {
            Ok(Ok(Ok(answer))) => answer,
            Ok(Ok(Err(why))) => Answer::NotMeasured(why),
            Ok(Err(_)) => not_measured(NotMeasuredReason::Deadline, "the probe took too long"),
            Err(_) => {
                not_measured(NotMeasuredReason::Internal, "the probe failed; this is a defect of EdgeDesk")
            }
        };
        let ms = milliseconds(start.elapsed());
        Record { probe: probe.clone(), answer, vantage: self.config.vantage.clone(), at, ms }
    }

    /// The egress guard.
    pub fn guard(&self) -> &Guard {
        &self.guard
    }

    /// The configuration.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What placeholders stand for at this moment.
    pub(crate) fn secrets(&self) -> Secrets {
        self.config.secrets.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The roots that are trusted.
    pub(crate) fn anchors(&self) -> &Anchors {
        &self.anchors
    }

    /// The certificates seen so far.
    pub(crate) fn certificates(&self) -> &SeenCertificates {
        &self.certificates
    }

    /// Carries a probe out, within whatever time its caller gives.
    pub(crate) async fn answer(&self, probe: &Probe) -> Result<Answer, NotMeasured> {
        let observation = match probe {
            Probe::Tcp(probe) => Observation::Tcp(tcp::probe(self, probe).await?),
            Probe::Tls(probe) => Observation::Tls(tls::probe(self, probe).await?),
            Probe::Http(probe) => Observation::Http(http::probe(self, probe).await?),
            Probe::FetchIssuer(probe) => Observation::Issuer(lookup::issuer(self, probe).await?),
            Probe::FetchRevocation(probe) => Observation::Revocation(lookup::revocation(self, probe).await?),
            Probe::Domain(_) | Probe::Node(_) | Probe::Signature(_) => {
                return Err(NotMeasured::new(NotMeasuredReason::NoControlPlane, ""));
            }
            Probe::Resolve(probe) => return Ok(self.dns.resolve(probe).await),
            Probe::AskServer(probe) => return Ok(self.dns.ask_server(probe).await),
            Probe::Walk(probe) => return Ok(self.dns.walk(probe).await),
            Probe::Dnssec(probe) => {
                return match &self.broken_anchors {
                    None => Ok(self.dns.dnssec(probe).await),
                    Some(error) => {
                        Err(NotMeasured::new(NotMeasuredReason::Internal, format!("trust anchors: {error}")))
                    }
                };
            }
        };
        Ok(observation.into())
    }

    /// No probe takes longer than this: a few connections, each with its handshakes, an answer and a body,
    /// after a wait for others at the same address.
    fn longest(&self) -> Duration {
        let limits = &self.config.timeouts;
        let one = limits.connect + limits.tls + limits.first_byte + limits.body;
        one * 4
    }
}

fn dns_context(config: &Config, guard: &Arc<Guard>, anchors: TrustAnchors) -> DnsContext {
    let judge = Arc::clone(guard);
    DnsContext {
        dial: config.dial.clone().unwrap_or_else(|| Arc::new(|_, address| address)),
        allowed: Arc::new(move |address| judge.judge_address(address).is_ok()),
        root_servers: if config.root_servers.is_empty() {
            root_servers(config.ipv6)
        } else {
            config.root_servers.clone()
        },
        anchors,
        timeouts: config.dns_timeouts,
        budget: AtomicU32::new(config.limits.questions),
        now: (config.clock)(),
        ipv6: config.ipv6,
    }
}

/// Milliseconds with three decimals.
pub(crate) fn milliseconds(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 1e6).round() / 1e3
}

fn not_measured(reason: NotMeasuredReason, detail: &str) -> Answer {
    Answer::NotMeasured(NotMeasured::new(reason, detail))
}
