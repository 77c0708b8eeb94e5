use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until};

use super::DatagramHandler;

/// What a direction of a connection carries, and when it may come out at the other end.
enum Parcel {
    Bytes(Vec<u8>, Instant),
    End(Instant),
    Reset(Instant),
}

/// Relays TCP connections to `target`, half a round trip each way.
///
/// The system completes a handshake on loopback at once, so the handshake's round trip is charged to the first
/// bytes of the client instead.
pub(super) fn stream(target: SocketAddr, round_trip: Duration) -> io::Result<SocketAddr> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let listener = TcpListener::from_std(listener)?;
    tokio::spawn(async move {
        while let Ok((near, _)) = listener.accept().await {
            let opened = Instant::now();
            tokio::spawn(async move {
                let Ok(far) = TcpStream::connect(target).await else { return };
                if near.set_nodelay(true).and(far.set_nodelay(true)).is_err() {
                    return;
                }
                let (near_read, near_write) = near.into_split();
                let (far_read, far_write) = far.into_split();
                let out = carry(near_read, far_write, opened + round_trip, round_trip / 2);
                let back = carry(far_read, near_write, opened, round_trip / 2);
                // The first reset drops both directions, and with them both sockets.
                drop(tokio::try_join!(out, back));
            });
        }
    });
    Ok(address)
}

/// The connection was torn down, not closed.
struct Torn;

async fn carry(from: OwnedReadHalf, to: OwnedWriteHalf, open: Instant, delay: Duration) -> Result<(), Torn> {
    let (send, receive) = mpsc::channel(1024);
    let ((), result) = tokio::join!(collect(from, send, open, delay), deliver(receive, to));
    result
}

async fn collect(mut from: OwnedReadHalf, send: mpsc::Sender<Parcel>, open: Instant, delay: Duration) {
    let mut buffer = vec![0; 65_536];
    loop {
        let read = from.read(&mut buffer).await;
        let due = Instant::now().max(open) + delay;
        let (parcel, more) = match read {
            Ok(0) => (Parcel::End(due), false),
            Ok(length) => (Parcel::Bytes(buffer[..length].to_vec(), due), true),
            Err(_) => (Parcel::Reset(due), false),
        };
        if send.send(parcel).await.is_err() || !more {
            return;
        }
    }
}

async fn deliver(mut receive: mpsc::Receiver<Parcel>, mut to: OwnedWriteHalf) -> Result<(), Torn> {
    while let Some(parcel) = receive.recv().await {
        match parcel {
            Parcel::Bytes(bytes, due) => {
                sleep_until(due).await;
                to.write_all(&bytes).await.map_err(|_| Torn)?;
            }
            Parcel::End(due) => {
                sleep_until(due).await;
                to.shutdown().await.map_err(|_| Torn)?;
            }
            Parcel::Reset(due) => {
                sleep_until(due).await;
                // With lingering off, closing sends a reset; where that cannot be set, an end must do.
                drop(to.as_ref().set_zero_linger());
                return Err(Torn);
            }
        }
    }
    Ok(())
}

/// The same service, each datagram answered one round trip later.
pub(super) fn datagram(handler: DatagramHandler, round_trip: Duration) -> DatagramHandler {
    Arc::new(move |datagram| {
        let handler = handler.clone();
        Box::pin(async move {
            sleep(round_trip).await;
            handler(datagram).await
        })
    })
}
