//! HTTP leads to HTTPS, and HTTPS back to HTTP.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let switch =
        "if ($scheme = http) { return 301 https://$host$request_uri; }\nreturn 302 http://$host$request_uri;";
    let edge = w.edge(Edge::alone("").tls(certificate).server(switch));
    w.site(&[edge]);
    w.expect("http.redirect_loop");
}
