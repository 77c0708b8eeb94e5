//! Fastly says it in the body, with a 500.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let location = "default_type text/plain; return 500 \"Fastly error: unknown domain: $host. Please check that this \
                    domain has been added to a service.\";";
    let edge = w.edge(Edge::alone(location));
    w.site(&[edge]);
    w.expect("edge.host_not_served");
    w.forbid(&["origin.http_5xx"]);
}
