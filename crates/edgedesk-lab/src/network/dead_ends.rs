use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};

use tokio::net::{TcpListener, TcpSocket};

use super::Protocol;

/// Sockets that never answer, shared by all addresses that are dead in the same way.
#[derive(Default)]
pub(super) struct DeadEnds {
    tcp_refused: Option<TcpSocket>,
    tcp_silent: Option<(TcpListener, TcpStream)>,
    udp_refused: Option<UdpSocket>,
    udp_silent: Option<UdpSocket>,
}

impl DeadEnds {
    pub(super) fn refused(&mut self, protocol: Protocol) -> io::Result<SocketAddr> {
        match protocol {
            // Bound but not listening: the port is ours, and it is closed.
            Protocol::Tcp => {
                let socket = match self.tcp_refused.take() {
                    Some(socket) => socket,
                    None => {
                        let socket = TcpSocket::new_v4()?;
                        socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
                        socket
                    }
                };
                self.tcp_refused.insert(socket).local_addr()
            }
            // Connected to itself: datagrams from anybody else find no socket.
            Protocol::Udp => {
                let socket = match self.udp_refused.take() {
                    Some(socket) => socket,
                    None => {
                        let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?;
                        socket.connect(socket.local_addr()?)?;
                        socket
                    }
                };
                self.udp_refused.insert(socket).local_addr()
            }
        }
    }

    pub(super) fn silent(&mut self, protocol: Protocol) -> io::Result<SocketAddr> {
        match protocol {
            // The backlog holds one connection and is full, so the system drops every further SYN.
            Protocol::Tcp => {
                let pair = match self.tcp_silent.take() {
                    Some(pair) => pair,
                    None => {
                        let socket = TcpSocket::new_v4()?;
                        socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
                        let listener = socket.listen(0)?;
                        let filler = TcpStream::connect(listener.local_addr()?)?;
                        (listener, filler)
                    }
                };
                self.tcp_silent.insert(pair).0.local_addr()
            }
            Protocol::Udp => {
                let socket = match self.udp_silent.take() {
                    Some(socket) => socket,
                    None => UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?,
                };
                self.udp_silent.insert(socket).local_addr()
            }
        }
    }
}
