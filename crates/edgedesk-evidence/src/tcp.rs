use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

/// One TCP connection attempt, closed at once when it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tcp {
    /// Where to.
    pub addr: SocketAddr,
}

/// What the connection attempt came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TcpOutcome {
    /// The handshake completed.
    Connected,
    /// It did not.
    Failed(ConnectFailure),
}

/// Why a connection did not come about. The kinds point to different people and are never merged.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectFailure {
    /// RST in answer to SYN: the host is there, nobody listens.
    Refused,
    /// No answer in time.
    TimedOut,
    /// ICMP says that there is no way to the host or network.
    Unreachable,
    /// Another error of the operating system, in its words.
    Other(String),
}
