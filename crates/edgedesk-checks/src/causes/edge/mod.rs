//! Causes in the layer `edge`.

mod host_not_served;
mod ipv6_broken;
mod not_cdn_node;
mod partial_outage;
mod path_mtu;
mod tcp_refused;
mod tcp_timeout;

pub use host_not_served::HOST_NOT_SERVED;
pub use ipv6_broken::IPV6_BROKEN;
pub use not_cdn_node::NOT_CDN_NODE;
pub use partial_outage::PARTIAL_OUTAGE;
pub use path_mtu::PATH_MTU;
pub use tcp_refused::TCP_REFUSED;
pub use tcp_timeout::TCP_TIMEOUT;
