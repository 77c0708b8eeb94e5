use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Method, Request, Version};
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use pin_project_lite::pin_project;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

use super::address_count::{AddressCount, AddressGuard};
use super::event_stream;
use super::watched::{Activity, Watch, Watched};
use crate::app::App;
use crate::client::Peer;

/// What all connections share.
pub(super) struct Server {
    pub(super) router: Router,
    pub(super) builder: auto::Builder<TokioExecutor>,
    pub(super) tls: Option<TlsAcceptor>,
    pub(super) app: App,
    pub(super) watch: Watch,
    pub(super) addresses: AddressCount,
    /// Ends connections after the requests in work.
    pub(super) closing: CancellationToken,
    /// Ends them at once.
    pub(super) aborting: CancellationToken,
}

/// What a connection is counted by while it is open: nothing for addresses that are free of the limit.
pub(super) enum Admission {
    Free,
    Counted { _guard: AddressGuard },
}

impl Server {
    /// Whether a connection of `address` is taken.
    pub(super) fn admit(&self, address: IpAddr) -> Option<Admission> {
        let config = self.app.config();
        let address = address.to_canonical();
        let is_free =
            self.app.is_free(address) || config.trusted_proxies.iter().any(|net| net.contains(&address));
        if is_free {
            return Some(Admission::Free);
        }
        let guard = self.addresses.enter(address, config.limits.connections_per_address)?;
        Some(Admission::Counted { _guard: guard })
    }

    /// Serves one connection to its end.
    pub(super) async fn serve(&self, stream: TcpStream, address: SocketAddr) {
        // Without it, small events wait for the acknowledgement of the ones before. It fails on dead sockets only.
        stream.set_nodelay(true).ok();
        match &self.tls {
            None => self.serve_io(stream, Peer { address, tls: false }).await,
            // In a box, so that plain connections do not have its size.
            Some(tls) => Box::pin(self.serve_tls(tls, stream, address)).await,
        }
    }

    async fn serve_tls(&self, tls: &TlsAcceptor, stream: TcpStream, address: SocketAddr) {
        let handshake = tokio::time::timeout(self.app.config().timeouts.header, tls.accept(stream));
        match handshake.await {
            Ok(Ok(stream)) => self.serve_io(stream, Peer { address, tls: true }).await,
            Ok(Err(error)) => tracing::debug!(%error, "TLS handshake failed"),
            Err(_) => tracing::debug!("TLS handshake took too long"),
        }
    }

    async fn serve_io<I>(&self, io: I, peer: Peer)
    where
        I: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let activity = self.watch.begin();
        let io = Watched::new(io, Arc::clone(&activity));
        let (take_over, taken_over) = oneshot::channel();
        let take_over = Arc::new(Mutex::new(Some(take_over)));
        let service = service_fn(|request: Request<Incoming>| {
            let guard = RequestGuard::new(&activity, request.version());
            let router = self.router.clone();
            let take_over = Arc::clone(&take_over);
            async move {
                let may_be_stream = request.version() == Version::HTTP_11 && request.method() == Method::GET;
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(peer);
                let Ok(response) = router.oneshot(request).await;
                let response = response.map(|body| Tracked { body, _guard: guard });
                if may_be_stream && event_stream::is(&response) {
                    let take_over = take_over.lock().unwrap_or_else(PoisonError::into_inner).take();
                    if take_over.is_some_and(|take_over| take_over.send(response).is_ok()) {
                        // The connection that waits for this is thrown away.
                        std::future::pending::<()>().await;
                    }
                    return Err(io::Error::other("the stream could not take the connection over"));
                }
                Ok(response)
            }
        });
        // In a box, which is gone once a stream has taken over.
        let mut connection = Box::pin(self.builder.serve_connection(TokioIo::new(io.clone()), service));
        let mut taken_over = taken_over;
        let mut closing = false;
        loop {
            tokio::select! {
                _ = connection.as_mut() => return,
                () = activity.close.notified() => return,
                () = self.aborting.cancelled() => return,
                () = self.closing.cancelled(), if !closing => {
                    closing = true;
                    connection.as_mut().graceful_shutdown();
                }
                Ok(response) = &mut taken_over => {
                    drop(connection);
                    let now = self.app.desk().now();
                    tokio::select! {
                        _ = event_stream::send(io, response, now) => {}
                        () = activity.close.notified() => {}
                        () = self.aborting.cancelled() => {}
                    }
                    return;
                }
            }
        }
    }
}

/// Counts a request as in work until its answer has been sent, or was given up.
pub(super) struct RequestGuard(Arc<Activity>);

impl RequestGuard {
    fn new(activity: &Arc<Activity>, version: Version) -> Self {
        activity.request_begun(version == Version::HTTP_2);
        Self(Arc::clone(activity))
    }
}

impl Drop for RequestGuard {
    fn drop(&mut self) {
        self.0.request_ended();
    }
}

pin_project! {
    /// A body that keeps its request in work while it is sent.
    pub(super) struct Tracked {
        #[pin]
        body: Body,
        _guard: RequestGuard,
    }
}

impl http_body::Body for Tracked {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        self.project().body.poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
