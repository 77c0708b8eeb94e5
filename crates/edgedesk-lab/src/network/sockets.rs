use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use tokio::net::{TcpListener, UdpSocket};

use super::Service;

/// Binds a loopback port for a service and serves it. Dead ends have sockets of their own.
pub(super) fn bind(service: Service) -> io::Result<SocketAddr> {
    match service {
        Service::Stream(handler) => {
            let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
            listener.set_nonblocking(true)?;
            let address = listener.local_addr()?;
            let listener = TcpListener::from_std(listener)?;
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    // Small records would otherwise wait for delayed acknowledgements.
                    if stream.set_nodelay(true).is_ok() {
                        tokio::spawn(handler(stream));
                    }
                }
            });
            Ok(address)
        }
        Service::Datagram(handler) => {
            let socket = std::net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
            socket.set_nonblocking(true)?;
            let address = socket.local_addr()?;
            let socket = Arc::new(UdpSocket::from_std(socket)?);
            tokio::spawn(async move {
                let mut buffer = vec![0; 65_535];
                loop {
                    // A reply to a closed port comes back as an error of the next receive; it is not ours.
                    let Ok((length, peer)) = socket.recv_from(&mut buffer).await else { continue };
                    let answer = handler(buffer[..length].to_vec());
                    let socket = Arc::clone(&socket);
                    tokio::spawn(async move {
                        if let Some(answer) = answer.await {
                            // A peer that has gone is not told.
                            drop(socket.send_to(&answer, peer).await);
                        }
                    });
                }
            });
            Ok(address)
        }
        Service::Refused | Service::Silent => Err(io::ErrorKind::Unsupported.into()),
    }
}
