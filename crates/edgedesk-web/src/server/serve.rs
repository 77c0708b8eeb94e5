use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use edgedesk_desk::Desk;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio_rustls::rustls;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::accept::accept;
use super::address_count::AddressCount;
use super::connection::Server;
use super::tls;
use super::watched::Watch;
use crate::app::App;
use crate::config::WebConfig;

/// How often what was counted is put into its buckets.
const TIDY: Duration = Duration::from_secs(5);
/// How often open connections are looked at.
const SWEEP: Duration = Duration::from_secs(1);

/// Why the desk cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A certificate or key file cannot be used.
    #[error("{path}: {reason}", path = path.display())]
    Pem {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The certificate and the key do not work together.
    #[error("the certificate cannot be served: {0}")]
    Tls(#[from] rustls::Error),
}

/// Serves the desk on `listeners` until `shutdown`, and then lets everything that is in work come to its end.
///
/// The order of the end: `/readyz` answers 503, no connection is taken any more, event streams say `drain` and close
/// within a second, the requests in work are answered; what is not done after 15 seconds is cut off.
///
/// # Errors
/// Where the certificate cannot be read. Once it serves, nothing that a client does ends it.
pub async fn serve(
    listeners: Vec<TcpListener>,
    desk: Desk,
    config: WebConfig,
    shutdown: CancellationToken,
) -> Result<(), ServeError> {
    let tls = config.tls.as_ref().map(tls::acceptor).transpose()?;
    let app = App::new(desk, config);
    let limits = &app.config().limits;
    let room = Arc::new(Semaphore::new(limits.connections.min(Semaphore::MAX_PERMITS)));
    let server = Arc::new(Server {
        router: crate::router::router(app.clone()),
        builder: builder(&app),
        tls,
        app: app.clone(),
        watch: Watch::new(),
        addresses: AddressCount::default(),
        closing: CancellationToken::new(),
        aborting: CancellationToken::new(),
    });

    let connections = TaskTracker::new();
    let mut background = JoinSet::new();
    background.spawn(sweep(Arc::clone(&server)));
    background.spawn(app.clone().measure_pressure());
    background.spawn(tidy_metrics(app.clone()));
    let mut accepting = JoinSet::new();
    for listener in listeners {
        accepting.spawn(accept_all(listener, Arc::clone(&room), Arc::clone(&server), connections.clone()));
    }

    shutdown.cancelled().await;
    let timeouts = &app.config().timeouts;
    tracing::info!("draining");
    app.drain();
    tokio::time::sleep(timeouts.drain_notice).await;
    accepting.shutdown().await;
    app.end_streams();
    server.closing.cancel();
    connections.close();
    if tokio::time::timeout(timeouts.drain, connections.wait()).await.is_err() {
        tracing::warn!(connections = connections.len(), "cut off what was not done in time");
        server.aborting.cancel();
        connections.wait().await;
    }
    background.shutdown().await;
    Ok(())
}

fn builder(app: &App) -> auto::Builder<TokioExecutor> {
    let timeouts = &app.config().timeouts;
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        // Connections are watched for slow headers, idleness and stalled writes: see `Activity`.
        .header_read_timeout(None)
        .keep_alive(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(timeouts.keep_alive)
        .keep_alive_timeout(timeouts.header)
        .max_concurrent_streams(128)
        .max_header_list_size(16 * 1024);
    builder
}

async fn accept_all(
    listener: TcpListener,
    room: Arc<Semaphore>,
    server: Arc<Server>,
    connections: TaskTracker,
) {
    while let Some((stream, peer, permit)) = accept(&listener, &room).await {
        let Some(address_guard) = server.admit(peer.ip()) else { continue };
        let server = Arc::clone(&server);
        connections.spawn(async move {
            server.serve(stream, peer).await;
            drop((permit, address_guard));
        });
    }
}

async fn sweep(server: Arc<Server>) {
    let mut ticks = tokio::time::interval(SWEEP);
    loop {
        ticks.tick().await;
        server.watch.sweep(&server.app.config().timeouts);
    }
}

async fn tidy_metrics(app: App) {
    let mut ticks = tokio::time::interval(TIDY);
    loop {
        ticks.tick().await;
        app.metrics().tidy();
    }
}
