use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long no connection is taken after the process ran out of files or memory for one.
const PAUSE: Duration = Duration::from_millis(100);

/// The next connection, once there is room for it.
///
/// The room is asked for first: past the cap, connections wait in the kernel's queue instead of in our memory.
pub(super) async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.ok()?;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Some((stream, peer, permit)),
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot take connections for now");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// Whether the client went away before it was accepted, so that the next one may be taken at once. Everything else
/// (EMFILE, ENFILE, ENOMEM) would come again at once, and spin.
fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}
