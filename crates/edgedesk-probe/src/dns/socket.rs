use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpStream, UdpSocket};

/// A UDP socket that only hears `target`, from a port of the system's choice.
#[expect(clippy::disallowed_methods, reason = "the door for DNS; callers judge the address")]
pub(super) async fn udp(target: SocketAddr) -> io::Result<UdpSocket> {
    let local: SocketAddr = match target {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    let socket = UdpSocket::bind(local).await?;
    // Connected, the kernel drops what others send, and reports ICMP errors.
    socket.connect(target).await?;
    Ok(socket)
}

#[expect(clippy::disallowed_methods, reason = "the door for DNS; callers judge the address")]
pub(super) async fn tcp(target: SocketAddr) -> io::Result<TcpStream> {
    let stream = TcpStream::connect(target).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}
