//! The only place where sockets are made.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use edgedesk_evidence::{ConnectFailure, NotMeasured, NotMeasuredReason};
use tokio::net::TcpStream;

use super::NoConnection;

#[expect(clippy::disallowed_methods, reason = "this is the guard's own door")]
pub(super) async fn tcp(target: SocketAddr) -> io::Result<TcpStream> {
    TcpStream::connect(target).await
}

#[expect(clippy::disallowed_methods, reason = "this is the guard's own door")]
pub(super) fn udp(target: SocketAddr) -> io::Result<std::net::UdpSocket> {
    let socket = std::net::UdpSocket::bind(unspecified(target))?;
    socket.set_nonblocking(true)?;
    Ok(socket)
}

/// Whether this host has a way to the target. Connecting a UDP socket looks the way up and sends nothing.
#[expect(clippy::disallowed_methods, reason = "this is the guard's own door; nothing is sent")]
pub(super) fn has_route(target: SocketAddr) -> bool {
    std::net::UdpSocket::bind(unspecified(target)).is_ok_and(|socket| socket.connect(target).is_ok())
}

fn unspecified(target: SocketAddr) -> SocketAddr {
    match target {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    }
}

/// Tells what the network did from what our own host did.
pub(super) fn classify(target: SocketAddr, error: &io::Error) -> NoConnection {
    let failure = match error.kind() {
        ErrorKind::ConnectionRefused => ConnectFailure::Refused,
        ErrorKind::TimedOut => ConnectFailure::TimedOut,
        ErrorKind::ConnectionReset => return NoConnection::Reset,
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable if has_route(target) => {
            ConnectFailure::Unreachable
        }
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::AddrNotAvailable => {
            return not_measured(NotMeasuredReason::NoNetwork, error);
        }
        // A firewall rule of this host, or its resources.
        ErrorKind::PermissionDenied | ErrorKind::AddrInUse => {
            return not_measured(NotMeasuredReason::Internal, error);
        }
        _ if matches!(error.raw_os_error(), Some(EMFILE | ENFILE)) => {
            return not_measured(NotMeasuredReason::Internal, error);
        }
        _ => ConnectFailure::Other(error.to_string()),
    };
    NoConnection::Failed(failure)
}

// Too many open files, of the system and of the process: the same numbers on every Unix.
const ENFILE: i32 = 23;
const EMFILE: i32 = 24;

fn not_measured(reason: NotMeasuredReason, error: &io::Error) -> NoConnection {
    NoConnection::NotMeasured(NotMeasured::new(reason, error.to_string()))
}
