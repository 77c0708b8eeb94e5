//! Connections to the edge.

crate::world::worlds! { "edge":
    refused
    refused_https_only
    timeout
    partial_refused
    partial_timeout
    partial_error
    host_not_served_alibaba
    host_not_served_fastly
    host_not_served_edgeone
    ipv6_broken
    partial_https
}
