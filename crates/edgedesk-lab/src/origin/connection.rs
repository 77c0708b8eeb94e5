use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

/// A connection that can be reset.
pub(super) trait Connection: AsyncRead + AsyncWrite + Unpin + Send {
    /// Closes it with a reset.
    fn reset(self);
}

impl Connection for TcpStream {
    fn reset(self) {
        // With lingering off, closing sends a reset; where that cannot be set, an end must do.
        drop(self.set_zero_linger());
    }
}

impl Connection for TlsStream<TcpStream> {
    fn reset(self) {
        self.into_inner().0.reset();
    }
}
